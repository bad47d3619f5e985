import { largest, smallest } from '../model/lists.ts';
import { bodyOf, type Extent, type Interval, insideWidth, outsideText } from './labels.ts';
import { metrics } from './metrics.ts';
import type { Placed } from './packing.ts';
import { shortTitle } from './text-width.ts';

/** A mark's texts and the room for them in pixels. CSS cuts what does not fit; zooming gives more room. */
export interface Words extends Interval {
  side: 'inside' | 'right' | 'left';
  /** The whole title. */
  text: string;
  /** What is wrong with its time; empty if nothing is, or if only the mark's name says so. */
  note: string;
  /** The width in pixels that a bar must grow to for the title inside it, which is next to it until then; 0 if it has it. */
  needs: number;
}

/** Pixels; texts with less room get no element. */
const leastRoom = 8;

/** The title inside a body. */
function insideWords(extent: Extent, { labels }: Placed): Words[] {
  const { title, point, start, inner } = extent;
  if (point || title === '' || inner - start < 1) return [];
  const fitting = labels.find(({ side }) => side === 'inside');
  const text = fitting?.text ?? shortTitle(title);
  const isBeside = fitting === undefined && labels.some(({ warn }) => !warn);
  return [{ side: 'inside', start, end: inner, text, note: '', needs: isBeside ? insideWidth(extent, text) : 0 }];
}

/** The texts next to a mark, with the room from packing; a text without room gets what is left after the mark. */
function besideWords(extent: Extent, { labels }: Placed): Words[] {
  const { start, end } = extent;
  const outside = labels.filter(({ side }) => side !== 'inside');
  if (outside.length === 0) {
    const text = extent.point ? outsideText(extent, null) : '';
    return text === '' ? [] : [{ side: 'right', start: end, end, text, note: '', needs: 0 }];
  }
  return (['right', 'left'] as const).flatMap((side) => {
    const onSide = outside.filter((label) => label.side === side);
    if (onSide.length === 0) return [];
    const textOf = (warn: boolean): string =>
      onSide
        .filter((label) => label.warn === warn)
        .map(({ whole }) => whole)
        .join(' ');
    const far =
      side === 'right' ? largest(onSide.map((label) => label.end)) : smallest(onSide.map((label) => label.start));
    const room = side === 'right' ? { start: end, end: far } : { start: far, end: start };
    return [{ side, ...room, text: textOf(false), note: textOf(true), needs: 0 }];
  });
}

/** The texts at the marks of a lane: what packing placed, extended to all the free room in the row. */
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
    const body = bodyOf(extent);
    for (const one of words[index]!) {
      if (one.side === 'right') {
        const free = others.filter(({ end }) => end > body.end).map(({ start }) => start - metrics.gap);
        one.end = Math.max(one.end, Math.min(width, smallest(free)));
      } else if (one.side === 'left') {
        const free = others.filter(({ start }) => start < body.start).map(({ end }) => end + metrics.gap);
        one.start = Math.min(one.start, Math.max(0, largest(free)));
      }
    }
  }
  return words.map((texts) => texts.filter(({ start, end, side }) => side === 'inside' || end - start >= leastRoom));
}
