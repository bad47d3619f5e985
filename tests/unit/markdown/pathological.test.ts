import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathologicalCases, processorTime } from '../../trust/pathological.ts';

/** One case of each kind that once took time by the square of its size, or more. `npm run trust` tries them all. */
const names = [
  'status: " "',
  'front matter: " "',
  'metadata: " "',
  'registry: " "',
  'heading: "\\u0000"',
  'paragraph: "[ ] é"',
  'paragraph: "*a_ "',
  'paragraph: "http://a.b "',
  'title: "{A} "',
  'head: owners',
  'head: milestones',
  'equal approvals',
  'metadata: risks',
  'two documents of equal risks',
  'roadmap heads',
  'silences',
  'long address',
  'Dependencies: equal items',
  'Risks: equal headings',
  'front matter risks before blocks',
  'broken fragments among headings',
  'one long name that nearly names a track',
  'dependencies that nearly name tracks',
];

/** Processor time of the best of three: noise only ever adds. */
async function best(name: string, bytes: number): Promise<number> {
  const found = pathologicalCases.find((one) => one.name === name);
  assert.ok(found !== undefined, `there is no case ${name}`);
  const files = found.make(bytes);
  let time = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) time = Math.min(time, await processorTime(files));
  return time;
}

for (const name of names) {
  test(`twice as much takes about twice the time: ${name}`, async () => {
    const [one, two] = [await best(name, 60_000), await best(name, 120_000)];
    // What takes less is start-up, and says nothing.
    assert.ok(two < 150 || two / one < 3.2, `${one.toFixed(0)} ms, then ${two.toFixed(0)} ms`);
  });
}
