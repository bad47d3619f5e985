import assert from 'node:assert/strict';
import { test } from 'node:test';
import { riskRegister } from '../../../src/views/risks/register.ts';
import { registerData } from '../../../src/views/risks/register-data.ts';
import { filledIn } from '../../../src/views/tables/data.ts';
import { readState, rowTest, sortedRows } from '../../../src/views/tables/state.ts';
import { aPortfolio, aRisk, aScoredRisk, aTrack } from '../../support/portfolio.ts';

const tracks = [aTrack({ id: 'pay', title: 'Payments', owners: ['Anna', 'Ben'] })];
const risks = [
  aRisk({ track: 'pay', title: 'Nobody rated it', mitigation: null }),
  aScoredRisk(4, 5, { track: 'pay', title: 'High', mitigation: 'A plan.', owner: 'Chen' }),
  aScoredRisk(2, 2, { track: 'pay', title: 'Alarm at Köln', mitigation: 'A plan.' }),
];
const data = filledIn(registerData(riskRegister(aPortfolio({ risks, tracks }), { line: 9 })));
const titles = data.columns.find(({ key }) => key === 'risk')!.values;
/** The titles that an address shows, in its order. */
const shown = (address: string): unknown[] => {
  const state = readState(new URLSearchParams(address), data);
  return sortedRows(data, state)
    .filter(rowTest(data, state))
    .map((row) => titles[row]);
};

test('the register opens with the highest score; the unscored are a group after the others', () => {
  assert.deepEqual(shown(''), ['High', 'Alarm at Köln', 'Nobody rated it']);
  assert.deepEqual(data.groups, [2, 1]);
  assert.deepEqual(shown('sort=risk'), ['Alarm at Köln', 'High', 'Nobody rated it']);
});

test('each choice of the page finds its rows', () => {
  assert.deepEqual(shown('show=over'), ['High']);
  assert.deepEqual(shown('show=unscored'), ['Nobody rated it']);
  assert.deepEqual(shown('cell=p4i5'), ['High']);
  assert.deepEqual(shown('mitigation=none'), ['Nobody rated it']);
  assert.deepEqual(shown('owner=Chen'), ['High']);
  assert.deepEqual(shown('owner=Ben'), ['Alarm at Köln', 'Nobody rated it']);
  assert.equal(shown('track=pay').length, 3);
  assert.deepEqual(shown('cell=p9i9'), []);
});

test('a search finds words of any column, without case and accents, in any order', () => {
  assert.deepEqual(shown('q=KOLN alarm'), ['Alarm at Köln']);
  assert.deepEqual(shown('q=chen'), ['High']);
  assert.deepEqual(shown('q=chen köln'), []);
  assert.deepEqual(shown('q=.*'), []);
});

test('of a register whose texts are too long for one page, titles come later too', () => {
  const long = aScoredRisk(4, 5, { track: 'pay', mitigation: 'word '.repeat(60_000) });
  const later = filledIn(registerData(riskRegister(aPortfolio({ risks: [long], tracks }), { line: 9 })));
  const values = Object.fromEntries(later.columns.map((column) => [column.key, column.values]));
  assert.deepEqual([values.risk, values.track, values.owner], [[], ['Payments'], ['Anna, Ben']]);
});

test('chips have words for what is chosen', () => {
  const words = (name: string): Readonly<Record<string, string>> =>
    data.filters.find((filter) => filter.name === name)?.words ?? {};
  assert.equal(words('show').over, 'At or above the threshold');
  assert.equal(words('cell').p4i5, 'probability High 4, impact Critical 5');
  assert.equal(words('track').pay, 'Payments');
});
