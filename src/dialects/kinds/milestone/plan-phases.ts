import type { Table } from '../../../markdown/tables.ts';
import { append } from '../../../model/lists.ts';
import type { Facts, MilestoneFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf, within } from '../../sections.ts';
import type { Statement } from '../../shapes/statements.ts';
import type { Role } from '../../vocabulary/headings.ts';
import { isAboutPhase, isRoadmapHeading, namesPhase } from '../../vocabulary/phases.ts';
import { dateIn } from '../dates.ts';
import { headingStatus, milestone, statusOfMark } from './milestone-facts.ts';
import { entryPhase, partPhase, withIntervals } from './phase-facts.ts';
import { tablePhases } from './phase-table.ts';

/**
 * Phases, sprints, milestones and releases outside a timeline: headings (even with only checkboxes below), bold lines
 * above lists, numbered lines, and rows of phase tables. Steps count only if they have more than a name, since most are
 * instructions.
 */
export function readPlanPhases(reading: Reading, { created }: Pick<Facts, 'created'>): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  if (instructs.test(reading.root.parts[0]?.title ?? '')) return found;
  for (const part of reading.parts) {
    if (part.bold || part.roles.some((role) => elsewhere.has(role))) continue;
    if (within(part, 'phases') || within(part, 'milestones')) continue;
    if (within(part, 'risks') && !part.heading.isPhase) continue;
    if (steps.test(part.bare) || measures.test(part.bare)) continue;
    if (weeks.test(part.bare) && part.parent?.heading.isPhase === true) continue;
    if ((part.parent?.depth ?? 0) > 1 && steps.test(part.parent?.bare ?? '')) continue;
    if (isHeadedPhase(part)) {
      const own = partPhase(part, reading);
      if (!part.heading.isPhase) for (const fact of own) if (fact.kind === 'phase') fact.kind = 'milestone';
      append(
        found,
        own.filter((fact) => (saysMore(fact) ? !isAboutPhase(part.bare) : part.heading.namesPhase)),
      );
    }
    // Acceptance criteria sorted by phase only repeat phases that have headings.
    else if (found.length === 0 || !within(part, 'acceptance')) append(found, loosePhases(part, reading));
  }
  // Batches beside phases are the same work in another order.
  const phases = found.filter(({ title }) => !headedOnly.test(title));
  return withIntervals(phases.length > 0 ? phases : found, created?.value ?? null);
}

/** Sections whose lines mention phases but do not define any. */
const elsewhere: ReadonlySet<Role> = new Set<Role>([
  ...(['risks', 'approvals', 'gates', 'dependencies', 'related', 'questions', 'changes', 'aside', 'blockers'] as const),
  ...(['stakeholders', 'metadata', 'summary', 'phases', 'milestones'] as const),
]);

const isHeadedPhase = (part: AnnotatedSection): boolean =>
  part.depth > (part.parent?.depth === 0 && part.parent.parts[0] === part ? 1 : 0) &&
  (part.heading.isPhase || part.heading.isMilestone || part.heading.namesPhase);

/** Levels of what to do when something fails, which may be numbered too. */
const measures = /eskalation|escalation|roll ?back|incident|severity/iu;
/** Titles of documents that say what to do each time. */
const instructs =
  /(?<!\p{L})(?:incident response|runbook|playbook|disaster recovery|standard operating|troubleshooting|how ?to|tutorial|checklist template)(?!\p{L})|手順書|操作手册|运维手册/iu;

const weeks = /^\P{L}*(?:week|woche|semana|semaine|недел)/iu;

/** Headings above numbered instructions: `Manual steps (M1–M7)`. */
const steps =
  /(?<!\p{L})(?:manual steps|passos|pasos|étapes manuelles|handgriffe|runbook|procedure|checklist)(?!\p{L})/iu;

/** A fast test: a phase is named by one of these words, or by its number. */
const phaseWord =
  /phase|sprint|wave|iteration|batch|tranche|lote|week|woche|seman|semaine|недел|批次|バッチ|배치|fase|[ée]tap|stufe|фаза|этап|спринт|フェーズ|スプリント|段階|阶段|階段|단계|페이즈|스프린트|第|milestone|meilenstein|hito|marco|jalon|веха|マイルストーン|里程碑|마일스톤|release|stage|M\d|\d\s*차/i;

/** Phases among the bold lines, numbered lines and tables of a section about something else. */
function loosePhases(part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const entries = part.matches(phaseWord)
    ? part.statements().filter((entry) => !entry.quoted && isNamedPhase(entry))
    : [];
  const found = part
    .tables()
    .filter(isPhaseTable)
    .flatMap((table) => tablePhases(table, contextOf(part), reading));
  if (entries.length > 1) for (const entry of entries) append(found, entryPhase(entry, part, reading));
  else if (found.length === 0 && part.depth > 1 && isRoadmapHeading(part.bare))
    for (const entry of part.statements()) append(found, roadmapLine(entry, part, reading));
  return found;
}

/** An item below a `Roadmap` heading, in any kind of document. */
function roadmapLine(entry: Statement, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const title = entry.lead ?? entry.full;
  if (entry.kind !== 'item' || entry.quoted || isEmpty(title) || title.length > 120 || title.includes('://')) return [];
  const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part) };
  const status = statusOfMark(entry.mark, entry.line) ?? headingStatus(entry.full, entry.line, reading);
  return [{ ...milestone('item', title, place), when: dateIn(entry.full, entry.line, reading), status }];
}

/** Words that name a piece of the plan in a heading only: in a list they count what was done together. */
const headedOnly = /^\P{L}*(?:batch|tranche|lote|批次|バッチ|배치)/iu;

/** True for a bold line above a list, a line, or an item that starts with a phase's number and name: `1. Phase 2: Pilot`. */
const isNamedPhase = (entry: Statement): boolean =>
  isAboutPhase(entry.lead ?? entry.full) || headedOnly.test(entry.lead ?? entry.full)
    ? false
    : entry.kind === 'head'
      ? entry.children.length > 0 && namesPhase(entry.lead ?? entry.full)
      : entry.kind === 'line'
        ? namesPhase(entry.full) && (entry.colon || (entry.full.length <= 80 && !/[.。!?？]$/u.test(entry.full)))
        : entry.kind === 'item' && namesPhase(entry.full) && !/^\P{L}*\p{L}+\P{L}*$/u.test(entry.full);

/** True for a table whose first or second column holds phases, each once. */
function isPhaseTable(table: Table): boolean {
  const headed = table.headers.slice(0, 2).findIndex(({ text }) => phaseHead.test(text.trim()));
  const at = headed === -1 && table.rows.every(({ cells }) => namesPhase(cells[0]?.text ?? '')) ? 0 : headed;
  if (at === -1 || table.rows.length < 2 || table.headers.length < 2) return false;
  const names = table.rows.map(({ cells }) => cells[at]?.text ?? '');
  // A table of two columns may hold fields: `Sprint | 4`.
  if (table.headers.length === 2 && /^[^\p{L}]*$/u.test(table.headers[1]?.text ?? '')) return false;
  return names.every((name) => name !== '' && name.length <= 120) && new Set(names).size === names.length;
}

const phaseHead =
  /^(?:(?:project |implementation |rollout |delivery )?(?:phases?|sprints?|milestones?)|fases?|etapas?|étapes?|phasen?|фаз[аы]|этап(?:ы)?|спринт|フェーズ|スプリント|工程|段階|阶段|階段|迭代|단계|스프린트|페이즈)(?: name)?$/iu;

const stands = ({ status }: MilestoneFact): boolean => status !== null && status.value !== 'unknown';

/** True for a phase with more than a name: a date, a duration or a status. */
const saysMore = (fact: MilestoneFact): boolean => fact.when !== null || fact.duration !== null || stands(fact);
