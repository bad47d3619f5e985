/** Abbreviations that do not end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no|nr|z\. ?b|d\. ?h|bzw|ca|p\. ?ex|c\.-à-d|т\. ?е|т\. ?д|др|mr|mrs|ms|dr|st|inc|ltd|fig|sec|cf)$/i;
/** Longest total of two sentences, in characters. */
const mostOfTwo = 280;

/**
 * The first sentence of a text, and the second if both are short; whole sentences only. A text without a sentence end
 * is taken whole, up to 400 characters.
 */
export function firstSentences(text: string): string | null {
  const ends: number[] = [];
  const end = /[.!?…](?=[\s"'”’»)]|$)|[。！？]/gu;
  for (let match = end.exec(text); match !== null && ends.length < 2; match = end.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const next = text.slice(match.index + 1).trimStart();
    if (match[0] === '.' && (abbreviation.test(before) || /^\p{Ll}/u.test(next) || /(?:^|\s)\d{1,2}$/.test(before)))
      continue;
    ends.push(match.index + match[0].length);
  }
  const [first, second] = ends;
  if (first === undefined) return text.length <= 400 ? text : null;
  const whole = second !== undefined && second <= mostOfTwo ? second : first;
  const rest = text.slice(whole);
  // A closing quote or bracket belongs to its sentence.
  const closing = /^["'”’»)]+/.exec(rest)?.[0] ?? '';
  return text.slice(0, whole) + closing;
}
