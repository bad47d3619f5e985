import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failed, summary, type Timed, table } from '../../trust/report/table.ts';

const suite = (rows: [name: string, runs: number, failures: string[]][]): Timed => ({
  name: 'kills',
  seconds: 12.4,
  rows: rows.map(([name, runs, failures]) => ({ suite: 'kills', name, runs, failures })),
});

describe('the table of npm run trust', () => {
  test('counts runs, and a run that fails twice once', () => {
    const results = [suite([['at random', 100, []]]), suite([['while writing', 3, ['a', 'b', 'c', 'd']]])];
    assert.equal(summary(results), '100 passed, 3 failed');
    assert.equal(failed(results), true);
  });

  test('has the name, the runs, the failures and the seconds, and says what failed', () => {
    const text = table([suite([['at random', 100, ['kill 7 tore the site']]])]);
    assert.match(text, /^suite +case +runs +failures +seconds$/m);
    assert.match(text, /^kills +at random +100 +1 *$/m);
    assert.match(text, /^kills +all +100 +1 +12$/m);
    assert.match(text, /^ {2}kill 7 tore the site$/m);
  });

  test('passes only if something ran', () => {
    assert.equal(failed([suite([['at random', 1, []]])]), false);
    assert.equal(failed([]), true);
    assert.equal(failed([suite([])]), true);
    assert.equal(failed([suite([['at random', 0, []]])]), true);
    assert.equal(summary([suite([['at random', 0, []]])]), '0 passed, 1 failed');
  });
});
