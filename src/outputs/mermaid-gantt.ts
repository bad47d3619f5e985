import { marksOf } from '../chart/lanes.ts';
import type { Dated, Mark } from '../chart/marks.ts';
import { unsound } from '../chart/scale.ts';
import { stateOf } from '../model/dates/lateness.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { indexOf } from '../model/portfolio-index.ts';
import type { Track } from '../model/track.ts';
import { addDays, whenText } from '../text/format.ts';

/** Words with which a line of Mermaid's gantt grammar means something else than a task. */
const keyword =
  /^(?:gantt|title|section|dateFormat|axisFormat|tickInterval|weekday|weekend|excludes|includes|todayMarker|inclusiveEndDates|topAxis|click|call|href|accTitle|accDescr)\b/i;

/**
 * A text as Mermaid's gantt grammar takes it on one line: a colon would end the name, a semicolon the line, a number sign begins a
 * comment, and so do two per cent signs.
 */
export function ganttText(text: string): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/\s*:\s*/gu, ' – ')
    .replaceAll(';', ',')
    .replace(/#\s*/gu, '№ ')
    .replace(/%{2,}/gu, '%')
    .replace(/[{}<>]/gu, '')
    .trim();
  const safe = plain === '' ? 'Untitled' : plain;
  return keyword.test(safe) ? `“${safe}”` : safe;
}

/** What Mermaid can say of a state: done, active, or critical for trouble. A target or a deadline is a date: the work before it has the state. */
function tags({ late, overrun, state, record }: Mark): string[] {
  const date = record.kind === 'target' || record.kind === 'deadline';
  const trouble = late !== null || overrun?.certain === true || (state === 'blocked' && !date);
  return [
    ...(trouble ? ['crit'] : []),
    ...(state === 'complete' ? ['done'] : state === 'in-progress' && !date ? ['active'] : []),
  ];
}

/** What the grammar cannot say stands in the name: how precisely a date is known, and that it was computed. */
function taskName(mark: Mark): string {
  const when = mark.record.when!;
  const said = [mark.shape === 'soft' && whenText(when), mark.computed && 'computed'].filter((word) => word !== false);
  return `${ganttText(mark.record.title)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
}

function task(mark: Mark): string {
  const { start, end } = mark.record.when!;
  const point = mark.shape !== 'bar' && mark.shape !== 'soft';
  const parts = point ? [...tags(mark), 'milestone', end, '0d'] : [...tags(mark), start, addDays(end, 1)];
  return `    ${taskName(mark)} :${parts.join(', ')}`;
}

const isDated = (record: Milestone): record is Dated => record.when !== null;

function section(track: Track, records: readonly Milestone[], asOf: string): string[] {
  const dated = records.filter(isDated).filter(({ when }) => unsound(when, asOf) === null);
  const apart = records.filter((record) => !(dated as Milestone[]).includes(record));
  const comments = apart.map((record) => `    %% No date: ${ganttText(record.title)}, ${stateOf(record, track)}`);
  const tasks = marksOf(track, dated, records, asOf).map(task);
  return tasks.length === 0 ? comments : [`    section ${ganttText(track.title)}`, ...tasks, ...comments];
}

/**
 * The roadmap as the text of a Mermaid gantt diagram: a section for each track, a task for each dated record, milestones for what is
 * known to the day. Ends are exclusive, as Mermaid reads them. What has no date stands in comments, so that nothing is lost.
 */
export function mermaidGantt(portfolio: Portfolio): string {
  const sections = [...indexOf(portfolio).tracks.values()].flatMap(({ track, dated }) =>
    section(track, dated, portfolio.asOf),
  );
  return `${['gantt', `    title ${ganttText(`${portfolio.title}, as of ${portfolio.asOf}`)}`, '    dateFormat YYYY-MM-DD', ...sections].join('\n')}\n`;
}
