import type { Nodes, Parents } from 'mdast';
import type { Facts, RecordFact } from '../../dialects/dialect.ts';
import type { ParsedDocument, Section } from '../../markdown/document.ts';
import { allSections } from '../../markdown/outline.ts';
import { lineOf } from '../../markdown/text.ts';
import { titleKey } from '../../model/title-key.ts';
import type { AudienceMark } from './marks.ts';

/** Lines of a document that are left out, both ends included. */
export interface LeftOutLines {
  from: number;
  to: number;
  what: 'section' | 'record';
  /** Titles of what is left out, by `titleKey`: so it is known in older versions too. */
  titles: string[];
}

type Records = Pick<Facts, 'risks' | 'approvals' | 'milestones' | 'dependencies' | 'questions'>;

const recordsOf = ({ risks, approvals, milestones, dependencies, questions }: Records): RecordFact[] => [
  ...risks,
  ...approvals,
  ...milestones,
  ...dependencies,
  ...questions,
];

/** The nodes around an offset, outermost first. */
function around(root: Parents, offset: number): Nodes[] {
  const chain: Nodes[] = [];
  let node: Nodes | undefined = root;
  while (node !== undefined) {
    chain.push(node);
    const inner: readonly Nodes[] = 'children' in node ? node.children : [];
    node = inner.find(
      ({ position }) => (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0),
    );
  }
  return chain;
}

/** True for a mark that is shown as code. A block of code without an end may not have been meant to hold it. */
function isCode(chain: readonly Nodes[], lines: readonly string[]): boolean {
  const last = chain.at(-1);
  if (last?.type === 'inlineCode') return true;
  if (last?.type !== 'code') return false;
  const isFenced = /^[\s>]*(?:[-*+]\s+)?(?:`{3}|~{3})/.test(lines[lineOf(last) - 1] ?? '');
  return !isFenced || /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(lines[lastLineOf(last, chain) - 1] ?? '');
}

/** The last line of a node; the parser lets some blocks of HTML, and the items that end with one, reach into the next. */
function lastLineOf(node: Nodes, chain: readonly Nodes[]): number {
  const list = chain.find((one) => one.type === 'list' && one.children.some((item) => item === node));
  const items: readonly Nodes[] = list?.type === 'list' ? list.children : [];
  const next = items[items.indexOf(node) + 1];
  const { line, column } = node.position?.end ?? { line: lineOf(node), column: 0 };
  const last = next === undefined ? line : Math.min(line, lineOf(next) - 1);
  return Math.max(lineOf(node), column === 1 ? Math.min(last, line - 1) : last);
}

const range = (what: LeftOutLines['what'], from: number, to: number, titles: readonly string[]): LeftOutLines => ({
  ...{ what, from, to },
  titles: titles.map(titleKey).filter((key) => key !== ''),
});

const ofSection = (section: Section): LeftOutLines =>
  range(
    'section',
    section.line,
    section.endLine,
    [section, ...allSections(section)].map(({ title }) => title),
  );

const ofRecord = ({ line, endLine, title }: RecordFact): LeftOutLines => range('record', line, endLine, [title]);

/** The smallest record around a line; undefined if there is none. */
const recordAt = (records: readonly RecordFact[], at: number): RecordFact | undefined =>
  records
    .filter(({ line, endLine }) => line <= at && at <= endLine)
    .sort((one, other) => one.endLine - one.line - (other.endLine - other.line))[0];

function sectionAt(root: Section, line: number): Section {
  const inner = root.sections.find((section) => section.line <= line && line <= section.endLine);
  return inner === undefined ? root : sectionAt(inner, line);
}

/** True for a comment before everything else in its section. */
function isFirst(chain: readonly Nodes[], section: Section): boolean {
  const block = chain[1];
  if (block?.type === 'heading') return true;
  if (block?.type !== 'html') return false;
  const index = section.blocks.findIndex((one) => one.position?.start.offset === block.position?.start.offset);
  return section.blocks.slice(0, index).every(({ type }) => type === 'html');
}

/** What one mark leaves out: its record or list item; below a heading, and if that is not certain, its section. */
function* leftOutBy(
  mark: AudienceMark,
  chain: readonly Nodes[],
  document: ParsedDocument,
  records: readonly RecordFact[],
): Generator<LeftOutLines> {
  const section = sectionAt(document.root, mark.line);
  const record = recordAt(records, mark.line);
  if (mark.isOpen)
    yield range('section', Math.min(section.line, record?.line ?? section.line), document.root.endLine, [
      section.title,
    ]);
  if (record !== undefined) yield ofRecord(record);
  if (mark.isOpen || mark.isLoose || isFirst(chain, section)) return yield ofSection(section);
  const row = chain.find(({ type }) => type === 'tableRow');
  const table = chain.find(({ type }) => type === 'table');
  const item = chain.findLast(({ type }) => type === 'listItem');
  if (row !== undefined && table !== undefined) {
    const whole = lineOf(row) === lineOf(table) ? table : row;
    yield range('record', lineOf(whole), lastLineOf(whole, chain), []);
  } else if (item !== undefined) yield range('record', lineOf(item), lastLineOf(item, chain), []);
  else if (record === undefined) yield ofSection(section);
  else if (chain[1] !== undefined) yield range('record', lineOf(chain[1]), lastLineOf(chain[1], chain), []);
}

/**
 * The lines of a document that its marks leave out for a smaller audience.
 * @param titles of sections and records that are left out today, by `titleKey`: in an older version they are left out too
 */
export function leftOutLines(
  document: ParsedDocument,
  marks: readonly AudienceMark[],
  facts: Records,
  titles: ReadonlySet<string> = new Set(),
): LeftOutLines[] {
  const records = recordsOf(facts);
  const lines = document.text.split('\n');
  const found: LeftOutLines[] = [];
  for (const mark of marks) {
    if (mark.isPublic || mark.aboutFile) continue;
    const chain = around(document.tree, mark.start);
    if (isCode(chain, lines)) continue;
    for (const one of leftOutBy(mark, chain, document, records)) found.push(one);
  }
  if (titles.size > 0) {
    for (const section of allSections(document.root))
      if (titles.has(titleKey(section.title))) found.push(ofSection(section));
    for (const record of records) if (titles.has(titleKey(record.title))) found.push(ofRecord(record));
  }
  return found;
}

/** True for marks that have an effect or a message: those in code have none. */
export function isMark(mark: AudienceMark, document: ParsedDocument): boolean {
  return mark.aboutFile || !isCode(around(document.tree, mark.start), document.text.split('\n'));
}

/**
 * The text without some lines. They become empty, so that all others keep their numbers; a row between others becomes an
 * empty row, so that its table stays one.
 */
export function withoutLines(text: string, cuts: readonly Pick<LeftOutLines, 'from' | 'to'>[]): string {
  const lines = text.split('\n');
  const gone = new Set<number>();
  for (const { from, to } of cuts) for (let line = from; line <= Math.min(to, lines.length); line++) gone.add(line - 1);
  const isRow = lines.map((line) => /^[\s>]*\|/.test(line));
  const hasAbove = besideKept(isRow, gone);
  const hasBelow = besideKept(
    isRow.toReversed(),
    new Set([...gone].map((index) => lines.length - 1 - index)),
  ).reverse();
  return lines
    .map((line, index) => {
      if (!gone.has(index)) return line;
      if (!isRow[index] || !hasAbove[index] || !hasBelow[index]) return '';
      const cells = Math.max(1, (line.match(/(?<!\\)\|/g)?.length ?? 2) - 1);
      return `${/^[\s>]*/.exec(line)![0]}|${'  |'.repeat(cells)}`;
    })
    .join('\n');
}

/** For each line, whether it is a row in a run of rows, one of which before it is kept. */
function besideKept(isRow: readonly boolean[], gone: ReadonlySet<number>): boolean[] {
  let isBeside = false;
  return isRow.map((row, index) => {
    const before = isBeside;
    isBeside = row && (isBeside || !gone.has(index));
    return row && before;
  });
}
