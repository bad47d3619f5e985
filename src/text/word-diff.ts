/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words of a text that are compared; longer texts are shown whole, one after the other. */
const mostWords = 200;

/** The share of words in common from which a text reads as the other one edited. */
const enough = 0.5;

/**
 * The words that an edit took out and put in, by a longest common subsequence. Null if over half of the words differ,
 * or a text is too long: then both are shown whole.
 */
export function wordDiff(before: string, after: string): WordRun[] | null {
  const [old, current] = [before.split(/\s+/), after.split(/\s+/)];
  if (old.length > mostWords || current.length > mostWords) return null;
  const lengths = lengthsOf(old, current);
  if ((2 * lengths[0]![0]!) / (old.length + current.length) < enough) return null;
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < current.length) {
    if (i < old.length && j < current.length && old[i] === current[j]) {
      add('same', old[i]!);
      i++;
      j++;
    } else if (j === current.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      add('removed', old[i++]!);
    } else add('added', current[j++]!);
  }
  return runs;
}

/** The lengths of the longest common subsequences of the ends of two lists. */
function lengthsOf(old: readonly string[], current: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(current.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = current.length - 1; j >= 0; j--)
      lengths[i]![j] =
        old[i] === current[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}
