import { beginning } from '../../model/shorten.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Track } from '../../model/track.ts';
import { daysBetween, daysText, listText, placeWords, sentenceDay, whenText } from '../../text/format.ts';

/** Author's words and the line where they stand. */
export interface Quote {
  text: string;
  source: SourceLocation | null;
}

/** The word for the state, and what follows a bracket, a dash, a colon, or a word that leads to a reason or a date. */
const parted =
  /^[^\p{L}]*(\p{L}+(?:\s\p{L}+){0,2}?)\s*(?:([(（[【])|[:：,;–—]|\s-\s|(?=(?<!\p{L})(?:since|by|on|due|because|until|pending|waiting|awaiting|for|seit|durch|wegen|desde|por|depuis|par|с)(?!\p{L})))\s*(.+)$/isu;

/**
 * What a status says beside the word for it: `waiting for steel` of `Blocked (waiting for steel)`, `since 2026-05-01` of `On hold since
 * 2026-05-01`. Null where it is the word alone.
 */
function beside(text: string | null): string | null {
  const written = text?.trim() ?? '';
  const [, word = '', bracket, rest = ''] = parted.exec(written) ?? [];
  if (word === '') return written.split(/\s+/).length > 3 ? written : null;
  const inner = bracket === undefined ? rest : rest.replace(/[)）\]】]\.?$/u, '');
  // Whose brackets end in the middle, or whose first word is part of the reason, is quoted whole.
  if (/^a?wait/i.test(word) || (bracket !== undefined && /[)）\]】]/u.test(inner))) return written;
  return /[\p{L}\p{N}]/u.test(inner) ? inner.trim() : null;
}

/**
 * Why a track is blocked, in its documents' words: beside the status, then its known blockers, else the line of the
 * change log that says so.
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

/** More are not quoted, only counted. */
const mostQuoted = 2;
/** Longer words are cut where a page quotes them; the document has them whole. */
const longest = 100;
/** In a cell there is room for this much. */
const shortest = 48;

const cut = (text: string, room = longest): string =>
  text.length <= room ? text : `${beginning(text, room).replace(/\s+\S*$/u, '')}…`;

/** Words as a cell of a table quotes them. */
export const shortQuote = (text: string): string => cut(text, shortest);

/** `“No power” (spec.md, line 147) and “No crane” (line 148)`: the words and where they stand; a file is named once in a row. */
export function quotesText(quotes: readonly Quote[]): string {
  const shown = quotes.slice(0, mostQuoted);
  const said = shown.map(({ text, source }, index) => {
    if (source === null) return `“${cut(text)}”`;
    const known = shown[index - 1]?.source?.file === source.file;
    return `“${cut(text)}” (${known ? `line ${source.line}` : placeWords(source)})`;
  });
  return listText(quotes.length > shown.length ? [...said, `${quotes.length - shown.length} more`] : said);
}

/** `26 October`, `May 2026`: as precisely as it was written. */
export const sinceText = ({ when }: Start, asOf: string): string =>
  when.precision === 'day' ? sentenceDay(when.end, asOf) : whenText(when);

/** `25 days`, or `since May 2026` where no day is named. */
export const sinceMeasure = ({ when }: Start, asOf: string): string =>
  when.precision === 'day' ? daysText(daysBetween(when.end, asOf)) : `since ${whenText(when)}`;
