/** A message's longest content, in characters, and how much of it a quoted sentence may take. */
const longest = 2000;
const longestQuote = 300;

/** An address inside a text, without the signs behind it that belong to the sentence. */
const inside = /(https?:\/\/[^\s<>]*[^\s<>.,:;!?)\]'"’”…])/;
const marks = (text: string): string => text.replace(/[\\*_~`|>#[\]()<]/g, '\\$&').replaceAll('@', '@\u200b');
/** In angle brackets an address is a link that shows no preview; inside them a backslash would be a part of it. */
const link = (url: string): string => `<${url.replaceAll('@', '%40')}>`;

/** Author's words as Discord shows them literally: no marks, no mentions. An address in them stays one that can be followed. */
export const discordText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .split(inside)
    .map((part, index) => (index % 2 === 1 ? link(part) : marks(part)))
    .join('');

/** At most so many UTF-16 units, without half of a letter or of an address at the end. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/[\u200d\ufe0f\ud800-\udbff]+$|\bhttps?:\/\/\S*$/, '')
        .trimEnd()}…`;
/** Author's words, shortened where a message would be mostly them. */
export const quote = (text: string): string => discordText(cut(text.replace(/\s+/g, ' ').trim(), longestQuote));

/** The kind before the title, unless the title begins with it: `Risk: …`, but `Phase 0: Planning`. */
function headline(kind: string, title: string): string {
  const named = title.toLowerCase().startsWith(kind.toLowerCase()) && !/^\p{L}/u.test(title.slice(kind.length));
  return named ? quote(title) : `${kind}: ${quote(title)}`;
}

/**
 * Headline, one line of facts, where it was read, and the address: what a message about one record says. The address has no
 * angle brackets, so that Discord shows the record's card.
 */
export function recordMessage(
  kind: string,
  title: string,
  track: string,
  facts: readonly (string | null)[],
  source: string,
  address: string,
): string {
  const head = `**${headline(kind, title)}** · ${quote(track)}`;
  const tail = `${quote(source)} · ${address}`;
  // Of a message that is too long only the facts are cut, so that it never loses its address; a cut leaves no backslash without its sign.
  const room = Math.max(2, longest - head.length - tail.length - 2);
  const line = cut(facts.filter((fact) => fact !== null).join(' '), room).replace(/(?<!\\)((?:\\\\)*)\\…$/, '$1…');
  return [head, line, tail].filter((part) => part !== '').join('\n');
}
