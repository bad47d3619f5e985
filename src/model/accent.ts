import { contrast, type Hex, mixed, nearestColour } from './colour.ts';

/** A team's accent: of links, focus and work in progress, in both themes. */
export interface Accent {
  light: Hex;
  dark: Hex;
}

/** The surfaces that text in the accent lies on: the tokens `paper` and `sunken` of `styles/layout/tokens.css`. */
export const surfaces: Record<keyof Accent, readonly Hex[]> = {
  light: ['#ffffff', '#f5f6f8'],
  dark: ['#121419', '#1b1e24'],
};

/** Text, and lines and shapes (WCAG 2.2, 1.4.3 and 1.4.11, level AA). */
const [ofText, ofShapes] = [4.5, 3];

const least = (colour: Hex, on: readonly Hex[]): number => Math.min(...on.map((surface) => contrast(colour, surface)));

/** True if text in this colour can be read on the surfaces of a theme. */
export const isReadable = (colour: Hex, theme: keyof Accent): boolean => least(colour, surfaces[theme]) >= ofText;

/** The accent of light pages without a setting: the token `accent`. */
export const standardAccent: Hex = '#1157a4';

/** The accent of dark pages for that of light ones: of the same hue, and as easy to read (WCAG 2.2, 1.4.6). */
export const darkFor = (light: Hex): Hex => nearestColour(light, (tried) => least(tried, surfaces.dark) >= 7);

/**
 * Why a colour cannot be the accent of a theme, and which near it can; null if it can.
 * `#ff8800 has a contrast of 2.2 to 1 on light pages, and text needs 4.5 to 1; the nearest that has it is #a85700`
 */
export function whyUnreadable(colour: Hex, theme: keyof Accent): string | null {
  if (isReadable(colour, theme)) return null;
  const near = nearestColour(colour, (tried) => isReadable(tried, theme));
  // Rounded down: 4.49 is not 4.5.
  const ratio = (Math.floor(least(colour, surfaces[theme]) * 10) / 10).toFixed(1);
  return `${colour} has a contrast of ${ratio} to 1 on ${theme} pages, and text needs ${ofText} to 1; the nearest that has it is ${near}`;
}

/** `#1157a4` for `#1157A4` and `1157a4`, `#1155aa` for `#15a`; null for anything else. */
export function hexColour(text: string): Hex | null {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const whole = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${whole.toLowerCase()}`;
}

/** The accent and what is coloured after it. */
export interface AccentColours {
  accent: Hex;
  /** The ground of words in the accent. */
  soft: Hex;
  /** The fill of a bar in progress, with white words on it. */
  run: Hex;
}

/** The strongest tint of a surface on which text in the accent can still be read. */
function softOf(accent: Hex, surface: Hex, strongest: number): Hex {
  for (let share = strongest; share > 0; share -= 0.01) {
    const tint = mixed(accent, surface, share);
    if (contrast(accent, tint) >= ofText) return tint;
  }
  return surface;
}

/** What an accent colours in each theme, all of it with enough contrast if the accent has it. */
export function accentColours({ light, dark }: Accent): Record<keyof Accent, AccentColours> {
  const bar = (colour: Hex): boolean =>
    contrast(colour, '#ffffff') >= ofText && contrast(colour, surfaces.dark[0]!) >= ofShapes;
  return {
    light: { accent: light, soft: softOf(light, surfaces.light[0]!, 0.12), run: light },
    dark: { accent: dark, soft: softOf(dark, surfaces.dark[0]!, 0.2), run: nearestColour(light, bar) },
  };
}
