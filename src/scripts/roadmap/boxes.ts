import { type Box, pointHalf } from '../../chart/boxes.ts';
import { metrics } from '../../chart/labels.ts';
import type { LaneBoxes } from '../../chart/lines.ts';
import { textWidth } from '../../chart/text-width.ts';

/** A folded lane shows so much of its drawing. */
const foldedHeight = 31;

const number = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '0');

/** Bars, points and words beside them: the published ones have a box, those that a zoom chose are as wide as they say. */
const standing = ':scope > a > :is(.b, .s, .l, use:not([href^="#p-cut"]))';

/** Where a mark of a lane starts, as a fraction of the chart's width, and the middle of its row; null for one that is drawn through all rows. */
export function startOf(mark: Element): { start: number; y: number } | null {
  const drawn = mark.querySelector(':scope > :is(.b, .s, use:not([href^="#p-cut"]))');
  if (drawn === null) return null;
  const middle = number(drawn, 'y') + (drawn.matches('use') ? 0 : metrics.bar / 2);
  return { start: number(drawn, 'x') / 100, y: middle };
}

/** Where an element of a chart of `width` pixels begins and ends, and the upper edge of its row. */
function placeOf(element: Element, width: number): { box: Box; top: number } {
  const x = (number(element, 'x') * width) / 100;
  if (element.matches('text')) {
    const [from, long] = [x + number(element, 'dx'), textWidth(element.textContent ?? '') + metrics.pad];
    const start = element.matches('.e') ? from - long : from;
    return { box: { start, end: start + long, words: true }, top: number(element, 'y') - 13 };
  }
  if (element.matches('use'))
    return { box: { start: x - pointHalf, end: x + pointHalf, words: false }, top: number(element, 'y') - pointHalf };
  const end = x + (number(element, 'width') * width) / 100;
  return { box: { start: x, end, words: element.matches('.l, :has(> text)') }, top: number(element, 'y') };
}

/**
 * What stands in the rows of a lane, read from its elements and not from where the browser has put them: most of a dense chart is not laid out.
 * @param top where its drawing begins
 */
export function boxesOf(lane: Element, top: number, width: number): LaneBoxes {
  const plot = lane.querySelector('.tl-plot');
  const places = [...(plot?.querySelectorAll(standing) ?? [])].map((element) => placeOf(element, width));
  const seen = lane.matches('.folded') ? places.filter((place) => place.top + metrics.bar <= foldedHeight) : places;
  const rows = Map.groupBy(seen, (place) => place.top);
  return {
    id: lane.id,
    top,
    rows: [...rows].map(([y, own]) => ({ y: y + metrics.bar / 2, boxes: own.map(({ box }) => box) })),
  };
}
