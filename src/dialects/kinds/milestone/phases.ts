import type { Table } from '../../../markdown/tables.ts';
import { readDate } from '../../../model/dates/read-date.ts';
import { append } from '../../../model/lists.ts';
import type { When } from '../../../model/when.ts';
import type { Facts, MilestoneFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf, within } from '../../sections.ts';
import { allStatements, labelled, type Statement } from '../../shapes/statements.ts';

import type { Role } from '../../vocabulary/headings.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { isPhaseTitle, isRoadmapHeading, namesPhase, phaseNumber } from '../../vocabulary/phases.ts';
import { columnLabels } from '../columns.ts';
import { dateIn } from '../dates.ts';
import { entryLabel, recordFields, sectionFields } from '../labelled-values.ts';
import { readDuration, spanFrom } from './durations.ts';
import { datedPieces, headingStatus, milestone, statusIn, statusOfMark, withoutStatus } from './milestone-facts.ts';

const labels: readonly Label[] = [
  'duration',
  'milestones',
  'start',
  'end',
  'target',
  'deadline',
  'date',
  'status',
  'description',
];

/** The phases of a document's timeline, with intervals where they are stated or follow from Created, and their dated milestones. */
export function readPhases(reading: Reading, created: When | null): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  for (const part of reading.parts) {
    if (part.roles.includes('phases') && part.parent?.roles.includes('phases') !== true)
      append(found, sectionPhases(part, reading));
  }
  return withIntervals(found, created);
}

/**
 * Phases, sprints, milestones and releases that stand outside of a timeline: as headings, also over nothing but check boxes, as bold lines over lists, as
 * numbered lines, and as rows of a table of phases. Steps count only if they say more than their name: most are those of instructions.
 */
export function readPlanPhases(reading: Reading, { created }: Pick<Facts, 'created'>): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  for (const part of reading.parts) {
    if (part.bold || part.roles.some((role) => elsewhere.has(role))) continue;
    if (within(part, 'phases') || within(part, 'milestones')) continue;
    if (isHeadedPhase(part)) {
      const own = partPhase(part, reading);
      if (!part.heading.isPhase) for (const fact of own) if (fact.kind === 'phase') fact.kind = 'milestone';
      append(
        found,
        own.filter((fact) => (saysMore(fact) ? !aboutPhase.test(part.bare) : part.heading.namesPhase)),
      );
    } else append(found, loosePhases(part, reading));
  }
  return withIntervals(found, created?.value ?? null);
}

/** Sections whose lines name phases and state none. */
const elsewhere: ReadonlySet<Role> = new Set<Role>([
  ...(['risks', 'approvals', 'gates', 'dependencies', 'related', 'questions', 'changes', 'aside', 'blockers'] as const),
  ...(['stakeholders', 'metadata', 'summary', 'phases', 'milestones'] as const),
]);

const aboutPhase = /\bprogress\b|sign-?off|報告$/iu;

const isHeadedPhase = (part: AnnotatedSection): boolean =>
  part.depth > (part.parent?.depth === 0 && part.parent.parts[0] === part ? 1 : 0) &&
  (part.heading.isPhase || part.heading.isMilestone || part.heading.namesPhase);

/** Phases among the bold lines, the numbered lines and the tables of a section that is about something else. */
function loosePhases(part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const entries = part.statements().filter((entry) => !entry.quoted && isNamedPhase(entry));
  const found = part
    .tables()
    .filter(isPhaseTable)
    .flatMap((table) => tablePhases(table, contextOf(part), reading));
  if (entries.length > 1) for (const entry of entries) append(found, entryPhase(entry, part, reading));
  else if (found.length === 0 && part.depth > 1 && isRoadmapHeading(part.bare))
    for (const entry of part.statements()) append(found, roadmapLine(entry, part, reading));
  return found;
}

/** A line below the heading `Roadmap` of a document of any kind. */
function roadmapLine(entry: Statement, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const title = entry.lead ?? entry.full;
  if (entry.kind !== 'item' || entry.quoted || isEmpty(title) || title.length > 120 || title.includes('://')) return [];
  const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part) };
  const status = statusOfMark(entry.mark, entry.line) ?? headingStatus(entry.full, entry.line, reading);
  return [{ ...milestone('item', title, place), when: dateIn(entry.full, entry.line, reading), status }];
}

/** A bold line over a list, or a line that begins with the number of a phase and its name: `1. Phase 2: Pilot`. */
const isNamedPhase = (entry: Statement): boolean =>
  entry.kind === 'head'
    ? entry.children.length > 0 && namesPhase(entry.lead ?? entry.full)
    : entry.kind === 'item' && namesPhase(entry.full) && !/^\P{L}*\p{L}+\P{L}*$/u.test(entry.full);

/** A table whose first or second column holds phases, each once. */
function isPhaseTable(table: Table): boolean {
  const headed = table.headers.slice(0, 2).findIndex(({ text }) => phaseHead.test(text.trim()));
  const at = headed === -1 && table.rows.every(({ cells }) => namesPhase(cells[0]?.text ?? '')) ? 0 : headed;
  if (at === -1 || table.rows.length < 2 || table.headers.length < 2) return false;
  const names = table.rows.map(({ cells }) => cells[at]?.text ?? '');
  // A table of two columns may be one of fields: `Sprint | 4`.
  if (table.headers.length === 2 && /^\W*\d*$/.test(table.headers[1]?.text ?? '')) return false;
  return names.every((name) => name !== '' && name.length <= 120) && new Set(names).size === names.length;
}

const phaseHead =
  /^(?:(?:project |implementation |rollout |delivery )?(?:phases?|sprints?|milestones?)|fases?|etapas?|étapes?|phasen?|фаз[аы]|этап(?:ы)?|спринт|フェーズ|スプリント|工程|段階|阶段|階段|迭代|단계|스프린트|페이즈)(?: name)?$/iu;

const stands = ({ status }: MilestoneFact): boolean => status !== null && status.value !== 'unknown';

/** True for a phase of which more is known than its name: when, how long, or how far. */
const saysMore = (fact: MilestoneFact): boolean => fact.when !== null || fact.duration !== null || stands(fact);

/** Counts durations on from Created, as far as every phase has one; a stated interval goes before and sets the count anew. */
function withIntervals(found: MilestoneFact[], created: When | null): MilestoneFact[] {
  let cursor = created?.precision === 'day' ? created.start : null;
  for (const fact of found) {
    if (fact.kind !== 'phase') continue;
    if (fact.when !== null) {
      cursor = null;
      continue;
    }
    const duration = fact.duration === null ? null : readDuration(fact.duration);
    if (cursor === null || duration === null) {
      cursor = null;
      continue;
    }
    const span = spanFrom(cursor, duration, fact.duration ?? '');
    fact.when = span.when;
    cursor = span.next;
  }
  return found;
}

function sectionPhases(part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const found = part.tables().flatMap((table) => tablePhases(table, contextOf(part), reading));
  for (const entry of part.statements()) append(found, entryPhase(entry, part, reading));
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

const hasPhaseFields = (part: AnnotatedSection, reading: Reading): boolean =>
  part.statements().some((entry) => entryLabel(entry, ['duration'], reading.vocabulary) !== null) ||
  readDate(part.bare, reading.dates)?.when != null;

function partPhase(part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const title = withoutStatus(part.bare, reading);
  if (isEmpty(title.replace(phaseNumber, '').replace(/^[\s:.–—-]+/, '')) && !isPhaseTitle(title)) return [];
  const context = contextOf(part.parent);
  const fields = sectionFields(part, labels, reading.vocabulary);
  return phase(
    title,
    { line: part.line, endLine: part.endLine, context },
    fields,
    headingStatus(part.title, part.line, reading),
    reading,
    part.bare,
  );
}

function entryPhase(entry: Statement, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const own = labelled(entry);
  const lead = entry.lead ?? own?.label ?? entry.full;
  const isPhase = isPhaseTitle(lead);
  const timed =
    entry.kind === 'head' &&
    [...allStatements(entry.children)].some((child) => entryLabel(child, ['duration'], reading.vocabulary) !== null);
  if (!isPhase && !timed) return [];
  if (entry.quoted) return [];
  const title =
    entry.lead !== null && entry.kind === 'head'
      ? entry.lead
      : entry.colon && entry.text !== ''
        ? `${entry.lead}: ${withoutTail(entry.text)}`
        : entry.full;
  const fields = recordFields(entry.children, labels, reading.vocabulary);
  return phase(
    withoutStatus(title, reading),
    { line: entry.line, endLine: entry.endLine, context: contextOf(part) },
    fields,
    statusOfMark(entry.mark, entry.line) ?? headingStatus(entry.full, entry.line, reading),
    reading,
    entry.full.replace(/[^\p{L}\p{N})）]+$/u, ''),
  );
}

const withoutTail = (text: string): string => text.replace(/\s*[:：–—-]$/, '');

type Fields = ReadonlyMap<Label, { value: string; line: number }>;

function phase(
  title: string,
  place: Pick<MilestoneFact, 'line' | 'endLine' | 'context'>,
  fields: Fields,
  status: MilestoneFact['status'],
  reading: Reading,
  /** The title with the remark behind it, which may hold a date or a duration. */
  whole = title,
): MilestoneFact[] {
  const fact = milestone('phase', title, place);
  const value = (label: Label): { value: string; line: number } | undefined => fields.get(label);
  const duration = value('duration') ?? inParentheses(whole, place.line);
  fact.duration = valueOrNull(duration?.value);
  fact.when = statedInterval(whole, fields, place.line, reading);
  const own = value('status');
  fact.status = (own === undefined ? null : statusIn(own.value, own.line, reading)) ?? status;
  fact.description = valueOrNull(value('milestones')?.value) ?? valueOrNull(value('description')?.value);
  const found = [fact];
  const key = value('milestones');
  for (const piece of key === undefined ? [] : datedPieces(key.value, key.line, reading)) {
    found.push({
      ...milestone('milestone', piece.title, {
        ...place,
        line: key?.line ?? place.line,
        endLine: key?.line ?? place.line,
      }),
      when: piece.when,
    });
  }
  return found;
}

function inParentheses(title: string, line: number): { value: string; line: number } | undefined {
  const inside = /[(（]([^()（）]*)[)）]\s*$/.exec(title)?.[1] ?? /\s[–—-]\s+([^–—]{3,20})$/.exec(title)?.[1];
  return inside !== undefined && readDuration(inside) !== null ? { value: inside, line } : undefined;
}

/** Start and end, or a date in the phase's title, its duration or its dates. */
export function statedInterval(title: string, fields: Fields, line: number, reading: Reading): When | null {
  const dateOf = (label: Label): When | null => {
    const field = fields.get(label);
    return field === undefined ? null : dateIn(field.value, field.line, reading);
  };
  const start = dateOf('start');
  const end = dateOf('end') ?? dateOf('target') ?? dateOf('deadline');
  if (start !== null && end !== null && start.start <= end.end) {
    return {
      start: start.start,
      end: end.end,
      precision: end.precision,
      text: `${start.text} – ${end.text}`,
      basis: 'stated',
    };
  }
  return dateOf('date') ?? dateIn(title, line, reading) ?? dateOf('duration') ?? end ?? start;
}

/** A row that adds up the others. */
const total = /^(?:total|sum|overall|gesamt|summe|合计|合計|总计|總計|합계|총계|итого|всего)(?!\p{L})/iu;

const phaseColumns: readonly Label[] = ['phase', 'duration', 'start', 'end', 'status', 'target', 'deadline', 'date'];

/** The rows of a table with a column of phases. */
export function tablePhases(table: Table, context: string[], reading: Reading): MilestoneFact[] {
  const columns = columnLabels(table, phaseColumns, reading.vocabulary);
  const named = columns.get('phase');
  // `| Week | Focus | … |`: weeks that are only counted give no interval, and what they are for is the title.
  const counted = table.headers.some((cell) =>
    /^(?:week|sprint|day|month|when|dates?|woche|semana|semaine|неделя|週)$/iu.test(cell.text.trim()),
  );
  const focus = table.headers.findIndex((cell) =>
    /^(?:focus|activity|activities|work|task|scope|goal|description|schwerpunkt|содержание|内容)$/iu.test(
      cell.text.trim(),
    ),
  );
  const title = named ?? (counted && focus !== -1 ? focus : undefined);
  if (title === undefined) return [];
  const beside = table.headers.findIndex(
    (cell, index) =>
      index !== title &&
      /^(?:name|focus|title|module|description|scope|goal|goals|deliverables?|nome|nombre|nom|bezeichnung|inhalt|название|содержание|内容|名称|이름|내용)$/iu.test(
        cell.text.trim(),
      ),
  );
  return table.rows.flatMap((row) => {
    const text = row.cells[title]?.text ?? '';
    if (isEmpty(text) || total.test(text)) return [];
    const fields = new Map<Label, { value: string; line: number }>();
    for (const [label, index] of columns)
      if (index !== title) fields.set(label, { value: row.cells[index]?.text ?? '', line: row.line });
    const isBare = /^(?:\d{1,2}(?:\.\d)?|[A-Z]|[IVX]{1,4})$/.test(text);
    const name = valueOrNull(row.cells[beside === -1 && isBare ? title + 1 : beside]?.text);
    const own = isBare ? `${table.headers[title]?.text ?? ''} ${text}` : text;
    const facts = phase(
      name !== null && /^\S+(?:\s+\S+)?$/.test(text) && name.length <= (isBare ? 120 : 60) ? `${own}: ${name}` : own,
      { line: row.line, endLine: row.line, context },
      fields,
      null,
      reading,
    );
    return facts;
  });
}
