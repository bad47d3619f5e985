import { stateWords } from '../../chart/marks.ts';
import { shortTitle } from '../../chart/text-width.ts';
import { isFinished, stateOf } from '../../model/dates/lateness.ts';
import { hardDeadline } from '../../model/dates/overrun.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { Day, When } from '../../model/when.ts';
import { fromNow, plural, sentenceDay, whenText } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { sinceText } from '../track/blocked.ts';
import { problemsOf } from './problems.ts';

/** A line of what an opened lane says about its track. */
export interface LaneFact {
  label: string;
  text: string;
  /** Where the documents say so, site-relative. */
  url?: string;
  warn?: true;
}

/** Further problems are counted, not told. */
const mostProblems = 4;

const said = (when: When, asOf: Day): string =>
  when.precision === 'day' ? `${sentenceDay(when.end, asOf)}, ${fromNow(when.end, asOf)}` : whenText(when);

/** The next date of a track that is still open; null if it has none. */
function nextOf({ track, dated }: TrackRecords, asOf: Day): (Milestone & { when: When }) | null {
  const ahead = dated.filter(
    (record): record is Milestone & { when: When } =>
      record.when !== null &&
      record.when.end >= asOf &&
      record.when.start <= record.when.end &&
      record.kind !== 'shipped' &&
      !isFinished(stateOf(record, track)),
  );
  return ahead.reduce<(typeof ahead)[number] | null>(
    (next, one) => (next === null || one.when.end < next.when.end ? one : next),
    null,
  );
}

/** What the next date is of: `target`, `hard deadline`, `“Testing” ends`. */
function eventOf({ kind, title, when }: Milestone & { when: When }): string {
  if (kind === 'target' || kind === 'review') return kind;
  if (kind === 'deadline') return 'hard deadline';
  const name = `“${shortTitle(title)}”`;
  return kind === 'phase' ? `${name} ${when.basis === 'computed' ? 'is computed to end' : 'ends'}` : name;
}

/**
 * What an opened lane of the roadmap says about its track: status, owner, next date, target, deadline, and what is wrong
 * with its schedule, worst first.
 * @param needs the work that is finished too late for the track; null if none is
 */
export function laneFacts(records: TrackRecords, needs: string | null, statusWord: StatusWord, asOf: Day): LaneFact[] {
  const { track, milestones } = records;
  const since = track.statusStart;
  const status = track.status.value === 'unknown' ? stateWords('unknown') : statusWord(track.status.value);
  const facts: LaneFact[] = [
    { label: 'Status', text: since === null ? status : `${status} since ${sinceText(since, asOf)}` },
    { label: 'Owner', text: track.owners.length > 0 ? track.owners.join(', ') : 'no owner' },
  ];
  const problems = problemsOf(records, needs, asOf);
  for (const { label, why, url } of problems.slice(0, mostProblems))
    facts.push({ label, text: why, ...(url !== null && { url }), warn: true });
  if (problems.length > mostProblems) {
    const more = `and ${plural(problems.length - mostProblems, 'more problem')} of its schedule`;
    facts.push({ label: '', text: more, url: track.url, warn: true });
  }
  const next = nextOf(records, asOf);
  if (next !== null) facts.push({ label: 'Next', text: `${eventOf(next)}: ${said(next.when, asOf)}`, url: next.url });
  if (track.target !== null && next?.kind !== 'target') facts.push({ label: 'Target', text: whenText(track.target) });
  const deadline = hardDeadline(track, milestones);
  if (deadline !== null && next?.kind !== 'deadline') facts.push({ label: 'Deadline', text: whenText(deadline) });
  return facts;
}
