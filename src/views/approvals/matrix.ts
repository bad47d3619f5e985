import type { Approval } from '../../model/approval.ts';
import { largest } from '../../model/lists.ts';
import { compareRoles } from '../../model/roles.ts';
import type { Track } from '../../model/track.ts';
import { waitingText } from './callouts.ts';
import type { ApprovalEntries, ApprovalEntry } from './entries.ts';

export interface MatrixColumn {
  /** Null for the column shared by the roles that have none to themselves. */
  role: string | null;
  /** Other spellings of the role in the documents. */
  alsoWritten: string[];
}

/** Gates of a track: how many of those that apply are passed, and which are open. */
export interface GateCount {
  done: number;
  total: number;
  open: Approval[];
  all: Approval[];
}

export interface MatrixRow {
  track: Track;
  /** One list per column; empty if the track does not ask that role. */
  cells: ApprovalEntry[][];
  /** Null if no document of the track has gates. */
  gates: GateCount | null;
  /** `Security waits`, if the document nevertheless says that implementation may begin; otherwise null. */
  contradiction: string | null;
}

export interface ApprovalMatrix {
  columns: MatrixColumn[];
  /** Longest wait first, then waits of unknown age, then tracks with nothing waiting, by title, then the archive. */
  rows: MatrixRow[];
  /** Tracks that ask for no approval, without archived ones. */
  asksNone: Track[];
}

/** More columns than this cannot be compared at a glance; the rarest roles share the last one. */
const mostColumns = 6;

/** The table of tracks by roles, with gates and contradictions for each track. */
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

/** The other spellings as written, without brackets; those that differ only in case count once. */
function alsoWritten(role: string, entries: readonly ApprovalEntry[]): string[] {
  const written = new Map<string, string>();
  for (const { roleText } of entries) {
    const text = roleText.replace(/\s*\([^)]*\)/gu, '').trim();
    if (text !== '' && !written.has(text.toLowerCase())) written.set(text.toLowerCase(), text);
  }
  written.delete(role.toLowerCase());
  return [...written.values()].sort((one, other) => one.localeCompare(other, 'en'));
}

/** Counts gates. One that does not apply is neither passed nor open. */
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
