import { isFinished, stateOf } from '../../model/dates/lateness.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { When } from '../../model/when.ts';
import { daysBetween, daysText, sentenceDay, whenText } from '../../text/format.ts';
import { keyWords, mostAlike } from './likeness.ts';
import { changeOf, type Matter, type Outcome, outcome } from './promise.ts';

const moves =
  /\b(?:moves?|moved|postponed?|postpones|shift(?:s|ed)?|push(?:es|ed)?|brought|brings?|becomes?|is now|new (?:target|deadline|date))\b/i;
const keeps = /\b(?:stays?|keeps?|remains?|holds?|stands?|is kept)\b/i;
const ofEnd = /\b(?:finish(?:es|ed)?|completed?|done|ready|ships?|delivered)\b/i;

/** The date of the track that a decision is about. */
function dateMeant({ words, date, records: { dated } }: Matter): Milestone | null {
  const of = (kind: Milestone['kind']): Milestone | undefined => dated.find((one) => one.kind === kind);
  const named = mostAlike(
    keyWords(words),
    dated.filter(({ kind }) => kind !== 'target' && kind !== 'deadline'),
    ({ title }) => keyWords(title.replace(/^(?:phase|milestone)\s+\d+\s*[:–—-]\s*/iu, '')),
  );
  if (named !== null) return named;
  if (/\bdeadline\b/i.test(words)) return of('deadline') ?? null;
  if (/\btarget\b/i.test(words)) return of('target') ?? null;
  const same = date === null ? [] : dated.filter(({ when }) => when?.end === date.end);
  if (same.length === 1) return same[0]!;
  return ofEnd.test(words) ? (of('target') ?? null) : null;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Decisions about a target, a deadline, a phase or a milestone. */
export function datePromise(matter: Matter): Outcome | null {
  const { words, date, records, asOf } = matter;
  if (date === null && !keeps.test(words)) return null;
  const record = dateMeant(matter);
  if (record === null) return null;
  const { url, when } = record;
  const name = capital(record.title);
  const change = changeOf(matter, record.id);
  if (isFinished(stateOf(record, records.track))) return outcome('kept', `${name}: complete.`, url);
  if (when === null) return change === null ? null : outcome('other-way', `${name}: ${change.sentence}`, url);
  const planned = `${name}: planned for ${dateWords(when, asOf)}.`;
  if (date === null) {
    const moved = change?.kind === 'date.moved';
    return moved
      ? outcome('other-way', `${name}: ${change.sentence}`, url)
      : outcome('kept', `${name}: still ${dateWords(when, asOf)}.`, url);
  }
  if (moves.test(words)) {
    if (when.end === date.end) return outcome('kept', planned, url);
    return change?.kind === 'date.moved'
      ? outcome('other-way', `${name}: ${change.sentence}`, url)
      : outcome('no-trace', `${name}: still ${dateWords(when, asOf)}.`, url);
  }
  if (when.end > date.end) {
    const gap =
      when.precision === 'day' && date.precision === 'day'
        ? `, ${daysText(daysBetween(date.end, when.end))} after that day`
        : '';
    return outcome('other-way', `${name}: now ${dateWords(when, asOf)}${gap}.`, url);
  }
  if (when.end < asOf)
    return outcome(
      'other-way',
      `${name}: passed on ${sentenceDay(when.end, asOf)}. Nothing was found that says it is done.`,
      url,
    );
  return outcome(keeps.test(words) ? 'kept' : 'open', planned, url);
}

const dateWords = (when: When, asOf: string): string =>
  when.precision === 'day' ? sentenceDay(when.end, asOf) : whenText(when);
