import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstDayOf } from '../../../src/chart/dates.ts';
import { precisions } from '../../../src/model/when.ts';
import { dayNumber, dayOfNumber, whenText } from '../../../src/text/format.ts';
import { aWhen } from '../../support/portfolio.ts';

test('a span of days says its year once, or each of its two years once', () => {
  assert.equal(whenText(aWhen('2026-11-30', '2026-12-06')), '30 Nov–6 Dec 2026');
  assert.equal(whenText(aWhen('2026-12-28', '2027-01-03')), '28 Dec–3 Jan 2027');
  assert.equal(whenText(aWhen('2025-06-01', '2027-02-01')), '1 Jun 2025–1 Feb 2027');
});

/** The day with which an interval of a precision begins. */
const begins = { day: 0, week: 0, month: 1, quarter: 3, half: 6, year: 12 } as const;

test('the first day of a date is read back from how the table says it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2029-12-31') }),
      fc.integer({ min: 0, max: 700 }),
      fc.constantFrom(...precisions),
      (first, length, precision) => {
        const months = begins[precision];
        const date = new Date(dayOfNumber(first));
        if (months > 0) date.setUTCMonth(Math.floor(date.getUTCMonth() / months) * months, 1);
        const start = date.toISOString().slice(0, 10);
        const when = aWhen(start, dayOfNumber(dayNumber(start) + length), precision);
        assert.equal(firstDayOf(whenText(when)), dayNumber(start), whenText(when));
      },
    ),
    { numRuns: 2000 },
  );
});

test('what is no date has no day', () => {
  for (const text of ['no date', '', 'soon', '3 weeks', 'Foo 2026']) assert.equal(firstDayOf(text), null);
  assert.equal(firstDayOf('2024-10-07 to 2024-10-21'), dayNumber('2024-10-07'));
});
