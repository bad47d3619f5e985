import type { When } from '../../../model/when.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { allStatements, labelled, type Statement } from '../../shapes/statements.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { isPhaseTitle, phaseNumber } from '../../vocabulary/phases.ts';
import { dateIn } from '../dates.ts';
import { entryLabel, pieces, recordFields, sectionFields } from '../labelled-values.ts';
import { readDuration, spanFrom } from './durations.ts';
import { datedPieces, headingStatus, milestone, statusIn, statusOfMark, withoutStatus } from './milestone-facts.ts';

const labels: readonly Label[] = [
  'duration',
  'milestones',
  'start',
  'end',
  'target',
  'due',
  'deadline',
  'date',
  'status',
  'description',
];

/**
 * Derives intervals from durations, counting on from the day of Created. Any phase without a duration, or with an
 * interval already stated, ends the count.
 */
export function withIntervals(found: MilestoneFact[], created: When | null): MilestoneFact[] {
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

/** The phase in a section with a phase heading, followed by the dated milestones it lists; none for template text. */
export function partPhase(part: AnnotatedSection, reading: Reading): MilestoneFact[] {
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

/**
 * The phase in a statement that is numbered as one, or in a bold line with a duration below it, followed by the dated
 * milestones it lists. None for any other statement, or in a quotation.
 */
export function entryPhase(entry: Statement, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
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
  const inline = entry.kind === 'head' ? null : pieces(title, inText, reading.vocabulary);
  const isInline = inline !== null && inline.found.length > 0 && isPhaseTitle(inline.rest);
  const fields = recordFields(isInline ? [entry, ...entry.children] : entry.children, labels, reading.vocabulary);
  return phase(
    withoutStatus(isInline ? inline.rest.replace(/[.;,]$/u, '') : title, reading).replace(/^[^\p{L}\p{N}([「【]+/u, ''),
    { line: entry.line, endLine: entry.endLine, context: contextOf(part) },
    fields,
    statusOfMark(entry.mark, entry.line) ?? headingStatus(entry.full, entry.line, reading),
    reading,
    entry.full.replace(/[^\p{L}\p{N})）]+$/u, ''),
  );
}

/** Labels that follow a phase's name in its line: `Phase 1: Piles. Status: done`. */
const inText: readonly Label[] = ['status', 'duration', 'target', 'due', 'deadline'];

const withoutTail = (text: string): string => text.replace(/\s*[:：–—-]$/, '');

type Fields = ReadonlyMap<Label, { value: string; line: number }>;

/** `Sprint 1 (Weeks 1-2): Piles`: a time between number and name. */
const weeks =
  /^(\p{L}+ \d{1,3}) ?[(（](?:~? ?\d{1,3}(?: ?[–-] ?\d{1,3})? )?(?:weeks?|days?|months?|semanas?|días?|dias|mes(?:es)?|semaines?|jours?|mois|wochen?|tage|monate?|недел[ияь])(?: ?\d{1,3}(?: ?[–-] ?\d{1,3})?)?[)）](?=:)/iu;
const withoutWeeks = (title: string): string => title.replace(weeks, '$1');

/** A phase from its title and labelled values, followed by the dated milestones under its `milestones` label. */
export function phase(
  title: string,
  place: Pick<MilestoneFact, 'line' | 'endLine' | 'context'>,
  fields: Fields,
  status: MilestoneFact['status'],
  reading: Reading,
  /** The title with the remark after it, which may hold a date or a duration. */
  whole = title,
): MilestoneFact[] {
  const fact = milestone('phase', withoutWeeks(title), place);
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

/** A phase's interval from its start and end, or from a date in its title, duration or dates. Null for none. */
export function statedInterval(title: string, fields: Fields, line: number, reading: Reading): When | null {
  const dateOf = (label: Label): When | null => {
    const field = fields.get(label);
    return field === undefined ? null : dateIn(field.value, field.line, reading);
  };
  const start = dateOf('start');
  const end = dateOf('end') ?? dateOf('target') ?? dateOf('due') ?? dateOf('deadline');
  if (start !== null && end !== null && start.start <= end.end) {
    return {
      start: start.start,
      end: end.end,
      precision: end.precision,
      text: `${start.text} – ${end.text}`,
      basis: 'stated',
    };
  }
  return dateOf('date') ?? dateIn(title.replace(edited, ''), line, reading) ?? dateOf('duration') ?? end ?? start;
}

/** `(2026-05-26 新增)`, `(added 2026-05-26)`: when the text was written, not when the work is done. */
export const edited =
  /[(（][^()（）]{0,30}(?:新增|追加|追記|更新|修订|修訂|改訂|补充|補充|추가|수정|기준|현재|時点|現在|截至|added|updated|revised|amended|inserted|as of|añadid[oa]|actualizad[oa]|adicionad[oa]|atualizad[oa]|ajoutée?|mise? à jour|hinzugefügt|ergänzt|aktualisiert|stand|добавлен[оа]?|обновлен[оа]?)[^()（）]{0,30}[)）]/giu;
