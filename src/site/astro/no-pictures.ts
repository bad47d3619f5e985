/**
 * Astro takes strings in collections with this prefix for addresses of pictures and imports them into the build:
 * scripts run, `?raw` shows any file, and a broken address ends the build.
 */
const mark = '__ASTRO_IMAGE_';

/** An invisible character that does not split words (U+2060). Before the prefix, it hides that from Astro. */
const joiner = '\u2060';

/** A copy of a record in which no string starts with the prefix; the record itself if none does. */
export const withoutPictures = <T>(record: T): T =>
  mapStrings(record, (text) => (bare(text).startsWith(mark) ? `${joiner}${text}` : text));

/** Undoes `withoutPictures`. */
export const asGiven = <T>(record: T): T =>
  mapStrings(record, (text) => (text.startsWith(joiner) && bare(text).startsWith(mark) ? text.slice(1) : text));

/** Marks in bundled code that Vite and Astro replace by addresses, scripts and styles, or end the build over. */
const bundled = /__(?=(?:VITE|ASTRO)_)|@@(?=ASTRO)/g;

/**
 * The same for a record in another Astro site, which lacks `inertData`: all marks are hidden. They stay so, because
 * that site's own pages read the record.
 */
export const withoutMarks = <T>(record: T): T => mapStrings(record, (text) => text.replace(bundled, `$&${joiner}`));

/** A text without leading joiners, so that a text that had some itself gets exactly these back. */
const bare = (text: string): string => (text.startsWith(joiner) ? text.replace(/^\u2060+/, '') : text);

/** Maps all strings in a value; copies only what changes. */
function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | null = null;
  for (const [key, item] of Object.entries(value)) {
    const changed = mapStrings(item, change);
    if (changed === item) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = changed;
  }
  return (copy ?? value) as T;
}
