/** How many answers are kept before all are forgotten: documents repeat their words, so a map that starts anew fills again at once. */
const capacity = 20_000;

/**
 * The same pure function, which keeps its answers for texts of at most `longest` characters. Headings, labels and cells repeat within
 * and between documents; a long text hardly ever does.
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
