import { readDate } from '../../../model/dates/read-date.ts';
import { append } from '../../../model/lists.ts';
import type { MilestoneKind } from '../../../model/milestone.ts';
import { iconStatus } from '../../../model/read-status.ts';
import type { When } from '../../../model/when.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import type { Role } from '../../vocabulary/headings.ts';
import { isAboutPhase, isMilestoneTitle } from '../../vocabulary/phases.ts';
import { dateIn } from '../dates.ts';
import { recordFields, sectionFields } from '../labelled-values.ts';
import { headingStatus, milestone, statusIn, withoutStatus } from './milestone-facts.ts';
import { horizons, periodOf, type RoadmapContext } from './roadmap-context.ts';
import { initiative, isGroupingTitle, isNamedLine, itemOf } from './roadmap-lines.ts';
import { tableItems } from './roadmap-table.ts';

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
  /\b(?:as of|as at|updated|status|state|snapshot|last|since|stand|conclusion|revised|timeline|schedule|calendar|gantt|cronograma|calendario|calendrier|zeitplan)\b|на \d|обновлен|выполнен|заключен|итог|состояни|анализ|график|改[訂定]|更新|修[訂订]|追記|時点|截至|현재|기준|ガント|スケジュール|日程|甘特/i;
const goal = /^(?:goal|ziel|objetivo|objectif|цель|目標|目标)\s*#?\d+\s*[:：.–—-]+\s*/iu;

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
    // Lists between named lines describe them.
    const isNamed = place.horizon !== null && part.statements().filter(isNamedLine).length > 1;
    for (const entry of part.statements().filter((one) => !isNamed || one.kind !== 'item'))
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
  if (part.heading.isPhase) return isAboutPhase(part.bare) ? null : 'phase';
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

const isGrouping = (part: AnnotatedSection): boolean =>
  isGroupingTitle(part.bare) ||
  part.statements().filter(isNamedLine).length > 0 ||
  part.statements().some((entry) => entry.mark !== null || iconStatus(entry.full) !== null);
