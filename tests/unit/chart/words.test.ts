import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Extent } from '../../../src/chart/labels.ts';
import { pack } from '../../../src/chart/packing.ts';
import { wordsOf } from '../../../src/chart/words.ts';

const width = 1000;
const bar = (start: number, end: number, title: string, over: Partial<Extent> = {}): Extent => ({
  start,
  end,
  inner: end,
  point: false,
  half: 0,
  soft: false,
  iconWidth: 0,
  title,
  note: null,
  noteIfRoom: false,
  past: false,
  requiresLabel: false,
  rank: 0,
  ...over,
});
const diamond = (at: number, title: string, over: Partial<Extent> = {}): Extent =>
  bar(at, at, title, { point: true, half: 8, requiresLabel: true, ...over });
const words = (extents: Extent[], dense = false) => wordsOf(extents, pack(extents, width, dense).placed, width);

test('a title that fits its bar is inside it', () => {
  assert.deepEqual(words([bar(100, 400, 'Implementation')])[0], [
    { side: 'inside', start: 100, end: 400, text: 'Implementation', note: '', needs: 0 },
  ]);
});

test('a title that does not fit is beside its bar, with all the room up to the next mark, and inside later', () => {
  const [first] = words([bar(100, 120, 'Implementation'), bar(600, 700, 'Test')]);
  assert.deepEqual(
    first!.map(({ side, start, end }) => ({ side, start, end })),
    [
      { side: 'inside', start: 100, end: 120 },
      { side: 'right', start: 120, end: 596 },
    ],
  );
});

test('a title beside its bar says how wide the bar must be to take it, and a bar of that width takes it', () => {
  const neededBy = (end: number, over: Partial<Extent> = {}): number =>
    words([bar(100, end, 'Implementation', over), bar(600, 700, 'Test')])[0]!.find(({ side }) => side === 'inside')!
      .needs;
  const needed = neededBy(120);
  assert.ok(needed > 20);
  assert.equal(neededBy(100 + needed), 0);
  assert.ok(neededBy(100 + needed - 2) > 0);
  // A sign before the title needs its own room.
  assert.equal(neededBy(120, { iconWidth: 20 }), needed + 20);
});

test('words of what is past are at its left, back to what is before it', () => {
  const [, [second]] = words([bar(0, 200, 'Design'), diamond(700, 'Timetable', { past: true })]) as [unknown, [never]];
  assert.deepEqual(second, { side: 'left', start: 204, end: 700, text: 'Timetable', note: '', needs: 0 });
});

test('what is wrong with a time is told apart from the title, and both are whole', () => {
  const title = 'Wording of the offer agreed with finance, with or without a bed, and printed';
  const said = words([bar(100, 120, title, { requiresLabel: true, note: '12 days late', noteIfRoom: true })])[0]!;
  assert.deepEqual(
    said.filter(({ side }) => side === 'right').map(({ text, note }) => [text, note]),
    [[title, '12 days late']],
  );
});

test('words never reach into the next point of their row', () => {
  const marks = [diamond(100, 'One'), diamond(118, 'Two'), diamond(136, 'Three'), diamond(400, 'Four')];
  const { placed } = pack(marks, width, true);
  const said = wordsOf(marks, placed, width);
  for (const [index, own] of said.entries())
    for (const { side, end } of own)
      for (const [other, { start }] of marks.entries())
        if (side === 'right' && placed[other]!.row === placed[index]!.row && start > marks[index]!.start)
          assert.ok(end <= start - 8, 'words on the next point');
  assert.ok(said.flat().length >= 3);
});
