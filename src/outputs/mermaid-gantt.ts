import { marksOf } from '../chart/lanes.ts';
import type { Dated, Mark } from '../chart/marks.ts';
import { unsound } from '../chart/scale.ts';
import { stateOf } from '../model/dates/lateness.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { indexOf } from '../model/portfolio-index.ts';
import type { Track } from '../model/track.ts';
import { addDays, whenText } from '../text/format.ts';
import { printable } from '../text/printable.ts';

/** Keywords of Mermaid's gantt grammar at the start of a line. */
const keyword =
  /^(?:gantt|title|section|dateFormat|axisFormat|tickInterval|weekday|weekend|excludes|includes|todayMarker|inclusiveEndDates|topAxis|click|call|href|accTitle|accDescr)\b/i;

/**
 * Escapes text for a line of Mermaid's gantt grammar: a colon would end the name, a semicolon the line; `#` and `%%`
 * would start comments.
 */
export function ganttText(text: string): string {
  const plain = printable(text)
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

/**
 * Mermaid's tags for a state: done, active, or critical for problems. Targets and deadlines are dates, without state.
 */
function tags({ late, overrun, state, record }: Mark): string[] {
  const date = record.kind === 'target' || record.kind === 'deadline';
  const critical = late !== null || overrun?.certain === true || (state === 'blocked' && !date);
  return [
    ...(critical ? ['crit'] : []),
    ...(state === 'complete' ? ['done'] : state === 'in-progress' && !date ? ['active'] : []),
  ];
}

/** The name of a task, with what the grammar cannot express: an imprecise date, a computed one. */
function taskName(mark: Mark): string {
  const when = mark.record.when!;
  const notes = [mark.shape === 'soft' && whenText(when), mark.computed && 'computed'].filter((word) => word !== false);
  return `${ganttText(mark.record.title)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
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
  const undated = records.filter((record) => !(dated as Milestone[]).includes(record));
  const comments = undated.map((record) => `    %% No date: ${ganttText(record.title)}, ${stateOf(record, track)}`);
  const tasks = marksOf(track, dated, records, asOf).map(task);
  return tasks.length === 0 ? comments : [`    section ${ganttText(track.title)}`, ...tasks, ...comments];
}

/**
 * The roadmap as a Mermaid gantt diagram: a section per track, a task per dated record, milestones for single days.
 * Ends are exclusive, as Mermaid reads them. Records without a date are comments.
 */
export function mermaidGantt(portfolio: Portfolio): string {
  const sections = [...indexOf(portfolio).tracks.values()].flatMap(({ track, dated }) =>
    section(track, dated, portfolio.asOf),
  );
  return `${['gantt', `    title ${ganttText(`${portfolio.title}, as of ${portfolio.asOf}`)}`, '    dateFormat YYYY-MM-DD', ...sections].join('\n')}\n`;
}
