import { lateWords, overrunWords } from '../../chart/marks.ts';
import { shortTitle } from '../../chart/text-width.ts';
import { lateOf, overdueReview } from '../../model/dates/lateness.ts';
import { hardDeadline, trackOverruns } from '../../model/dates/overrun.ts';
import { largest } from '../../model/lists.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { Day, When } from '../../model/when.ts';
import { daysText, shortDay, whenText } from '../../text/format.ts';
import { blockedBy, quotesText, sinceText } from '../track/blocked.ts';

/** What is wrong with a track's schedule: briefly for its lane, and in full. */
export interface Problem {
  /** `15 days late`. */
  text: string;
  /** The date that explains it, or null: `Target 6 Nov`. */
  second: string | null;
  /** The label and the words of the full account: `Late`, `15 days late against its target of 6 Nov`. */
  label: string;
  why: string;
  /** The record that shows it, or null. */
  url: string | null;
}

/** `12 Feb`, `Q2 2027`: a date as precise as its source. */
export const brief = (when: When, asOf: Day): string =>
  when.precision === 'day' ? shortDay(when.end, asOf) : whenText(when);

/** A track's target, else its hard deadline, in words; null if it has neither. */
export function aimOf({ track, milestones }: TrackRecords, asOf: Day): string | null {
  const deadline = hardDeadline(track, milestones);
  if (track.target !== null) return `Target ${brief(track.target, asOf)}`;
  return deadline === null ? null : `Hard deadline ${brief(deadline, asOf)}`;
}

function overrunOf({ track, milestones }: TrackRecords, asOf: Day): Problem[] {
  const found = trackOverruns(track, milestones).filter(({ certain }) => certain);
  const most = largest(found.map(({ days }) => days));
  const worst = found.find(({ days }) => days === most);
  if (worst === undefined) return [];
  return [
    {
      text: `${daysText(most)} past the deadline`,
      second: `Deadline ${brief(worst.deadline, asOf)}`,
      label: 'Overrun',
      why: `“${shortTitle(worst.milestone.title)}” ${overrunWords(worst, asOf)}`,
      url: worst.milestone.url,
    },
  ];
}

const names: Partial<Record<Milestone['kind'], string>> = { target: 'Target', deadline: 'Hard deadline' };

function latenessOf({ dated }: TrackRecords, asOf: Day): Problem[] {
  return lateOf(dated).flatMap((record) => {
    const { late, kind, title, url, when } = record;
    if (when === null) return [];
    const own = names[kind];
    const why = lateWords({ ...record, when }, late, asOf);
    return [
      {
        text: `${daysText(late.days)} late`,
        second: `${own ?? `${shortTitle(title)},`} ${brief(late.when, asOf)}`,
        label: 'Late',
        why: own === undefined ? `“${shortTitle(title)}” is ${why}` : why,
        url,
      },
    ];
  });
}

function blockOf(records: TrackRecords, asOf: Day): Problem[] {
  const { track } = records;
  if (track.status.value !== 'blocked') return [];
  const since = track.statusStart;
  const reasons = blockedBy(track);
  const text = since === null ? 'Blocked' : `Blocked since ${sinceText(since, asOf)}`;
  return [
    {
      text,
      second: aimOf(records, asOf),
      label: 'Blocked',
      why: reasons.length === 0 ? 'No reason was found in its documents.' : quotesText(reasons),
      url: null,
    },
  ];
}

/**
 * What is wrong with the schedule of a track, worst first: work ends after the hard deadline, work is late, it is
 * blocked, it starts before the work it needs is finished, a review is overdue. Nothing, if the track is over.
 * @param needs the work that is finished too late for the track, `Residents’ fares, 2028`; null if none is
 */
export function problemsOf(records: TrackRecords, needs: string | null, asOf: Day): Problem[] {
  if (!isLive(records.track)) return [];
  const found = [...overrunOf(records, asOf), ...latenessOf(records, asOf), ...blockOf(records, asOf)];
  if (needs !== null) {
    const why = `Starts before the work it needs is finished: ${needs}`;
    found.push({ text: 'Starts too early', second: `Needs ${needs}`, label: 'Needs', why, url: null });
  }
  const review = overdueReview(records.milestones, asOf);
  if (review !== null) {
    const second = `Was due ${brief(review.late.when, asOf)}`;
    found.push({ text: 'Review overdue', second, label: 'Review', why: second, url: review.url });
  }
  return found;
}
