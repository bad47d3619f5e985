import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DrawnLane, type LaneLink, type LinkEnd, linksHtml } from '../../../src/chart/lines.ts';

const lanes: DrawnLane[] = [
  { id: 'one', top: 0, height: 58 },
  { id: 'two', top: 60, height: 58 },
];
/** A bar in the first row of a lane whose middle is 17 pixels below the lane's edge. */
const bar = (lane: string, start: number, end: number, y = 17): LinkEnd => ({ lane, mark: 0, y, start, end });
const link = (from: LinkEnd, to: LinkEnd, late = false): LaneLink => ({ from, to, late });

/** The level strokes of a drawing: from and to in per cents, and how far down. */
const levels = (html: string): string[] =>
  [...html.matchAll(/<line x1="([\d.]+)%" x2="([\d.]+)%" y1="([\d.]+)"/g)].map(
    ([, from, to, y]) => `${from} to ${to} at ${y}`,
  );

test('a line goes along the row of the bar that waits, from the end of one to the start of the other', () => {
  assert.deepEqual(levels(linksHtml([link(bar('one', 0.1, 0.2), bar('two', 0.4, 0.5))], lanes)), ['20 to 40 at 77.5']);
  assert.deepEqual(levels(linksHtml([link(bar('two', 0.1, 0.2), bar('one', 0.4, 0.5))], lanes)), ['20 to 40 at 17.5']);
});

test('a line to what begins earlier goes back beside the row and not through its bars', () => {
  const down = linksHtml([link(bar('one', 0.1, 0.6), bar('two', 0.4, 0.5))], lanes);
  assert.deepEqual(levels(down), ['60 to 40 at 62.5'], 'above the bar, which begins at 68.5');
  const up = linksHtml([link(bar('two', 0.1, 0.6), bar('one', 0.4, 0.5))], lanes);
  assert.deepEqual(levels(up), ['60 to 40 at 32.5'], 'below the bar, which ends at 26.5');
});

test('a line leaves a point in its middle, and a bar near its end', () => {
  assert.match(linksHtml([link(bar('one', 0.2, 0.2), bar('two', 0.4, 0.5))], lanes), /x="20%"[^>]*><path d="M0 /);
  assert.match(linksHtml([link(bar('one', 0.1, 0.2), bar('two', 0.4, 0.5))], lanes), /x="20%"[^>]*><path d="M-4 /);
});

test('every line has an arrow and its number, late ones are marked, and none has a style of its own', () => {
  const ends = [bar('one', 0.1, 0.2), bar('two', 0.4, 0.5)] as const;
  const drawn = linksHtml([link(...ends), link(...ends, true)], lanes);
  assert.match(drawn, /<g class="dep" data-link="0">.*<g class="dep warn" data-link="1">/);
  assert.equal(drawn.match(/class="tip"/g)?.length, 2);
  assert.doesNotMatch(drawn, /NaN|undefined|style=/);
});

test('a line to a mark that is not seen is left out: its lane is hidden, or folded to its first row', () => {
  const first = link(bar('one', 0.1, 0.2), bar('two', 0.4, 0.5));
  const second = link(bar('one', 0.1, 0.2), bar('two', 0.4, 0.5, 41));
  assert.equal(linksHtml([first, second], lanes.slice(0, 1)), '');
  const folded = linksHtml([first, second], [lanes[0]!, { ...lanes[1]!, height: 31 }]);
  assert.deepEqual(folded.match(/data-link="\d"/g), ['data-link="0"']);
});
