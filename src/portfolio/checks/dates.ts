import { isPromise, overdueReview } from '../../model/dates/lateness.ts';
import { overruns } from '../../model/dates/overrun.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Milestone } from '../../model/milestone.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { When } from '../../model/when.ts';
import { longDay } from '../../text/format.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

/** Phases that end after the hard deadline of their track. */
export function* phasesAfterDeadline({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const { milestone, deadline, days, certain } of overruns(portfolio)) {
    if (!certain || milestone.kind !== 'phase' || milestone.when === null) continue;
    const { end: last, basis } = milestone.when;
    const end = `${longDay(last)}${basis === 'computed' ? ' (counted from Created)' : ''}`;
    const message = `“${milestone.title}” ends on ${end}, ${days} days after the hard deadline of ${longDay(deadline.end)}.`;
    yield report('phase-after-deadline', milestone.source, message);
  }
}

/** Dates of a track in an impossible order. */
export function* reversed({ portfolio }: CheckContext): Generator<Diagnostic> {
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
      yield report('dates-reversed', place, `The ${second} “${end.text}” is before the ${first} date “${begin.text}”.`);
      break;
    }
  }
}

/** Change log entries older than their document. */
export function* created({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const { created, sources, changes } of portfolio.tracks) {
    const place = sources.created;
    if (created === null || place === undefined) continue;
    const earlier = changes
      .filter(({ date, source }) => date !== null && date.end < created.start && source.file === place.file)
      .at(-1);
    if (earlier?.date == null) continue;
    const message = `Created on ${created.text}, but the change log has an entry from ${earlier.date.text} (line ${earlier.source.line}).`;
    yield report('created-after-change', place, message);
  }
}

/** Targets, deadlines and reviews that have passed: at most one of each per track. */
export function* passed({ portfolio }: CheckContext): Generator<Diagnostic> {
  const milestones = Map.groupBy(portfolio.milestones, ({ track }) => track);
  for (const track of portfolio.tracks) {
    if (!isLive(track)) continue;
    const ofTrack = milestones.get(track.id) ?? [];
    yield* targetPassed(ofTrack, portfolio.asOf);
    yield* reviewOverdue(ofTrack, track, portfolio.asOf);
  }
}

/** The last target or deadline counts: earlier ones may have been moved. */
function* targetPassed(milestones: readonly Milestone[], asOf: string): Generator<Diagnostic> {
  const last = milestones
    .filter((one) => isPromise(one) && one.when !== null)
    .reduce<Milestone | null>(
      (latest, one) => (latest === null || one.when!.end > latest.when!.end ? one : latest),
      null,
    );
  if (last !== null) yield* passedReport('target-passed', last, asOf);
}

function* reviewOverdue(milestones: readonly Milestone[], track: Track, asOf: string): Generator<Diagnostic> {
  const last = overdueReview(milestones, asOf);
  // A review that took place changed the document after its day.
  if (last !== null && (track.updated === null || track.updated.start <= last.late.when.end))
    yield* passedReport('review-overdue', last, asOf);
}

function* passedReport(
  code: 'target-passed' | 'review-overdue',
  { kind, title, late, source }: Milestone,
  asOf: string,
): Generator<Diagnostic> {
  if (late === null) return;
  const name = normalizeForMatch(title) === kind ? `The ${kind}` : `“${title}”`;
  const days = `${late.days} ${late.days === 1 ? 'day' : 'days'}`;
  yield report(code, source, `${name} (${late.when.text}) passed ${days} before ${asOf}.`);
}
