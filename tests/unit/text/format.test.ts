import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  daysBetween,
  daysText,
  fromNow,
  listText,
  momentText,
  plural,
  sentenceDay,
  shortDay,
  spanText,
  statusQuote,
  whenText,
} from '../../../src/text/format.ts';
import { aWhen } from '../../support/portfolio.ts';

const asOf = '2026-11-20';

test('days are counted over months, years and leap days', () => {
  assert.equal(daysBetween('2026-10-30', '2026-11-20'), 21);
  assert.equal(daysBetween('2026-11-20', '2026-10-30'), -21);
  assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
});

test('a date says as much as its author knew', () => {
  assert.equal(whenText(aWhen('2026-12-11')), '11 Dec 2026');
  assert.equal(whenText(aWhen('2026-12-01', '2026-12-31', 'month')), 'December 2026');
  assert.equal(whenText(aWhen('2026-10-01', '2026-12-31', 'quarter')), 'Q4 2026');
  assert.equal(whenText(aWhen('2027-01-01', '2027-06-30', 'half')), 'H1 2027');
  assert.equal(whenText(aWhen('2027-01-01', '2027-12-31', 'year')), '2027');
  assert.equal(whenText(aWhen('2026-11-23', '2026-11-29', 'week')), 'week of 23 Nov 2026');
});

test('a year is left out only where nobody would think of another', () => {
  assert.equal(shortDay('2026-03-02', asOf), '2 Mar');
  assert.equal(shortDay('2027-01-03', asOf), '3 Jan');
  assert.equal(shortDay('2027-03-02', asOf), '2 Mar 2027');
  assert.equal(sentenceDay('2025-12-01', asOf), '1 December 2025');
});

test('spans name a month once', () => {
  assert.equal(spanText('2026-11-20', '2026-11-29', asOf), '20–29 Nov');
  assert.equal(spanText('2026-11-30', '2026-12-06', asOf), '30 Nov–6 Dec');
  assert.equal(spanText('2026-12-28', '2027-01-03', asOf), '28 Dec–3 Jan');
  assert.equal(spanText('2026-01-01', '2027-12-31', asOf), '1 Jan 2026–31 Dec 2027');
});

test('numbers agree with their words', () => {
  assert.equal(plural(1, 'track'), '1 track');
  assert.equal(plural(1800, 'document'), '1,800 documents');
  assert.equal(daysText(1), '1 day');
  assert.equal(fromNow('2026-11-20', asOf), 'today');
  assert.equal(fromNow('2026-12-11', asOf), 'in 21 days');
  assert.equal(fromNow('2026-11-19', asOf), '1 day ago');
  assert.equal(listText(['a', 'b', 'c']), 'a, b and c');
});

test('a commit keeps its author’s clock', () => {
  assert.equal(momentText('2026-11-19T18:42:07-04:00', asOf), '19 November, 18:42');
});

test('a span of days says its year once, or each of its two years once', () => {
  assert.equal(whenText(aWhen('2026-11-30', '2026-12-06')), '30 Nov–6 Dec 2026');
  assert.equal(whenText(aWhen('2026-12-28', '2027-01-03')), '28 Dec–3 Jan 2027');
  assert.equal(whenText(aWhen('2025-06-01', '2027-02-01')), '1 Jun 2025–1 Feb 2027');
});

test('a status is quoted without the picture before it', () => {
  assert.equal(statusQuote('▯ In Progress'), 'In Progress');
  assert.equal(statusQuote('✅ Complete (v2)'), 'Complete (v2)');
  assert.equal(statusQuote('🏗️ Under way'), 'Under way');
  assert.equal(statusQuote('[~] In progress'), 'In progress');
  for (const whole of ['[x]', '✅', 'In review', '(draft)', '75 % done', '+1', '[Draft] of May'])
    assert.equal(statusQuote(whole), whole);
});
