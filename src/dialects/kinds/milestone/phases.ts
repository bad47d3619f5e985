import { readDate } from '../../../model/dates/read-date.ts';
import { append } from '../../../model/lists.ts';
import type { When } from '../../../model/when.ts';
import type { MilestoneFact } from '../../dialect.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { entryLabel } from '../labelled-values.ts';
import { milestone } from './milestone-facts.ts';
import { edited, entryPhase, partPhase, withIntervals } from './phase-facts.ts';
import { tablePhases } from './phase-table.ts';

/**
 * The phases of a document's timeline and their dated milestones. Phase intervals are stated, or follow from Created.
 */
export function readPhases(reading: Reading, created: When | null): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  for (const part of reading.parts) {
    if (part.roles.includes('phases') && part.parent?.roles.includes('phases') !== true)
      append(found, sectionPhases(part, reading));
  }
  return withIntervals(found, created);
}

function sectionPhases(part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const found = part.tables().flatMap((table) => tablePhases(table, contextOf(part), reading));
  for (const entry of part.statements()) append(found, entryPhase(entry, part, reading));
  if (found.length === 0) append(found, plainPhases(part));
  for (const child of part.parts) {
    if (child.roles.includes('phases')) append(found, sectionPhases(child, reading));
    else if (child.roles.length === 0 && (child.heading.isPhase || hasPhaseFields(child, reading)))
      append(found, partPhase(child, reading));
    else if (child.roles.length === 0 && child.heading.isMilestone)
      append(
        found,
        partPhase(child, reading).map((fact) =>
          fact.kind === 'phase' ? { ...fact, kind: 'milestone' as const } : fact,
        ),
      );
  }
  return found;
}

/** Headings for phases as such, not for a timeline. */
const ofPhases =
  /^(?:(?:project |implementation |development |delivery )?(?:phases|stages)|fases(?: d\p{L}+ \p{L}+)?|etapas(?: d\p{L}+ \p{L}+)?|étapes|phases du projet|(?:projekt)?phasen|этапы(?: .{2,20})?|阶段|フェーズ|단계)(?:\s*\/.*)?$/iu;

/** `1. Survey`, `2. Design` below `Phases`: a list of names, and of nothing else. */
function plainPhases(part: AnnotatedSection): MilestoneFact[] {
  const entries = part.statements();
  const isPlain = entries.every(
    ({ kind, full, children, mark, quoted }) =>
      kind === 'item' &&
      mark === null &&
      !quoted &&
      children.length === 0 &&
      full.length <= 60 &&
      !/[.:：;]/u.test(full),
  );
  if (!ofPhases.test(part.bare) || entries.length < 3 || !isPlain) return [];
  return entries.map(({ full, line, endLine }) =>
    milestone('phase', full, { line, endLine, context: contextOf(part) }),
  );
}

const hasPhaseFields = (part: AnnotatedSection, reading: Reading): boolean =>
  part.statements().some((entry) => entryLabel(entry, ['duration'], reading.vocabulary) !== null) ||
  readDate(part.bare.replace(edited, ''), reading.dates)?.when != null;
