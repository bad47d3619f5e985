import type { DueDate, TrackHistory, TrackPromise } from '../../model/track-history.ts';
import { listText, longDay, plural } from '../../text/format.ts';
import { figure, type Sentence, warning } from '../../text/sentence.ts';

/** A target or deadline that moved, as a row of the slip ledger. */
export interface LedgerRow {
  track: string;
  promise: TrackPromise;
}

/** How the dates of a portfolio were kept. */
export interface Ledger {
  /** `Of 8 dates that came due since 3 March 2026, 3 were met; …`; empty if none came due. */
  lede: Sentence;
  /** Dates that moved, the largest slip first. */
  rows: LedgerRow[];
}

/** The slip ledger: how many dates that came due were met, which ones passed in silence, and which moved. */
export function slipLedger(histories: readonly TrackHistory[]): Ledger {
  const rows = histories.flatMap(({ track, promises }) =>
    promises.filter(({ moves }) => moves > 0).map((promise) => ({ track, promise })),
  );
  const days = ({ promise }: LedgerRow): number => promise.total?.days ?? 0;
  return {
    lede: dueSentence(histories.flatMap(({ due }) => due)),
    rows: rows.sort((one, other) => days(other) - days(one) || other.promise.moves - one.promise.moves),
  };
}

function dueSentence(due: readonly DueDate[]): Sentence {
  if (due.length === 0) return [];
  const [since = ''] = due.map(({ day }) => day).sort();
  const met = due.filter((one) => one.met).length;
  const silent = due.filter((one) => !one.met && one.isUnchanged).length;
  if (due.length === 1 && silent === 0)
    return [`The one date that came due, ${longDay(since)}, was ${met === 1 ? '' : 'not '}met.`];
  if (due.length === 1)
    return ['The one date that came due, ', warning(longDay(since)), ', passed and has not been changed.'];
  return [
    `Of ${plural(due.length, 'date')} that came due since ${longDay(since)}, `,
    figure(met),
    met === 1 ? ' was met' : ' were met',
    ...(silent === 0
      ? []
      : [
          '; ',
          warning(String(silent)),
          silent === 1 ? ' passed and has not been changed' : ' passed and have not been changed',
        ]),
    '.',
  ];
}

const names = { target: 'Target', deadline: 'Hard deadline' } as const;
export const promiseName = ({ what }: Pick<TrackPromise, 'what'>): string => names[what];

/** `Target: first 3 Mar 2026, written on 5 January 2026; it moved 3 times, 61 days later in all.` */
export function promiseSentence(promise: TrackPromise, isWhole: boolean): string {
  const { first, firstOn, now, moves, total } = promise;
  const known = isWhole ? `first ${first}, written on ${longDay(firstOn)}` : `${first} in the oldest version at hand`;
  const end = now === null ? '; it is gone' : '';
  if (moves === 0) return `${promiseName(promise)}: ${known}; it has not moved${end}.`;
  const far = total === null ? '' : `, ${total.text}${moves > 1 ? ' in all' : ''}`;
  return `${promiseName(promise)}: ${known}; it moved ${moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`}${far}${end}.`;
}

/** `2 dates came due: 3 March 2026 (met) and 4 May 2026.` */
export function dueWords(due: readonly DueDate[]): string | null {
  if (due.length === 0) return null;
  const said = due.map(({ day, met }) => `${longDay(day)} (${met ? 'met' : 'not met'})`);
  return `${plural(due.length, 'date')} came due: ${listText(said)}.`;
}
