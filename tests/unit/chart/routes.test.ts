import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Box, BoxRow } from '../../../src/chart/boxes.ts';
import { type LaneBoxes, type LaneLink, linksHtml } from '../../../src/chart/lines.ts';
import { type Place, type RouteEnd, routesOf } from '../../../src/chart/routes.ts';

const width = 1000;
const bar = (start: number, end: number): Box => ({ start, end, words: false });
const words = (start: number, end: number): Box => ({ start, end, words: true });
/** Rows as far apart as a lane's, unless said otherwise. */
const rowsOf = (boxes: readonly (readonly Box[])[], pitch = 24): BoxRow[] =>
  boxes.map((own, row) => ({ y: 20 + row * pitch, boxes: own }));
const end = (row: number, { start, end: last }: Box): RouteEnd => ({ row, start, end: last });

/** The strokes of a line: from each of its turns to the next. */
const strokes = (places: readonly Place[]): [Place, Place][] =>
  places.slice(1).map((place, index) => [places[index]!, place]);
const isLevel = ([one, other]: [Place, Place]): boolean => one.y === other.y;

/** True where a stroke runs through a box of a row: 18 pixels high, as look.md draws a bar. */
function crosses([one, other]: [Place, Place], row: BoxRow, box: Box): boolean {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  return left < box.end && right > box.start && top < row.y + 9 && bottom > row.y - 9;
}

const hits = (rows: readonly BoxRow[], places: readonly Place[]): Box[] =>
  rows.flatMap((row) => row.boxes.filter((box) => strokes(places).some((stroke) => crosses(stroke, row, box))));

test('a line leaves a bar at its end and arrives at the start of the other, at right angles', () => {
  const [first, waiting] = [bar(100, 200), bar(400, 500)];
  const rows = rowsOf([[first], [], [waiting]]);
  const [places] = routesOf(rows, [{ from: end(0, first), to: end(2, waiting), below: false }], width, []);
  assert.deepEqual(
    [places!.at(0), places!.at(-1)],
    [
      { x: 200, y: 20 },
      { x: 400, y: 68 },
    ],
  );
  assert.equal(places!.length, 4, 'two turns, no more');
  for (const [one, other] of strokes(places!)) assert.ok(one.x === other.x || one.y === other.y);
});

test('where words stand at a bar’s end, a line leaves it at its side', () => {
  const [first, waiting, label] = [bar(100, 200), bar(400, 500), words(204, 330)];
  const rows = rowsOf([[first, label], [waiting]]);
  const [places] = routesOf(rows, [{ from: end(0, first), to: end(1, waiting), below: false }], width, []);
  assert.equal(places![0]!.y, 20 + 9);
  assert.deepEqual(
    hits(rows, places!).filter((box) => box === label),
    [],
  );
});

test('a line goes around words and bars that stand in its way', () => {
  const [first, waiting, other, label] = [bar(100, 200), bar(250, 300), bar(150, 256), words(260, 300)];
  const rows = rowsOf([[first], [other, label], [waiting]]);
  const [places] = routesOf(rows, [{ from: end(0, first), to: end(2, waiting), below: false }], width, []);
  assert.deepEqual(hits(rows, places!), []);
});

test('a line leaves a point at its middle, wherever it turns first', () => {
  const [ring, label, waiting] = [{ start: 301, end: 301 }, words(310, 400), bar(600, 700)];
  const sign = bar(292, 310);
  for (const between of [[], [bar(304, 500)]]) {
    const rows = rowsOf([[sign, label], between, [bar(0, 560), waiting]]);
    const [places] = routesOf(rows, [{ from: { row: 0, ...ring }, to: end(2, waiting), below: false }], width, []);
    assert.deepEqual(
      places!.slice(0, 2).map(({ x }) => x),
      [301, 301],
    );
  }
});

test('where all of a row is words, a line passes through it once', () => {
  const [first, waiting, label] = [bar(100, 200), bar(400, 500), words(0, width)];
  const rows = rowsOf([[first], [label], [waiting]]);
  const [places] = routesOf(rows, [{ from: end(0, first), to: end(2, waiting), below: false }], width, []);
  assert.equal(strokes(places!).filter((stroke) => crosses(stroke, rows[1]!, label)).length, 1);
});

test('a line for what comes too late arrives from below', () => {
  const [first, waiting] = [bar(600, 700), bar(200, 300)];
  for (const boxes of [
    [[first], [], [waiting]],
    [[waiting], [], [first]],
  ]) {
    const rows = rowsOf(boxes);
    const [from, to] = [boxes.findIndex((row) => row.includes(first)), boxes.findIndex((row) => row.includes(waiting))];
    const [places] = routesOf(rows, [{ from: end(from, first), to: end(to, waiting), below: true }], width, []);
    assert.equal(places!.at(-1)!.y, rows[to]!.y + 9);
    assert.ok(places!.at(-2)!.y > rows[to]!.y + 9);
  }
});

test('lines between different marks do not run on one another, nor on the line of today', () => {
  const marks = [bar(100, 200), bar(100, 200), bar(400, 500), bar(400, 500)];
  const rows = rowsOf(marks.map((mark) => [mark]));
  const wishes = [
    { from: end(0, marks[0]!), to: end(2, marks[2]!), below: false },
    { from: end(1, marks[1]!), to: end(3, marks[3]!), below: false },
  ];
  const today = 380;
  const columns = routesOf(rows, wishes, width, [today]).map((places) =>
    strokes(places)
      .filter((stroke) => !isLevel(stroke))
      .map(([{ x }]) => x),
  );
  for (const one of columns[0]!)
    for (const other of columns[1]!) assert.ok(Math.abs(one - other) >= 4, `${one} and ${other}`);
  for (const x of columns.flat()) assert.ok(Math.abs(x - today) >= 4, `${x} stands at today’s line`);
});

/** A row of bars and words with room between any two of them. */
const anyRow = fc
  .array(
    fc.record({ gap: fc.integer({ min: 40, max: 160 }), long: fc.integer({ min: 12, max: 100 }), words: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => {
    let at = 0;
    return parts.flatMap(({ gap, long, words: said }): Box[] => {
      const box = { start: at + gap, end: at + gap + long, words: said };
      at = box.end;
      return box.end + 40 < width ? [box] : [];
    });
  });

test('where every row has free places, no line runs through words, whatever stands on the chart', () => {
  const anyChart = fc.record({
    boxes: fc.array(anyRow, { minLength: 2, maxLength: 30 }),
    pitch: fc.constantFrom(24, 35),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(anyChart, ({ boxes, pitch, ends }) => {
      const rows = rowsOf(boxes, pitch);
      const bars = rows.flatMap((row, index) => row.boxes.filter((box) => !box.words).map((box) => ({ index, box })));
      if (bars.length === 0) return;
      const wishes = ends.flatMap(([first, second, below]) => {
        const [from, to] = [bars[first % bars.length]!, bars[second % bars.length]!];
        return from.index === to.index ? [] : [{ from: end(from.index, from.box), to: end(to.index, to.box), below }];
      });
      for (const places of routesOf(rows, wishes, width, [])) assert.ok(hits(rows, places).every((box) => !box.words));
    }),
    { numRuns: 300 },
  );
});

const lanes: LaneBoxes[] = [
  { id: 'one', top: 0, rows: [{ y: 17, boxes: [bar(100, 200)] }] },
  { id: 'two', top: 35, rows: [{ y: 17, boxes: [bar(400, 500)] }] },
];
const link: LaneLink = {
  from: { lane: 'one', y: 17, start: 0.1, end: 0.2 },
  to: { lane: 'two', y: 17, start: 0.4, end: 0.5 },
  late: false,
};

test('a line is drawn in per cents of the chart, late ones apart, with an arrow', () => {
  const drawn = linksHtml([link, { ...link, late: true }], lanes, width, []);
  assert.match(drawn, /<g class="dep" data-link="0">.*<g class="dep w" data-link="1">/);
  assert.equal(drawn.match(/class="tip"/g)?.length, 2);
  assert.match(drawn, /x="40%"/);
  assert.doesNotMatch(drawn, /NaN|undefined|style=/);
});

test('a line to a mark that is not drawn is left out', () => {
  assert.equal(linksHtml([link], lanes.slice(0, 1), width, []), '');
  assert.equal(linksHtml([link], [lanes[0]!, { ...lanes[1]!, rows: [] }], width, []), '');
});
