import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../trust/requests.ts';

test('hostile requests get nothing from dev and preview that is no part of the site', async () => {
  const rows = await run({ size: 'short', seed: 12, say: () => undefined });
  assert.ok(rows.length > 0);
  for (const { name, runs, failures } of rows) {
    assert.ok(runs > 0, name);
    assert.deepEqual(failures.slice(0, 5), [], `${name}: ${failures.length} of ${runs}`);
  }
});
