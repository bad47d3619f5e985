import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../src/model/portfolio-index.ts';
import { aPortfolio, aTrack } from '../../support/portfolio.ts';

test('a title that another track has too is told apart by the id', () => {
  const tracks = [
    aTrack({ id: 'm-1', title: 'Same' }),
    aTrack({ id: 'm-2', title: 'Same' }),
    aTrack({ id: 'm-3', title: 'Own' }),
  ];
  const portfolio = aPortfolio({ tracks });
  assert.deepEqual(
    tracks.map((track) => indexOf(portfolio).nameOf(track)),
    ['Same (m-1)', 'Same (m-2)', 'Own'],
  );
});
