import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flaw, mutants, runMutants } from '../trust/mutants.ts';

test('200 damaged documents are read and shown, and harm nothing beside them', async () => {
  const { runs, failures } = await runMutants(1, 200);
  assert.equal(runs, 200);
  assert.deepEqual(failures, []);
});

test('a mutant is the same for its seed and number, and another for another seed', () => {
  const some = [...mutants(5, 20)];
  assert.deepEqual([...mutants(5, 10)], some.slice(0, 10));
  assert.notDeepEqual([...mutants(6, 10)], some.slice(0, 10));
  assert.equal(new Set(some.map(({ bytes }) => bytes.toString('latin1'))).size, some.length);
});

/** What mutants of longer runs showed, in its shortest form. */
const once: [what: string, text: string, file?: string][] = [
  ['an emoji in metadata outside a string', '{\n  "track_id": "a",\n  "updated_at":🔥\n}\n', 'metadata.json'],
  ['template text in a block of code', '# T\n\n```\n**Status:** <!-- META:status -->\n'],
  ['a repaired line that is cut inside an emoji', `# T\n\n- ${'ðŸ”¥'.repeat(40)}\n`],
];

for (const [what, text, file = 'spec.md'] of once)
  test(`${what} is no failure`, async () => {
    const bytes = Buffer.from(text);
    assert.equal(await flaw({ name: what, from: file, changes: [], bytes }), null);
  });
