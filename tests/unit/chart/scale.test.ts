import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axis, fraction, levelFor, longestWindow, spanOf, unsound, windowOf } from '../../../src/chart/scale.ts';
import { dayNumber, dayOfNumber } from '../../../src/text/format.ts';
import { aWhen } from '../../support/portfolio.ts';

const asOf = '2026-11-20';
const span = (start: string, end: string) => spanOf(aWhen(start, end));
const days = (window: { start: number; end: number } | null) =>
  window && [dayOfNumber(window.start), dayOfNumber(window.end)];

test('an interval holds both its ends', () => {
  const { start, end } = spanOf(aWhen('2026-11-20'));
  assert.equal(end - start, 1);
});

test('the window reaches to the portfolio’s day where that is near, and is never shorter than two months', () => {
  assert.deepEqual(days(windowOf([span('2027-02-01', '2027-06-30')], asOf, 0)), ['2026-11-20', '2027-07-01']);
  assert.deepEqual(days(windowOf([span('2026-02-01', '2026-06-30')], asOf, 0)), ['2026-02-01', '2026-11-21']);
  assert.deepEqual(days(windowOf([span('2020-02-01', '2020-06-30')], asOf, 0)), ['2020-02-01', '2020-07-01']);
  const one = windowOf([span(asOf, asOf)], asOf, 0)!;
  assert.ok(one.end - one.start >= 60);
  assert.equal(windowOf([], asOf, 0), null);
});

test('a window of more than six years is cut about the portfolio’s day, or to its last stretch', () => {
  const wide = windowOf([span('2026-11-01', '2044-01-31'), span('2026-12-01', '2026-12-31')], asOf, 0)!;
  assert.ok(wide.end - wide.start <= longestWindow);
  assert.equal(dayOfNumber(wide.start), '2026-11-01');
  const past = windowOf([span('1990-01-01', '1990-02-01'), span('2001-01-01', '2001-02-01')], asOf, 0)!;
  assert.equal(dayOfNumber(past.end), '2001-02-02');
});

test('a date fifty years away or an end before its start is not believed', () => {
  assert.equal(unsound(aWhen('2026-12-01', '2026-12-02'), asOf), null);
  assert.equal(unsound(aWhen('2026-12-02', '2026-12-01'), asOf), 'ends before it starts');
  assert.equal(unsound(aWhen('0026-03-01'), asOf), 'is in the year 0026');
  assert.equal(unsound(aWhen('2026-11-01', '2044-01-01'), asOf), null);
});

test('a fraction of the window is clipped to it', () => {
  const window = { start: 100, end: 200 };
  assert.deepEqual([fraction(window, 50), fraction(window, 150), fraction(window, 300)], [0, 0.5, 1]);
});

test('the axis is as fine as can be read', () => {
  const window = { start: dayNumber('2026-07-01'), end: dayNumber('2027-07-01') };
  assert.equal(levelFor(window, 1068), 'quarter');
  assert.equal(levelFor(window, 12_000), 'month');
  assert.equal(levelFor({ start: 0, end: 2190 }, 1068), 'year');
});

test('a year is quarters over months, with the unit that began before it named at its edge', () => {
  const year = axis({ start: dayNumber('2026-07-01'), end: dayNumber('2027-07-01') }, 'quarter');
  assert.deepEqual(
    year.above.map(({ label }) => label),
    ['Q3 2026', 'Q4 2026', 'Q1 2027', 'Q2 2027'],
  );
  assert.equal(year.below.length, 12);
  assert.deepEqual(
    year.below.filter(({ major }) => major).map(({ label }) => label),
    ['Jul', 'Oct', 'Jan', 'Apr'],
  );
  const cut = axis({ start: dayNumber('2026-08-10'), end: dayNumber('2027-02-01') }, 'quarter');
  assert.deepEqual([cut.above[0]?.label, cut.above[0]?.x], ['Q3 2026', 0]);
  const weeks = axis({ start: dayNumber('2026-11-01'), end: dayNumber('2026-12-15') }, 'month');
  assert.deepEqual(
    weeks.below.slice(0, 2).map(({ label }) => label),
    ['2', '9'],
    'weeks begin on Mondays',
  );
});
