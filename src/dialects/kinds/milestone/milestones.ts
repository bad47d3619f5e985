import type { Table } from '../../../markdown/tables.ts';
import { readDate } from '../../../model/dates/read-date.ts';
import { append } from '../../../model/lists.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import type { Statement } from '../../shapes/statements.ts';
import { means } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { isPhaseTitle } from '../../vocabulary/phases.ts';
import { columnLabels, isNumbering } from '../columns.ts';
import { dateIn, dateInYear, yearOver } from '../dates.ts';
import { recordFields, sectionFields } from '../labelled-values.ts';
import { datedPieces, headingStatus, milestone, statusIn, statusOfMark, withoutStatus } from './milestone-facts.ts';

/** Milestones from milestone sections, and from tables anywhere with a column of that name. */
export function readMilestones(reading: Reading): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  for (const part of reading.parts) {
    const here = part.roles.includes('milestones');
    if (part.roles.includes('aside')) {
      // `Milestones and proposals`: of such a section the numbered headings are milestones.
      if (here)
        append(
          found,
          part.parts.filter(isNumbered).flatMap((child) => partMilestone(child, reading)),
        );
      continue;
    }
    for (const table of part.tables())
      if (!part.roles.includes('phases') || isOfMilestones(table))
        append(found, tableMilestones(table, part, here, reading));
    if (!here || part.roles.includes('phases')) continue;
    append(found, entryMilestones(part.statements(), part, reading));
    for (const child of part.parts) if (child.roles.length === 0) append(found, partMilestone(child, reading));
  }
  return found;
}

const isNumbered = ({ roles, heading }: AnnotatedSection): boolean =>
  roles.length === 0 && (heading.isMilestone || heading.isPhase);

const ordinal = /^(?:milestone|meilenstein|hito|jalon|веха|マイルストーン|里程碑)\s*#?\d+(?:\.\d+)*\s*[:：.)–—-]+\s*/iu;
/** Words in place of a date. */
const noDate = /^(?:someday|later|eventually|soon|tb[da]|undated|unknown|\?+)\s*[:：–—-]\s*/i;
const target: readonly Label[] = ['target', 'date', 'due', 'deadline', 'end'];

/** True for a table of milestones, as opposed to one of phases, in a timeline. */
const isOfMilestones = (table: Table): boolean => named.test(table.headers[0]?.text.trim() ?? '');

const named =
  /^(?:(?:key |target |project )?milestones?(?: name)?(?: ?[/&] ?\p{L}+)?|ms|meilensteine?(?: \/ ergebnis)?|hitos?|marcos?|jalons?|вех[аи]|マイルストーン|里程碑|关键节点|마일스톤)$/iu;

/** True for a column of milestones that phases in another column belong to: the same one stands in several rows. */
function isGroup(table: Table, title: number, { vocabulary }: Reading): boolean {
  const hasPhases = table.headers.some(({ text }, index) => index !== title && means(vocabulary, text, 'phase'));
  const names = table.rows.map(({ cells }) => cells[title]?.text ?? '');
  return hasPhases && new Set(names).size < names.length;
}

function tableMilestones(table: Table, part: AnnotatedSection, here: boolean, reading: Reading): MilestoneFact[] {
  const own = table.headers.findIndex((cell) => named.test(cell.text.trim()));
  let title =
    own !== -1
      ? own
      : here
        ? table.headers.findIndex(
            (cell, index) => means(reading.vocabulary, cell.text, 'milestone') && !isNumbering(table, index),
          )
        : -1;
  if (here && title === -1 && isNumbering(table, 0) && table.headers.length > 2) title = 1;
  if (title === -1 || isGroup(table, title, reading)) return [];
  const columns = columnLabels(table, [...target, 'status'], reading.vocabulary, [title]);
  const when = target.map((label) => columns.get(label)).find((index) => index !== undefined) ?? -1;
  const status = columns.get('status') ?? -1;
  const start = table.headers.findIndex((cell) => means(reading.vocabulary, cell.text, 'start'));
  const end = table.headers.findIndex((cell) => means(reading.vocabulary, cell.text, 'end'));
  if (!here && when === -1 && status === -1) return [];
  const isNumbered = isNumbering(table, title);
  const used = new Set([title, ...columns.values()]);
  const beside = table.headers.findIndex((_, index) => !used.has(index));
  const year = yearOver(part, reading);
  return table.rows.flatMap((row) => {
    const text = row.cells[title]?.text ?? '';
    if (isEmpty(text)) return [];
    // `M1 | Foundations`: a number in the milestone column, with the name next to it.
    const name = isNumbered || /^M\d{1,2}$/.test(text.trim()) ? (row.cells[beside]?.text ?? '') : '';
    const bare = withoutStatus(
      name === '' || name.length > 200 ? text.replace(ordinal, '') : `${text}: ${name}`,
      reading,
    );
    const fact = milestone('milestone', bare, { line: row.line, endLine: row.line, context: contextOf(part) });
    const date = row.cells[when]?.text ?? '';
    fact.when = dateIn(date, row.line, reading, true) ?? dateInYear(date, year, row.line, reading);
    const first = start === -1 || start === when ? null : dateIn(row.cells[start]?.text ?? '', row.line, reading, true);
    const last = end === -1 || end === when ? null : dateIn(row.cells[end]?.text ?? '', row.line, reading, true);
    const [from, to] = [first ?? fact.when, last ?? fact.when];
    if (from !== null && to !== null && from !== to && from.start < to.end)
      fact.when = { ...to, start: from.start, text: `${from.text} – ${to.text}` };
    fact.status =
      status === -1
        ? headingStatus(text, row.line, reading)
        : statusIn(row.cells[status]?.text ?? '', row.line, reading);
    return [fact];
  });
}

function entryMilestones(entries: readonly Statement[], part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  for (const entry of entries) {
    if (entry.quoted) continue;
    if (entry.kind === 'head') {
      append(found, entryMilestones(entry.children, part, reading));
      continue;
    }
    if (entry.kind !== 'item') continue;
    const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part) };
    const pieces = datedPieces(entry.full, entry.line, reading);
    const [only] = pieces;
    const fields = recordFields(entry.children, [...target, 'status'], reading.vocabulary);
    const own = [...target].map((label) => fields.get(label)).find((field) => field !== undefined);
    const title = (only === undefined ? (entry.lead ?? entry.full) : only.title).replace(noDate, '');
    if (isEmpty(title)) continue;
    const fact = milestone('milestone', title.replace(ordinal, '').trim(), place);
    fact.when = only?.when ?? (own === undefined ? null : dateIn(own.value, own.line, reading));
    const status = fields.get('status');
    fact.status =
      (status === undefined ? null : statusIn(status.value, status.line, reading)) ??
      statusOfMark(entry.mark, entry.line) ??
      headingStatus(entry.full, entry.line, reading);
    found.push(fact);
  }
  return found;
}

/** The milestones below a subheading of a milestone section: one milestone, or a month with several. */
function partMilestone(part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const title = withoutStatus(part.bare, reading);
  const date = readDate(title, reading.dates);
  const rest =
    date === null
      ? title
      : `${title.slice(0, date.start)}${title.slice(date.end)}`.replace(/^[\s:()–—-]+|[\s:()–—-]+$/g, '');
  if (rest === '')
    return entryMilestones(part.statements(), part, reading).map((fact) => ({
      ...fact,
      when: fact.when ?? date?.when ?? null,
    }));
  if (isEmpty(rest.replace(ordinal, ''))) return [];
  const fields = sectionFields(part, [...target, 'status', 'description'], reading.vocabulary);
  const kind = isPhaseTitle(rest) && !ordinal.test(rest) ? 'phase' : 'milestone';
  const fact = milestone(kind, rest.replace(ordinal, ''), {
    line: part.line,
    endLine: part.endLine,
    context: contextOf(part.parent),
  });
  const own = target.map((label) => fields.get(label)).find((field) => field !== undefined);
  fact.when = dateIn(title, part.line, reading) ?? (own === undefined ? null : dateIn(own.value, own.line, reading));
  const status = fields.get('status');
  fact.status =
    (status === undefined ? null : statusIn(status.value, status.line, reading)) ??
    headingStatus(part.title, part.line, reading);
  fact.description = valueOrNull(fields.get('description')?.value);
  return [fact];
}
