import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerOf, type StatedVersion } from '../../../src/comparison/ledger.ts';
import type { When } from '../../../src/model/when.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { promiseSentence, slipLedger } from '../../../src/views/changes/ledger.ts';

const day = (start: string): When => ({ start, end: start, precision: 'day', text: start, basis: 'stated' });
const version = (on: string, target: string | null, over: Partial<StatedVersion> = {}): StatedVersion => ({
  on,
  commit: on,
  target: target === null ? null : day(target),
  deadline: null,
  status: 'in-progress',
  ...over,
});

test('a target that moved three times: its first date, its moves, the days in all', () => {
  const { events, promises } = ledgerOf(
    [
      version('2026-01-05', '2026-03-02'),
      version('2026-01-12', '2026-03-12'),
      version('2026-01-20', '2026-03-12', { status: 'blocked' }),
      version('2026-02-01', '2026-03-20'),
      version('2026-02-03', '2026-04-01'),
    ],
    '2026-02-10',
    null,
  );
  assert.deepEqual(
    events.map(({ on, what, before, after, slip }) => [on, what, before, after, slip?.text]),
    [
      ['2026-01-12', 'target', '2 Mar 2026', '12 Mar 2026', '10 days later'],
      ['2026-01-20', 'status', 'in-progress', 'blocked', undefined],
      ['2026-02-01', 'target', '12 Mar 2026', '20 Mar 2026', '8 days later'],
      ['2026-02-01', 'status', 'blocked', 'in-progress', undefined],
      ['2026-02-03', 'target', '20 Mar 2026', '1 Apr 2026', '12 days later'],
    ],
  );
  assert.equal(
    promiseSentence(promises[0]!, true),
    'Target: first 2 Mar 2026, written on 5 January 2026; it moved 3 times, 30 days later in all.',
  );
});

test('dates that came due: met, missed, moved after they passed, moved before they came', () => {
  const due = (versions: StatedVersion[], completed: string | null = null) =>
    ledgerOf(versions, '2026-06-01', completed).due.map(({ day: on, met, isUnchanged }) => [on, met, isUnchanged]);
  assert.deepEqual(due([version('2026-01-05', '2026-03-03')]), [['2026-03-03', false, true]]);
  assert.deepEqual(due([version('2026-01-05', '2026-03-03'), version('2026-02-20', '2026-04-03')]), [
    ['2026-04-03', false, true],
  ]);
  assert.deepEqual(due([version('2026-01-05', '2026-03-03'), version('2026-03-10', '2026-07-03')]), [
    ['2026-03-03', false, false],
  ]);
  const complete = { status: 'complete' as const };
  assert.deepEqual(due([version('2026-01-05', '2026-03-03'), version('2026-03-01', '2026-03-03', complete)]), [
    ['2026-03-03', true, true],
  ]);
  assert.deepEqual(
    due([version('2026-01-05', '2026-03-03'), version('2026-03-09', '2026-03-03', complete)], '2026-03-02'),
    [['2026-03-03', true, true]],
    'written down later',
  );
  assert.deepEqual(due([version('2026-01-05', '2026-03-03', { status: 'cancelled' })]), []);
  assert.deepEqual(due([version('2026-04-05', '2026-03-03')]), [], 'older than what is known');
  assert.deepEqual(due([version('2026-01-05', '2026-03-03', { deadline: day('2026-03-03') })]), [
    ['2026-03-03', false, true],
  ]);
});

test('the portfolio: how many were met, and which passed in silence', () => {
  const history = (track: string, versions: StatedVersion[], completed: string | null = null) => ({
    ...{ track, since: versions[0]!.on, isWhole: true },
    ...ledgerOf(versions, '2026-06-01', completed),
  });
  const { lede, rows } = slipLedger([
    history('a', [version('2026-01-05', '2026-03-03'), version('2026-03-10', '2026-05-03')]),
    history('b', [version('2026-01-05', '2026-04-01')], '2026-03-30'),
    history('c', [version('2026-01-05', '2026-09-01'), version('2026-02-05', '2026-08-01')]),
  ]);
  assert.equal(
    sentenceText(lede),
    'Of 3 dates that came due since 3 March 2026, 1 was met; 1 passed and has not been changed.',
  );
  assert.deepEqual(
    rows.map(({ track, promise }) => [track, promise.total?.text]),
    [
      ['a', '61 days later'],
      ['c', '31 days earlier'],
    ],
  );
  assert.deepEqual(slipLedger([]), { lede: [], rows: [] });
  const { lede: single } = slipLedger([history('a', [version('2026-01-05', '2026-03-03')])]);
  assert.equal(sentenceText(single), 'The one date that came due, 3 March 2026, passed and has not been changed.');
});
