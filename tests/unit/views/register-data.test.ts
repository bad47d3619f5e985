import assert from 'node:assert/strict';
import { test } from 'node:test';
import { riskRegister } from '../../../src/views/risks/register.ts';
import { registerData } from '../../../src/views/risks/register-data.ts';
import { aPortfolio, aRisk, aScoredRisk, aTrack } from '../../support/portfolio.ts';

test('the script knows of each row what the page shows, the rated ones first', () => {
  const tracks = [aTrack({ id: 'pay', owners: ['Anna', 'Ben'] })];
  const risks = [
    aRisk({ track: 'pay', title: 'Nobody rated it', mitigation: null }),
    aScoredRisk(4, 5, { track: 'pay', title: 'High', mitigation: 'A plan.', owner: 'Chen' }),
  ];
  const data = registerData(riskRegister(aPortfolio({ risks, tracks }), { line: 9 }));
  assert.deepEqual(data.cell, ['p4i5', null]);
  assert.deepEqual(data.track, ['pay', 'pay']);
  assert.deepEqual(data.mitigated, [true, false]);
  assert.deepEqual(data.hasOwner, [true, false]);
  assert.deepEqual(data.owners, [['Chen'], ['Anna', 'Ben']]);
  assert.ok(data.flags[0]!.includes('over') && data.flags[1]!.includes('unscored'));
  for (const list of Object.values(data)) assert.equal(list.length, 2);
});
