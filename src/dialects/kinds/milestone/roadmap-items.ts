import { readDate } from '../../../model/dates/read-date.ts';
import { append } from '../../../model/lists.ts';
import type { Horizon, MilestoneKind } from '../../../model/milestone.ts';
import { withoutEmoji } from '../../../model/normalize.ts';
import { iconStatus, statusWord } from '../../../model/read-status.ts';
import type { When } from '../../../model/when.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import { bareHeading, headingRole } from '../../heading-roles.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import type { Statement } from '../../shapes/statements.ts';
import { labelled } from '../../shapes/statements.ts';
import type { Role } from '../../vocabulary/headings.ts';
import { isMilestoneTitle } from '../../vocabulary/phases.ts';
import { dateIn, dateInYear, yearOver } from '../dates.ts';
import { recordFields, sectionFields } from '../labelled-values.ts';
import { headingStatus, milestone, statusIn, statusOfMark, withoutStatus } from './milestone-facts.ts';
import type { RoadmapContext } from './roadmap-context.ts';
import { tableItems } from './roadmap-table.ts';

const horizons: Partial<Record<Role, Horizon>> = { now: 'now', next: 'next', later: 'later' };
const stops: ReadonlySet<Role> = new Set<Role>([
  'risks',
  'dependencies',
  'questions',
  'aside',
  'changes',
  'approvals',
  'milestones',
  'acceptance',
  'definition-of-done',
  'blockers',
  'synergies',
  'phases',
  'stakeholders',
  'metadata',
  'gates',
  'related',
]);
/** Headings with a date that report the state on that day, not plans. */
const stateOfThings =
  /\b(?:as of|as at|updated|status|state|snapshot|last|since|stand|conclusion)\b|на \d|обновлен|выполнен|заключен|итог|состояни|анализ/i;
const goal = /^(?:goal|ziel|objetivo|objectif|цель|目標|目标)\s*#?\d+\s*[:：.–—-]+\s*/iu;
const initiative = /^(?:initiative|iniciativa|инициатива|施策|举措)\s*#?\d+\s*[:：.–—-]+\s*/iu;
const periodWords =
  /(?:^|[\s(,–—:-])(?:goals?|plans?|planned|focus|objectives?|targets?|deliver(?:y|ables)|roadmap|releases?|milestones?|ziele|objetivos|objectifs|цели|планы|目標|目标|計画|current|next|month|quarter|early|late|mid|end of|q[1-4])(?=$|[\s),–—:-])/giu;

/**
 * The lines of a roadmap: items under months, quarters and horizons, goals, initiatives, shipped work and dated
 * releases.
 */
export function readRoadmap(reading: Reading): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  const first = reading.root.parts[0];
  const title = first?.depth === 1 ? (readDate(first.title, reading.dates)?.when ?? null) : null;
  visit(reading.root, { when: null, horizon: null, kind: title === null ? null : 'item' }, found, reading, title);
  return found;
}

function visit(
  part: AnnotatedSection,
  above: RoadmapContext,
  found: MilestoneFact[],
  reading: Reading,
  titled: When | null,
): void {
  if (part.roles.some((role) => stops.has(role)) || part.bold) return;
  const place = placeOf(part, above, reading);
  const named = part.depth < 2 ? null : recordOf(part, place, above, reading);
  if (named !== null) {
    found.push(named);
    return;
  }
  const isTitle = part.depth < 2;
  for (const table of part.tables()) append(found, tableItems(table, part, place, reading));
  const kind = isTitle && place.kind !== 'shipped' ? (isSchedule(part, reading) ? 'item' : null) : place.kind;
  if (kind !== null) {
    for (const entry of part.statements())
      append(
        found,
        itemOf(entry, part, { ...place, kind, when: place.when ?? (place.horizon === null ? titled : null) }, reading),
      );
  }
  for (const child of part.parts) visit(child, place, found, reading, titled);
}

/** True for a list of check boxes right below the title, most of which have a date. */
function isSchedule(part: AnnotatedSection, reading: Reading): boolean {
  const boxes = part.statements().filter(({ kind, mark }) => kind === 'item' && mark !== null && mark !== 'none');
  const dated = boxes.filter(({ full }) => readDate(full, reading.dates)?.when != null);
  return boxes.length > 2 && dated.length * 2 >= boxes.length;
}

function placeOf(part: AnnotatedSection, above: RoadmapContext, reading: Reading): RoadmapContext {
  if (part.depth === 0 || (part.depth === 1 && part.parent?.depth === 0 && part.parent.parts[0] === part)) return above;
  const horizon = part.roles.map((role) => horizons[role]).find((one) => one !== undefined);
  const when = periodOf(part, reading);
  if (part.roles.includes('shipped')) return { when: when ?? above.when, horizon: null, kind: 'shipped' };
  if (part.roles.includes('initiatives')) return { ...above, when, kind: 'initiative' };
  if (part.roles.includes('goals')) return { ...above, when: when ?? above.when, kind: 'goal' };
  if (horizon !== undefined) return { when: when ?? above.when, horizon, kind: 'item' };
  if (when !== null) return { when, horizon: above.horizon, kind: above.kind === 'shipped' ? 'shipped' : 'item' };
  return above;
}

/** The period of a heading that consists of a date and at most words such as `goals`; null for any other. */
const periodOf = (part: AnnotatedSection, reading: Reading): When | null =>
  periodIn(part.bare, part.parent, part.roles.length > 0, part.line, reading);

function periodIn(
  title: string,
  above: AnnotatedSection | null,
  known: boolean,
  line: number,
  reading: Reading,
): When | null {
  const year = yearOver(above, reading);
  const inYear = year === null ? null : dateInYear(withoutWords(title), year, line, reading);
  const date = dateIn(title, line, reading, true) ?? inYear;
  if (date === null) return null;
  const rest = `${title} `
    .replace(date.text, ' ')
    .replace(/[()（）[\]:：,–—|-]+/g, ' ')
    .replace(periodWords, ' ')
    .replace(periodWords, ' ')
    .trim();
  return rest === '' || known ? date : null;
}

const withoutWords = (text: string): string =>
  /^[QH]\d/i.test(text)
    ? text.slice(0, 2)
    : text
        .replace(periodWords, ' ')
        .replace(/[:,–—-]\s*$/, '')
        .trim();

/** The record for a heading that is itself a goal, an initiative or a dated release; null for one that groups lines. */
function recordOf(
  part: AnnotatedSection,
  place: RoadmapContext,
  above: RoadmapContext,
  reading: Reading,
): MilestoneFact | null {
  if (part.roles.length > 0) return null;
  const date = dateIn(part.bare, part.line, reading);
  if (date !== null && periodOf(part, reading) !== null) return null;
  const kind = kindOf(part, place, above, date, reading);
  if (kind === null) return null;
  const title = withoutStatus(part.bare, reading).replace(goal, '').replace(initiative, '');
  if (isEmpty(title)) return null;
  const fields = sectionFields(
    part,
    ['target', 'date', 'due', 'deadline', 'status', 'description'],
    reading.vocabulary,
  );
  const fact = milestone(kind, title, { line: part.line, endLine: part.endLine, context: contextOf(part.parent) });
  const own = fields.get('target') ?? fields.get('date') ?? fields.get('due') ?? fields.get('deadline');
  fact.when =
    date ??
    (own === undefined ? null : dateIn(own.value, own.line, reading, true)) ??
    (kind === 'goal' || kind === 'item' ? place.when : null);
  const status = fields.get('status');
  fact.status =
    (status === undefined ? null : statusIn(status.value, status.line, reading)) ??
    headingStatus(part.title, part.line, reading);
  fact.horizon = place.horizon;
  fact.description = valueOrNull(fields.get('description')?.value);
  return fact;
}

function kindOf(
  part: AnnotatedSection,
  place: RoadmapContext,
  above: RoadmapContext,
  date: When | null,
  reading: Reading,
): MilestoneKind | null {
  if (goal.test(part.bare)) return 'goal';
  if (initiative.test(part.bare)) return 'initiative';
  if (part.heading.isPhase) return 'phase';
  if (part.depth > 1 && isMilestoneTitle(part.bare)) return above.kind === 'shipped' ? 'shipped' : 'milestone';
  const isDescribed = () =>
    recordFields(
      part.statements().filter((entry) => entry.mark === null),
      ['description', 'target', 'status'],
      reading.vocabulary,
    ).size > 0;
  const depth = part.parent?.roles ?? [];
  const fields = recordFields(part.statements(), ['owner', 'status'], reading.vocabulary);
  if (place.kind === 'item' && part.depth > 2 && above.kind === 'item' && fields.has('owner')) return 'item';
  if (above.kind === 'goal' || (place.horizon === 'next' && depth.includes('next')))
    return isGrouping(part) ? null : 'goal';
  if (above.kind === 'initiative' || (place.horizon === 'later' && depth.includes('later')))
    return isGrouping(part) ? null : 'initiative';
  if (date !== null && part.depth >= 2 && !stateOfThings.test(part.bare))
    return above.kind === 'shipped' ? 'shipped' : 'milestone';
  if (
    place.horizon === 'now' &&
    isDescribed() &&
    depth.includes('now') &&
    !part.statements().some((entry) => entry.mark !== null)
  )
    return 'item';
  return null;
}

/** `Critical (P0)`, `High priority`: a heading that groups lines. */
const isGroupingTitle = (title: string): boolean =>
  /\bP\d\b|\bpriorit|\bplans?$|^v?\d+\.\d+|^(?:critical|high|medium|low|must|should|could|nice)\b/i.test(title);
const isGrouping = (part: AnnotatedSection): boolean =>
  isGroupingTitle(part.bare) ||
  part.statements().filter(isNamedLine).length > 0 ||
  part.statements().some((entry) => entry.mark !== null || iconStatus(entry.full) !== null);

/** `**Daily briefing** — approved` above a paragraph that describes it: an item in the form of a line. */
const isNamedLine = (entry: Statement): boolean =>
  entry.kind === 'line' &&
  entry.lead !== null &&
  !entry.colon &&
  /^(?:[–—-]|[^\p{L}\p{N}]|[\p{L} ]{2,24}$)/u.test(
    entry.full.slice(entry.full.indexOf(entry.lead) + entry.lead.length).trim(),
  );

/** `Owner: @ann`, `Links: …`: a remark on the line above. */
const isRemark = (entry: Statement): boolean =>
  /^(?:owners?|leads?|links?|sponsors?|references?|refs?|docs?|issues?|assignees?|contacts?|notes?)$/iu.test(
    labelled(entry)?.label ?? '',
  );

function itemOf(entry: Statement, part: AnnotatedSection, place: RoadmapContext, reading: Reading): MilestoneFact[] {
  if (entry.quoted || isRemark(entry)) return [];
  if (entry.kind === 'head') {
    const below = placeBelow(entry, part, place, reading);
    if (below !== null) return entry.children.flatMap((child) => itemOf(child, part, below, reading));
    const over =
      place.horizon === 'later' && !isGroupingTitle(entry.full) && entry.children.every((child) => child.mark === null);
    return over
      ? [headRecord(entry, part, place)]
      : entry.children.flatMap((child) => itemOf(child, part, place, reading));
  }
  if (entry.kind !== 'item' && !(place.horizon !== null && isNamedLine(entry))) return [];
  // If only the document gives a period, only lines with a state are items.
  if (
    place.horizon === null &&
    place.kind === 'item' &&
    entry.mark === null &&
    iconStatus(entry.full) === null &&
    !hasPeriod(part)
  )
    return [];
  const own = labelled(entry);
  const word = entry.lead === null || own === null ? null : statusWord(own.label, reading.vocabulary.statuses);
  const isStatus = word !== null && word !== 'unknown';
  const text = isStatus ? (own?.value ?? '') : withoutEmoji(entry.full);
  const remark = isStatus ? null : remarkOf(entry, reading);
  const described = isStatus ? null : descriptionOf(entry);
  const title = (described !== null || remark !== null ? (entry.lead ?? '') : withoutDate(text, reading))
    .replace(/^\[.?\]\s*/, '')
    .trim();
  if (isEmpty(title) || (own !== null && !isStatus && isEmpty(own.value) && isEmpty(own.label))) return [];
  const kind = place.kind ?? 'item';
  const fact = milestone(kind, title, { line: entry.line, endLine: entry.endLine, context: contextOf(part) });
  fact.when = dateIn(entry.full, entry.line, reading) ?? inParentheses(entry, part, reading) ?? place.when;
  fact.horizon = place.horizon;
  fact.description = remark?.rest ?? described;
  // Teams decorate future goals with ✅: what lies ahead is not complete.
  const shown = iconStatus(entry.full);
  const icon = shown === 'complete' && (place.horizon === 'later' || place.horizon === 'next') ? null : shown;
  fact.status = isStatus
    ? { value: word, text: own?.label ?? '', line: entry.line }
    : (remark?.status ??
      statusOfMark(entry.mark, entry.line) ??
      (icon === null
        ? headingStatus(bracketed.exec(entry.full)?.[0] ?? '', entry.line, reading)
        : { value: icon, text: [...entry.full.trim()][0] ?? '', line: entry.line }));
  if (kind === 'shipped')
    fact.status =
      fact.status?.value === 'complete'
        ? fact.status
        : { value: 'complete', text: fact.status?.text ?? part.title, line: entry.line };
  return [fact];
}

/** `Heating (planned)`, `Heating 🚧`: a state at the end of a line. */
const bracketed = /\s(?:\([^()]{2,30}\)|[🚧🔄📋⏸🚫❌]\ufe0f?)\s*$/u;

/**
 * The text after a line's bold name and a colon or dash: `**Alarms** (@ute): by telephone`; null without such a name.
 */
function descriptionOf(entry: Statement): string | null {
  if (entry.lead === null) return null;
  const behind = entry.full.slice(entry.full.indexOf(entry.lead) + entry.lead.length);
  return valueOrNull(/^\s*(?:\([^()]*\)\s*)?[:：–—-]\s*(.+)$/.exec(behind)?.[1]);
}

/** `2026-07-02: First count`: the line without the date at its start. */
function withoutDate(text: string, reading: Reading): string {
  const date = readDate(text, reading.dates);
  if (date?.when == null || date.start > 0) return text;
  const rest = text.slice(date.end).replace(/^\s*[:：–—-]\s*/, '');
  return rest === text.slice(date.end) || rest === '' ? text : rest;
}

/** `**Counting app** (in progress) — boats count`: a status after the bold name of a line. */
function remarkOf(entry: Statement, reading: Reading): { status: MilestoneFact['status']; rest: string | null } | null {
  const match = entry.lead === null || entry.colon ? null : /^\(([^()]{2,24})\)\s*(?:[–—:-]\s*)?(.*)$/.exec(entry.text);
  const value = match === null ? null : statusWord(match[1] ?? '', reading.vocabulary.statuses);
  if (match === null || value === null || value === 'unknown') return null;
  return { status: { value, text: match[1] ?? '', line: entry.line }, rest: valueOrNull(match[2]) };
}

/**
 * The context that a bold line sets for the lines below it, if it is a period or horizon: `**Q3 2026**`, `**Later**`;
 * null for any other.
 */
function placeBelow(
  entry: Statement,
  part: AnnotatedSection,
  place: RoadmapContext,
  reading: Reading,
): RoadmapContext | null {
  const bare = bareHeading(entry.lead ?? entry.full);
  const roles = headingRole(bare, reading.vocabulary).roles;
  const horizon = roles.map((role) => horizons[role]).find((one) => one !== undefined);
  const when = periodIn(bare, part, roles.length > 0, entry.line, reading);
  if (horizon === undefined && when === null) return null;
  return { ...place, when: when ?? (horizon === undefined ? place.when : null), horizon: horizon ?? place.horizon };
}

/** A bold line above a list in long-term plans: one initiative, described by the list. */
function headRecord(entry: Statement, part: AnnotatedSection, place: RoadmapContext): MilestoneFact {
  const fact = milestone('initiative', (entry.lead ?? entry.full).replace(initiative, ''), {
    line: entry.line,
    endLine: entry.endLine,
    context: contextOf(part),
  });
  return { ...fact, horizon: place.horizon, when: place.when };
}

/** `(Oct 8)` at the end of a line, with the year from the headings above. */
function inParentheses(entry: Statement, part: AnnotatedSection, reading: Reading): When | null {
  const inside = /[(（]([^()（）]{2,20})[)）]\s*$/.exec(entry.full)?.[1];
  return inside === undefined ? null : dateInYear(inside, yearOver(part, reading), entry.line, reading);
}

/** True if a heading at or above the part is a period. */
function hasPeriod(part: AnnotatedSection): boolean {
  for (let at: AnnotatedSection | null = part; at !== null && at.depth > 1; at = at.parent)
    if (readDate(at.bare, { yearAlone: true })?.when != null || /^(?:Q[1-4]|H[12])\b/i.test(at.bare)) return true;
  return false;
}
