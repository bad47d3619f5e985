import type { Approval } from '../../model/approval.ts';
import { hardDeadline } from '../../model/dates/overrun.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf, type TrackRecords } from '../../model/portfolio-index.ts';
import type { Risk } from '../../model/risk.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import type { Progress, ProgressKind, Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { When } from '../../model/when.ts';
import { daysBetween, daysText, dayText, fromNow, whenText } from '../../text/format.ts';
import type { Sentence } from '../../text/sentence.ts';
import { type ApprovalEntry, type ApprovalSettings, approvalEntries } from '../approvals/entries.ts';
import { type Neighbourhood, trackNeighbourhood } from '../dependencies/neighbours.ts';
import { cellOf, scoreOf } from '../risks/scale.ts';
import { computedEnd, lateBy, trackAnswer } from './answer.ts';

/** One line under "Dates and people". */
export interface FactLine {
  label: string;
  text: string;
  second: string | null;
  warn: boolean;
  absent: boolean;
  source: SourceLocation | null;
}

/** One kind of progress: the sum over its groups, and the groups as written. */
export interface ProgressBlock {
  kind: ProgressKind;
  done: number;
  total: number;
  /** Names of the files it is counted in. */
  files: string[];
  groups: Progress[];
}

export interface TrackPage extends TrackRecords {
  answer: Sentence;
  facts: FactLine[];
  progress: ProgressBlock[];
  signOffs: ApprovalEntry[];
  gates: Approval[];
  /** The text after "Ready for implementation:" if it says yes while sign-offs wait; otherwise null. */
  readyDespite: string | null;
  around: Neighbourhood;
}

/**
 * Everything that a track's page shows.
 * @throws {Error} if the portfolio holds no such track
 */
export function trackPage(portfolio: Portfolio, settings: ApprovalSettings, id: string): TrackPage {
  const records = indexOf(portfolio).tracks.get(id);
  if (records === undefined) throw new Error(`The portfolio holds no track ${id}.`);
  const { track, approvals } = records;
  const signOffs = [...(approvalEntries(portfolio, settings).byTrack.get(id) ?? [])];
  const around = trackNeighbourhood(portfolio, id);
  const open = signOffs.filter((entry) => entry.waits);
  return {
    ...records,
    risks: byScore(records.risks),
    answer: trackAnswer({ records, signOffs, around, asOf: portfolio.asOf }),
    facts: factLines(records, portfolio.asOf),
    progress: progressBlocks(track),
    signOffs,
    gates: approvals.filter(({ kind }) => kind === 'gate'),
    readyDespite: track.ready?.yes && open.length > 0 ? track.ready.text : null,
    around,
  };
}

/** The worst first, unscored ones last. */
function byScore(risks: readonly Risk[]): Risk[] {
  const score = (risk: Risk): number => {
    const cell = cellOf(risk);
    return cell === null ? 0 : scoreOf(cell) * 10 + cell.impact;
  };
  return risks.toSorted((one, other) => score(other) - score(one));
}

function factLines(records: TrackRecords, asOf: string): FactLine[] {
  const { track, milestones } = records;
  const live = isLive(track);
  const line = (label: string, text: string, key: string, second: string | null = null, warn = false): FactLine => ({
    label,
    text,
    second,
    warn,
    absent: false,
    source: track.sources[key] ?? null,
  });
  const goal = (label: string, when: When, key: string): FactLine => {
    const late = lateBy(records, when);
    if (late !== null) return line(label, whenText(when), key, `${daysText(late.days)} late`, true);
    const ahead = live && when.precision === 'day' && when.end >= asOf;
    return line(label, whenText(when), key, ahead ? fromNow(when.end, asOf) : null);
  };
  const lines: FactLine[] = [
    track.owners.length > 0
      ? line('Owner', track.owners.join(', '), 'owners')
      : { ...line('Owner', 'no owner', 'owners'), absent: true },
  ];
  if (track.created !== null) lines.push(line('Created', whenText(track.created), 'created'));
  if (track.updated !== null) lines.push(line('Updated', whenText(track.updated), 'updated'));
  if (track.target !== null) lines.push(goal('Target', track.target, 'target'));
  const deadline = hardDeadline(track, milestones);
  if (deadline !== null) lines.push(goal('Hard deadline', deadline, 'deadline'));
  const end = computedEnd(records);
  if (end !== null) {
    const over = deadline === null ? 0 : daysBetween(deadline.end, end.end);
    lines.push(
      line('Computed end', dayText(end.end), 'end', over > 0 ? `${daysText(over)} over` : null, live && over > 0),
    );
  }
  if (track.target === null && deadline === null && end === null)
    lines.push({ ...line('Target', 'no date', 'target'), absent: true });
  return lines;
}

/** Sums progress by kind. Different kinds are never added together. */
function progressBlocks({ progress }: Track): ProgressBlock[] {
  return [...Map.groupBy(progress, ({ kind }) => kind)].map(([kind, groups]) => ({
    kind,
    done: groups.reduce((sum, { done }) => sum + done, 0),
    total: groups.reduce((sum, { total }) => sum + total, 0),
    files: [...new Set(groups.map(({ source }) => source.file.slice(source.file.lastIndexOf('/') + 1)))],
    groups: groups.length === 1 && groups[0]!.group === null ? [] : groups,
  }));
}
