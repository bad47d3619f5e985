import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryOfFilter } from '../../../src/views/risks/filter.ts';

test('a link into the register says what it filters by, and nothing of what it does not', () => {
  assert.equal(String(queryOfFilter({})), '');
  assert.equal(String(queryOfFilter({ show: 'all' })), '');
  assert.equal(String(queryOfFilter({ show: 'open', cell: 'p4i3' })), 'show=open&cell=p4i3');
  assert.equal(String(queryOfFilter({ show: 'all', track: 'a&b' })), 'track=a%26b');
});
