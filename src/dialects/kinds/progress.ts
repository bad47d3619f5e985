import { leadingCheckbox } from '../../markdown/checkboxes.ts';
import type { Table } from '../../markdown/tables.ts';
import { readStatus } from '../../model/read-status.ts';
import type { ProgressKind } from '../../model/track.ts';
import type { ProgressFact } from '../dialect.ts';
import { isEmpty, isUnfilled, withoutUnfilled } from '../empty-values.ts';
import { bareHeading } from '../heading-roles.ts';
import type { Reading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';
import type { Statement } from '../shapes/statements.ts';
import type { Role } from '../vocabulary/headings.ts';
import { isPhaseTitle, isRoadmapHeading } from '../vocabulary/phases.ts';
import { namesProgress, progressKinds } from '../vocabulary/progress.ts';

/**
 * Counts ticked and total checkboxes under headings of each kind, grouped by the nearest subheading or bold line.
 * `everywhere` is the kind of boxes under no such heading: in a plan every checkbox is a task. Lines `taken` by other
 * records do not count.
 */
export function readProgress(
  reading: Reading,
  everywhere: ProgressKind | null,
  taken: ReadonlySet<number> = new Set(),
): ProgressFact[] {
  const found: ProgressFact[] = [];
  const isKind = (title: string): boolean => namesProgress(title, reading.vocabulary.headings);
  const stateOf = (text: string): boolean | null => {
    const box = leadingCheckbox(text);
    if (box !== null) return box.state === 'done';
    const value = text.trim() === '' ? null : readStatus(text, reading.vocabulary.statuses).value;
    if (/^\W*(?:pass(?:ed)?|ok|yes|✓|✔|✅|☑)\W*$/iu.test(text)) return true;
    if (/^\W*(?:⬜|☐|🔲|❌|⏳|🟡|🔴|no|fail(?:ed)?)\W*$/iu.test(text) || text.trim() === '') return false;
    return value === null || value === 'unknown' ? null : value === 'complete' || value === 'approved';
  };
  visit(reading.root, everywhere, null, { isKind, taken, stateOf }, found);
  return found;
}

interface Rules {
  /** True for a heading that names only a kind of list: `Tasks`. */
  isKind(title: string): boolean;
  taken: ReadonlySet<number>;
  /** Whether a cell means that its row is done; null if its words are not known. */
  stateOf(text: string): boolean | null;
}

/** Headings above boxes that check a document or its outcome, which are not tasks. */
export const notTasks =
  /(?:review|acceptance|quality|verification|compliance|requirements?) checklist|checklist for|execution (?:status|flow)|attend(?:ance|ees)|participants|teilnehmer|asistentes|participantes|complexity tracking|^progress$|^(?:consequences|scope adherence|functional requirements|requirements|important issues|issues|findings|quality(?! assurance)|completeness|post-design)|gates?$|review areas|sign-?off/i;

/** Roles of subheadings whose boxes still count for the heading above: `People` in acceptance criteria. */
export const progressThrough: ReadonlySet<Role> = new Set<Role>([
  'phases',
  'milestones',
  'stakeholders',
  'owner',
  'time',
]);

/** What a section's boxes count as: by its own heading, else by those above. The boxes of a phase are its tasks. */
function kindOf(part: AnnotatedSection, own: ProgressKind | null, inherited: ProgressKind | null): ProgressKind | null {
  if (part.depth > 1 && own === null && isRoadmapHeading(part.bare)) return null;
  const goesOn = part.roles.every((role) => progressThrough.has(role));
  if (!goesOn) return own;
  if (inherited === 'tasks' && part.depth > 1 && notTasks.test(part.bare) && !isPhaseTitle(part.bare)) return null;
  return inherited ?? (part.depth > 1 && (isPhaseTitle(part.bare) || ranked.test(part.bare)) ? 'tasks' : null);
}

/** `P0 – critical`, `Epic 2`, `Sprint 3`: headings above tasks, in any document. */
const ranked = /^(?:P[0-4]\b|(?:epic|sprint|week|wave|batch)\s*#?\d)/iu;

function visit(
  part: AnnotatedSection,
  inherited: ProgressKind | null,
  group: string | null,
  rules: Rules,
  found: ProgressFact[],
): void {
  const own = part.roles.map((role) => progressKinds[role]).find((kind) => kind !== undefined);
  const kind = kindOf(part, own ?? null, inherited);
  const names = part.depth === 0 || (part.depth === 1 && part.parent?.depth === 0 && part.parent.parts[0] === part);
  const saysKind = part.heading.namesProgress;
  const title =
    names || (saysKind && (own === undefined || own === 'tasks'))
      ? group
      : saysKind && own !== undefined && own !== inherited
        ? null
        : withoutUnfilled(part.bare);
  // A fast path: without a bracket there is no checkbox.
  if (kind !== null && part.holds('[')) count(part.statements(), kind, title, part.line, rules, found);
  for (const table of kind === null && part.roles.length > 0 ? [] : part.tables()) {
    const fact = tableProgress(table, kind ?? 'tasks', title, rules);
    if (fact !== null) found.push(fact);
  }
  for (const child of part.parts) visit(child, kind, title, rules, found);
}

const taskHead =
  /^(?:(?:sub-?)?tasks?(?: (?:name|description))?|to-?dos?|actions?(?: items?)?|work items?|requirements?|criteri(?:on|a)|acceptance criteri(?:on|a)|任务(?:名称)?|任務|タスク|作業|작업|할 일|tareas?|tarefas?|tâches?|aufgaben?|задач[аи])$/iu;
const stateHead =
  /^(?:status|state|done\??|completed?\??|progress|状态|狀態|状態|ステータス|상태|진행 상태|estado|statut|статус|erledigt)$/iu;

/** Progress from a task table with a status column; null for any other table, or if a status is not known. */
function tableProgress(table: Table, kind: ProgressKind, group: string | null, rules: Rules): ProgressFact | null {
  const at = (pattern: RegExp): number => table.headers.findIndex(({ text }) => pattern.test(text.trim()));
  const [task, state] = [at(taskHead), at(stateHead)];
  if (task === -1 || state === -1 || table.rows.length < 2) return null;
  const said = table.rows
    .filter(({ cells }) => !isEmpty(cells[task]?.text ?? ''))
    .map(({ cells }) => rules.stateOf(cells[state]?.text ?? ''));
  if (said.length < 2 || said.some((one) => one === null)) return null;
  return { kind, group, done: said.filter((one) => one === true).length, total: said.length, line: table.line };
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
    if (entry.kind !== 'head' || isWarning(entry)) continue;
    const title = bareHeading(entry.lead ?? entry.full);
    count(entry.children, kind, rules.isKind(title) ? group : title, entry.line, rules, found);
  }
}

/** `**CRITICAL: tests first**` above boxes: a remark, not the name of a group. */
const isWarning = ({ lead, full }: Statement): boolean =>
  /^\W*(?:critical|important|warning|caution|note|attention|achtung|wichtig|importante|重要|注意|중요|важно)\s*[:：!]/iu.test(
    lead ?? full,
  );

/** `A) Wood`, `B) Steel`: answers to choose from. */
const option = /^[A-H][).:]\s/u;

function tally(entries: readonly Statement[], fact: ProgressFact, rules: Rules): void {
  if (entries.filter(({ kind, full }) => kind === 'item' && option.test(full)).length > 1) return;
  for (const entry of entries) {
    if ((entry.kind === 'head' && !isWarning(entry)) || rules.taken.has(entry.line)) continue;
    if (entry.kind === 'item' && entry.mark !== null && entry.mark !== 'none' && !isUnfilled(entry.full)) {
      fact.total++;
      if (entry.mark === 'done') fact.done++;
    }
    tally(entry.children, fact, rules);
  }
}
