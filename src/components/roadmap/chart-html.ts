import { type AxisLevel, axis, axisLevels } from '../../chart/scale.ts';
import { type Html, html, raw } from '../../render/html.ts';
import { statusWord } from '../../render/labels.ts';
import { plural, shortDay } from '../../text/format.ts';
import { laneId } from '../../views/roadmap/records.ts';
import { type LaneGroup, plotWidth, type Timeline } from '../../views/roadmap/timeline.ts';
import { glyph } from '../layout/glyph.ts';
import { axisHtml, gridHtml, todayHtml } from './axis-html.ts';
import { laneHtml } from './lane-html.ts';

/** The parts of a chart that lie behind, above and over its lanes. */
export interface ChartFrame {
  axis: Html;
  grid: Html;
  line: Html | null;
  flag: Html | null;
}

/** The frame of a chart, with an axis for each of `levels`; `width` is the plot's in pixels, for words that would meet. */
export function chartFrame(laid: Timeline, width = plotWidth, levels: readonly AxisLevel[] = axisLevels): ChartFrame {
  const { window, today, asOf, level } = laid;
  if (window === null) return { axis: html``, grid: html``, line: null, flag: null };
  // Finer axes are for charts that a zoom has made wider; they keep all their words.
  const axes = levels.map((one) => axis(window, one));
  const now = today === null ? null : todayHtml(today, `As of ${shortDay(asOf, asOf)}`, width);
  return {
    axis: html`${axes.map((one) => axisHtml(one, one.level === level ? today : null, one.level === level ? width : width * 12))}`,
    grid: html`${axes.map(gridHtml)}`,
    line: now?.line ?? null,
    flag: now?.flag ?? null,
  };
}

/** The word of a group of lanes, as the site says its status. */
export const groupWord = ({ key }: LaneGroup): string => (key === 'archived' ? 'Archive' : statusWord(key));

/** A group of lanes under its glyph and word; folded it is one counted line. It opens without script. */
export function groupHtml(group: LaneGroup, dense: boolean, tables: ReadonlyMap<string, string>): Html {
  const { key, lanes, folded } = group;
  const sign = raw(glyph(key === 'archived' ? 'document' : key));
  return html`<details class="tl-group" data-key="${key}"${!folded && html` open`}><summary class="tl-head">${sign}<span>${groupWord(group)}</span><span class="tl-count">${plural(lanes.length, 'track')}</span></summary>${raw(lanes.map((lane) => laneHtml(lane, dense, tables.get(laneId(lane.track)) ?? '')).join(''))}</details>`;
}
