/** Discord's limit for a message, in characters, and the most that one quotation may take. */
const longest = 2000;
const longestQuote = 300;

/** A web address within text, without the punctuation that belongs to the sentence around it. */
const inside = /(https?:\/\/[^\s<>]*[^\s<>.,:;!?)\]'"’”…])/;
const marks = (text: string): string => text.replace(/[\\*_~`|>#[\]()<]/g, '\\$&').replaceAll('@', '@\u200b');
/**
 * An address as a link without a preview, which angle brackets give it; a backslash inside them would become part of
 * the address.
 */
const link = (url: string): string => `<${url.replaceAll('@', '%40')}>`;

/**
 * An author's words, escaped so that Discord shows them literally, without formatting or mentions. Addresses remain
 * links.
 */
export const discordText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .split(inside)
    .map((part, index) => (index % 2 === 1 ? link(part) : marks(part)))
    .join('');

/** Cuts text to at most `most` UTF-16 units, never in the middle of a character or an address. */
const cut = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/[\u200d\ufe0f\ud800-\udbff]+$|\bhttps?:\/\/\S*$/, '')
        .trimEnd()}…`;
/** An author's words, shortened if they would fill most of a message. */
export const quote = (text: string): string => discordText(cut(text.replace(/\s+/g, ' ').trim(), longestQuote));

/** The kind, then the title, unless the title starts with the kind: `Risk: …`, but `Phase 0: Planning`. */
function headline(kind: string, title: string): string {
  const named = title.toLowerCase().startsWith(kind.toLowerCase()) && !/^\p{L}/u.test(title.slice(kind.length));
  return named ? quote(title) : `${kind}: ${quote(title)}`;
}

/**
 * A Discord message about one record: a headline, a line of facts, the source and the address. The address has no angle
 * brackets, so that Discord shows the record's card.
 */
export function recordMessage(
  kind: string,
  title: string,
  track: string | null,
  facts: readonly (string | null)[],
  source: string,
  address: string,
): string {
  const head = `**${headline(kind, title)}**${track === null ? '' : ` · ${quote(track)}`}`;
  const tail = `${source === '' ? '' : `${quote(source)} · `}${address}`;
  // If a message is too long, only the facts are cut, so that it keeps its address. A cut must not leave a stray
  // backslash.
  const room = Math.max(2, longest - head.length - tail.length - 2);
  const line = cut(facts.filter((fact) => fact !== null).join(' '), room).replace(/(?<!\\)((?:\\\\)*)\\…$/, '$1…');
  return [head, line, tail].filter((part) => part !== '').join('\n');
}
