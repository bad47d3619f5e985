import type { List, ListItem, Nodes, Paragraph, RootContent, Table as TableNode } from 'mdast';
import { itemCheckbox } from '../markdown/checkboxes.ts';
import { readTable } from '../markdown/tables.ts';
import { endLineOf, lineOf, oneLine, sourceText } from '../markdown/text.ts';
import type { Coverage, UnreadAbout, UnreadBlock } from '../model/coverage.ts';
import { factsIn } from './block-facts.ts';
import type { Facts } from './dialect.ts';
import { isEmpty } from './empty-values.ts';
import { columnLabels, isScale } from './kinds/columns.ts';
import { isOrder } from './kinds/dependency/dependencies.ts';
import { notTasks } from './kinds/progress.ts';
import { isStudied } from './kinds/questions.ts';
import { areFields } from './kinds/risk/risk-fields.ts';
import { looseDates } from './loose-dates.ts';
import type { Reading } from './reading.ts';
import type { AnnotatedSection } from './sections.ts';
import type { Role } from './vocabulary/headings.ts';
import { areLibraries } from './vocabulary/libraries.ts';
import { isSubjectMatter } from './vocabulary/subjects.ts';

/**
 * The outcome for a block. Understood: part of a record, template text, prose on the subject, or an aside (legend,
 * example). Unread: its place or columns promise records, but none was read. Unknown: its heading is not recognized.
 */
type Outcome = 'understood' | 'unknown' | 'unread';

/** Roles whose sections hold records: a list in one that yields no record counts as unread. */
const recordRoles: ReadonlyMap<Role, UnreadAbout> = new Map<Role, UnreadAbout>([
  ['risks', 'risks'],
  ['approvals', 'approvals'],
  ['gates', 'approvals'],
  ['dependencies', 'dependencies'],
  ['related', 'dependencies'],
  ['synergies', 'dependencies'],
  ['questions', 'questions'],
  ['milestones', 'milestones'],
  ['blockers', 'blockers'],
]);

/** Counts a document's blocks by outcome and lists those that were not understood. */
export function coverageOf(reading: Reading, facts: Facts): Coverage {
  const claimed = claimedLines(facts);
  const dates = looseDates(reading, facts, claimed);
  const coverage: Coverage = { blocks: 0, understood: 0, unread: [], unknown: [], dates };
  const title = reading.root.parts[0]?.title ?? '';
  const isUnread = claimed.size === 0 && facts.progress.length + facts.criteria.length + facts.scope.length === 0;
  for (const section of reading.parts) {
    for (const block of section.blocks) {
      const read = outcomeOf(block, section, claimed, facts, reading);
      if (read === null) continue;
      // Of a document from which nothing was read, no list at the top counts as understood.
      const isLost = isUnread && section.depth < 2 && read === 'understood' && isList(block);
      const outcome = isLost ? 'unknown' : read;
      coverage.blocks++;
      if (outcome === 'unread')
        coverage.unread.push(unreadBlock(block as List | TableNode | Paragraph, section, title, reading));
      else if (outcome === 'unknown')
        coverage.unknown.push({ heading: section.depth === 0 ? title : section.title, line: lineOf(block) });
      else coverage.understood++;
    }
  }
  return coverage;
}

const isList = (block: RootContent): boolean => (block.type === 'list' || block.type === 'table') && !isTemplate(block);

type Claimed = ReadonlySet<number>;

/** Lines that a fact was read from. */
function claimedLines(facts: Facts): Claimed {
  const lines = new Set<number>();
  const records = [facts.risks, facts.approvals, facts.milestones, facts.dependencies, facts.questions].flat();
  for (const { line, endLine } of records) for (let at = line; at <= endLine; at++) lines.add(at);
  for (const { line } of [...facts.blockers, ...facts.changes, ...facts.owners, ...facts.authors]) lines.add(line);
  for (const fact of [
    facts.status,
    facts.created,
    facts.updated,
    facts.target,
    facts.deadline,
    facts.statedId,
    facts.ready,
  ])
    if (fact !== null) lines.add(fact.line);
  return lines;
}

/** Null for blocks without content: rules, definitions. */
function outcomeOf(
  block: RootContent,
  section: AnnotatedSection,
  claimed: Claimed,
  facts: Facts,
  reading: Reading,
): Outcome | null {
  switch (block.type) {
    case 'list':
    case 'table': {
      if (holdsClaim(block, claimed)) return 'understood';
      const outcome = outcomeByPlace(block, section, facts, reading);
      return outcome !== 'understood' && promisesNothing(block, section, reading) ? 'understood' : outcome;
    }
    case 'paragraph':
      return isUnreadText(block, section, claimed) ? 'unread' : 'understood';
    case 'code':
    case 'blockquote':
      return 'understood';
    default:
      return null;
  }
}

/** Kinds of record that hurried people write in plain sentences. */
const spokenRoles: ReadonlySet<Role> = new Set<Role>(['risks', 'approvals', 'dependencies', 'questions']);

/**
 * True for text in a section that is about one kind of record, and from which none was read: `## Risks` above two
 * sentences. Words for an absence are understood, and so is text beside lists, tables and subsections.
 */
function isUnreadText(block: Paragraph, section: AnnotatedSection, claimed: Claimed): boolean {
  const [role, ...others] = section.roles;
  if (role === undefined || others.length > 0 || !spokenRoles.has(role) || section.depth < 2) return false;
  if (section.parts.length > 0 || section.blocks.some(({ type }) => type !== 'paragraph')) return false;
  const text = oneLine(block);
  if (isEmpty(text) || saysNone.test(text) || /[:：]$/u.test(text)) return false;
  for (let line = section.line; line <= section.endLine; line++) if (claimed.has(line)) return false;
  return true;
}

/** A first sentence that denies or refers elsewhere. */
const saysNone =
  /^(?:\P{L}*)(?:no|not|none|nothing|there (?:is|are) no|see|refer to|n\/a|keine?|nichts|siehe|es gibt keine|aucune?|rien|voir|il n.y a|ning[uú]n[ao]?|nada|sin|ver|no hay|véase|nenhuma?|sem|não há|нет|отсутствуют|см|なし|特に|無し|参照|无|無|没有|参见|없음|참조)(?!\p{L})|^(?:なし|特になし|無し|无|暂无|没有|없음)/iu;

function holdsClaim(block: RootContent, claimed: Claimed): boolean {
  for (let line = lineOf(block); line <= endLineOf(block); line++) if (claimed.has(line)) return true;
  return false;
}

/** True for a list or table that is template text, gives an order in time, or explains a scale. */
function promisesNothing(block: List | TableNode, section: AnnotatedSection, reading: Reading): boolean {
  const [start, end] = [lineOf(block), endLineOf(block)];
  return (
    isTemplate(block) ||
    reading.document.placeholders.some(({ line }) => line >= start && line <= end) ||
    /^(?:timeline|sequenc|order)/iu.test(section.bare) ||
    isStudied(section.bare) ||
    isOrder(itemsOf(block)) ||
    areLibraries(itemsOf(block)) ||
    areFields(itemsOf(block), reading.vocabulary) ||
    (block.type === 'table' && isScale(readTable(block), reading.vocabulary))
  );
}

/** The text of a list's items. */
const itemsOf = (block: List | TableNode): string[] => (block.type === 'list' ? block.children.map(oneLine) : []);

function isTemplate(block: List | TableNode): boolean {
  const rows: readonly Nodes[] = block.type === 'list' ? block.children : block.children.slice(1);
  return rows.every((row) => isEmpty(oneLine(row)));
}

/** Judges a list or table by the headings above it, its columns and its checkboxes. */
function outcomeByPlace(block: List | TableNode, section: AnnotatedSection, facts: Facts, reading: Reading): Outcome {
  const role = roleAbove(section);
  if (role === 'aside') return 'understood';
  if (block.type === 'table' && promisesRecords(block, reading)) return 'unread';
  if (role !== null && recordRoles.has(role) && section.roles.includes(role)) return 'unread';
  if (hasBoxes(block, reading))
    return countsBoxes(section, block, facts) || notTasks.test(section.bare) ? 'understood' : 'unread';
  if (role !== null || isSubject(section)) return 'understood';
  if (factsIn(block, reading) !== null) return 'unread';
  return section.depth < 2 ? 'understood' : 'unknown';
}

/** The role of the nearest heading that has one. */
function roleAbove(section: AnnotatedSection): Role | null {
  for (let at: AnnotatedSection | null = section; at !== null; at = at.parent) {
    const role = at.roles.find((one) => one !== 'aside') ?? at.roles[0];
    if (role !== undefined) return role;
  }
  return null;
}

/** True for a section on the subject matter: it or an ancestor is about requirements, design, tests and the like. */
function isSubject(section: AnnotatedSection): boolean {
  for (let at: AnnotatedSection | null = section; at !== null && at.depth > 1; at = at.parent)
    if (isSubjectMatter(at.bare) || at.heading.isPhase) return true;
  return false;
}

/** True for a table with the columns of a risk table. */
function promisesRecords(block: TableNode, { vocabulary }: Reading): boolean {
  const table = readTable(block);
  const found = columnLabels(table, ['probability', 'impact', 'mitigation', 'contingency'], vocabulary);
  return found.has('probability') && (found.has('impact') || found.has('mitigation'));
}

/** The check for a bracket is a fast path: without one there is no checkbox. */
const hasBoxes = (block: List | TableNode, { document }: Reading): boolean =>
  block.type === 'list' &&
  sourceText(document, block).includes('[') &&
  block.children.some((item) => itemCheckbox(item) !== null);

/** True if this section's checkboxes are counted as progress; a bold line above some of them has its own count. */
const countsBoxes = (section: AnnotatedSection, block: RootContent, { progress }: Facts): boolean =>
  progress.some(({ line }) => line >= section.line && line <= endLineOf(block));

function unreadBlock(
  block: List | TableNode | Paragraph,
  section: AnnotatedSection,
  title: string,
  reading: Reading,
): UnreadBlock {
  const role = roleAbove(section);
  const heading = section.depth === 0 ? title : section.title;
  if (block.type === 'paragraph')
    return { heading, kind: 'text', about: recordRoles.get(role!) ?? null, items: 1, line: lineOf(block) };
  const isBoxes = hasBoxes(block, reading);
  return {
    heading,
    kind: block.type === 'table' ? 'table' : isBoxes ? 'checkboxes' : 'list',
    about:
      (role === null ? undefined : recordRoles.get(role)) ??
      (isBoxes ? 'tasks' : block.type === 'table' && promisesRecords(block, reading) ? 'risks' : null) ??
      factsIn(block, reading)?.about ??
      null,
    items: block.type === 'table' ? block.children.length - 1 : (block.children as ListItem[]).length,
    line: lineOf(block),
  };
}
