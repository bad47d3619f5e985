import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortAddresses } from '../../../src/views/share/short-addresses.ts';
import { aPortfolio, aRisk, aTrack } from '../../support/portfolio.ts';

const preview = ({ id }: { id: string }) => ({ track: id, title: id, description: '' });
const targets = (
  portfolio: ReturnType<typeof aPortfolio>,
  aliases: Record<string, string> = {},
): Record<string, string[]> =>
  Object.fromEntries(
    shortAddresses(portfolio, aliases, preview).addresses.map(({ name, targets: ends }) => [
      name,
      ends.map(({ url }) => url),
    ]),
  );

test('tracks and records have addresses of their own, stated ids lead to their track', () => {
  const portfolio = aPortfolio({
    tracks: [aTrack({ id: 'quay', statedId: '3.10' })],
    risks: [aRisk({ id: 'quay.risk-tide', track: 'quay', url: '/tracks/quay/spec/#risk-tide' })],
  });
  assert.deepEqual(targets(portfolio), {
    quay: ['/tracks/quay/'],
    'quay.risk-tide': ['/tracks/quay/spec/#risk-tide'],
    '3.10': ['/tracks/quay/'],
    '3-10': ['/tracks/quay/'],
  });
});

test('a renamed track keeps its old address, and so do its records', () => {
  const portfolio = aPortfolio({
    tracks: [aTrack({ id: 'quay' })],
    risks: [aRisk({ id: 'quay.risk-tide', track: 'quay', url: '/tracks/quay/spec/#risk-tide' })],
  });
  const found = targets(portfolio, { wharf: 'quay' });
  assert.deepEqual(found.wharf, ['/tracks/quay/']);
  assert.deepEqual(found['wharf.risk-tide'], ['/tracks/quay/spec/#risk-tide']);
});

test('a renamed track keeps every address that its folder had, in its own spelling too', () => {
  const before = targets(aPortfolio({ tracks: [aTrack({ id: 'Pay_Flow', url: '/tracks/pay-flow/' })] }));
  const after = targets(aPortfolio({ tracks: [aTrack({ id: 'newpay' })] }), { Pay_Flow: 'newpay' });
  for (const name of Object.keys(before)) assert.deepEqual(after[name], ['/tracks/newpay/'], name);
  assert.deepEqual(Object.keys(before), ['pay-flow', 'Pay_Flow']);
});

test('an address of today is never taken by an old name', () => {
  const portfolio = aPortfolio({ tracks: [aTrack({ id: 'quay' }), aTrack({ id: 'wharf' })] });
  const { addresses, refused } = shortAddresses(portfolio, { wharf: 'quay' }, preview);
  assert.deepEqual(
    addresses.find(({ name }) => name === 'wharf')?.targets.map(({ url }) => url),
    ['/tracks/wharf/'],
  );
  assert.deepEqual(refused, ['wharf']);
});

test('where two tracks state the same ID the reader chooses; an id of today comes before both', () => {
  const two = aPortfolio({ tracks: [aTrack({ id: 'a', statedId: '7' }), aTrack({ id: 'b', statedId: '7' })] });
  assert.deepEqual(targets(two)['7'], ['/tracks/a/', '/tracks/b/']);
  const three = aPortfolio({ tracks: [aTrack({ id: 'a', statedId: '7' }), aTrack({ id: '7' })] });
  assert.deepEqual(targets(three)['7'], ['/tracks/7/']);
});

test('an id that no folder could be called by has only its folded address', () => {
  const found = targets(
    aPortfolio({ tracks: [aTrack({ id: 'a', statedId: '../../etc' }), aTrack({ id: 'b', statedId: 'x/y?' })] }),
  );
  for (const name of Object.keys(found)) assert.match(name, /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u);
});

test('a folder that is called like a record of another track does not take its address: the reader chooses', () => {
  const portfolio = aPortfolio({
    tracks: [aTrack({ id: 'quay' }), aTrack({ id: 'quay.risk-tide', url: '/tracks/quay-risk-tide/' })],
    risks: [aRisk({ id: 'quay.risk-tide', track: 'quay', url: '/tracks/quay/spec/#risk-tide' })],
  });
  assert.deepEqual(targets(portfolio)['quay.risk-tide'], ['/tracks/quay/spec/#risk-tide', '/tracks/quay-risk-tide/']);
});
