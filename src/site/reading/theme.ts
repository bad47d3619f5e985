import { accentColours } from '../../model/accent.ts';
import { errorMessage } from '../../model/errors.ts';
import type { Config } from '../../portfolio/config/config.ts';
import { maxFontBytes } from '../../portfolio/config/theme-files.ts';
import { FolderFiles } from '../../portfolio/files/folder-files.ts';
import { maxPictureBytes } from '../../portfolio/links/pictures.ts';
import { PicturesApart } from '../../portfolio/links/pictures-apart.ts';
import { themeFile } from '../../render/theme.ts';

/** The colours of a team's accent over those of `tokens.css`; no rule if it has none. */
function colourRules({ accent }: Config['theme']): string {
  if (accent === null) return '';
  const { light, dark } = accentColours(accent);
  const rule = (name: string, key: keyof typeof light): string => `--${name}:light-dark(${light[key]},${dark[key]});`;
  return `:root:root{${rule('accent', 'accent')}${rule('accent-soft', 'soft')}${rule('run', 'run')}}`;
}

/** A team's font, before the site's own, which has what it lacks. */
const fontRules = (theme: Config['theme']): string =>
  theme.font === null
    ? ''
    : '@font-face{font-family:"Team";font-weight:100 900;font-display:swap;src:url("theme/font.woff2") format("woff2")}' +
      ':root:root{--sans:"Team","Source Sans 3 Variable","Source Sans fallback",system-ui,sans-serif}';

/**
 * The files of a team's theme, by path in the site: pictures drawn anew, as those of documents are, the font, and
 * `theme.css`. None without a theme.
 */
export async function themeFiles(
  { theme }: Config,
  swarm: string,
  log: (message: string) => void,
): Promise<Map<string, string | Uint8Array>> {
  const made = new Map<string, string | Uint8Array>();
  const files = new FolderFiles(swarm, { git: false });
  const apart = new PicturesApart();
  let logo = '';
  for (const key of ['logo', 'favicon', 'font'] as const) {
    const path = theme[key];
    const name = themeFile(theme, key);
    if (path === null || name === null) continue;
    try {
      const bytes = await files.read(path, key === 'font' ? maxFontBytes : maxPictureBytes);
      const picture = key === 'font' ? null : await apart.run('encode', bytes);
      if (key === 'logo' && picture) logo = `.brand-logo{aspect-ratio:${picture.width}/${picture.height}}`;
      made.set(name, picture?.bytes ?? bytes);
    } catch (error) {
      log(`${path} of theme.${key} is left out: ${errorMessage(error)}`);
    }
  }
  apart.end();
  const css = `${colourRules(theme)}${fontRules(theme)}${logo}`;
  if (css !== '') made.set('theme.css', `${css}\n`);
  return made;
}
