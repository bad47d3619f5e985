/**
 * Astro takes a string of a collection that begins so for the address of a picture. It imports what is there into the build:
 * a script runs, `?raw` shows any file, and an address that leads nowhere ends the build.
 */
const mark = '__ASTRO_IMAGE_';

/** Shows nothing and parts no word (U+2060). Before the mark, it keeps Astro from seeing it at the beginning. */
const joiner = '\u2060';

/** A record in which no string begins with Astro's mark for pictures. The record itself, if it holds none. */
export const withoutPictures = <T>(record: T): T =>
  mapStrings(record, (text) => (bare(text).startsWith(mark) ? `${joiner}${text}` : text));

/** The record that `withoutPictures` was given. */
export const asGiven = <T>(record: T): T =>
  mapStrings(record, (text) => (text.startsWith(joiner) && bare(text).startsWith(mark) ? text.slice(1) : text));

/** A text without joiners at its beginning, so that one with the mark after some of them comes back with as many. */
const bare = (text: string): string => (text.startsWith(joiner) ? text.replace(/^\u2060+/, '') : text);

/** The same value, strings in it changed; copies only what holds a changed one. */
function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | null = null;
  for (const [key, own] of Object.entries(value)) {
    const changed = mapStrings(own, change);
    if (changed === own) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = changed;
  }
  return (copy ?? value) as T;
}
