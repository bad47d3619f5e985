import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright';
import { findChromium } from '../../src/site/diagrams/chromium.ts';
import { drawDiagrams } from '../../src/site/diagrams/draw.ts';

const executable = findChromium(chromium.executablePath());
const skip = executable === null && 'no Chromium found';

/** A mind map with more branches than Mermaid lays out in a minute. */
const slow = (name: string): string => `mindmap\n  ${name}\n${'    a\n'.repeat(8000)}`;

test('after three diagrams that are not finished the rest is left to the reader’s browser', { skip }, async () => {
  const last = 'flowchart LR\n  C-->D';
  const sources = ['one', 'two', 'three', 'four'].map(slow);
  const report = { progress: () => undefined, unsandboxed: () => undefined };
  const drawings = await drawDiagrams(executable!, [...sources, last], report, { eachMs: 1500, allMs: 600_000 });
  for (const source of sources.slice(0, 3))
    assert.deepEqual(drawings.get(source), { problem: 'Mermaid did not finish it within 30 seconds' });
  for (const source of [sources[3]!, last]) assert.equal(drawings.has(source), false);
});
