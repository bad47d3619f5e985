import { calloutsOf } from './callouts.ts';
import { allRows } from './groups.ts';
import type { RegisterRow, RiskRegister } from './register.ts';
import { riskStatus } from './status.ts';

/** What the script of the register knows of its rows: a list for each fact, in the order in which the page prints the rows. */
export interface RegisterData {
  /** The call-outs that a risk belongs to, as the address names them. */
  flags: string[][];
  /** `p4i5`; null for a risk without a score. */
  cell: (string | null)[];
  category: string[];
  /** Ids of tracks. */
  track: string[];
  owners: string[][];
  /** True if a mitigation is written. */
  mitigated: boolean[];
  /** What a copied message says of the risk's status; null for nothing. */
  status: (string | null)[];
  /** True if the document names an owner of the risk itself; else the owners are its track's. */
  hasOwner: boolean[];
}

/** The facts of all rows. */
export function registerData(register: RiskRegister): RegisterData {
  const rows = allRows(register);
  const each = <T>(fact: (row: RegisterRow) => T): T[] => rows.map(fact);
  return {
    flags: each(calloutsOf),
    cell: each(({ cell }) => cell && `p${cell.probability}i${cell.impact}`),
    category: each(({ category }) => category.key),
    track: each(({ track }) => track.id),
    owners: each(({ owners }) => owners),
    mitigated: each(({ mitigation }) => mitigation === 'written'),
    status: each(({ risk, track }) => riskStatus(risk, track) || null),
    hasOwner: each(({ ownerOf }) => ownerOf === 'risk'),
  };
}
