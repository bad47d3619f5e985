import { normalizeForMatch } from '../../model/normalize.ts';
import type { ProgressKind } from '../../model/track.ts';
import type { ProgressFact } from '../dialect.ts';
import { isUnfilled } from '../empty-values.ts';
import { bareHeading } from '../heading-roles.ts';
import type { Reading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';
import type { Statement } from '../shapes/statements.ts';
import type { Role } from '../vocabulary/headings.ts';
import { isPhaseTitle, isRoadmapHeading } from '../vocabulary/phases.ts';

const kinds: Partial<Record<Role, ProgressKind>> = {
  acceptance: 'acceptance',
  'definition-of-done': 'definition-of-done',
  artifacts: 'artifacts',
  gates: 'gates',
  tasks: 'tasks',
};

/**
 * Ticked and all checkboxes under headings of their kind, by the nearest sub-heading (a heading or a bold line). `everywhere` counts
 * what stands under no such heading as well: in a plan every checkbox is a task. Lines that are `taken` for other records are none.
 */
export function readProgress(
  reading: Reading,
  everywhere: ProgressKind | null,
  taken: ReadonlySet<number> = new Set(),
): ProgressFact[] {
  const found: ProgressFact[] = [];
  const { headings } = reading.vocabulary;
  const isKind = (title: string): boolean => {
    const bare = title.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '');
    return kinds[headings.get(normalizeForMatch(bare)) ?? 'aside'] !== undefined || plainKind.test(bare);
  };
  visit(reading.root, everywhere, null, { isKind, taken }, found);
  return found;
}

const plainKind = /^(?:(?:implementation |work |action |task )?plan|(?:\p{L}+ )?checklist|road ?map|to-?do|tasks?)$/iu;

interface Rules {
  /** True for a heading that names a kind of list and no more: `Tasks`. */
  isKind(title: string): boolean;
  taken: ReadonlySet<number>;
}

/** Headings over boxes that check a document or its outcome, and are no work to do. */
export const notTasks =
  /(?:review|acceptance|quality|validation|verification|compliance|pre-?\w*|release|requirements?) checklist|checklist for|execution (?:status|flow)|attend(?:ance|ees)|participants|teilnehmer|asistentes|participantes|complexity tracking|progress(?: tracking)?$|^(?:consequences|scope adherence|functional requirements|requirements|important issues|issues|findings|quality|completeness|mandatory before merge|post-design|pre-?deploy)|gates?$|review areas|sign-?off/i;

/** Roles of sub-headings under which boxes go on counting as what is above them: `People` among acceptance criteria. */
const through: ReadonlySet<Role> = new Set<Role>(['phases', 'milestones', 'stakeholders', 'owner', 'time']);

/** What the boxes of a section count: what its heading says, else what those above it say; the boxes of a phase are its tasks. */
function kindOf(part: AnnotatedSection, own: ProgressKind | null, inherited: ProgressKind | null): ProgressKind | null {
  if (part.depth > 1 && own === null && isRoadmapHeading(part.bare)) return null;
  const goesOn = part.roles.every((role) => through.has(role));
  if (!goesOn) return own;
  if (inherited === 'tasks' && part.depth > 1 && notTasks.test(part.bare)) return null;
  return inherited ?? (part.depth > 1 && (isPhaseTitle(part.bare) || ranked.test(part.bare)) ? 'tasks' : null);
}

/** `P0 – critical`, `Epic 2`, `Sprint 3`: headings over work, in any document. */
const ranked = /^(?:P[0-4]\b|(?:epic|sprint|week|wave|batch)\s*#?\d)/iu;

function visit(
  part: AnnotatedSection,
  inherited: ProgressKind | null,
  group: string | null,
  rules: Rules,
  found: ProgressFact[],
): void {
  const own = part.roles.map((role) => kinds[role]).find((kind) => kind !== undefined);
  const kind = kindOf(part, own ?? null, inherited);
  const names = part.depth === 0 || (part.depth === 1 && part.parent?.depth === 0 && part.parent.parts[0] === part);
  const saysKind = rules.isKind(part.bare);
  const title =
    names || (saysKind && (own === undefined || own === 'tasks'))
      ? group
      : saysKind && own !== undefined && own !== inherited
        ? null
        : part.bare;
  // Without a bracket there is no checkbox.
  if (kind !== null && part.holds('[')) count(part.statements(), kind, title, part.line, rules, found);
  for (const child of part.parts) visit(child, kind, title, rules, found);
}

function count(
  entries: readonly Statement[],
  kind: ProgressKind,
  group: string | null,
  line: number,
  rules: Rules,
  found: ProgressFact[],
): void {
  const fact: ProgressFact = { kind, group, done: 0, total: 0, line };
  tally(entries, fact, rules);
  if (fact.total > 0) found.push(fact);
  for (const entry of entries) {
    if (entry.kind !== 'head') continue;
    const title = bareHeading(entry.lead ?? entry.full);
    count(entry.children, kind, rules.isKind(title) ? group : title, entry.line, rules, found);
  }
}

function tally(entries: readonly Statement[], fact: ProgressFact, rules: Rules): void {
  for (const entry of entries) {
    if (entry.kind === 'head' || rules.taken.has(entry.line)) continue;
    if (entry.kind === 'item' && entry.mark !== null && entry.mark !== 'none' && !isUnfilled(entry.full)) {
      fact.total++;
      if (entry.mark === 'done') fact.done++;
    }
    tally(entry.children, fact, rules);
  }
}
