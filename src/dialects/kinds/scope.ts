import { leadingCheckbox } from '../../markdown/checkboxes.ts';
import type { CriterionFact, ScopeFact } from '../dialect.ts';
import { isEmpty } from '../empty-values.ts';
import type { Reading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';
import type { Statement } from '../shapes/statements.ts';
import { progressThrough } from './progress.ts';

/** The list items of acceptance criteria, with a check box or without. */
export function readCriteria(reading: Reading): CriterionFact[] {
  const found: CriterionFact[] = [];
  const visit = (part: AnnotatedSection, above: boolean): void => {
    const counts =
      part.roles.includes('acceptance') || (above && part.roles.every((role) => progressThrough.has(role)));
    if (counts) for (const item of itemsOf(part.statements(), above ? part.bare : null)) found.push(criterion(item));
    for (const child of part.parts) visit(child, counts);
  };
  visit(reading.root, false);
  return found;
}

/** The list items below `In scope`, `Out of scope`, `Non-goals` and their like. */
export function readScope(reading: Reading): ScopeFact[] {
  const found: ScopeFact[] = [];
  const visit = (part: AnnotatedSection, above: ScopeFact['side'] | null): void => {
    const side = sideOf(part.bare) ?? (part.roles.length === 0 ? above : null);
    if (side !== null)
      for (const { entry, group } of itemsOf(part.statements(), null))
        found.push({ text: entry.full, side: sideOf(group ?? '') ?? side, line: entry.line });
    for (const child of part.parts) visit(child, side);
  };
  visit(reading.root, null);
  return found;
}

const outside =
  /^(?:explicitly )?(?:out[ -]of[ -]scope|not in scope|non[ -]?goals?|exclusions?|fuera del? alcance|fora d[eo] escopo|hors[ -]périmètre|hors du périmètre|nicht im umfang|nicht-?ziele|außerhalb des umfangs|no objetivos|não objetivos|вне рамок|范围外|不在范围内|不在范围|超出范围|範圍外|スコープ外|対象外|범위 외|범위 밖)$/iu;
const inside =
  /^(?:in[ -]scope|scope|dentro del alcance|alcance|escopo|dentro do escopo|périmètre|im umfang|umfang|в рамках|范围|範囲|範圍|スコープ|対象範囲|범위)$/iu;

function sideOf(heading: string): ScopeFact['side'] | null {
  const bare = heading.replace(/\s*[:：]$/u, '').trim();
  return outside.test(bare) ? 'out' : inside.test(bare) ? 'in' : null;
}

/** Items of a list, with the bold line above them; the items below an item explain it. */
function* itemsOf(
  entries: readonly Statement[],
  group: string | null,
): Generator<{ entry: Statement; group: string | null }> {
  for (const entry of entries) {
    if (entry.kind === 'item' && !isEmpty(entry.full)) yield { entry, group };
    else if (entry.kind === 'head') yield* itemsOf(entry.children, entry.lead ?? entry.full);
  }
}

function criterion({ entry, group }: { entry: Statement; group: string | null }): CriterionFact {
  const text = leadingCheckbox(entry.full)?.rest ?? entry.full;
  return {
    text,
    group,
    done: entry.mark === null || entry.mark === 'none' ? null : entry.mark === 'done',
    line: entry.line,
  };
}
