import { normalizeForMatch } from '../../../model/normalize.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isMilestoneTitle, phaseNumber } from '../../vocabulary/phases.ts';

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
    fill(phase, fact);
    return false;
  });
  return namedOnce(rest.sort((a, b) => a.line - b.line));
}

/** Phases and releases with a number, each once: a list, a heading and a table may name the same `Phase 2: Build`. */
function namedOnce(all: readonly MilestoneFact[]): MilestoneFact[] {
  const known = new Map<string, MilestoneFact>();
  return all.filter((fact) => {
    const key = nameOf(fact);
    const first = key === null ? undefined : known.get(key);
    if (key === null || (first?.when != null && fact.when !== null && first.when.start !== fact.when.start))
      return true;
    if (first === undefined) known.set(key, fact);
    else fill(first, fact);
    return first === undefined;
  });
}

/** Number and name without the remark after them: `phase 2 build` for `Phase 2: Build (3 plans) — done`; null for no number. */
function nameOf({ kind, title }: MilestoneFact): string | null {
  const bare = title.replace(/\s*(?:[(（].*|\s[–—-]\s.*)$/u, '');
  return (kind === 'phase' && phaseNumber.test(bare)) || (kind === 'milestone' && isMilestoneTitle(bare))
    ? `${kind} ${normalizeForMatch(bare).replace(/[:：.]/gu, '')}`
    : null;
}

function fill(fact: MilestoneFact, other: MilestoneFact): void {
  fact.when ??= other.when;
  fact.status ??= other.status;
  fact.duration ??= other.duration;
  fact.description ??= other.description;
}

/** The phase number: `phase 2` for `Phase 2: Build`, `phase 3 1` for `Phase 3.1: Setup`, or null. */
function numberOf({ kind, title }: MilestoneFact): string | null {
  const number = kind === 'phase' ? phaseNumber.exec(title)?.[0] : undefined;
  if (number === undefined) return null;
  return normalizeForMatch(number + (/^(?:\.\d+)+/.exec(title.slice(number.length))?.[0] ?? ''));
}
