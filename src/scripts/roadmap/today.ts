import { percent } from '../../chart/lines.ts';
import { dayNumber, shortDay } from '../../text/format.ts';
import { readersDay } from '../layout/readers-day.ts';

/** Days from which on the portfolio's day has a line too, as the page then says how old it is; closer ones look like one. */
const apart = 3;

/** Hides the axis labels that the flag on today's line covers, and shows the others again. */
export function clearLabels(scroll: HTMLElement): void {
  const flag = scroll.querySelector('.tl-flag');
  if (flag === null) return;
  // Its ground: the box of a nested `svg` itself is as wide as the chart in Firefox.
  const { left, right } = (flag.querySelector('rect') ?? flag).getBoundingClientRect();
  for (const word of scroll.querySelectorAll<SVGTextElement>('.tl-above text')) {
    const box = word.getBoundingClientRect();
    word.classList.toggle('covered', box.width > 0 && box.right + 4 > left && box.left < right + 4);
  }
}

/** Shifts a flag left if it would stick out of the chart on the right. */
function keepInside(flag: SVGSVGElement): void {
  const inside = flag.querySelector('g');
  const chart = flag.ownerSVGElement?.getBoundingClientRect();
  if (inside === null || chart === undefined) return;
  inside.removeAttribute('transform');
  const beyond = inside.getBoundingClientRect().right - chart.right;
  if (beyond > 0) inside.setAttribute('transform', `translate(${-Math.ceil(beyond)})`);
}

/**
 * Moves the line to today by the reader's clock. If the portfolio describes a day some days away, a dashed line stays
 * there, because lateness is measured from it. If the chart does not reach the reader's today, nothing changes.
 */
export function showToday(scroll: HTMLElement): void {
  const { asOf = '', start = '', days = '' } = scroll.dataset;
  const today = readersDay();
  const x = (dayNumber(today) + 0.5 - Number(start)) / Number(days);
  const line = scroll.querySelector<SVGLineElement>('.tl-now');
  const flag = scroll.querySelector<SVGSVGElement>('.tl-flag');
  const words = flag?.querySelector('text');
  if (line === null || flag === null || !words || x <= 0 || x >= 1) return;
  if (Math.abs(dayNumber(today) - dayNumber(asOf)) >= apart) {
    const kept = line.cloneNode() as SVGLineElement;
    kept.classList.add('as-of');
    line.before(kept);
  }
  words.textContent = `Today, ${shortDay(today, asOf)}`;
  scroll.dataset.today = String(x);
  line.setAttribute('x1', percent(x));
  line.setAttribute('x2', percent(x));
  flag.setAttribute('x', percent(x));
  keepInside(flag);
  clearLabels(scroll);
}
