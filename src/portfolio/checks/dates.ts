import { isFinished, lateness } from '../../model/dates/lateness.ts';
import { overruns } from '../../model/dates/overrun.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { foldWords } from '../../model/fold-words.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Track } from '../../model/track.ts';
import type { When } from '../../model/when.ts';
import { report } from '../catalogue/report.ts';
import type { CheckWorld } from './check.ts';

/** Phases that end after the hard deadline of their track. */
export function* phasesAfterDeadline({ portfolio }: CheckWorld): Generator<Diagnostic> {
  for (const { milestone, deadline, days, certain } of overruns(portfolio)) {
    if (!certain || milestone.kind !== 'phase') continue;
    const end = `${milestone.when?.end}${milestone.when?.basis === 'computed' ? ' (counted from Created)' : ''}`;
    const message = `“${milestone.title}” ends on ${end}, ${days} days after the hard deadline of ${deadline.end}.`;
    yield report('phase-after-deadline', milestone.source, message);
  }
}

/** A track's own dates in an order that cannot be. */
export function* reversed({ portfolio }: CheckWorld): Generator<Diagnostic> {
  const pairs = [
    ['created', 'target'],
    ['created', 'deadline'],
    ['target', 'deadline'],
  ] as const;
  for (const track of portfolio.tracks) {
    for (const [first, second] of pairs) {
      const [begin, end]: (When | null)[] = [track[first], track[second]];
      const place = track.sources[second];
      if (begin == null || end == null || place === undefined || end.end >= begin.start) continue;
      yield report(
        'dates-reversed',
        place,
        `The ${second} “${end.text}” lies before the ${first} date “${begin.text}”.`,
      );
      break;
    }
  }
}

/** A change log that is older than its document. */
export function* created({ portfolio }: CheckWorld): Generator<Diagnostic> {
  for (const { created, sources, changes } of portfolio.tracks) {
    const place = sources.created;
    if (created === null || place === undefined) continue;
    const earlier = changes
      .filter(({ date, source }) => date !== null && date.end < created.start && source.file === place.file)
      .at(-1);
    if (earlier?.date == null) continue;
    const message = `Created on ${created.text}, but the change log has an entry of ${earlier.date.text} (line ${earlier.source.line}).`;
    yield report('created-after-change', place, message);
  }
}

/** Targets, deadlines and reviews that have passed: one of each a track. */
export function* passed({ portfolio }: CheckWorld): Generator<Diagnostic> {
  const milestones = Map.groupBy(portfolio.milestones, ({ track }) => track);
  for (const track of portfolio.tracks) {
    if (track.archived || isFinished(track.status.value)) continue;
    const own = milestones.get(track.id) ?? [];
    yield* latest(own, track, portfolio.asOf, 'target', ['deadline', 'target']);
    yield* latest(own, track, portfolio.asOf, 'review', ['review']);
  }
}

function* latest(
  own: readonly Milestone[],
  track: Track,
  asOf: string,
  word: 'target' | 'review',
  kinds: readonly string[],
): Generator<Diagnostic> {
  const candidates = own
    .filter(({ kind, when }) => kinds.includes(kind) && when !== null)
    .sort((a, b) => (a.when!.end < b.when!.end ? 1 : -1));
  const last = candidates[0];
  if (last?.when == null) return;
  const late = lateness(last, track, asOf);
  // A review that took place moved the date of last change behind it.
  if (late === null || (word === 'review' && track.updated !== null && track.updated.start > last.when.end)) return;
  const code = word === 'review' ? 'review-overdue' : 'target-passed';
  const name = foldWords(last.title) === last.kind ? `The ${last.kind}` : `“${last.title}”`;
  yield report(
    code,
    last.source,
    `${name} (${last.when.text}) passed ${late.days} ${late.days === 1 ? 'day' : 'days'} before ${asOf}.`,
  );
}
