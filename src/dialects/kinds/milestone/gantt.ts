import type { Code } from 'mdast';
import { Temporal } from 'temporal-polyfill';
import { readDate } from '../../../model/dates/read-date.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import type { StatusValue } from '../../../model/status.ts';
import type { When } from '../../../model/when.ts';
import type { MilestoneFact } from '../../dialect.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { namesPhase, phaseNumber } from '../../vocabulary/phases.ts';
import { milestone } from './milestone-facts.ts';

/** A bar of a Gantt chart, and the section of the chart that it is in. */
interface Bar {
  fact: MilestoneFact;
  isMilestone: boolean;
}

/**
 * The bars of Gantt charts in Mermaid's notation (https://mermaid.js.org/syntax/gantt.html). If a chart's sections are
 * phases, their bars are the work of these phases: the phases are read, each with its first and last day, and the
 * chart's milestones. A bar that begins after another one has no date of its own.
 */
export function readGantt(reading: Reading): MilestoneFact[] {
  return reading.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (isChart(block) ? chart(block as Code, part, reading) : [])),
  );
}

const isChart = (block: AnnotatedSection['blocks'][number]): boolean =>
  block.type === 'code' && block.lang === 'mermaid' && /^\s*gantt(?!\p{L})/iu.test(block.value);

/** Lines that set up the chart. */
const settings =
  /^(?:gantt|title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|weekday|weekend|inclusiveEndDates|displayMode|topAxis|acc(?:Title|Descr)|click|%%|---)(?!\p{L})/u;

function chart(block: Code, part: AnnotatedSection, reading: Reading): MilestoneFact[] {
  const first = (block.position?.start.line ?? 0) + 1;
  const groups: { name: string; line: number; bars: Bar[] }[] = [{ name: '', line: first, bars: [] }];
  for (const [index, text] of block.value.split('\n').entries()) {
    const bare = text.trim();
    const section = /^section\s+(.+)$/u.exec(bare)?.[1];
    if (section !== undefined) groups.push({ name: section, line: first + index, bars: [] });
    else if (bare !== '' && !settings.test(bare)) {
      const bar = barOf(bare, first + index, contextOf(part), reading);
      if (bar !== null) groups.at(-1)?.bars.push(bar);
    }
  }
  const isOfPhases = groups.some(({ name }) => namesPhase(name));
  return groups.flatMap(({ name, line, bars }) => {
    const facts = bars.filter(({ isMilestone }) => isMilestone || !isOfPhases).map(({ fact }) => fact);
    return isOfPhases && namesPhase(name) && bars.length > 0
      ? [phaseOf(name, line, bars, contextOf(part)), ...facts]
      : facts;
  });
}

/** `Plates welded :done, a1, 2026-01-05, 10d`: name, tags, ID, first day, last day or length. */
function barOf(text: string, line: number, context: string[], reading: Reading): Bar | null {
  const [, name = '', data = ''] = /^([^:]{1,200}?)\s*:\s*([^#;]*)/u.exec(text) ?? [];
  if (name === '') return null;
  const parts = data.split(',').map((one) => one.trim());
  const tags = new Set<string>();
  while (parts[0] !== undefined && /^(?:active|done|crit|milestone|vert)$/u.test(parts[0])) tags.add(parts.shift()!);
  const [start, end] = parts.length > 2 ? parts.slice(1) : parts;
  const fact = milestone('milestone', name, { line, endLine: line, context });
  fact.when = interval(start ?? '', tags.has('milestone') ? '' : (end ?? ''), reading);
  const value: StatusValue | null = tags.has('done') ? 'complete' : tags.has('active') ? 'in-progress' : null;
  fact.status = value === null ? null : { value, text: value === 'complete' ? 'done' : 'active', line };
  return { fact, isMilestone: tags.has('milestone') };
}

const length = /^(\d{1,3})([dw])$/u;

function interval(start: string, end: string, reading: Reading): When | null {
  const from = readDate(start, reading.dates)?.when ?? null;
  if (from === null || from.start !== from.end) return null;
  const [, count, unit] = length.exec(end) ?? [];
  if (count !== undefined && Number(count) > 0) {
    const days = Number(count) * (unit === 'w' ? 7 : 1);
    const last = Temporal.PlainDate.from(from.start).add({ days: days - 1 });
    return { ...from, end: last.toString(), text: `${start}, ${end}`, basis: 'computed' };
  }
  const to = readDate(end, reading.dates)?.when ?? null;
  return to === null || to.end < from.start ? from : { ...from, end: to.end, text: `${from.text} – ${to.text}` };
}

/** A phase that is a section of a chart: from its first day to its last, complete once all its bars are. */
function phaseOf(name: string, line: number, bars: readonly Bar[], context: string[]): MilestoneFact {
  const fact = milestone('phase', name.replace(/\s*[(（][^()（）]*[)）]\s*$/u, ''), { line, endLine: line, context });
  const dates = bars.map(({ fact: bar }) => bar.when).filter((when) => when !== null);
  const starts = dates.map((when) => when.start).toSorted();
  const ends = dates.map((when) => when.end).toSorted();
  const [first, last] = [starts[0], ends.at(-1)];
  // A bar without a date may begin or end outside of the others.
  if (first !== undefined && last !== undefined && dates.length === bars.length)
    fact.when = { start: first, end: last, precision: 'day', text: `${first} – ${last}`, basis: 'computed' };
  if (bars.every(({ fact: bar }) => bar.status?.value === 'complete'))
    fact.status = { value: 'complete', text: 'done', line };
  return fact;
}

/** Goals and reviews, which say nothing of how the work is divided. */
const ownDates: ReadonlySet<MilestoneFact['kind']> = new Set(['target', 'deadline', 'review'] as const);

/**
 * Adds what charts say to the milestones read elsewhere: a date or state that these lack. Beside other milestones the
 * bars of a chart are single tasks; alone they are the plan.
 */
export function withChart(all: MilestoneFact[], bars: readonly MilestoneFact[]): MilestoneFact[] {
  if (all.every(({ kind }) => ownDates.has(kind))) return [...all, ...bars].toSorted((a, b) => a.line - b.line);
  const byName = new Map<string, MilestoneFact>();
  for (const fact of all) for (const key of keysOf(fact)) if (!byName.has(key)) byName.set(key, fact);
  for (const bar of bars) {
    const same = keysOf(bar)
      .map((key) => byName.get(key))
      .find((fact) => fact !== undefined);
    if (same === undefined) continue;
    same.when ??= bar.when;
    same.status ??= bar.status;
  }
  return all;
}

/** What a milestone is known by: its title and, for a phase, its number. */
function keysOf({ kind, title }: MilestoneFact): string[] {
  const number = kind === 'phase' ? phaseNumber.exec(title)?.[0] : undefined;
  return [normalizeForMatch(title), ...(number === undefined ? [] : [`# ${normalizeForMatch(number)}`])];
}
