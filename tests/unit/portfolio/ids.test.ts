import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Identity, recordIds } from '../../../src/portfolio/merge/ids.ts';
import { document, load } from './load.ts';

interface Named extends Identity {
  /** Fields that no id may depend on. */
  other: string;
}

const identity = fc.record({
  kind: fc.constantFrom('risk' as const, 'approval' as const, 'milestone' as const),
  track: fc.constantFrom('memory', 'billing'),
  title: fc.oneof(
    fc.constantFrom('Data loss', 'data loss', 'Vendor lock-in', '', '🔥', '記憶が消える'),
    fc.string({ maxLength: 200 }),
  ),
  document: fc.constantFrom('spec.md', 'PRD.md', 'reports/T01.md'),
  context: fc.array(fc.constantFrom('Risks', 'Technical', 'Security'), { maxLength: 2 }),
  detail: fc.constantFrom('', 'Ana', 'Bo'),
  other: fc.string(),
});
const records: fc.Arbitrary<Named[]> = fc.array(identity, { maxLength: 12 });

/** What tells two records apart; those that are equal in all of it may change places. */
const key = ({ kind, track, title, document, context, detail }: Identity): string =>
  JSON.stringify([kind, track, title, document, context, detail]);
const idsByKey = (list: readonly Named[]): Map<string, Set<string>> => {
  const ids = recordIds(list, (record) => record);
  const groups = Map.groupBy(list, key);
  return new Map([...groups].map(([name, group]) => [name, new Set(group.map((record) => ids.get(record) ?? ''))]));
};

test('every record has an id of its own, of the form track.kind-title', () => {
  fc.assert(
    fc.property(records, (list) => {
      const ids = [...recordIds(list, (record) => record).values()];
      assert.equal(new Set(ids).size, list.length);
      for (const id of ids) assert.match(id, /^(?:memory|billing)\.(?:risk|approval|milestone)-[^\s.]+$/u);
    }),
  );
});

test('the order of records does not matter', () => {
  fc.assert(
    fc.property(
      records.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => assert.deepEqual(idsByKey(shuffled), idsByKey(list)),
    ),
  );
});

test('titles that differ only in case are told apart by their letters, whatever their order', () => {
  const one = {
    kind: 'milestone',
    track: 't',
    title: 'Data loss',
    document: 'spec.md',
    context: [],
    detail: '',
  } as const;
  const other = { ...one, title: 'data loss' };
  const ids = recordIds([one, other], (record) => record);
  const turned = recordIds([other, one], (record) => record);
  assert.deepEqual([ids.get(one), ids.get(other)], [turned.get(one), turned.get(other)]);
  assert.notEqual(ids.get(one), ids.get(other));
});

test('other fields of records do not matter', () => {
  fc.assert(
    fc.property(records, fc.string(), (list, other) => {
      assert.deepEqual(idsByKey(list.map((record) => ({ ...record, other }))), idsByKey(list));
    }),
  );
});

test('a record of another title changes no id, whether it is added or removed', () => {
  fc.assert(
    fc.property(records, identity, fc.nat(), (list, added, position) => {
      const newcomer = { ...added, title: 'Surely nobody else is called so' };
      const known = list.filter((record) => record.title !== newcomer.title);
      const without = idsByKey(known);
      const withIt = idsByKey(known.toSpliced(position % (known.length + 1), 0, newcomer));
      withIt.delete(key(newcomer));
      assert.deepEqual(withIt, without);
    }),
  );
});

const risk = (title: string, context: string[] = [], document = 'spec.md'): Identity => ({
  kind: 'risk',
  track: 'memory-layer',
  title,
  document,
  context,
  detail: '',
});
const idsOf = (...list: Identity[]): string[] => {
  const ids = recordIds(list, (record) => record);
  return list.map((record) => ids.get(record) ?? '');
};

test('an id is made of the title', () => {
  assert.deepEqual(idsOf(risk('Recall returns stale items')), ['memory-layer.risk-recall-returns-stale-items']);
  assert.deepEqual(idsOf(risk('')), ['memory-layer.risk-untitled']);
});

test('of equal titles one keeps the plain id, and the other is told apart by its headings', () => {
  const [first, second] = idsOf(risk('Data loss', ['Operational']), risk('Data loss', ['Technical']));
  assert.equal(first, 'memory-layer.risk-data-loss');
  assert.match(second ?? '', /^memory-layer\.risk-data-loss-[a-z0-9]{6}$/);
});

test('two long titles that begin alike have short ids that differ', () => {
  const begin = 'The provider that we depend on for embeddings changes its prices without notice and ';
  const [first = '', second = ''] = idsOf(risk(`${begin}we notice late`), risk(`${begin}we notice in time`));
  assert.notEqual(first, second);
  assert.ok(first.length < 100 && second.length < 100);
});

test('a track whose folder is called like a record keeps its id, and the record has another', async () => {
  const risk = document(
    'Mover',
    '## Risks',
    '',
    '| Risk | Probability | Impact |',
    '|---|---|---|',
    '| Rope breaks | High | High |',
  );
  const { portfolio } = await load({
    'tracks/mover/spec.md': risk,
    'tracks/mover.risk-rope-breaks/spec.md': document('Other'),
  });
  const ids = [...portfolio.tracks, ...portfolio.risks].map(({ id }) => id);
  assert.deepEqual(ids.slice(0, 2), ['mover', 'mover.risk-rope-breaks']);
  assert.match(ids[2] ?? '', /^mover\.risk-rope-breaks-\w+$/);
  assert.equal(ids.length, 3);
});
