import type { Row, Table } from '../../../markdown/tables.ts';
import { readDate } from '../../../model/dates/read-date.ts';
import { append } from '../../../model/lists.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { labelled, type Statement } from '../../shapes/statements.ts';
import type { Role } from '../../vocabulary/headings.ts';
import { meaningsOf } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { columnLabels, isNumbering } from '../columns.ts';
import { dateIn, dateInYear, yearOver } from '../dates.ts';
import { pieces } from '../labelled-values.ts';
import { isEffort } from './durations.ts';
import { headingStatus, milestone, statusIn, statusOfMark, withoutStatus } from './milestone-facts.ts';

/** Roles of sections whose dated lines say what is due when. */
const scheduling: ReadonlySet<Role> = new Set<Role>(['time', 'phases', 'artifacts']);

/**
 * Milestones from schedules: lists in which most items begin or end with a date, and tables with a column of dates, in
 * sections on dates, deadlines, phases and deliverables. `taken`: lines that other readers have read.
 */
export function readSchedules(reading: Reading, taken: ReadonlySet<number>): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  for (const part of reading.parts) {
    const own = part.roles.length > 0 ? part : part.parent;
    if (own === null || own.depth < 1 || !own.roles.some((role) => scheduling.has(role))) continue;
    if (!part.matches(/\d/)) continue;
    append(found, listed(part.statements(), part, reading));
    for (const table of part.tables()) append(found, tabled(table, part, reading));
  }
  return found.filter(({ line }) => !taken.has(line));
}

/** Labels of a document's own dates, which are read as such. */
const ownDates: readonly Label[] = ['created', 'updated', 'target', 'deadline', 'due', 'start', 'end', 'review'];

/** The dated items of a list. One alone is a remark. */
function listed(entries: readonly Statement[], part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const items = entries.flatMap((entry) => (entry.kind === 'head' ? entry.children : [entry]));
  const plain = items.filter(({ kind, quoted }) => kind === 'item' && !quoted);
  if (plain.some(({ full }) => clock.test(full))) return [];
  const found = plain.flatMap((entry) => dated(entry, part, reading));
  return found.length > 1 && found.length * 2 > plain.length ? found : [];
}

/** `05 May 2026: first meeting`, `Beta (2026-06-01)`, `Prototype: 19 May 2026`: an item and its date at either end. */
function dated(entry: Statement, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const own = labelled(entry);
  if (own !== null && ownDates.some((label) => meaningsOf(reading.vocabulary, own.label).has(label))) return [];
  const date = readDate(entry.full, reading.dates);
  if (date === null || date.when === null) {
    const below = inYear(entry, part, reading);
    return below.length > 0 ? below : datedBelow(entry, part, reading);
  }
  const before = entry.full.slice(0, date.start);
  const after = entry.full.slice(date.end);
  const leads = /^[\s([*~]*(?:by |on |until |am |el |le )?$/iu.test(before);
  const ends = /^[\s)\].;,*]*$/u.test(after);
  if (leads === ends) return [];
  const title = (leads ? after : before)
    .replace(/^[\s)\]:：,;–—|-]+|[\s([:：,;–—|-]+$/gu, '')
    .replace(/[\s([:：,;–—-]+(?:by|on|until|due|am|bis|el|le|до)$/iu, '')
    .replace(/\.$/, '');
  if (isEmpty(title) || title.length > 160) return [];
  const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part) };
  const status = statusOfMark(entry.mark, entry.line) ?? headingStatus(title, entry.line, reading);
  return [{ ...milestone('milestone', withoutStatus(title, reading), place), when: date.when, status }];
}

/** An item with a labelled date below it: `Result: a list, due: 2026-05-01`. */
function datedBelow(entry: Statement, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const found = entry.children.flatMap(({ full, line }) =>
    pieces(full, dates, reading.vocabulary).found.map(({ value }) => dateIn(value, line, reading)),
  );
  const when = found.find((one) => one !== null) ?? null;
  const title = entry.lead ?? entry.full;
  if (when === null || isEmpty(title) || title.length > 160) return [];
  const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part) };
  return [{ ...milestone('milestone', title, place), when, status: statusOfMark(entry.mark, entry.line) }];
}

/**
 * `Oct 23 - Nov 8: Open call`. The year is that at the end of the heading, `Timeline 2026`; at its beginning, as in `2027
 * planning timeline`, it may be the one that is planned for, and the date stays open.
 */
function inYear(entry: Statement, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const over = yearOver(part, reading);
  const year = over !== null && headedSo(part, over) ? over : null;
  const [, before = '', title = ''] = /^([^:：]{3,24}?)\s*[:：]\s*(\S.*)$/u.exec(entry.full) ?? [];
  if (title === '' || title.length > 160 || isEmpty(title)) return [];
  const days = before.split(/\s*[-–—]\s*/u).map((text) => dateInYear(text, year ?? anyYear, entry.line, reading));
  const [first, last = first] = days;
  if (days.length > 2 || first == null || last == null || first.start > last.end) return [];
  if (first.precision !== 'day' || last.precision !== 'day') return [];
  const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part) };
  const when = year === null ? null : { ...last, start: first.start, text: before };
  return [{ ...milestone('milestone', title, place), when, status: statusOfMark(entry.mark, entry.line) }];
}

/** A leap year: whether a text is a day of the year is asked before its year is known. */
const anyYear = 2000;

/** True if the nearest heading with this year ends with it. */
function headedSo(part: AnnotatedSection, year: number): boolean {
  for (let at: AnnotatedSection | null = part; at !== null; at = at.parent)
    if (at.bare.includes(String(year))) return at.bare.replace(/[\s)）\]年]+$/u, '').endsWith(String(year));
  return false;
}

/** With the time of day it is a log of what happened. */
const clock = /(?<![\d:])\d{1,2}:\d{2}(?!\d)/;

const dates: readonly Label[] = ['target', 'due', 'deadline', 'date', 'end'];

/** The rows of a table with a column of dates, called by the first column that says what they are. */
function tabled(table: Table, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const columns = columnLabels(
    table,
    [...dates, 'start', 'status', 'owner', 'duration', 'comments'],
    reading.vocabulary,
  );
  const headed = dates.map((label) => columns.get(label)).find((index) => index !== undefined);
  const held = table.headers.findIndex((_, index) => holdsDates(table, index, reading));
  const at = headed ?? (held === -1 ? undefined : held);
  const start = columns.get('start');
  const taken = new Set(columns.values());
  const title = table.headers.findIndex(
    ({ text }, index) => index !== at && !taken.has(index) && !isNumbering(table, index) && !counted.test(text.trim()),
  );
  if (at === undefined || title === -1 || table.rows.length < 2) return [];
  if (table.rows.some((row) => clock.test(cell(row, at)))) return [];
  const found = table.rows.flatMap((row) => {
    const text = cell(row, title);
    const when = dateIn(cell(row, at), row.line, reading, true);
    if (isEmpty(text) || isEffort(text) || when === null || readDate(text, reading.dates) !== null) return [];
    const from = start === undefined ? null : dateIn(cell(row, start), row.line, reading, true);
    const place = { line: row.line, endLine: row.line, context: contextOf(part) };
    const status = columns.get('status');
    return [
      {
        ...milestone('milestone', withoutStatus(text, reading), place),
        when:
          from === null || from.start > when.end
            ? when
            : { ...when, start: from.start, text: `${from.text} – ${when.text}` },
        status: status === undefined ? null : statusIn(cell(row, status), row.line, reading),
      },
    ];
  });
  return found.length * 2 > table.rows.length ? found : [];
}

/** Columns that count time: weeks of a calendar have dates, but are no milestones. */
const counted = /^(?:weeks?|days?|sprints?|month|#|no\.?|woche|kw|semana|semaine|неделя|週|周)$/iu;

/** True for a column of dates, whatever its head says: `By`. */
const holdsDates = (table: Table, index: number, reading: Reading): boolean =>
  table.rows.filter((row) => readDate(cell(row, index), reading.dates)?.when != null).length * 2 > table.rows.length;

const cell = (row: Row, index: number): string => row.cells[index]?.text ?? '';
