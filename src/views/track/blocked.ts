import { beginning } from '../../model/shorten.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Track } from '../../model/track.ts';
import { daysBetween, daysText, listText, placeWords, sentenceDay, whenText } from '../../text/format.ts';

/** An author's words and their source line. */
export interface Quote {
  text: string;
  source: SourceLocation | null;
}

/**
 * A word for the state, then the rest: after a bracket, a dash, a colon, or a word that leads to a reason or a date.
 */
const parted =
  /^[^\p{L}]*(\p{L}+(?:\s\p{L}+){0,2}?)\s*(?:([(（[【])|[:：,;–—]|\s-\s|(?=(?<!\p{L})(?:since|by|on|due|because|until|pending|waiting|awaiting|for|seit|durch|wegen|desde|por|depuis|par|с)(?!\p{L})))\s*(.+)$/isu;

/**
 * What a status adds to the word for it: `waiting for steel` in `Blocked (waiting for steel)`, `since 2026-05-01` in
 * `On hold since 2026-05-01`. Null if it adds nothing.
 */
function beside(text: string | null): string | null {
  const written = text?.trim() ?? '';
  const [, word = '', bracket, rest = ''] = parted.exec(written) ?? [];
  if (word === '') return written.split(/\s+/).length > 3 ? written : null;
  const inner = bracket === undefined ? rest : rest.replace(/[)）\]】]\.?$/u, '');
  // Quoted whole if a bracket closes before the end, or if the first word is part of the reason.
  if (/^a?wait/i.test(word) || (bracket !== undefined && /[)）\]】]/u.test(inner))) return written;
  return /[\p{L}\p{N}]/u.test(inner) ? inner.trim() : null;
}

/**
 * Why a track is blocked, in its documents' words: what its status adds, then its known blockers, else the change-log
 * line that reports it.
 */
export function blockedBy({ status, blockers, statusStart, changes }: Track): Quote[] {
  const own = status.value === 'blocked' ? beside(status.text) : null;
  const reasons: Quote[] = [
    ...(own === null ? [] : [{ text: own, source: status.source }]),
    ...blockers.map(({ title, source }) => ({ text: title, source })),
  ];
  if (reasons.length > 0 || status.value !== 'blocked') return reasons;
  const log = changes.find(
    ({ source }) => source.file === statusStart?.source?.file && source.line === statusStart.source.line,
  );
  const logged = log === undefined ? null : beside(log.text);
  return log === undefined || logged === null ? [] : [{ text: logged, source: log.source }];
}

type Start = NonNullable<Track['statusStart']>;

/** Further reasons are counted, not quoted. */
const mostQuoted = 2;
/** Longer quotations are cut, in characters; the document has them in full. */
const longest = 100;
/** The same limit for a table cell. */
const shortest = 48;

const cut = (text: string, room = longest): string =>
  text.length <= room ? text : `${beginning(text, room).replace(/\s+\S*$/u, '')}…`;

/** An author's words, shortened for a table cell. */
export const shortQuote = (text: string): string => cut(text, shortest);

/**
 * `“No power” (spec.md, line 147) and “No crane” (line 148)`: quotations with their sources; consecutive quotations
 * from one file name it once.
 */
export const quotesText = (quotes: readonly Quote[]): string =>
  quoted(quotes, ({ source }, before) => {
    if (source === null) return '';
    return before?.source?.file === source.file ? ` (line ${source.line})` : ` (${placeWords(source)})`;
  });

/** The same without sources, for readers who have no documents at hand. */
export const bareQuotesText = (quotes: readonly Quote[]): string => quoted(quotes, () => '');

function quoted(quotes: readonly Quote[], place: (quote: Quote, before: Quote | undefined) => string): string {
  const shown = quotes.slice(0, mostQuoted);
  const said = shown.map((quote, index) => `“${cut(quote.text)}”${place(quote, shown[index - 1])}`);
  return listText(quotes.length > shown.length ? [...said, `${quotes.length - shown.length} more`] : said);
}

/** `26 October`, `May 2026`: the start of a status, as precise as its source. */
export const sinceText = ({ when }: Start, asOf: string): string =>
  when.precision === 'day' ? sentenceDay(when.end, asOf) : whenText(when);

/** `25 days`, or `since May 2026` if the day is unknown. */
export const sinceMeasure = ({ when }: Start, asOf: string): string =>
  when.precision === 'day' ? daysText(daysBetween(when.end, asOf)) : `since ${whenText(when)}`;
