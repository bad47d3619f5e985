import type { Comparison } from '../../model/change.ts';
import { readDates } from '../../model/dates/read-date.ts';
import { completedDates } from '../../model/dates/without-year.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf, type TrackRecords } from '../../model/portfolio-index.ts';
import type { Decision, PackItem } from '../../model/review.ts';
import type { Held } from '../../model/review-state.ts';
import type { Roles } from '../../model/roles.ts';
import type { Day } from '../../model/when.ts';
import { plural, sentenceDay } from '../../text/format.ts';
import { figure, joined, type Sentence, warning } from '../../text/sentence.ts';
import { type Outcome, outcome, type Verdict, verdicts } from './promise.ts';
import { outcomeOf } from './promise-rules.ts';

/** A decision, and what became of it. */
export interface KeptPromise extends Outcome {
  decision: Decision;
}

/**
 * What became of each decision, worst first. A verdict comes from a fact: a tick in the minutes, an approval, an answer, a
 * date, a status, a risk. If no rule is sure which fact a decision means, there is no trace of it.
 */
export function promises(
  { day, decisions }: Held,
  portfolio: Portfolio,
  comparison: Comparison | null,
  roles: Roles,
): KeptPromise[] {
  const { tracks } = indexOf(portfolio);
  const found = decisions.map((decision): KeptPromise => {
    if (decision.done === true) return { decision, ...outcome('kept', 'Ticked in the minutes.', null) };
    const known = decision.tracks.flatMap((id) => tracks.get(id) ?? []);
    for (const records of known) {
      const result = outcomeOf({
        decision,
        ...meaning(decision, records, day),
        records,
        changes: comparison?.changes.filter(({ track }) => track === records.track.id) ?? [],
        roles,
        asOf: portfolio.asOf,
      });
      if (result !== null) return { decision, ...result };
    }
    return { decision, ...withoutFact(decision, known, portfolio.asOf, comparison) };
  });
  return found.sort((one, other) => verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict));
}

/** A decision without the names of its track and without dates, and the date that it names. */
function meaning({ text, due }: Decision, { track }: TrackRecords, day: Day) {
  const whole = completedDates(text, day);
  const dates = readDates(whole, { asOf: day });
  let words = whole;
  for (const { start, end } of dates.toReversed()) words = `${words.slice(0, start)} ${words.slice(end)}`;
  for (const name of [track.title, track.id, track.statedId ?? ''])
    if (name !== '') words = words.replaceAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), ' ');
  return { words, date: due ?? dates.find(({ when }) => when !== null)?.when ?? null };
}

function withoutFact(
  decision: Decision,
  known: readonly TrackRecords[],
  asOf: Day,
  comparison: Comparison | null,
): Outcome {
  const url = known[0]?.track.url ?? null;
  const { due, done } = decision;
  if (done === false && due !== null && due.end < asOf)
    return outcome('other-way', `Not ticked in the minutes; it was due on ${sentenceDay(due.end, asOf)}.`, url);
  if (done === false) return outcome('open', 'Not ticked in the minutes yet.', url);
  if (known.length === 0) return outcome('no-trace', 'It names no track, so nothing can tell.', null);
  if (comparison === null) return outcome('no-trace', 'Nothing was found that tells what happened.', url);
  const ids = known.map(({ track }) => track.id);
  const edits = comparison.changes.filter(({ track, cause }) => ids.includes(track) && cause === 'edit').length;
  return outcome(
    'no-trace',
    edits === 0
      ? 'No change was found in its documents.'
      : `Nothing was found; ${plural(edits, 'other change')} in its documents.`,
    url,
  );
}

const words: Record<Verdict, Pick<PackItem, 'word' | 'glyph' | 'tone'>> = {
  'other-way': { word: 'Not kept', glyph: 'contradiction', tone: 'warn' },
  'no-trace': { word: 'No trace', glyph: 'unknown', tone: 'quiet' },
  open: { word: 'Open', glyph: 'pending', tone: 'plain' },
  kept: { word: 'Kept', glyph: 'tick', tone: 'plain' },
};

/** The decisions as items of a screen. */
export const promiseItems = (found: readonly KeptPromise[], portfolio: Portfolio): PackItem[] =>
  found.map(({ decision, verdict, text, url }) => ({
    ...words[verdict],
    title: decision.text,
    quoted: true,
    tracks: decision.tracks.flatMap((id) => indexOf(portfolio).tracks.get(id)?.track.title ?? []),
    text,
    person: decision.owner,
    measure: null,
    url,
    source: decision.source,
  }));

/** `Of 6 decisions on 21 October, 3 were kept, 2 were not kept and 1 left no trace.` */
export function promiseLede(held: Held | null, found: readonly KeptPromise[], asOf: Day): Sentence {
  if (held === null) return ['No earlier review with minutes was found.'];
  const day = sentenceDay(held.day, asOf);
  if (found.length === 0) return [`No decision was found in the minutes of ${day}.`];
  const count = (verdict: Verdict): number => found.filter((one) => one.verdict === verdict).length;
  const were = (number: number): string => (number === 1 ? 'was' : 'were');
  const [kept, other, open, none] = [count('kept'), count('other-way'), count('open'), count('no-trace')];
  const clauses: Sentence[] = [
    ...(kept > 0 ? [[figure(`${kept} ${were(kept)} kept`)]] : []),
    ...(other > 0 ? [[warning(`${other} ${other === 1 ? 'was' : 'were'} not kept`)]] : []),
    ...(open > 0 ? [[figure(`${open} ${open === 1 ? 'is' : 'are'} open`)]] : []),
    ...(none > 0 ? [[figure(`${none} left no trace`)]] : []),
  ];
  const what = found.every(({ decision }) => decision.kind === 'decision') ? 'decision' : 'decision or action';
  const many = what === 'decision' ? 'decisions' : 'decisions and actions';
  return ['Of ', figure(plural(found.length, what, many)), ` on ${day}, `, ...joined(clauses), '.'];
}
