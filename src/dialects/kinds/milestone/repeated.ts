import { normalizeForMatch } from '../../../model/normalize.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { phaseNumber } from '../../vocabulary/phases.ts';

/**
 * Each milestone once, in document order. A line yields one record per title, and a row that repeats a phase with its
 * own heading only adds values to it.
 */
export function repeatedOnce(all: readonly MilestoneFact[]): MilestoneFact[] {
  const lines = new Set<string>();
  const found = all.filter((fact) => lines.size < lines.add(`${fact.line} ${fact.title}`).size);
  const headed = new Map<string, MilestoneFact[]>();
  for (const fact of found) {
    const number = numberOf(fact);
    if (number === null || fact.endLine === fact.line) continue;
    const known = headed.get(number);
    if (known === undefined) headed.set(number, [fact]);
    else known.push(fact);
  }
  const rest = found.filter((fact) => {
    const number = fact.endLine > fact.line ? null : numberOf(fact);
    const [phase, another] = number === null ? [] : (headed.get(number) ?? []);
    if (phase === undefined || another !== undefined || phase.kind !== fact.kind) return true;
    if (phase.when !== null && fact.when !== null && phase.when.start !== fact.when.start) return true;
    phase.when ??= fact.when;
    phase.status ??= fact.status;
    phase.duration ??= fact.duration;
    phase.description ??= fact.description;
    return false;
  });
  return rest.sort((a, b) => a.line - b.line);
}

/** The phase number: `phase 2` for `Phase 2: Build`, `phase 3 1` for `Phase 3.1: Setup`, or null. */
function numberOf({ kind, title }: MilestoneFact): string | null {
  const number = kind === 'phase' ? phaseNumber.exec(title)?.[0] : undefined;
  if (number === undefined) return null;
  return normalizeForMatch(number + (/^(?:\.\d+)+/.exec(title.slice(number.length))?.[0] ?? ''));
}
