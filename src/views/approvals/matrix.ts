import type { Approval } from '../../model/approval.ts';
import { largest } from '../../model/lists.ts';
import { compareRoles } from '../../model/roles.ts';
import type { Track } from '../../model/track.ts';
import { waitingText } from './callouts.ts';
import type { ApprovalEntries, ApprovalEntry } from './entries.ts';

export interface MatrixColumn {
  /** Null for the column that holds the roles without a column of their own. */
  role: string | null;
  /** Other words for the role that documents use. */
  alsoWritten: string[];
}

/** Gates of a track: how many are passed of those that apply, and what is open. */
export interface GateCount {
  done: number;
  total: number;
  open: Approval[];
  all: Approval[];
}

export interface MatrixRow {
  track: Track;
  /** One list a column; empty where the track does not ask the role. */
  cells: ApprovalEntry[][];
  /** Null where no document of the track has gates. */
  gates: GateCount | null;
  /** `Security waits`, where the document says that implementation may begin all the same; else null. */
  contradiction: string | null;
}

export interface ApprovalMatrix {
  columns: MatrixColumn[];
  /** Longest waiting first; then what waits without a known age; then what is done, by title; then the archive. */
  rows: MatrixRow[];
  /** Tracks that ask nobody for anything. */
  asksNone: Track[];
}

/** More columns than these cannot be read side by side; the rarest roles share one. */
const mostColumns = 6;

/** Tracks × roles, with gates and readiness beside them. */
export function approvalMatrix(entries: ApprovalEntries): ApprovalMatrix {
  const columns = columnsOf(entries);
  const place = new Map(columns.map(({ role }, index) => [role, index]));
  const gates = Map.groupBy(entries.gates, ({ track }) => track);
  const rows: MatrixRow[] = [];
  const asksNone: Track[] = [];
  for (const track of entries.tracks.values()) {
    const own = entries.byTrack.get(track.id) ?? [];
    const ownGates = gates.get(track.id);
    if (own.length === 0 && ownGates === undefined && track.ready === null) {
      if (track.life !== 'archived') asksNone.push(track);
      continue;
    }
    const cells: ApprovalEntry[][] = columns.map(() => []);
    for (const entry of own) cells[place.get(entry.role) ?? columns.length - 1]?.push(entry);
    const waiting = own.filter(({ waits }) => waits);
    const contradiction = track.ready?.yes && waiting.length > 0 ? waitingText(waiting) : null;
    rows.push({ track, cells, gates: ownGates === undefined ? null : gateCount(ownGates), contradiction });
  }
  return { columns, rows: rows.sort(byOldest), asksNone };
}

function columnsOf({ signOffs }: ApprovalEntries): MatrixColumn[] {
  const byRole = [...Map.groupBy(signOffs, ({ role }) => role)];
  const tracks = (own: readonly ApprovalEntry[]): number => new Set(own.map(({ track }) => track.id)).size;
  const common =
    byRole.length <= mostColumns
      ? byRole
      : byRole.toSorted(([, one], [, other]) => tracks(other) - tracks(one)).slice(0, mostColumns - 1);
  const columns = common
    .sort(([one], [other]) => compareRoles(one, other))
    .map(([role, own]): MatrixColumn => ({ role, alsoWritten: alsoWritten(role, own) }));
  return common.length === byRole.length ? columns : [...columns, { role: null, alsoWritten: [] }];
}

/** The other words as written, without what stands in brackets; those that differ in case only are one. */
function alsoWritten(role: string, entries: readonly ApprovalEntry[]): string[] {
  const written = new Map<string, string>();
  for (const { roleText } of entries) {
    const text = roleText.replace(/\s*\([^)]*\)/gu, '').trim();
    if (text !== '' && !written.has(text.toLowerCase())) written.set(text.toLowerCase(), text);
  }
  written.delete(role.toLowerCase());
  return [...written.values()].sort((one, other) => one.localeCompare(other, 'en'));
}

/** Gates that do not apply are neither passed nor open. */
export function gateCount(gates: readonly Approval[]): GateCount {
  const asked = gates.filter(({ state }) => state !== 'not-applicable');
  const open = asked.filter(({ state }) => state !== 'approved');
  return { done: asked.length - open.length, total: asked.length, open, all: [...gates] };
}

function byOldest(one: MatrixRow, other: MatrixRow): number {
  const rank = ({ track, cells }: MatrixRow): number => {
    if (track.life === 'archived') return -3;
    const waiting = cells.flat().filter(({ waits }) => waits);
    return waiting.length === 0 ? -2 : largest(waiting.map(({ age }) => age?.days ?? -1));
  };
  return rank(other) - rank(one) || one.track.title.localeCompare(other.track.title, 'en');
}
