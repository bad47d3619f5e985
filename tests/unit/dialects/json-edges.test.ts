import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMetadata } from '../../../src/dialects/json/json.ts';
import { context } from './context.ts';

const read = (data: unknown) => readMetadata('tracks/lamp/metadata.json', JSON.stringify(data, null, 2), context());
const edges = (data: unknown) => read(data).dependencies.map((one) => [one.kind, one.target, one.reverse]);

describe('edges of metadata.json', () => {
  test('keys are known by their words, whatever their spelling', () => {
    assert.deepEqual(
      edges({ dependsOn: ['mast-2'], blockedBy: 'cable-run', supersededBy: 'lamp-2', relatedTracks: ['quay-lights'] }),
      [
        ['needs', 'mast-2', false],
        ['needs', 'cable-run', false],
        ['supersedes', 'lamp-2', true],
        ['relates', 'quay-lights', false],
      ],
    );
  });

  test('a text lists several, an object says which way it points', () => {
    assert.deepEqual(edges({ dependencies: 'mast, cable_20260101' }), [
      ['needs', 'mast', false],
      ['needs', 'cable_20260101', false],
    ]);
    assert.deepEqual(edges({ dependencies: [{ id: 'mast-2', type: 'blocks' }, { track: 'cable-run' }] }), [
      ['blocks', 'mast-2', false],
      ['needs', 'cable-run', false],
    ]);
  });

  test('lists by their kind; packages and their versions are no edges', () => {
    assert.deepEqual(
      edges({ dependencies: { internal: ['mast-2'], external: ['Harbour office'], blocking: ['night-shift'] } }),
      [
        ['needs', 'mast-2', false],
        ['needs', null, false],
        ['blocks', 'night-shift', false],
      ],
    );
    assert.deepEqual(edges({ dependencies: { react: '^18.0.0' } }), []);
  });
});

test('a status, people and approvals as objects', () => {
  const facts = read({
    status: { value: 'blocked', since: '2026-02-01' },
    owners: [{ name: 'Ann Bee', role: 'lead' }],
    approvals: { product: { name: 'Ann Bee', date: '2026-02-02' }, safety: { name: 'Jo Fir' } },
  });
  assert.equal(facts.status?.value, 'blocked');
  assert.deepEqual(
    facts.owners.map((owner) => owner.value),
    ['Ann Bee'],
  );
  assert.deepEqual(
    facts.approvals.map((one) => [one.title, one.state, one.date]),
    [
      ['product', 'approved', '2026-02-02'],
      ['safety', 'pending', null],
    ],
  );
});
