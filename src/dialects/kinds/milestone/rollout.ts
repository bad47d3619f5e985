import type { Table } from '../../../markdown/tables.ts';
import { type DateFound, readDate, readDates } from '../../../model/dates/read-date.ts';
import type { When } from '../../../model/when.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import type { Statement } from '../../shapes/statements.ts';
import type { Role } from '../../vocabulary/headings.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { isPhaseTitle } from '../../vocabulary/phases.ts';
import { dateIn, reportDate } from '../dates.ts';
import { recordFields } from '../labelled-values.ts';
import { headingStatus, milestone, statusIn, statusOfMark } from './milestone-facts.ts';
import { statedInterval } from './phase-facts.ts';
import { tablePhases } from './phase-table.ts';

/**
 * The dated phases of a rollout (seed 002, Rollout Phases). Undated ones stay on the page only: the template has three.
 */
export function readRollout(reading: Reading): MilestoneFact[] {
  return reading.parts
    .filter(isRollout)
    .flatMap((part) => [
      ...part.statements().flatMap((entry) => rolloutPhase(entry, part, reading)),
      ...part.tables().flatMap((table) => datedRows(table, part, reading)),
    ]);
}

/** A row with an invalid date is a phase without one, as is a step in a list. */
function datedRows(table: Table, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const asOf = reading.context.asOf;
  const lines = new Set(
    table.rows.filter((row) => row.cells.some((cell) => readDate(cell.text, { asOf })?.problem)).map((row) => row.line),
  );
  return tablePhases(table, contextOf(part), reading).filter((fact) => fact.when !== null || lines.has(fact.line));
}

/** True for a rollout heading outside sections with another purpose: `Rollout` among risks is a kind of risk. */
function isRollout(part: AnnotatedSection): boolean {
  if (part.depth < 2 || part.roles.length > 0 || !part.heading.isRollout) return false;
  for (let at = part.parent; at !== null; at = at.parent) if (!at.roles.every((role) => around.has(role))) return false;
  return true;
}

/** Roles of sections that may contain a rollout. */
const around: ReadonlySet<Role> = new Set<Role>(['phases', 'time', 'summary', 'summary-fallback']);
const labels: readonly Label[] = ['start', 'end', 'target', 'due', 'deadline', 'date', 'status'];
const dated: readonly Label[] = ['start', 'end', 'target', 'due', 'deadline', 'date'];

function rolloutPhase(entry: Statement, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  if (entry.quoted || entry.struck !== null || (entry.kind !== 'item' && entry.lead === null)) return [];
  const own = ownDate(entry.full, reading);
  const line = own === null ? dateLine(entry, reading) : null;
  const fields = recordFields(entry.children, labels, reading.vocabulary);
  const below = dated.some((label) => readDate(fields.get(label)?.value ?? '', reading.dates) !== null);
  if (own === null && line === null && !below)
    return entry.kind === 'head' ? entry.children.flatMap((child) => rolloutPhase(child, part, reading)) : [];
  const title = titleOf(entry, reading);
  if (isEmpty(title)) return [];
  const fact = milestone('phase', title, { line: entry.line, endLine: entry.endLine, context: contextOf(part) });
  const date = own ?? line?.found ?? null;
  fact.when =
    date === null ? statedInterval('', fields, entry.line, reading) : whenOf(date, line?.line ?? entry.line, reading);
  const status = fields.get('status');
  fact.status =
    (status === undefined ? null : statusIn(status.value, status.line, reading)) ??
    statusOfMark(entry.mark, entry.line) ??
    headingStatus(entry.full, entry.line, reading);
  return [fact];
}

/** A line below a step that is only a date. */
function dateLine(entry: Statement, reading: Reading): { found: DateFound; line: number } | null {
  for (const child of entry.children) {
    const found = readDate(child.full, reading.dates);
    if (found !== null && isAlone(found, child.full)) return { found, line: child.line };
  }
  return null;
}

const isAlone = (date: DateFound, text: string): boolean =>
  preposition.test(text.slice(0, date.start)) && /^[\s.]*$/.test(text.slice(date.end));

function whenOf(found: DateFound | string, line: number, reading: Reading): When | null {
  if (typeof found === 'string') return dateIn(found, line, reading, true);
  reportDate(found, line, reading);
  return found.when;
}

const parentheses = /[（(]([^()（）]*)[)）]/g;
const brackets = /\[[^\][]*\]/g;
/** Words before a date that belongs to something else: `figures of March 2025`, `as agreed on 2026-03-01`. */
const ofAnother =
  /(?:\b(?:figures?|data|numbers?|results?|baseline|values?)\s+(?:of|from|for|in)|\b(?:since|agreed|approved|decided|measured|reported)(?:\s+(?:on|in))?)\s+$/i;
/** A year alone after the last colon or dash; anywhere else, four digits may just as well count users. */
const lastYear =
  /(?:[:：]|\s[–—-])\s*((?:\p{L}{2,8}\s+(?:of\s+)?)?20\d\d(?:\s*(?:-|–|—|to)\s*20\d\d)?\s*(?:г\.?|год|年)?)[\s.]*$/u;
/** Allowed before a date that is a whole piece of a parenthesis: `(5%, from 2026-11-30)`. */
const preposition = /^\s*(?:(?:from|by|until|till|on|in|starting|starts|ab|bis|dès|desde|hasta|с|до)\s+)?$/iu;

/**
 * The date of a phase: the first one outside parentheses, else a year alone after the last colon or dash (as text),
 * else one that is a whole piece of a parenthesis. `(figures of 2025)` does not count, nor does text in a placeholder's
 * brackets.
 */
function ownDate(full: string, reading: Reading): DateFound | string | null {
  const asOf = reading.context.asOf;
  const text = full.replace(brackets, ' ');
  const outside = text.replace(parentheses, ' ');
  const found = readDates(outside, { asOf }).find((date) => !ofAnother.test(outside.slice(0, date.start)));
  if (found !== undefined) return found;
  const year = lastYear.exec(outside)?.[1];
  if (year !== undefined && !/^(?:v|version|over|about|to|up)\s/i.test(year)) return year;
  for (const [, inside = ''] of text.matchAll(parentheses)) {
    for (const piece of inside.split(/[,;，；、]/)) {
      const date = readDate(piece, { asOf });
      if (date !== null && isAlone(date, piece)) return date;
    }
  }
  return null;
}

/**
 * The bold words, else the words before the first parenthesis, colon, dash or date. A phase number is followed by its
 * name.
 */
function titleOf(entry: Statement, reading: Reading): string {
  const lead = entry.lead === null ? '' : named(entry.lead, reading);
  const rest = named(entry.lead === null ? entry.full : entry.text, reading);
  if (lead === '') return rest;
  return entry.colon && isPhaseTitle(lead) && /^\S+\s+\S+$/.test(lead) && rest !== '' ? `${lead}: ${rest}` : lead;
}

const edges = /^[\s,;:：.–—-]+|[\s,;:：.–—-]+$/g;
const joint = /\s+(?:by|on|at|from|until|in|bis|am|ab|im|le|dès|el|desde|hasta|с|до)$/iu;

function named(text: string, reading: Reading): string {
  const bare = text.replace(parentheses, ' ').replace(/\s+/g, ' ');
  const date = readDate(bare, reading.dates);
  const before = date === null ? bare : bare.slice(0, date.start).replace(edges, '');
  const words = before === '' && date !== null ? bare.slice(date.end) : before;
  const [first = ''] = words.replace(edges, '').split(isPhaseTitle(words.trim()) ? /\s[–—-]\s/ : /[:：]\s|\s[–—-]\s/);
  return first.replace(edges, '').replace(joint, '').trim();
}
