import { type StatusValue, statusValues } from '../model/status.ts';
import type { Track } from '../model/track.ts';
import { words } from './format.ts';

/** The status that a line of a change log says, or null: it stands alone or before what is said of it, `Blocked: …`, `Status: Approved`. */
export function loggedStatus(text: string, statusWord: (value: StatusValue) => string = words): StatusValue | null {
  const [, said = ''] = /^(?:status\s*[:=→]*\s*)?([\p{L}\s-]+?)\s*(?:[:.,;(–—]|$)/iu.exec(text) ?? [];
  const is = (word: string): boolean => word.toLowerCase() === said.toLowerCase();
  return statusValues.find((value) => value !== 'unknown' && (is(words(value)) || is(statusWord(value)))) ?? null;
}

/** The last line of a track's change logs that says the status which it has now. */
export const lastLogged = (track: Track, statusWord: (value: StatusValue) => string = words): Track['changes'][number] | null =>
  track.changes
    .filter(({ date, text }) => date?.precision === 'day' && loggedStatus(text, statusWord) === track.status.value)
    .toSorted((a, b) => (a.date!.end < b.date!.end ? 1 : -1))[0] ?? null;
