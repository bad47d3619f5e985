import { isFinished } from '../../model/dates/lateness.ts';
import { hardDeadline } from '../../model/dates/overrun.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { Day } from '../../model/when.ts';
import { aimOf, brief, problemsOf } from './problems.ts';

/** A lane's answer in words, which its marks show: the worst that is true of the track, else what it aims at. */
export interface Outlook {
  text: string;
  /** The date that explains it, or null. */
  second: string | null;
  warn: boolean;
}

/**
 * The outlook of a track: the worst of what is wrong with its schedule, else its target or hard deadline.
 * @param needs the work that is finished too late for the track, `Residents’ fares, 2028`; null if none is
 */
export function outlookOf(records: TrackRecords, needs: string | null, asOf: Day): Outlook {
  const [worst] = problemsOf(records, needs, asOf);
  if (worst !== undefined) return { text: worst.text, second: worst.second, warn: true };
  const { track, milestones } = records;
  const aim = aimOf(records, asOf);
  if (aim === null) return { text: isFinished(track.status.value) ? '' : 'No target date', second: null, warn: false };
  const deadline = hardDeadline(track, milestones);
  const second = track.target !== null && deadline !== null ? `Hard deadline ${brief(deadline, asOf)}` : null;
  return { text: aim, second, warn: false };
}
