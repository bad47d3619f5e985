import { percent } from '../../chart/lines.ts';
import { dayNumber, shortDay } from '../../text/format.ts';
import { readersDay } from '../layout/readers-day.ts';

/** Hides the axis labels that a flag covers at the initial width. */
function clearWords(scroll: HTMLElement, flag: Element): void {
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
 * Moves the line to today by the reader's clock. If the portfolio describes another day, a dashed line stays there,
 * because lateness is measured from it. If the chart does not reach the reader's today, nothing changes.
 */
export function showToday(scroll: HTMLElement): void {
  const { asOf = '', start = '', days = '' } = scroll.dataset;
  const today = readersDay();
  const x = (dayNumber(today) + 0.5 - Number(start)) / Number(days);
  const line = scroll.querySelector<SVGLineElement>('.tl-now');
  const flag = scroll.querySelector<SVGSVGElement>('.tl-flag');
  const words = flag?.querySelector('text');
  if (line === null || flag === null || !words || x <= 0 || x >= 1) return;
  if (today !== asOf) {
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
  clearWords(scroll, flag);
}
