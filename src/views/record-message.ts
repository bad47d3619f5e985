/** A message's longest content, in characters, and how much of it a quoted sentence may take. */
const longest = 2000;
const longestQuote = 300;

/** Author's words as Discord shows them literally: no marks, no mentions. */
export const discordText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*_~`|>#[\]()<]/g, '\\$&')
    .replaceAll('@', '@\u200b');

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
/** Author's words, shortened where a message would be mostly them. */
export const quote = (text: string): string => discordText(cut(text.replace(/\s+/g, ' ').trim(), longestQuote));

/** The kind before the title, unless the title begins with it: `Risk: …`, but `Phase 0: Planning`. */
function headline(kind: string, title: string): string {
  const named = title.toLowerCase().startsWith(kind.toLowerCase()) && !/^\p{L}/u.test(title.slice(kind.length));
  return named ? quote(title) : `${kind}: ${quote(title)}`;
}

/** Headline, one line of facts, where it was read, and the address: what a message about one record says. */
export function recordMessage(
  kind: string,
  title: string,
  track: string,
  facts: readonly (string | null)[],
  source: string,
  address: string,
): string {
  const line = facts.filter((fact) => fact !== null).join(' ');
  return cut(
    [`**${headline(kind, title)}** · ${quote(track)}`, line === '' ? null : line, `${discordText(source)} · <${address}>`]
      .filter((part) => part !== null)
      .join('\n'),
    longest,
  );
}
