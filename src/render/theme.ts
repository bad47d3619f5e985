import type { Config } from '../portfolio/config/config.ts';

type Theme = Config['theme'];

/** The path in the site of a file of a team's theme; null if it has none. Pictures are drawn anew as JPEG or WebP. */
export function themeFile(theme: Theme, key: 'logo' | 'favicon' | 'font'): string | null {
  const path = theme[key];
  if (path === null) return null;
  return key === 'font' ? 'theme/font.woff2' : `theme/${key}.${/\.jpe?g$/i.test(path) ? 'jpg' : 'webp'}`;
}

/** True if the site has a `theme.css`. */
export const hasThemeStyles = ({ accent, logo, font }: Theme): boolean =>
  accent !== null || logo !== null || font !== null;
