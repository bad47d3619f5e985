import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Filterable,
  filterFromQuery,
  noFilter,
  queryOfFilter,
  type RiskFilter,
  rowTest,
  shows,
  stripDiacritics,
} from '../../../src/views/risks/filter.ts';

const row = (over: Partial<Filterable> = {}): Filterable => ({
  shows: new Set(['over']),
  cell: 'p4i3',
  category: 'technical',
  track: 'memory-layer',
  owners: ['Ines Okafor'],
  mitigated: true,
  text: stripDiacritics('Recall returns another tenant’s memories. Köln'),
  ...over,
});
const shown = (filter: Partial<RiskFilter>, over: Partial<Filterable> = {}) =>
  rowTest({ ...noFilter, ...filter })(row(over));

describe('register filter', () => {
  it('shows everything until something is asked', () => {
    assert.equal(shown({}), true);
    assert.equal(shown({}, { cell: null, shows: new Set(['unscored']) }), true);
  });

  it('asks for all that is asked, together', () => {
    for (const filter of [
      { show: 'over' },
      { cell: 'p4i3' },
      { category: 'technical' },
      { track: 'memory-layer' },
      { owner: 'Ines Okafor' },
      { mitigation: 'written' },
    ] as const)
      assert.equal(shown(filter), true, JSON.stringify(filter));
    for (const filter of [
      { show: 'bare' },
      { cell: 'p3i4' },
      { category: 'other' },
      { track: 'memory' },
      { owner: 'Ines' },
      { mitigation: 'none' },
    ] as const)
      assert.equal(shown({ category: 'technical', ...filter }), false, JSON.stringify(filter));
  });

  it('finds words in any order, without case and accents', () => {
    assert.equal(shown({ q: 'MEMORIES recall' }), true);
    assert.equal(shown({ q: 'koln' }), true);
    assert.equal(shown({ q: 'recall elephants' }), false);
    assert.equal(shown({ q: '   ' }), true);
    assert.equal(shown({ q: '.*' }), false);
  });

  it('stands in the address and comes back from it', () => {
    const filters: Partial<RiskFilter>[] = [
      ...shows.map((show) => ({ show })),
      { cell: 'p1i5', q: 'a b&c=d', owner: 'Zoë “Z” O’Neil', sort: 'track', descending: true },
      { category: 'security', track: 'x/y', mitigation: 'none', sort: 'score', descending: false },
      { sort: 'owner', descending: false },
    ];
    for (const filter of filters) {
      const query = new URLSearchParams(queryOfFilter(filter).toString());
      assert.deepEqual(filterFromQuery(query), { ...noFilter, ...filter });
    }
    assert.equal(queryOfFilter(noFilter).toString(), '');
    assert.equal(queryOfFilter({ cell: 'p4i3' }).toString(), 'cell=p4i3');
  });

  it('passes over what it does not know', () => {
    assert.deepEqual(
      filterFromQuery(new URLSearchParams('show=red&cell=p9i9&sort=colour&mitigation=maybe&x=1')),
      noFilter,
    );
  });
});
