import type { List, ListItem, RootContent, Table as TableNode } from 'mdast';
import { itemCheckbox } from '../markdown/checkboxes.ts';
import { isGuidance } from '../markdown/guidance.ts';
import { readTable } from '../markdown/tables.ts';
import { endLineOf, lineOf, oneLine } from '../markdown/text.ts';
import type { Coverage, UnreadAbout, UnreadBlock } from '../model/coverage.ts';
import type { Facts } from './dialect.ts';
import { isEmpty, isUnfilled } from './empty-values.ts';
import { columnLabels, isScale } from './kinds/columns.ts';
import { notTasks } from './kinds/progress.ts';
import type { Reading } from './reading.ts';
import type { AnnotatedSection } from './sections.ts';
import type { Role } from './vocabulary/headings.ts';
import { isSubjectMatter } from './vocabulary/subjects.ts';

/**
 * What became of a block: part of a record, a field of the head, a template's own text, prose (running text, lists and tables that describe the
 * subject), an aside (legend, example, code), or not understood: a list, a table or check boxes from which nothing was read
 * although their place or their columns promise records, or whose heading nobody knows.
 */
export type Outcome = 'record' | 'head' | 'guidance' | 'prose' | 'aside' | 'unknown' | 'unread';

/** Roles whose sections hold records: a list there from which no record came was not read. */
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

/** Roles whose lists and tables are known for what they are, records or not. */
const plainRoles: ReadonlySet<Role> = new Set<Role>([
  ...([
    'acceptance',
    'definition-of-done',
    'artifacts',
    'tasks',
    'phases',
    'time',
    'shipped',
    'now',
    'next',
    'later',
  ] as const),
  ...([
    'goals',
    'initiatives',
    'changes',
    'stakeholders',
    'owner',
    'metadata',
    'status',
    'summary',
    'summary-fallback',
    'aside',
  ] as const),
]);

/** Gives every block of a document its outcome. */
export function coverageOf(reading: Reading, facts: Facts): Coverage {
  const claimed = claimedLines(facts);
  const coverage: Coverage = { blocks: 0, understood: 0, unread: [], unknown: [] };
  const title = reading.root.parts[0]?.title ?? '';
  for (const section of reading.parts) {
    for (const block of section.blocks) {
      const outcome = outcomeOf(block, section, claimed, facts, reading);
      if (outcome === null) continue;
      coverage.blocks++;
      if (outcome === 'unread') coverage.unread.push(unreadBlock(block as List | TableNode, section, title));
      else if (outcome === 'unknown') coverage.unknown.push({ heading: section.title, line: lineOf(block) });
      else coverage.understood++;
    }
  }
  return coverage;
}

type Claimed = ReadonlySet<number>;

/** Lines from which a fact was read. */
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

function outcomeOf(
  block: RootContent,
  section: AnnotatedSection,
  claimed: Claimed,
  facts: Facts,
  reading: Reading,
): Outcome | null {
  switch (block.type) {
    case 'list':
    case 'table':
      return listOutcome(block, section, claimed, facts, reading);
    case 'code':
      return 'aside';
    case 'paragraph':
    case 'blockquote': {
      const text = oneLine(block);
      if (isUnfilled(text) || isGuidance(text)) return 'guidance';
      return holdsClaim(block, claimed) ? 'record' : 'prose';
    }
    default:
      return null;
  }
}

function holdsClaim(block: RootContent, claimed: Claimed): boolean {
  for (let line = lineOf(block); line <= endLineOf(block); line++) if (claimed.has(line)) return true;
  return false;
}

function listOutcome(
  block: List | TableNode,
  section: AnnotatedSection,
  claimed: Claimed,
  facts: Facts,
  reading: Reading,
): Outcome {
  if (holdsClaim(block, claimed)) return 'record';
  const texts = block.type === 'list' ? block.children.map(oneLine) : block.children.slice(1).map(oneLine);
  if (texts.every((text) => isEmpty(text) || isUnfilled(text) || isGuidance(text))) return 'guidance';
  if (reading.document.placeholders.some(({ line }) => line >= lineOf(block) && line <= endLineOf(block)))
    return 'guidance';
  // The order in time is told, and names nothing that is needed.
  if (/^(?:timeline|sequenc|order)/iu.test(section.bare)) return 'prose';
  if (block.type === 'table' && isScale(readTable(block), reading.vocabulary)) return 'aside';
  const role = roleAbove(section);
  if (role === 'aside') return 'aside';
  if (block.type === 'table' && promisesRecords(block, reading)) return 'unread';
  if (role !== null && recordRoles.has(role) && section.roles.includes(role)) return 'unread';
  if (boxes(block) > 0) {
    if (countsBoxes(section, block, facts)) return 'record';
    return notTasks.test(section.bare) ? 'aside' : 'unread';
  }
  if (role !== null && plainRoles.has(role)) return 'record';
  if (section.depth < 2 || isSubject(section)) return 'prose';
  return role !== null ? 'prose' : 'unknown';
}

/** The role of the nearest heading that has one. */
function roleAbove(section: AnnotatedSection): Role | null {
  for (let at: AnnotatedSection | null = section; at !== null; at = at.parent) {
    const role = at.roles.find((one) => one !== 'aside') ?? at.roles[0];
    if (role !== undefined) return role;
  }
  return null;
}

/** True for a section on the subject itself: its heading, or one above it, is about requirements, design, tests and the like. */
function isSubject(section: AnnotatedSection): boolean {
  for (let at: AnnotatedSection | null = section; at !== null && at.depth > 1; at = at.parent)
    if (isSubjectMatter(at.bare) || at.heading.isPhase) return true;
  return false;
}

/** A table whose columns are those of risks, questions or signatures. */
function promisesRecords(block: TableNode, { vocabulary }: Reading): boolean {
  const table = readTable(block);
  const found = columnLabels(table, ['probability', 'impact', 'mitigation', 'contingency'], vocabulary);
  return found.has('probability') && (found.has('impact') || found.has('mitigation'));
}

const boxes = (block: List | TableNode): number =>
  block.type === 'list' ? block.children.filter((item) => itemCheckbox(item) !== null).length : 0;

/** True if check boxes of this section are counted as progress; a bold line over some of them has a count of its own. */
const countsBoxes = (section: AnnotatedSection, block: RootContent, { progress }: Facts): boolean =>
  progress.some(({ line }) => line >= section.line && line <= endLineOf(block));

function unreadBlock(block: List | TableNode, section: AnnotatedSection, title: string): UnreadBlock {
  const role = roleAbove(section);
  const isBoxes = boxes(block) > 0;
  return {
    heading: section.depth === 0 ? title : section.title,
    kind: block.type === 'table' ? 'table' : isBoxes ? 'checkboxes' : 'list',
    about:
      (role === null ? undefined : recordRoles.get(role)) ??
      (block.type === 'table' ? 'risks' : isBoxes ? 'tasks' : null),
    items: block.type === 'table' ? block.children.length - 1 : (block.children as ListItem[]).length,
    line: lineOf(block),
  };
}
