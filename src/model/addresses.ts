import { slug } from 'github-slugger';

/** Long titles are cut, in characters. */
const longest = 80;

/** Names that no file may have on Windows, so that a site built elsewhere can be copied there. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * One path segment for a name: NFC, lower case, letters and digits of every script kept, everything else a hyphen.
 * Case and composition fold, so two names may fold into one: `uniqueSegments` tells them apart.
 */
export function segment(name: string): string {
  const folded = slug(name.normalize('NFC').replace(/[_./\\]+/g, '-'))
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...folded].slice(0, longest).join('').replace(/-+$/, '');
  return short === '' ? `x${hash(name)}` : short;
}

/** A short, stable, case-insensitive mark of a text (FNV-1a, base 36), to tell apart what folds into one segment. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of new TextEncoder().encode(text)) value = Math.imul(value ^ character, 0x01000193) >>> 0;
  return value.toString(36).padStart(6, '0').slice(-6);
}

/**
 * Gives each name its own segment. The names that fold alike all keep the folded form with a mark of the exact name
 * behind it, except one that already equals its folded form: so an address does not depend on order.
 */
export function uniqueSegments(names: readonly string[], reserved: readonly string[] = []): Map<string, string> {
  const groups = Map.groupBy(new Set(names), segment);
  const result = new Map<string, string>();
  for (const [folded, group] of groups) {
    for (const name of group) {
      const plain = (group.length === 1 || name === folded) && !reserved.includes(folded) && !device.test(folded);
      result.set(name, plain ? folded : `${folded}-${hash(name)}`);
    }
  }
  return result;
}

/** Site-relative addresses start with `/` and end with `/` or a fragment; the site puts its base path before them. */
export const trackUrl = (trackSegment: string): string => `/tracks/${trackSegment}/`;
export const documentUrl = (trackSegment: string, documentSegment: string): string =>
  `/tracks/${trackSegment}/${documentSegment}/`;
