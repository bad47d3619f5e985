import { z } from 'zod';
import { type Accent, darkFor, hexColour, standardAccent, whyUnreadable } from '../../model/accent.ts';
import type { Hex } from '../../model/colour.ts';

const text = z.string();

/** A colour that can be read in a theme; a message that names the nearest good one otherwise. */
const colourOf = (theme: keyof Accent) =>
  text.transform((value, context): Hex => {
    const colour = hexColour(value);
    const wrong =
      colour === null
        ? 'expected a colour such as "#1157a4", in quotation marks because # begins a comment'
        : whyUnreadable(colour, theme);
    if (colour !== null && wrong === null) return colour;
    context.addIssue({ code: 'custom', message: wrong!, input: value });
    return z.NEVER;
  });

/** A file below the folder of `trackway.yaml`. */
const file = (extensions: RegExp, expected: string) =>
  text
    .transform((path) => path.replace(/^(?:\.\/)+/, ''))
    .refine(
      (path) => !/(?:^|\/)\.\.(?:\/|$)|^[\\/~]|^[A-Za-z]:/.test(path),
      'expected a path below the folder of trackway.yaml',
    )
    .refine((path) => extensions.test(path), `expected ${expected}`)
    .nullable()
    .default(null);

const picture = file(/\.(?:svg|png|webp|jpe?g)$/i, 'a picture: .svg, .png, .webp or .jpg');

/** What a team sets of the site's look. */
export const themeSchema = z
  .strictObject({
    accent: z
      .union([
        // One colour is that of light pages; dark pages get a lighter one of its hue.
        colourOf('light').transform((light): Accent => ({ light, dark: darkFor(light) })),
        z
          .strictObject({ light: colourOf('light').optional(), dark: colourOf('dark').optional() })
          .transform(({ light, dark }): Accent | null =>
            light === undefined && dark === undefined
              ? null
              : { light: light ?? standardAccent, dark: dark ?? darkFor(light ?? standardAccent) },
          ),
      ])
      .nullable()
      .default(null),
    logo: picture,
    favicon: picture,
    font: file(/\.woff2$/i, 'a font: .woff2'),
  })
  .prefault({});
