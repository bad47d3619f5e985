/** Words that say nothing of what a sentence is about. */
const small = new Set(
  `the a an and or of to in on at by for from with into over as is are was were be been being it its this that these those we they he she their our
    will would shall should must may can could do does did has have had not no than then so also all any each every before after until since about
    who what when which how why whether first last next new now still more most out up down one two`.split(/\s+/),
);

/** The words that a text is about, without endings of plural and verb, so that “infants” is “infant”. */
export function keyWords(text: string, without: RegExp = /$^/u): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !small.has(word) && !without.test(word)).map(stem));
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing)$/u, '') : word);

/** How much of the shorter text's words the other has, from 0 to 1; 0 unless they share two, or the shorter has one. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const shorter = Math.min(one.size, other.size);
  return shared === 0 || shared < Math.min(2, shorter) ? 0 : shared / shorter;
}

/** The record that a sentence is about: at least this alike, and more than any other; null if none or two are. */
const enough = 0.6;

export function mostAlike<T>(
  words: ReadonlySet<string>,
  records: readonly T[],
  title: (record: T) => ReadonlySet<string>,
): T | null {
  const found = records
    .map((record) => ({ record, is: likeness(words, title(record)) }))
    .filter(({ is }) => is >= enough)
    .sort((a, b) => b.is - a.is);
  return found[0] === undefined || found[1]?.is === found[0].is ? null : found[0].record;
}
