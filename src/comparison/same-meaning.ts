import { normalizeDashes } from '../model/normalize.ts';

/** Characters of a text that are looked at. */
const longest = 4000;

const token = /\p{L}+|\d+(?:[.,]\d+)*|[%<>≤≥=±€$£°~]|-(?=\d)/gu;

/** Words that say nothing by themselves: adding or taking one out is no change. */
const empty = new Set(
  'a an the der die das dem den ein eine einen einem einer le la les un une el los las uno una unos unas'.split(' '),
);

/** Words that must not be mistaken for a misspelling of each other. */
const weighty = new Set(
  `must most might shall should could would will cannot never ever only none more most less least every after before within without with both each ever some same none that than then when where
  muss müssen soll sollen kann können darf dürfen nicht kein keine mehr weniger immer nie debe deben puede pueden nunca siempre doit doivent peut peuvent jamais toujours`.split(
    /\s+/,
  ),
);

/** `(done, PR #42)`: what a team adds to an item that is met. */
const doneNote =
  /\s*\((?:done|complete|completed|finished|implemented|verified|merged|passed|met|erledigt|fertig|umgesetzt|hecho|listo|fait|terminé|feito|concluído|готово|выполнено|完了|已完成|완료)(?:\)|[\s,;:][^()]{0,60}\))$/iu;

const label = /^[A-Z]{1,4}-?\d{1,3}[.:)]\s+/;

/** The words of a text in order, without case, punctuation, articles, its ID and notes that it is done. */
export function wordsOf(text: string): string[] {
  const plain = normalizeDashes(text.slice(0, longest))
    .replace(doneNote, '')
    .replace(label, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b/g, 'cannot')
    .replace(/n't\b/g, ' not')
    .replace(/'m\b/g, ' am')
    .replace(/'re\b/g, ' are')
    .replace(/'ll\b/g, ' will')
    .replace(/'s\b/g, '')
    .replace(/\b(\d{1,3}),(?=\d{3}\b)/g, '$1');
  return (plain.match(token) ?? []).filter((word) => !empty.has(word));
}

/**
 * True if two texts say the same in other spelling: case, punctuation, articles, hyphens, a misspelled word. A number, a
 * sign or a word such as “not” or “must” is never a misspelling of another.
 */
export function sameMeaning(before: string, now: string): boolean {
  const [old, current] = [wordsOf(before), wordsOf(now)];
  if (old.length === current.length && old.every((word, index) => isSpelling(word, current[index]!))) return true;
  return old.join('') === current.join('');
}

function isSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  if (weighty.has(one) || weighty.has(other) || !/\p{L}/u.test(one + other) || one[0] !== other[0]) return false;
  if (`${one}s` === other || `${other}s` === one) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 4 && distance(one, other) <= (shorter >= 8 ? 2 : 1);
}

/** Damerau–Levenshtein distance (optimal string alignment); at least 3 if the lengths differ by more than 2. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let [earlier, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j]!, earlier[j - 2]! + 1);
    }
    [earlier, last] = [last, row];
  }
  return last[other.length]!;
}
