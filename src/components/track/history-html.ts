import { type Html, html } from '../../render/html.ts';
import type { HistoryStrip } from '../../views/track/history-strip.ts';

/** Events that are shown before the rest is folded. */
const shown = 3;

/** A track's past: sentences, a line with a tick an event, and the events as a list, which says the same. */
export function historyHtml({ sentences, ticks, months, events }: HistoryStrip): Html {
  const item = ({ text, isMajor }: HistoryStrip['events'][number]): Html =>
    html`<li${isMajor && html` class="strong"`}>${text}</li>`;
  const line =
    ticks.length > 1 &&
    html`<svg class="history-strip" width="100%" height="40" aria-hidden="true">${months.map(
      ({ at, word }) =>
        html`<line class="grid" x1="${at}%" x2="${at}%" y1="0" y2="24"/><text x="${at}%" y="38">${word}</text>`,
    )}<line class="axis" x1="0" x2="100%" y1="24" y2="24"/>${ticks.map(
      ({ at, isMajor }) =>
        html`<line class="${isMajor ? 'major' : 'minor'}" x1="${at}%" x2="${at}%" y1="${isMajor ? 12 : 17}" y2="24"/>`,
    )}</svg>`;
  const earlier = events.slice(shown);
  return html`${sentences.map((sentence) => html`<p class="small ink-2">${sentence}</p>`)}${line}<ul class="rows list tight small">${events
    .slice(0, shown)
    .map(
      item,
    )}</ul>${earlier.length > 0 && html`<details class="history-earlier"><summary class="small">${earlier.length} earlier</summary><ul class="rows list tight small">${earlier.map(item)}</ul></details>`}`;
}
