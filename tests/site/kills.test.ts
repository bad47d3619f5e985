import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../trust/kills.ts';

test('a build that is killed or interrupted leaves the old site or the new one, and the next command leaves no remains', async (context) => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  context.diagnostic(`seed ${seed}`);
  const rows = await run({ size: 'short', seed, say: (line) => context.diagnostic(line) });
  assert.deepEqual(
    rows.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`)),
    [],
  );
  assert.equal(rows.length, 4);
});
