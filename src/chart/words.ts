import { largest, smallest } from '../model/lists.ts';
import { bodyOf, type Extent, type Interval, outsideText } from './labels.ts';
import { metrics } from './metrics.ts';
import type { Placed } from './packing.ts';
import { shortTitle } from './text-width.ts';

/** Words at a mark, and the room that they have in pixels. CSS cuts what does not fit; a zoom makes the room wider. */
export interface Words extends Interval {
  side: 'inside' | 'right' | 'left';
  /** The title, whole. */
  text: string;
  /** What is wrong with its time, whole; empty if nothing is, or if it is in the mark's name alone. */
  note: string;
  /** True for a title inside a bar that is too narrow for it on the page as it is laid out: it is beside the bar meanwhile. */
  later: boolean;
}

/** Less room than this is not worth an element. */
const leastRoom = 8;

/** The title inside a body, or what there is of it as long as the body is too narrow. */
function insideWords(extent: Extent, { labels }: Placed): Words[] {
  const { title, point, start, inner } = extent;
  if (point || title === '' || inner - start < 1) return [];
  const fitting = labels.find(({ side }) => side === 'inside');
  const later = fitting === undefined && labels.some(({ warn }) => !warn);
  return [{ side: 'inside', start, end: inner, text: fitting?.text ?? shortTitle(title), note: '', later }];
}

/** The words beside a mark, with the room that packing gave them; words that had none may grow into what is left after the mark. */
function besideWords(extent: Extent, { labels }: Placed): Words[] {
  const { start, end } = extent;
  const outside = labels.filter(({ side }) => side !== 'inside');
  if (outside.length === 0) {
    const text = extent.point ? outsideText(extent, null) : '';
    return text === '' ? [] : [{ side: 'right', start: end, end, text, note: '', later: false }];
  }
  return (['right', 'left'] as const).flatMap((side) => {
    const own = outside.filter((label) => label.side === side);
    if (own.length === 0) return [];
    const say = (warn: boolean): string =>
      own
        .filter((label) => label.warn === warn)
        .map(({ whole }) => whole)
        .join(' ');
    const far = side === 'right' ? largest(own.map((label) => label.end)) : smallest(own.map((label) => label.start));
    const room = side === 'right' ? { start: end, end: far } : { start: far, end: start };
    return [{ side, ...room, text: say(false), note: say(true), later: false }];
  });
}

/** What is written at the marks of one lane, in their order: what packing placed, with all the room that is free in the row. */
export function wordsOf(extents: readonly Extent[], placed: readonly Placed[], width: number): Words[][] {
  const words = extents.map((extent, index) => [
    ...insideWords(extent, placed[index]!),
    ...besideWords(extent, placed[index]!),
  ]);
  const rows = Map.groupBy(extents.keys(), (index) => placed[index]!.row);
  for (const [index, extent] of extents.entries()) {
    if (words[index]!.every(({ side }) => side === 'inside')) continue;
    const others = rows
      .get(placed[index]!.row)!
      .filter((other) => other !== index)
      .flatMap((other): Interval[] => [
        bodyOf(extents[other]!),
        ...words[other]!.filter(({ side }) => side !== 'inside'),
      ]);
    const own = bodyOf(extent);
    for (const one of words[index]!) {
      if (one.side === 'right') {
        const free = others.filter(({ end }) => end > own.end).map(({ start }) => start - metrics.gap);
        one.end = Math.max(one.end, Math.min(width, smallest(free)));
      } else if (one.side === 'left') {
        const free = others.filter(({ start }) => start < own.start).map(({ end }) => end + metrics.gap);
        one.start = Math.min(one.start, Math.max(0, largest(free)));
      }
    }
  }
  return words.map((own) => own.filter(({ start, end, side }) => side === 'inside' || end - start >= leastRoom));
}
