import { isFinished } from '../../model/dates/lateness.ts';
import { trackOverruns } from '../../model/dates/overrun.ts';
import { largest } from '../../model/lists.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { type StatusValue, statusValues } from '../../model/status.ts';
import { type DialectName, type ProgressKind, progressKinds, type Track } from '../../model/track.ts';
import { daysBetween, daysText, dayText, placeWords, whenText } from '../../text/format.ts';
import { figure, type Sentence } from '../../text/sentence.ts';
import { type ApprovalEntry, type ApprovalSettings, approvalEntries } from '../approvals/entries.ts';
import { cellOf, type HeatStep, heatStep, reachesLine, scoreOf } from '../risks/scale.ts';
import { blockedBy, quotesText, shortQuote, sinceMeasure, sinceText } from '../track/blocked.ts';
import { byTrack, type TrackRecords } from '../track/by-track.ts';

/** Two lines of a cell; the second may be trouble, and `value` orders the column (null last). */
export interface Cell {
  text: string;
  second: string | null;
  warn: boolean;
  absent: boolean;
  value: string | number | null;
  /** What the second line rests on: the title of a cell, read aloud after it. */
  note?: string;
}

export interface TrackRow {
  track: Track;
  contradicted: boolean;
  /** Since when and by what it is blocked, and the whole of it with its lines; null where it is not, or nobody says. */
  blocked: { second: string; note: string } | null;
  families: DialectName[];
  progress: Partial<Record<ProgressKind, { done: number; total: number }>>;
  target: Cell;
  /** One step a risk, worst first, null where unscored; empty above twelve, where squares give way to words. */
  risks: Cell & { squares: (HeatStep | null)[] };
  approvals: Cell;
}

export interface ArchivedRow {
  track: Track;
  /** The tracks that take its place. */
  supersededBy: Track[];
  closed: string | null;
}

export interface TracksTable {
  deck: Sentence;
  rows: TrackRow[];
  archive: ArchivedRow[];
  /** The kinds of progress that any track has: a column each. */
  kinds: ProgressKind[];
  statuses: { status: StatusValue; count: number }[];
  owners: string[];
  families: DialectName[];
}

/** Squares that a reader can count at a glance. */
const mostSquares = 12;

/** One row a track, by status and in it by what is due first; the archive apart. */
export function tracksTable(
  portfolio: Portfolio,
  settings: ApprovalSettings & { risk: { line: number } },
): TracksTable {
  const waiting = Map.groupBy(approvalEntries(portfolio, settings).signOffs, (entry) => entry.track.id);
  const all = [...byTrack(portfolio).values()];
  const rows = all
    .filter(({ track }) => !track.archived)
    .map((records) => row(records, waiting.get(records.track.id) ?? [], portfolio, settings.risk.line))
    .sort(byStatus);
  const archive = all.filter(({ track }) => track.archived).map((records) => archived(records, portfolio));
  const present = new Set(rows.flatMap(({ progress }) => Object.keys(progress)));
  const counts = Map.groupBy(rows, ({ track }) => track.status.value);
  const statuses = statusValues.flatMap((status) =>
    counts.has(status) ? [{ status, count: counts.get(status)!.length }] : [],
  );
  return {
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

function row(records: TrackRecords, entries: readonly ApprovalEntry[], portfolio: Portfolio, line: number): TrackRow {
  const { track } = records;
  const progress: TrackRow['progress'] = {};
  for (const { kind, done, total } of track.progress) {
    const sum = progress[kind];
    progress[kind] = { done: (sum?.done ?? 0) + done, total: (sum?.total ?? 0) + total };
  }
  return {
    track,
    contradicted: track.status.conflicts.length > 0,
    blocked: blockedNote(track, portfolio.asOf),
    families: [...new Set(track.documents.map(({ dialect }) => dialect))].filter(
      (dialect) => dialect !== 'plain' && dialect !== 'plan',
    ),
    progress,
    target: targetCell(records, portfolio.asOf),
    risks: risksCell(records, line),
    approvals: approvalsCell(entries),
  };
}

const absent = (text: string): Cell => ({ text, second: null, warn: false, absent: true, value: null });

function targetCell({ track, milestones }: TrackRecords, asOf: string): Cell {
  const when = track.target ?? track.deadline;
  if (when === null) return absent('no date');
  const cell: Cell = { text: whenText(when), second: null, warn: false, absent: false, value: when.end };
  const certain = trackOverruns(track, milestones).filter((overrun) => overrun.certain);
  const over = Math.max(0, largest(certain.map(({ days }) => days)));
  const deadline =
    track.target !== null && track.deadline !== null
      ? `deadline ${whenText(track.deadline)}`
      : track.target === null
        ? 'hard deadline'
        : null;
  if (track.status.value === 'complete') return { ...cell, second: null };
  const stated = (kind: 'target' | 'deadline'): string => {
    const source = track.sources[kind];
    const date = whenText((kind === 'target' ? track.target : track.deadline)!);
    return `${kind === 'target' ? 'the target' : 'the hard deadline'} of ${date}${source === undefined ? '' : `, ${placeWords(source)}`}`;
  };
  if (!isFinished(track.status.value) && when.end < asOf) {
    const days = daysText(daysBetween(when.end, asOf));
    if (track.target !== null)
      return { ...cell, second: `${days} late`, warn: true, note: `against ${stated('target')}` };
    return { ...cell, second: `${days} past hard deadline`, warn: true, note: stated('deadline') };
  }
  if (over > 0)
    return {
      ...cell,
      second: `${daysText(over)} past deadline`,
      warn: true,
      ...(track.deadline !== null && { note: stated('deadline') }),
    };
  return { ...cell, second: deadline };
}

/** `25 days, “No power at Port Orrin” and 1 more`; the whole of it in the note. */
function blockedNote(track: Track, asOf: string): TrackRow['blocked'] {
  if (track.status.value !== 'blocked') return null;
  const { reasons, since } = blockedBy(track, asOf);
  const [first] = reasons;
  const days = since === null ? [] : [sinceMeasure(since, asOf)];
  const quote =
    first === undefined
      ? []
      : [`“${shortQuote(first.text)}”${reasons.length > 1 ? ` and ${reasons.length - 1} more` : ''}`];
  const second = [...days, ...quote].join(', ');
  if (second === '') return null;
  const day =
    since === null
      ? ''
      : `since ${sinceText(since, asOf)}${since.source === null ? '' : ` (${placeWords(since.source)})`}`;
  return { second, note: [day, quotesText(reasons)].filter((part) => part !== '').join(': ') };
}

function risksCell({ risks }: TrackRecords, line: number): TrackRow['risks'] {
  if (risks.length === 0) return { ...absent('none written'), squares: [] };
  const scores = risks.map((risk) => {
    const cell = cellOf(risk);
    return cell === null ? null : scoreOf(cell);
  });
  const sorted = scores.toSorted((one, other) => (other ?? -1) - (one ?? -1));
  const above = risks.filter((risk) => {
    const cell = cellOf(risk);
    return cell !== null && reachesLine(cell, line);
  });
  const unscored = scores.filter((score) => score === null).length;
  const said =
    above.length > 0 ? `${above.length} on or above line` : unscored > 0 ? `${unscored} unscored` : 'all below line';
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
  if (asked.length === 0) return absent('none asked');
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
  const tracks = byTrack(portfolio);
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

/** `14 tracks: 6 in progress, 1 blocked, 4 not yet started, 1 without any status word. 2 more are archived.` */
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
    ...part(of('superseded') + of('cancelled'), 'given up or replaced'),
    ...part(of('unknown'), 'without any status word'),
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
