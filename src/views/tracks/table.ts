import type { ChangeWindow } from '../../model/change-window.ts';
import { hardDeadline, trackOverruns } from '../../model/dates/overrun.ts';
import { largest } from '../../model/lists.ts';
import type { Late } from '../../model/milestone.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf, type TrackRecords } from '../../model/portfolio-index.ts';
import { type StatusValue, statusValues } from '../../model/status.ts';
import { type DialectName, type ProgressKind, progressKinds, type Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { Day } from '../../model/when.ts';
import { daysText, dayText, placeWords, whenText } from '../../text/format.ts';
import { figure, type Sentence } from '../../text/sentence.ts';
import { type ApprovalEntry, type ApprovalSettings, approvalEntries } from '../approvals/entries.ts';
import { sinceWords } from '../changes/answer.ts';
import { type ChangedCell, changedCells } from '../changes/by-track.ts';
import { cellOf, type HeatStep, heatStep, scoreOf } from '../risks/scale.ts';
import { blockedBy, quotesText, shortQuote, sinceMeasure, sinceText } from '../track/blocked.ts';
import type { Cell } from './cell.ts';

export interface TrackRow {
  track: Track;
  contradicted: boolean;
  /**
   * Since when and why it is blocked, in short and in full with sources; null if it is not blocked or no document gives
   * either.
   */
  blocked: { second: string; note: string } | null;
  families: DialectName[];
  progress: Partial<Record<ProgressKind, { done: number; total: number }>>;
  target: Cell;
  /**
   * Heat step of each risk, worst first, null if unscored. Empty above twelve risks, when words replace the squares.
   */
  risks: Cell & { squares: (HeatStep | null)[] };
  approvals: Cell;
  /** What changed since the last review; null if nothing was compared. */
  changed: ChangedCell | null;
}

export interface ArchivedRow {
  track: Track;
  /** Tracks that replace it. */
  supersededBy: Track[];
  closed: string | null;
}

export interface TracksTable {
  deck: Sentence;
  /** What the column of changes counts from: `the review of 6 November`; null without the column. */
  since: string | null;
  rows: TrackRow[];
  archive: ArchivedRow[];
  /** The kinds of progress that any track has, one column each. */
  kinds: ProgressKind[];
  statuses: { status: StatusValue; count: number }[];
  owners: string[];
  families: DialectName[];
}

/** Squares that a reader can count at a glance. */
const mostSquares = 12;

/** The tracks page: one row per track, by status and then by due date, with the archive apart. */
export function tracksTable(
  portfolio: Portfolio,
  settings: ApprovalSettings,
  window: ChangeWindow | null = null,
): TracksTable {
  const changed = window === null ? () => null : changedCells(window);
  const waiting = approvalEntries(portfolio, settings).byTrack;
  const all = [...indexOf(portfolio).tracks.values()];
  const rows = all
    .filter(({ track }) => track.life !== 'archived')
    .map((records) => rowOf(records, waiting.get(records.track.id) ?? [], portfolio.asOf, changed(records.track.id)))
    .sort(byStatus);
  const archive = all.filter(({ track }) => track.life === 'archived').map((records) => archived(records, portfolio));
  const present = new Set(rows.flatMap(({ progress }) => Object.keys(progress)));
  const counts = Map.groupBy(rows, ({ track }) => track.status.value);
  const statuses = statusValues.flatMap((status) =>
    counts.has(status) ? [{ status, count: counts.get(status)!.length }] : [],
  );
  return {
    since: window === null ? null : sinceWords(window, portfolio.asOf),
    deck: deck(rows.length, statuses, archive.length),
    rows,
    archive,
    kinds: progressKinds.filter((kind) => present.has(kind)),
    statuses,
    owners: [...new Set(rows.flatMap(({ track }) => track.owners))].sort((one, other) =>
      one.localeCompare(other, 'en'),
    ),
    families: [...new Set(rows.flatMap(({ families }) => families))].sort(),
  };
}

const rank = new Map(statusValues.map((status, index) => [status, index]));

function byStatus(one: TrackRow, other: TrackRow): number {
  const [a, b] = [one, other].map(
    ({ track, target }) => [rank.get(track.status.value)!, target.value ?? '9', track.title] as const,
  ) as [readonly [number, string | number, string], readonly [number, string | number, string]];
  return a[0] - b[0] || String(a[1]).localeCompare(String(b[1])) || a[2].localeCompare(b[2], 'en');
}

/** A track with what its records say in short. `entries` are its sign-offs. */
export function rowOf(
  records: TrackRecords,
  entries: readonly ApprovalEntry[],
  asOf: Day,
  changed: ChangedCell | null = null,
): TrackRow {
  const { track } = records;
  const progress: TrackRow['progress'] = {};
  for (const { kind, done, total } of track.progress) {
    const sum = progress[kind];
    progress[kind] = { done: (sum?.done ?? 0) + done, total: (sum?.total ?? 0) + total };
  }
  return {
    track,
    contradicted: track.status.conflicts.length > 0,
    blocked: blockedNote(track, asOf),
    families: [...new Set(track.documents.map(({ dialect }) => dialect))].filter(
      (dialect) => dialect !== 'plain' && dialect !== 'plan',
    ),
    progress,
    target: targetCell(records),
    risks: risksCell(records),
    approvals: approvalsCell(entries),
    changed,
  };
}

const absent = (text: string): Cell => ({ text, second: null, warn: false, absent: true, value: null });

/** The date that a track missed: `the target of 6 Nov 2026, spec.md, line 8`. */
function missed({ against, when }: Late, { sources }: Track): string {
  const name = against === 'deadline' ? 'the hard deadline' : `the ${against}`;
  const source = against === 'target' || against === 'deadline' ? sources[against] : undefined;
  return `${name} of ${whenText(when)}${source === undefined ? '' : `, ${placeWords(source)}`}`;
}

function targetCell({ track, milestones }: TrackRecords): Cell {
  const { target, late } = track;
  const deadline = hardDeadline(track, milestones);
  const when = target ?? deadline ?? late?.when ?? null;
  const cell: Cell =
    when === null
      ? absent('none found')
      : { text: whenText(when), second: null, warn: false, absent: false, value: when.end };
  if (late !== null) {
    const past = late.against === 'deadline' ? 'past hard deadline' : 'late';
    const note = late.against === 'deadline' ? missed(late, track) : `against ${missed(late, track)}`;
    return { ...cell, second: `${daysText(late.days)} ${past}`, warn: true, note };
  }
  if (when === null || track.life === 'finished') return cell;
  const certain = trackOverruns(track, milestones).filter((overrun) => overrun.certain);
  const over = Math.max(0, largest(certain.map(({ days }) => days)));
  if (over > 0 && isLive(track))
    return {
      ...cell,
      second: `${daysText(over)} past deadline`,
      warn: true,
      ...(track.deadline !== null && {
        note: missed({ days: over, against: 'deadline', when: track.deadline }, track),
      }),
    };
  if (deadline === null) return cell;
  return { ...cell, second: target === null ? 'hard deadline' : `deadline ${whenText(deadline)}` };
}

/** `25 days, “No power at Port Orrin” and 1 more`, and the full text as a note. */
function blockedNote(track: Track, asOf: string): TrackRow['blocked'] {
  if (track.status.value !== 'blocked') return null;
  const reasons = blockedBy(track);
  const since = track.statusStart;
  const [first] = reasons;
  const days = since === null ? [] : [sinceMeasure(since, asOf)];
  const quote =
    first === undefined
      ? []
      : [`“${shortQuote(first.text)}”${reasons.length > 1 ? ` and ${reasons.length - 1} more` : ''}`];
  const second = [...days, ...quote].join(', ');
  if (second === '') return null;
  const day = since === null ? '' : `since ${sinceText(since, asOf)}${sinceSource(since)}`;
  return { second, note: [day, quotesText(reasons)].filter((part) => part !== '').join(': ') };
}

/** ` (spec.md, line 90)`, or that only a commit dates it. */
const sinceSource = ({ basis, source }: NonNullable<Track['statusStart']>): string =>
  basis === 'commit' ? ' (by its commit)' : source === null ? '' : ` (${placeWords(source)})`;

/** The open risks of a live track; all risks of a track that is over. */
function risksCell({ track, risks: all }: TrackRecords): TrackRow['risks'] {
  const risks = isLive(track) ? all.filter(({ open }) => open) : all;
  if (all.length > 0 && risks.length === 0) return { ...absent('none open'), squares: [] };
  if (risks.length === 0) return { ...absent('none found'), squares: [] };
  const scores = risks.map((risk) => {
    const cell = cellOf(risk);
    return cell === null ? null : scoreOf(cell);
  });
  const sorted = scores.toSorted((one, other) => (other ?? -1) - (one ?? -1));
  const above = risks.filter(({ aboveThreshold }) => aboveThreshold);
  const unscored = scores.filter((score) => score === null).length;
  const said =
    above.length > 0
      ? `${above.length} at or above threshold`
      : unscored > 0
        ? `${unscored} unscored`
        : 'all below threshold';
  return {
    text: String(risks.length),
    second: said,
    warn: false,
    absent: false,
    value: (sorted[0] ?? 0) * 1000 + risks.length,
    squares: risks.length > mostSquares ? [] : sorted.map((score) => (score === null ? null : heatStep(score))),
  };
}

function approvalsCell(entries: readonly ApprovalEntry[]): Cell {
  const asked = entries.filter(({ state }) => state !== 'not-applicable');
  if (asked.length === 0) return absent('none found');
  const approved = asked.filter(({ state }) => state === 'approved').length;
  const waits = asked.filter((entry) => entry.waits);
  const oldest = Math.max(-1, largest(waits.map(({ age }) => age?.days ?? -1)));
  const second =
    waits.length === 0
      ? approved === asked.length
        ? 'complete'
        : null
      : `${waits.length} ${waits.length === 1 ? 'waits' : 'wait'}${oldest > 0 ? `, ${daysText(oldest)}` : ''}`;
  return {
    text: `${approved} of ${asked.length}`,
    second,
    warn: false,
    absent: false,
    value: waits.length * 10_000 + Math.max(0, oldest),
  };
}

function archived({ track, dependencies, dependents }: TrackRecords, portfolio: Portfolio): ArchivedRow {
  const successors = [
    ...dependents.filter(({ kind }) => kind === 'supersedes').map(({ from }) => from),
    ...dependencies
      .filter(({ kind, to, text }) => kind === 'supersedes' && to !== null && /superseded by|folded into/i.test(text))
      .map(({ to }) => to!),
  ];
  const tracks = indexOf(portfolio).tracks;
  return {
    track,
    supersededBy: [...new Set(successors)].flatMap((id) => tracks.get(id)?.track ?? []),
    closed:
      track.updated === null
        ? null
        : track.updated.precision === 'day'
          ? dayText(track.updated.end)
          : whenText(track.updated),
  };
}

/** `14 tracks: 6 in progress, 1 blocked, 4 not yet started, 1 with no status. 2 more are archived.` */
function deck(
  count: number,
  statuses: readonly { status: StatusValue; count: number }[],
  archivedCount: number,
): Sentence {
  const of = (status: StatusValue): number => statuses.find((one) => one.status === status)?.count ?? 0;
  const part = (number: number, words: string): Sentence[] => (number === 0 ? [] : [[figure(number), ` ${words}`]]);
  const parts = [
    ...part(of('in-progress'), 'in progress'),
    ...part(of('blocked'), 'blocked'),
    ...part(of('in-review'), 'in review'),
    ...part(of('approved') + of('planned') + of('draft'), 'not yet started'),
    ...part(of('complete'), 'complete'),
    ...part(of('superseded') + of('cancelled'), 'cancelled or superseded'),
    ...part(of('unknown'), 'with no status'),
  ];
  const listed = parts.flatMap((phrase, index) => (index === 0 ? phrase : [', ', ...phrase]));
  const more: Sentence =
    archivedCount === 0 ? [] : [' ', figure(archivedCount), ` more ${archivedCount === 1 ? 'is' : 'are'} archived.`];
  return [
    figure(count),
    ` ${count === 1 ? 'track' : 'tracks'}${parts.length > 0 ? ': ' : ''}`,
    ...listed,
    '.',
    ...more,
  ];
}
