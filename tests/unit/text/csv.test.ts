import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withoutFormulaGuard } from '../../../src/model/spreadsheet-text.ts';
import { approvalsCsv, milestonesCsv, risksCsv } from '../../../src/outputs/tables.ts';
import { csvFields, csvRecords } from '../../../src/scripts/table/csv-file.ts';
import { type CsvValue, csv } from '../../../src/text/csv.ts';
import { read, records } from '../../support/csv.ts';
import {
  aBandedRisk,
  aMilestone,
  anApproval,
  aPortfolio,
  aRisk,
  aScoredRisk,
  aTrack,
  aWhen,
} from '../../support/portfolio.ts';

describe('CSV', () => {
  it('quotes what must be quoted, and nothing else', () => {
    assert.equal(
      csv(
        ['a', 'b'],
        [
          ['plain', 'x, y'],
          ['“quoted”', 'say "hi"'],
          ['two\nlines', null],
          [12, -3],
        ],
      ),
      ['a,b', 'plain,"x, y"', '“quoted”,"say ""hi"""', '"two\nlines",', '12,-3', ''].join('\r\n'),
    );
  });

  it('makes text of what a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const [, [value]] = read(csv(['a'], [[`${start}cmd|' /C calc'!A0`]])) as [string[], [string]];
      assert.equal(value, `'${start}cmd|' /C calc'!A0`);
    }
    assert.deepEqual(read(csv(['a'], [['1=2']])), [['a'], ['1=2']]);
    for (const unseen of [
      '\u0001',
      '\u007f',
      '\u00ad',
      '\u200b',
      '\u2066',
      '\ufeff',
      '\u034f',
      '\u3164',
      ' \u200b\u0001',
    ])
      assert.equal(read(csv(['a'], [[`${unseen}=1+1`]]))[1]?.[0], `${unseen}'=1+1`);
    for (const start of '＝＋－＠') assert.equal(read(csv(['a'], [[`${start}1`]]))[1]?.[0], `'${start}1`);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'=+-@＝＋－＠;,"\'\t\r\n\u0001\u200b ax'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });
  const rows = fc.array(fc.tuple(text, text), { minLength: 1 });

  it('holds no formula wherever a program may part its lines', () => {
    // As spreadsheets do whose separator is not the comma: each cell then begins at a separator, and may lose quotation marks and spaces.
    fc.assert(
      fc.property(rows, (some: CsvValue[][]) => {
        for (const separator of [';', '\t', '\n', '\r'])
          for (const cell of csv(['a', 'b'], some).split(separator))
            assert.doesNotMatch(cell, /^[\s"\p{Cc}\u200b]*[=+\-@＝＋－＠]/u);
        for (const cell of read(csv(['a', 'b'], some)).flat())
          assert.doesNotMatch(cell, /^(?:[\t\r\n]|[\s"\p{Cc}\u200b]*[=+\-@＝＋－＠])/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(rows, (some) => {
        assert.deepEqual(csvRecords(csv(['a', 'b'], some)).map(csvFields), [['a', 'b'], ...some]);
        assert.deepEqual(
          read(csv(['a', 'b'], some)).map((row) => row.map(withoutFormulaGuard)),
          [['a', 'b'], ...some],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a text that is no formula as it was', () => {
    const plain = ['a - b', 'x = y; z', 'ratio 3-4', 'a@b.example', 'one, -two', "it's"];
    assert.deepEqual(
      read(
        csv(
          ['a'],
          plain.map((value) => [value]),
        ),
      ).flat(),
      ['a', ...plain],
    );
  });
});

const address = (url: string) => `https://plans.example${url}`;

describe('risks.csv', () => {
  const portfolio = aPortfolio({
    tracks: [aTrack({ id: 't', title: 'Track, one', owners: ['Ines', 'Jonas'] })],
    risks: [
      aRisk({ title: 'a sentence', mitigation: 'Template', mitigationPlaceholder: true }),
      aBandedRisk(4, 5, { title: 'in words', mitigation: 'Do "this", then that', owner: 'Dana' }),
      aScoredRisk(2, 3, { title: 'contradictory', score: { stated: 9, computed: 6 } }),
      aScoredRisk(5, 5, { title: '=1+1', also: [{ file: 'tracks/t/plan.md', line: 7 }] }),
    ],
  });
  const rows = records(risksCsv(portfolio, { line: 9 }, address));

  it("holds every risk in the register's order", () => {
    assert.deepEqual(
      rows.map((row) => row.risk),
      ["'=1+1", 'in words', 'contradictory', 'a sentence'],
    );
  });

  it('has a number only where an author wrote numbers', () => {
    assert.deepEqual(
      rows.map((row) => [row.probability, row.impact, row.score, row.rating, row.aboveLine]),
      [
        ['5', '5', '25', 'scored', 'yes'],
        ['High', 'Critical', '', 'banded', 'yes'],
        ['2', '3', '9', 'scored', 'no'],
        ['', '', '', 'unscored', ''],
      ],
    );
  });

  it('says where each risk stands, and gives no template text for a mitigation', () => {
    assert.equal(rows[0]?.source, 'tracks/t/spec.md:10; tracks/t/plan.md:7');
    assert.equal(rows[1]?.mitigation, 'Do "this", then that');
    assert.equal(rows[3]?.mitigation, '');
    assert.deepEqual(
      [rows[1]?.owner, rows[2]?.owner, rows[2]?.trackOwners, rows[2]?.trackTitle],
      ['Dana', '', 'Ines; Jonas', 'Track, one'],
    );
    assert.match(rows[0]?.url ?? '', /^https:\/\/plans\.example\/tracks\/t\/spec\/#/);
  });
});

describe('approvals.csv and milestones.csv', () => {
  it('hold every record of the portfolio', () => {
    const portfolio = aPortfolio({
      tracks: [aTrack({ id: 't', title: 'T' })],
      approvals: [
        anApproval({ role: 'Security', state: 'pending', waitingSince: { date: '2026-09-24', basis: 'commit' } }),
        anApproval({
          role: 'Product',
          state: 'approved',
          name: 'Helen',
          date: '2026-09-21',
          condition: 'after the audit',
        }),
      ],
      milestones: [
        aMilestone({ title: 'Beta', when: aWhen('2026-10-01', '2026-12-31', 'quarter') }),
        aMilestone({ title: 'Some day', horizon: 'later' }),
      ],
    });
    const approvals = records(approvalsCsv(portfolio, address));
    assert.deepEqual(
      approvals.map((row) => [
        row.role,
        row.state,
        row.name,
        row.date,
        row.condition,
        row.waitingSince,
        row.trackTitle,
      ]),
      [
        ['Security', 'pending', '', '', '', '2026-09-24', 'T'],
        ['Product', 'approved', 'Helen', '2026-09-21', 'after the audit', '', 'T'],
      ],
    );
    const milestones = records(milestonesCsv(portfolio, address));
    assert.deepEqual(
      milestones.map((row) => [row.milestone, row.start, row.end, row.precision, row.horizon]),
      [
        ['Beta', '2026-10-01', '2026-12-31', 'quarter', ''],
        ['Some day', '', '', '', 'later'],
      ],
    );
  });

  it('are a header alone where there is nothing', () => {
    assert.equal(read(approvalsCsv(aPortfolio(), address)).length, 1);
    assert.equal(read(milestonesCsv(aPortfolio(), address)).length, 1);
    assert.equal(read(risksCsv(aPortfolio(), { line: 9 }, address)).length, 1);
  });
});
