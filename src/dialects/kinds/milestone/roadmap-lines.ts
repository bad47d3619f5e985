import { readDate } from '../../../model/dates/read-date.ts';
import { withoutEmoji } from '../../../model/normalize.ts';
import { iconStatus, statusWord } from '../../../model/read-status.ts';
import type { When } from '../../../model/when.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import { bareHeading, headingRole } from '../../heading-roles.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { labelled, type Statement } from '../../shapes/statements.ts';
import { dateIn, dateInYear, yearOver } from '../dates.ts';
import { headingStatus, milestone, statusOfMark } from './milestone-facts.ts';
import { hasPeriod, horizons, periodIn, type RoadmapContext } from './roadmap-context.ts';

/** `Initiative 2: `: the number before an initiative's name. */
export const initiative = /^(?:initiative|iniciativa|инициатива|施策|举措)\s*#?\d+\s*[:：.–—-]+\s*/iu;

/** `Critical (P0)`, `High priority`: a heading that groups lines. */
export const isGroupingTitle = (title: string): boolean =>
  /\bP\d\b|\bpriorit|\bplans?$|^v?\d+\.\d+|^(?:critical|high|medium|low|must|should|could|nice)\b/i.test(title);

/** `**Daily briefing** — approved` above a paragraph that describes it: an item in the form of a line. */
export const isNamedLine = (entry: Statement): boolean =>
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

/** The records of one line of a roadmap, or of the lines below it if it is a bold heading. */
export function itemOf(
  entry: Statement,
  part: AnnotatedSection,
  place: RoadmapContext,
  reading: Reading,
): MilestoneFact[] {
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
