import { type AxisLevel, axis, axisLevels } from '../../chart/scale.ts';
import { type Html, html, raw } from '../../render/html.ts';
import { plural, shortDay } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { laneId } from '../../views/roadmap/records.ts';
import { type LaneGroup, plotWidth, type Timeline } from '../../views/roadmap/timeline.ts';
import { glyph } from '../layout/glyph.ts';
import { axisHtml, gridHtml, todayHtml } from './axis-html.ts';
import { laneHtml } from './lane-html.ts';

/** The parts of a chart around its lanes: the axis above, the grid below, today's line and flag on top. */
export interface ChartFrame {
  axis: Html;
  grid: Html;
  line: Html | null;
  flag: Html | null;
}

/**
 * The frame of a chart, with an axis for each of `levels`. `width` of the plot is in pixels and decides which labels
 * fit.
 */
export function chartFrame(laid: Timeline, width = plotWidth, levels: readonly AxisLevel[] = axisLevels): ChartFrame {
  const { window, today, asOf, level } = laid;
  if (window === null) return { axis: html``, grid: html``, line: null, flag: null };
  // The other axes are for zoomed, wider charts; they keep all their labels.
  const axes = levels.map((one) => axis(window, one));
  const now = today === null ? null : todayHtml(today, `As of ${shortDay(asOf, asOf)}`, width);
  return {
    axis: html`${axes.map((one) => axisHtml(one, one.level === level ? today : null, one.level === level ? width : width * 12))}`,
    grid: html`${axes.map(gridHtml)}`,
    line: now?.line ?? null,
    flag: now?.flag ?? null,
  };
}

/** The heading of a group of lanes: its status, or the archive. */
export const groupWord = ({ key }: LaneGroup, statusWord: StatusWord): string =>
  key === 'archived' ? 'Archive' : statusWord(key);

/** A group of lanes under its glyph and heading. Folded, it is a single counted line, which opens without script. */
export function groupHtml(
  group: LaneGroup,
  { dense, outlooks }: Timeline,
  tables: ReadonlyMap<string, string>,
  statusWord: StatusWord,
): Html {
  const { key, lanes, folded } = group;
  const sign = raw(glyph(key === 'archived' ? 'document' : key));
  return html`<details class="tl-group" data-key="${key}"${!folded && html` open`}><summary class="tl-head">${sign}<span>${groupWord(group, statusWord)}</span><span class="tl-count">${plural(lanes.length, 'track')}</span></summary>${raw(lanes.map((lane) => laneHtml(lane, dense, outlooks.get(lane.track)!, tables.get(laneId(lane.track)) ?? '')).join(''))}</details>`;
}
