import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Extent, Interval } from '../../../src/chart/labels.ts';
import { pack } from '../../../src/chart/packing.ts';
import { relabel } from '../../../src/chart/relabel.ts';

const width = 1000;

const bar = (start: number, end: number, title: string, over: Partial<Extent> = {}): Extent => ({
  start,
  end,
  inner: end,
  point: false,
  half: 0,
  soft: false,
  lead: 0,
  title,
  note: null,
  noteIfRoom: false,
  past: false,
  mustSay: false,
  ...over,
});
const diamond = (at: number, title: string, over: Partial<Extent> = {}): Extent =>
  bar(at, at, title, { point: true, half: 8, mustSay: true, ...over });

/** The same marks on a chart that is so many times as wide. */
const zoomed = (extents: readonly Extent[], factor: number): Extent[] =>
  extents.map((extent) => ({
    ...extent,
    start: extent.start * factor,
    end: extent.end * factor,
    inner: extent.inner * factor,
  }));
const rowsOf = (extents: readonly Extent[]): number[] => pack(extents, width, false).placed.map(({ row }) => row);

test('words that stand beside a bar go into it when a zoom has made it wide enough', () => {
  const extents = [bar(100, 120, 'Implementation')];
  const sides = (factor: number) =>
    relabel(zoomed(extents, factor), [0], width * factor, { start: 0, end: width * factor })[0]!.map(
      ({ side }) => side,
    );
  assert.deepEqual(sides(1), ['right']);
  assert.deepEqual(sides(8), ['inside']);
});

test('the words of a long bar go along with what is seen of it, and stay inside it', () => {
  const seenAt = (start: number): number =>
    relabel([bar(0, 6000, 'Implementation')], [0], 6000, { start, end: start + 1000 })[0]![0]!.start;
  assert.equal(seenAt(0), 6);
  assert.equal(seenAt(2500), 2506);
  const [label] = relabel([bar(0, 2530, 'Implementation')], [0], 6000, { start: 2500, end: 3500 })[0]!;
  assert.ok(label!.end <= 2530 - 6, 'it leaves the view with the end of its bar');
});

test('where little of a bar is seen, its title stands there without its number', () => {
  const [label] = relabel([bar(0, 3000, 'Phase 1: Implementation')], [0], 6000, { start: 2890, end: 3890 })[0]!;
  assert.equal(label!.text, 'Implementation');
  assert.ok(label!.start >= 2890);
});

test('words inside a bar keep clear of a target that stands on it', () => {
  const [label] = relabel([bar(0, 400, 'Deployment'), diamond(60, '', { half: 9 })], [0, 0], width, {
    start: 0,
    end: width,
  })[0]!;
  assert.equal(label!.side, 'inside');
  assert.ok(label!.start >= 69, 'to the right of the point, where there is room');
});

test('words stand on the side that is in sight', () => {
  const side = (start: number) =>
    relabel([diamond(3000, 'Timetable', { past: true })], [0], 6000, { start, end: start + 1000 })[0]![0]!.side;
  assert.equal(side(2500), 'left', 'what is past has its words at its left');
  assert.equal(side(2980), 'right', 'at the left edge of what is seen they would be cut');
});

test('a title that was cut has more of itself where there is more room', () => {
  const title = 'Wording of the offer agreed with finance, with or without a bed';
  const [near] = relabel([diamond(100, title)], [0], width, { start: 0, end: width })[0]!;
  assert.equal(near!.text, title);
});

const anyExtent: fc.Arbitrary<Extent> = fc
  .record({
    start: fc.integer({ min: 0, max: 900 }),
    length: fc.integer({ min: 3, max: 400 }),
    point: fc.boolean(),
    soft: fc.boolean(),
    past: fc.boolean(),
    mustSay: fc.boolean(),
    title: fc.constantFrom('Design', 'Phase 1: Implementation', 'm'.repeat(200), 'Sortie générale', ''),
    note: fc.option(fc.constantFrom('12 days late', 'needed on 3 Feb')),
  })
  .map(({ start, length, point, soft, title, ...over }) =>
    point
      ? bar(start, start, title, { ...over, point, half: 8 })
      : bar(start, Math.min(width, start + length), title, { ...over, soft }),
  );

test('at every zoom no words stand on other words, on a point or on another bar', () => {
  const apart = (one: Interval, other: Interval): boolean =>
    one.end <= other.start + 0.1 || other.end <= one.start + 0.1;
  fc.assert(
    fc.property(
      fc.array(anyExtent, { maxLength: 12 }),
      fc.constantFrom(1, 1.7, 6, 30),
      fc.integer({ min: 0, max: 800 }),
      (extents, factor, from) => {
        const rows = rowsOf(extents);
        const wide = zoomed(extents, factor);
        const said = relabel(wide, rows, width * factor, { start: from * factor, end: from * factor + width });
        const labels = said.flatMap((own, index) => own.map((label) => ({ ...label, index, row: rows[index]! })));
        for (const [place, one] of labels.entries()) {
          assert.ok(one.start >= -0.1 && one.end <= width * factor + 0.1, 'words leave the chart');
          for (const other of labels.slice(place + 1))
            if (other.row === one.row) assert.ok(apart(one, other), 'words on words');
          for (const [index, { start, end, half, point }] of wide.entries()) {
            if (index === one.index || rows[index] !== one.row) continue;
            assert.ok(
              apart(one, { start: start - half, end: end + half }),
              point ? 'words on a point' : 'words on another bar',
            );
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
