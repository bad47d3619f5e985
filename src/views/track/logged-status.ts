import { type StatusValue, statusValues } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';
import { words } from '../../text/format.ts';

/**
 * The status that a line of a change log says, or null: it stands alone or before what is said of it, `Blocked: …`, `Status: Approved`,
 * `Cancelled after …`. `Complete rewrite` says none.
 */
export function loggedStatus(text: string, statusWord: (value: StatusValue) => string = words): StatusValue | null {
  const [, said = ''] =
    /^(?:status\s*[:=→]*\s*)?([\p{L}\s-]+?)\s*(?:[:.,;(–—]|\s(?:after|since|because|until)\b|$)/iu.exec(text) ?? [];
  const is = (word: string): boolean => word.toLowerCase() === said.toLowerCase();
  return statusValues.find((value) => value !== 'unknown' && (is(words(value)) || is(statusWord(value)))) ?? null;
}

/**
 * The last line of a track's change logs that says a status, where that is the one which it has now: what was said before another status is of an
 * earlier time.
 */
export function lastLogged(
  track: Track,
  statusWord: (value: StatusValue) => string = words,
): Track['changes'][number] | null {
  const said = track.changes.filter(
    ({ date, text }) => date?.precision === 'day' && loggedStatus(text, statusWord) !== null,
  );
  const last = said
    .map(({ date }) => date!.end)
    .sort()
    .at(-1);
  return (
    said.find(({ date, text }) => date!.end === last && loggedStatus(text, statusWord) === track.status.value) ?? null
  );
}
