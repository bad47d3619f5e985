import { shortTitle } from '../../chart/text-width.ts';
import { isFinished, lateOf, overdueReview } from '../../model/dates/lateness.ts';
import { hardDeadline, trackOverruns } from '../../model/dates/overrun.ts';
import { largest } from '../../model/lists.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { Day, When } from '../../model/when.ts';
import { daysText, shortDay, whenText } from '../../text/format.ts';
import { sinceText } from '../track/blocked.ts';

/** A lane's answer in words, which its marks show: the worst that is true of the track, else what it aims at. */
export interface Outlook {
  text: string;
  /** The date that explains it, or null. */
  second: string | null;
  warn: boolean;
}

/** `12 Feb`, `Q2 2027`: a date as precise as its source. */
const brief = (when: When, asOf: Day): string => (when.precision === 'day' ? shortDay(when.end, asOf) : whenText(when));

/**
 * The outlook of a track, by the first of these that is true: work ends after the hard deadline, it is late, it is
 * blocked, it starts before the work it needs is finished, a review is overdue; else its target or hard deadline.
 * @param needs the work that is finished too late for the track, `Residents’ fares, 2028`; null if none is
 */
export function outlookOf(records: TrackRecords, needs: string | null, asOf: Day): Outlook {
  const { track, milestones, dated } = records;
  const deadline = hardDeadline(track, milestones);
  const aim =
    track.target !== null
      ? `Target ${brief(track.target, asOf)}`
      : deadline !== null
        ? `Hard deadline ${brief(deadline, asOf)}`
        : null;
  const warning = (text: string, second: string | null): Outlook => ({ text, second, warn: true });
  if (isLive(track)) {
    const over = largest(trackOverruns(track, milestones).map(({ days, certain }) => (certain ? days : 0)));
    if (over > 0) return warning(`${daysText(over)} past the deadline`, `Deadline ${brief(deadline!, asOf)}`);
    const [late] = lateOf(dated);
    if (late !== undefined) {
      const names: Partial<Record<Milestone['kind'], string>> = { target: 'Target', deadline: 'Hard deadline' };
      const name = names[late.kind] ?? `${shortTitle(late.title)},`;
      return warning(`${daysText(late.late.days)} late`, `${name} ${brief(late.late.when, asOf)}`);
    }
    const since = track.statusStart;
    if (track.status.value === 'blocked')
      return warning(since === null ? 'Blocked' : `Blocked since ${sinceText(since, asOf)}`, aim);
    if (needs !== null) return warning('Starts too early', `Needs ${needs}`);
    const review = overdueReview(milestones, asOf);
    if (review !== null) return warning('Review overdue', `Was due ${brief(review.late.when, asOf)}`);
  }
  if (aim === null) return { text: isFinished(track.status.value) ? '' : 'No target date', second: null, warn: false };
  const second = track.target !== null && deadline !== null ? `Hard deadline ${brief(deadline, asOf)}` : null;
  return { text: aim, second, warn: false };
}
