import type { Place } from '../../model/place.ts';
import { beginning } from '../../model/shorten.ts';
import { sinceIn } from '../../model/since.ts';
import type { Track } from '../../model/track.ts';
import type { When } from '../../model/when.ts';
import { daysBetween, daysText, listText, placeWords, sentenceDay, whenText } from '../../text/format.ts';
import { loggedStatus } from './logged-status.ts';

/** Author's words and the line where they stand. */
export interface Quote {
  text: string;
  source: Place | null;
}

/** What documents say of a blocked track: by what, and since when. Nothing where they say nothing. */
export interface Blocked {
  reasons: Quote[];
  /** A date up to the portfolio's day, and the line that names it. */
  since: { when: When; source: Place | null } | null;
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

const sinceWord = /(?<!\p{L})(?:since|seit|desde|depuis)(?!\p{L})/iu;

/**
 * The line of the change logs since which the track has the status that it has now: the first of the last lines that all say it. Null where
 * the last line that says a status says another.
 */
function loggedSince({ changes, status }: Track): Track['changes'][number] | null {
  const said = changes
    .flatMap((change) => {
      const value = change.date?.precision === 'day' ? loggedStatus(change.text) : null;
      return value === null ? [] : [{ change, value }];
    })
    .toSorted((a, b) => (a.change.date!.end < b.change.date!.end ? 1 : -1));
  const before = said.findIndex(({ value }) => value !== status.value);
  return said[(before === -1 ? said.length : before) - 1]?.change ?? null;
}

/**
 * Why and since when a track is blocked, in its documents' words: beside the status, then among known blockers, then in the line of the change
 * log that says so. The first that gives a date gives the date.
 */
export function blockedBy(track: Track, asOf: string): Blocked {
  const { status, blockers } = track;
  const own = status.value === 'blocked' ? beside(status.text) : null;
  const log = status.value === 'blocked' ? loggedSince(track) : null;
  const reasons: Quote[] = [
    ...(own === null ? [] : [{ text: own, source: status.source }]),
    ...blockers.map(({ title, source }) => ({ text: title, source })),
  ];
  const logged = log === null ? null : beside(log.text);
  if (log !== null && logged !== null && reasons.length === 0) reasons.push({ text: logged, source: log.source });
  // A date without its year is no date, but a day of the change log would contradict it.
  const saysSince = [own ?? '', ...blockers.map(({ text }) => text)].some((text) => sinceWord.test(text));
  const dates = [
    { when: own === null ? null : sinceIn(status.text ?? '', asOf), source: status.source },
    ...blockers
      .map(({ since: when, source }) => ({ when, source }))
      .toSorted((one, other) => (one.when?.start ?? '9').localeCompare(other.when?.start ?? '9')),
    ...(log === null || saysSince ? [] : [{ when: log.date, source: log.source }]),
  ];
  const since = dates.find(({ when }) => when !== null && when.start <= asOf);
  return { reasons, since: since?.when == null ? null : { when: since.when, source: since.source } };
}

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
export const sinceText = ({ when }: NonNullable<Blocked['since']>, asOf: string): string =>
  when.precision === 'day' ? sentenceDay(when.end, asOf) : whenText(when);

/** `25 days`, or `since May 2026` where no day is named. */
export const sinceMeasure = ({ when }: NonNullable<Blocked['since']>, asOf: string): string =>
  when.precision === 'day' ? daysText(daysBetween(when.end, asOf)) : `since ${whenText(when)}`;
