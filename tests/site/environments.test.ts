import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../trust/environments.ts';

test('a site is the same to the byte, whatever time zone, locale and clock it is built with', async () => {
  const rows = await run({ size: 'short', seed: 1, say: () => undefined });
  assert.equal(rows.length, 3);
  for (const { name, runs, failures } of rows) {
    assert.ok(runs > 20, name);
    assert.deepEqual(failures, [], name);
  }
});
