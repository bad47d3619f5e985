import type { TrackEvent, TrackHistory } from '../../model/track-history.ts';
import type { Day } from '../../model/when.ts';
import { dayNumber, longDay, shortMonth } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { dueWords, promiseSentence } from '../changes/ledger.ts';

/** A track's past on a line: one tick an event, from 0 (left) to 100 (now). */
export interface HistoryStrip {
  /** What became of its target and deadline, as sentences. */
  sentences: string[];
  ticks: { at: number; isMajor: boolean }[];
  /** The first days of months. */
  months: { at: number; word: string }[];
  /** Newest first. */
  events: { on: Day; text: string; isMajor: boolean }[];
}

/** Months that are named. */
const mostMonths = 8;

/** Null if nothing happened that the history knows. */
export function historyStrip(history: TrackHistory | null, asOf: Day, word: StatusWord): HistoryStrip | null {
  if (history === null || (history.events.length === 0 && history.due.length === 0)) return null;
  const { since, isWhole, events, promises, due } = history;
  const [start, end] = [dayNumber(since), Math.max(dayNumber(asOf), dayNumber(since) + 1)];
  const at = (day: Day): number => Math.round(((dayNumber(day) - start) / (end - start)) * 1000) / 10;
  const kept = dueWords(due);
  return {
    sentences: [...promises.map((promise) => promiseSentence(promise, isWhole)), ...(kept === null ? [] : [kept])],
    ticks: events.map((event) => ({ at: Math.min(100, at(event.on)), isMajor: isMajor(event) })),
    months: monthsBetween(since, asOf).map((day) => ({ at: at(day), word: shortMonth(Number(day.slice(5, 7))) })),
    events: events
      .map((event) => ({
        on: event.on,
        text: `${longDay(event.on)}: ${eventText(event, word)}`,
        isMajor: isMajor(event),
      }))
      .toReversed(),
  };
}

/** A date that moved later, was dropped, or a status that stops the work. */
const isMajor = ({ what, slip, after }: TrackEvent): boolean =>
  what === 'status' ? after === 'blocked' || after === 'cancelled' : after === null || slip?.later === true;

function eventText({ what, before, after, slip }: TrackEvent, word: StatusWord): string {
  if (what === 'status') {
    const said = (status: string | null): string => (status === null ? 'unknown' : word(status as never).toLowerCase());
    return `${said(before)} → ${said(after)}`;
  }
  const name = what === 'target' ? 'target' : 'hard deadline';
  if (before === null) return `${name} set: ${after}`;
  if (after === null) return `${name} dropped; it was ${before}`;
  return `${name} ${before} → ${after}${slip === null ? '' : `, ${slip.text}`}`;
}

function monthsBetween(since: Day, asOf: Day): Day[] {
  const found: Day[] = [];
  let [year, month] = [Number(since.slice(0, 4)), Number(since.slice(5, 7)) + 1];
  for (;;) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > asOf) break;
    found.push(day);
    month++;
  }
  const step = Math.ceil(found.length / mostMonths);
  return found.filter((_, index) => index % Math.max(1, step) === 0);
}
