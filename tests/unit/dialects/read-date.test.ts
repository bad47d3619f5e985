import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDate, readDates } from '../../../src/model/dates/read-date.ts';

const read = (text: string, yearAlone = false): string => {
  const found = readDate(text, { asOf: '2026-11-20', yearAlone });
  if (found === null) return 'none';
  if (found.when === null) return found.problem ?? 'none';
  const { start, end, precision } = found.when;
  return `${start === end ? start : `${start}..${end}`} ${precision}`;
};

describe('a date as its author wrote it', () => {
  const cases: [string, string][] = [
    ['2026-03-14', '2026-03-14 day'],
    ['2026-3-4', '2026-03-04 day'],
    ['5 de novembro de 2025, 00:35', '2025-11-05 day'],
    ['1º de março de 2026', '2026-03-01 day'],
    ['5 de noviembre del 2025', '2025-11-05 day'],
    ['14 maggio 2026', '2026-05-14 day'],
    ['fevereiro de 2026', '2026-02-01..2026-02-28 month'],
    ['2026년 3월 14일', '2026-03-14 day'],
    ['2026. 3. 14.', '2026-03-14 day'],
    ['2026년 3월', '2026-03-01..2026-03-31 month'],
    ['2026년 2분기', '2026-04-01..2026-06-30 quarter'],
    ['2026년 하반기', '2026-07-01..2026-12-31 half'],
    ['3Q 2026', '2026-07-01..2026-09-30 quarter'],
    ['2H 2026', '2026-07-01..2026-12-31 half'],
    ['2026/03/14', '2026-03-14 day'],
    ['2026-03-14T22:30:00-04:00', '2026-03-14 day'],
    ['2026-03-14T23:59:59Z', '2026-03-14 day'],
    ['2026-03-14 22:30', '2026-03-14 day'],
    ['March 14, 2026', '2026-03-14 day'],
    ['Sat, 14th of March 2026', '2026-03-14 day'],
    ['14 Mar 2026', '2026-03-14 day'],
    ['14. März 2026', '2026-03-14 day'],
    ['14 de marzo de 2026', '2026-03-14 day'],
    ['14 août 2026', '2026-08-14 day'],
    ['14 марта 2026 г.', '2026-03-14 day'],
    ['2026年3月14日', '2026-03-14 day'],
    ['14.03.2026', '2026-03-14 day'],
    ['25/12/2026', '2026-12-25 day'],
    ['12/25/2026', '2026-12-25 day'],
    ['03/03/2026', '2026-03-03 day'],
    ['11/17/25', '2025-11-17 day'],
    ['March 2026', '2026-03-01..2026-03-31 month'],
    ['Feb. 2028', '2028-02-01..2028-02-29 month'],
    ['2026-03', '2026-03-01..2026-03-31 month'],
    ['2026年3月', '2026-03-01..2026-03-31 month'],
    ['Q4 2026', '2026-10-01..2026-12-31 quarter'],
    ['2026-Q4', '2026-10-01..2026-12-31 quarter'],
    ["Q1'2027", '2027-01-01..2027-03-31 quarter'],
    ['2026年第2四半期', '2026-04-01..2026-06-30 quarter'],
    ['3 квартал 2026', '2026-07-01..2026-09-30 quarter'],
    ['H1 2027', '2027-01-01..2027-06-30 half'],
    ['second half of 2026', '2026-07-01..2026-12-31 half'],
    ['Week 12 2026', '2026-03-16..2026-03-22 week'],
    ['2026-W01', '2025-12-29..2026-01-04 week'],
    ['Oct 1 – Oct 15, 2026', '2026-10-01..2026-10-15 day'],
    ['October 1-15, 2026', '2026-10-01..2026-10-15 day'],
    ['28 December – 3 January 2027', '2026-12-28..2027-01-03 day'],
    ['March – May 2026', '2026-03-01..2026-05-31 month'],
    ['Q3-Q4 2027', '2027-07-01..2027-12-31 quarter'],
    ['Q4 2026 – Q1 2027', '2026-10-01..2027-03-31 quarter'],
    ['2026-03-01 to 2026-03-14', '2026-03-01..2026-03-14 day'],
    ['by the end of Q2 2027 at the latest', '2027-04-01..2027-06-30 quarter'],
  ];
  for (const [text, expected] of cases) test(text, () => assert.equal(read(text), expected));
});

describe('no date, and none is made up', () => {
  const cases: [string, string][] = [
    ['Oct 8', 'none'],
    ['Q4', 'none'],
    ['Week 3', 'none'],
    ['TBD', 'none'],
    ['YYYY-MM-DD', 'none'],
    ['v0.1.12', 'none'],
    ['2 weeks', 'none'],
    ['issue_96_20260223', 'none'],
    ['report-2026-01-02.md', 'none'],
    ['port 8080', 'none'],
    ['2026', 'none'],
    ['2026-02-30', 'invalid'],
    ['2026-13-01', 'invalid'],
    ['31 April 2026', 'invalid'],
    ['Q5 2026', 'invalid'],
    ['2026-W54', 'invalid'],
    ['2027-W53', 'invalid'],
    ['29 February 2027', 'invalid'],
    ['2026-12-10 to 2026-03-01', 'range-reversed'],
    ['10 December 2026 – 1 March 2026', 'range-reversed'],
    ['Q4–Q3 2026', 'range-reversed'],
    ['October 15–1, 2026', 'range-reversed'],
    ['03/04/2026', 'ambiguous'],
    ['25/12/26', 'ambiguous'],
    ['0026-03-14', 'implausible'],
    ['20260-03-14', 'implausible'],
  ];
  for (const [text, expected] of cases) test(text, () => assert.equal(read(text), expected));
});

test('a year alone counts only where a label asks for a date', () => {
  assert.equal(read('2027', true), '2027-01-01..2027-12-31 year');
  assert.equal(read('late 2027', true), '2027-01-01..2027-12-31 year');
  assert.equal(read('2027+', true), 'none');
  assert.equal(read('Python 3.12', true), 'none');
});

test('every date of a text, in order, with the words that state it', () => {
  assert.deepEqual(
    readDates('2026-02-01 design, 2026-03-01 beta').map((found) => found.text),
    ['2026-02-01', '2026-03-01'],
  );
  const [first] = readDates('Shipped on March 14, 2026 (late)');
  assert.equal(first?.text, 'March 14, 2026');
});
