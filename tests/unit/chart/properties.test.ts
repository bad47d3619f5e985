import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Lane, PlacedMark } from '../../../src/chart/lanes.ts';
import { type Milestone, milestoneKinds } from '../../../src/model/milestone.ts';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import { type StatusValue, statusValues } from '../../../src/model/status.ts';
import { precisions, type When } from '../../../src/model/when.ts';
import { dayOfNumber } from '../../../src/text/format.ts';
import { type Timeline, timeline } from '../../../src/views/roadmap/timeline.ts';
import { aMilestone, aPortfolio, aStatus, aTrack } from '../../support/portfolio.ts';

/** Days around the portfolio's, with far outliers now and then: years 26 and 9999 among them. */
const aDay = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 20_300, max: 21_200 }) },
  { weight: 1, arbitrary: fc.integer({ min: -700_000, max: 2_900_000 }) },
);
const anyWhen: fc.Arbitrary<When> = fc
  .record({
    start: aDay,
    length: fc.oneof(fc.integer({ min: -3, max: 200 }), fc.constant(6300)),
    precision: fc.constantFrom(...precisions),
    computed: fc.boolean(),
  })
  .map(({ start, length, precision, computed }) => ({
    start: dayOfNumber(start),
    end: dayOfNumber(Math.min(start + length, 2_900_000)),
    precision,
    text: 'as written',
    basis: computed ? 'computed' : 'stated',
  }));
const anyTitle = fc.oneof(
  fc.constantFrom(
    'Implementation',
    'Phase 1: Rollout',
    'Sortie générale',
    'リリース計画',
    'שלב ראשון',
    'm'.repeat(400),
  ),
  fc.string({ minLength: 1, maxLength: 60 }),
);
const anyStatus: fc.Arbitrary<StatusValue> = fc.constantFrom(...statusValues);

const anyPortfolio: fc.Arbitrary<Portfolio> = fc
  .array(
    fc.record({
      status: anyStatus,
      archived: fc.boolean(),
      deadline: fc.option(anyWhen),
      records: fc.array(
        fc.record({
          when: fc.option(anyWhen, { freq: 6 }),
          kind: fc.constantFrom(...milestoneKinds),
          title: anyTitle,
          status: anyStatus,
        }),
        { maxLength: 14 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((tracks) =>
    aPortfolio({
      tracks: tracks.map(({ status, archived, deadline }, index) =>
        aTrack({ id: `t${index}`, status: aStatus(status), archived, deadline }),
      ),
      milestones: tracks.flatMap(({ records }, index) =>
        records.map(({ status, ...record }, number) =>
          aMilestone({ ...record, id: `t${index}.${number}`, track: `t${index}`, status: aStatus(status) }),
        ),
      ),
    }),
  );

const lanesOf = ({ groups }: Timeline): Lane[] => groups.flatMap(({ lanes }) => lanes);
const isBar = ({ shape }: PlacedMark): boolean => shape === 'bar' || shape === 'soft';
const holds = (property: (portfolio: Portfolio, laid: Timeline) => void): void =>
  fc.assert(
    fc.property(anyPortfolio, fc.boolean(), (portfolio, dense) =>
      property(portfolio, timeline(portfolio, dense ? { denseFrom: 1 } : {})),
    ),
    { numRuns: 300 },
  );

test('every record stands on the chart or beside it, once', () => {
  holds((portfolio, laid) => {
    const drawn = lanesOf(laid).flatMap(({ marks }) => marks.map(({ record }) => record));
    const apart = laid.undated.flatMap(({ parts }) => parts.flatMap(({ records }) => records));
    const shown = [...drawn, ...apart];
    assert.equal(new Set(shown).size, shown.length, 'a record is shown twice');
    const missing = portfolio.milestones.filter((milestone: Milestone) => !shown.includes(milestone));
    assert.deepEqual(missing, []);
    assert.equal(laid.records, shown.length);
  });
});

test('every track has a lane on the chart or beside it', () => {
  holds((portfolio, laid) => {
    const shown = new Set([
      ...lanesOf(laid).map(({ track }) => track.id),
      ...laid.undated.map(({ track }) => track.id),
    ]);
    assert.deepEqual(
      portfolio.tracks.map(({ id }) => id).filter((id) => !shown.has(id)),
      [],
    );
  });
});

/** How far the words of a point begin from its middle, as words.css has it: in pixels. */
const sign = ({ shape }: PlacedMark): number =>
  ({ bar: 0, soft: 0, diamond: 13, target: 14, deadline: 9, review: 7 })[shape];

test('no two bars of a row overlap, and no words stand on a bar or on other words', () => {
  holds((_, laid) => {
    for (const { marks, rows } of lanesOf(laid)) {
      for (let row = 0; row < rows; row++) {
        const inRow = marks.filter((mark) => mark.row === row);
        const bars = inRow.filter(isBar).map((mark) => ({ mark, from: mark.x, to: mark.x + mark.width }));
        const said = inRow.flatMap((mark) =>
          mark.words.map((label) => ({
            mark,
            from: label.x + (label.side === 'right' ? sign(mark) / laid.width : 0),
            to: label.x + label.width - (label.side === 'left' ? sign(mark) / laid.width : 0),
            inside: label.side === 'inside',
          })),
        );
        const apart = (one: { from: number; to: number }, other: { from: number; to: number }) =>
          one.to <= other.from + 1e-4 || other.to <= one.from + 1e-4;
        for (const [index, one] of bars.entries())
          for (const other of bars.slice(index + 1)) assert.ok(apart(one, other), 'two bars overlap');
        for (const [index, one] of said.entries()) {
          for (const other of said.slice(index + 1)) assert.ok(apart(one, other), 'two labels overlap');
          for (const bar of bars) if (bar.mark !== one.mark) assert.ok(apart(one, bar), 'words stand on another bar');
        }
      }
    }
  });
});

/** Half the width of a point's sign, in pixels, as look.md draws it. */
const half = ({ shape }: PlacedMark): number => (shape === 'target' ? 8.5 : shape === 'diamond' ? 6.5 : 2);

test('two points of a row never cover each other', () => {
  holds((_, laid) => {
    for (const { marks } of lanesOf(laid)) {
      const points = marks.filter((mark) => !isBar(mark));
      for (const [index, one] of points.entries())
        for (const other of points.slice(index + 1))
          assert.ok(
            one.row !== other.row || Math.abs(one.x - other.x) * laid.width >= half(one) + half(other),
            `${one.name} covers ${other.name}`,
          );
    }
  });
});

test('a longer interval is never drawn shorter', () => {
  holds((_, laid) => {
    const whole = lanesOf(laid)
      .flatMap(({ marks }) => marks)
      .filter((mark) => isBar(mark) && !mark.cutStart && !mark.cutEnd)
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    for (const [index, mark] of whole.entries()) {
      const before = whole[index - 1];
      if (before !== undefined)
        assert.ok(mark.width >= before.width - 2e-5, `${mark.name} is drawn shorter than ${before.name}`);
    }
  });
});

test('everything that is drawn lies inside the chart, and the chart is never empty', () => {
  holds((_, laid) => {
    const marks = lanesOf(laid).flatMap((lane) => lane.marks);
    assert.equal(laid.window === null, marks.length === 0);
    if (laid.window !== null) assert.ok(laid.window.end > laid.window.start);
    for (const { x, width, row, words, lateTo } of marks) {
      assert.ok(x >= 0 && x + width <= 1.0001 && row >= 0 && (lateTo ?? 0) <= 1);
      for (const label of words) assert.ok(label.x >= 0 && label.x + label.width <= 1.0001);
    }
  });
});

test('the order of the records changes nothing', () => {
  fc.assert(
    fc.property(anyPortfolio, (portfolio) => {
      const places = (laid: Timeline) =>
        lanesOf(laid)
          .flatMap(({ marks }) => marks.map(({ record, x, width, shape }) => `${record.id} ${shape} ${x} ${width}`))
          .sort();
      assert.deepEqual(
        places(timeline(portfolio)),
        places(timeline({ ...portfolio, milestones: portfolio.milestones.toReversed() })),
      );
    }),
  );
});
