/** Answers kept before the cache is cleared. Documents repeat their words, so it soon fills again. */
const capacity = 20_000;

/**
 * Caches the answers of a pure function for texts of at most `longest` UTF-16 units. Headings, labels and cells
 * repeat within and between documents; long texts hardly ever do.
 */
export function memoize<T extends object | string | boolean | null>(
  read: (text: string) => T,
  longest: number,
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (answers.size >= capacity) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
