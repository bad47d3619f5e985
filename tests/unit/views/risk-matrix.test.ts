import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Risk } from '../../../src/model/risk.ts';
import { contradictsItself, ratingLine, ratingText } from '../../../src/text/rating.ts';
import { riskMatrix } from '../../../src/views/risks/matrix.ts';
import { cellKey, cellOf, cellOfKey, heatStep, levels, scoreOf } from '../../../src/views/risks/scale.ts';
import { aBandedRisk, aPortfolio, aRisk, aScoredRisk, aTrack } from '../../support/portfolio.ts';

/** Everything an author may write for one factor: a number, a word with a level, a word without one, nothing. */
const factors = [
  ...levels.map((level) => ({ text: String(level), level, number: true })),
  ...['Very Low', 'Low', 'Medium', 'High', 'Critical'].map((text, index) => ({
    text,
    level: index + 1,
    number: false,
  })),
  { text: 'API down', level: null, number: false },
  null,
];

const rate = (probability: (typeof factors)[number], impact: (typeof factors)[number]): Risk => {
  const bothLevels = probability?.level != null && impact?.level != null;
  return aRisk({
    probability: probability && { text: probability.text, level: probability.level },
    impact: impact && { text: impact.text, level: impact.level },
    rating: !bothLevels ? 'unscored' : probability.number && impact.number ? 'scored' : 'banded',
    score: { stated: null, computed: bothLevels ? probability.level! * impact.level! : null },
  });
};

const cellsOf = (risks: Risk[], line = 9) => riskMatrix(risks, line).rows.flatMap((row) => row.cells);

describe('risk matrix', () => {
  it('runs from the highest probability down and from the lowest impact up', () => {
    const { rows } = riskMatrix([], 9);
    assert.deepEqual(
      rows.map((row) => row.probability),
      [5, 4, 3, 2, 1],
    );
    for (const row of rows)
      assert.deepEqual(
        row.cells.map((cell) => cell.impact),
        [1, 2, 3, 4, 5],
      );
  });

  it('places every combination of words and numbers by its levels, and nothing else', () => {
    for (const probability of factors) {
      for (const impact of factors) {
        const risk = rate(probability, impact);
        const matrix = riskMatrix([risk], 9);
        const holding = matrix.rows.flatMap((row) => row.cells).filter((cell) => cell.risks.length > 0);
        if (risk.rating === 'unscored') {
          assert.deepEqual(matrix.unscored, [risk]);
          assert.equal(matrix.placed, 0);
          assert.deepEqual(holding, []);
        } else {
          assert.deepEqual(matrix.unscored, []);
          assert.equal(matrix.placed, 1);
          assert.equal(holding.length, 1);
          assert.equal(holding[0]?.key, `p${probability?.level}i${impact?.level}`);
          assert.equal(holding[0]?.inWords, risk.rating === 'banded' ? 1 : 0);
        }
      }
    }
  });

  it('prints a product only where both factors are numbers', () => {
    for (const probability of factors) {
      for (const impact of factors) {
        const risk = rate(probability, impact);
        const text = ratingLine(risk);
        if (risk.rating === 'scored')
          assert.equal(text, `${probability!.level! * impact!.level!} (${probability!.text} × ${impact!.text})`);
        else assert.equal(ratingText(risk).product, null);
        if (risk.rating !== 'scored' && !probability?.number && !impact?.number) assert.doesNotMatch(text, /\d/);
      }
    }
  });

  it('says what is missing of a half-rated risk, in the words of its author', () => {
    assert.equal(ratingLine(rate(factors[8]!, factors[10]!)), 'High × “API down”');
    assert.equal(ratingLine(rate(null, factors[8]!)), 'not rated × High');
    assert.equal(ratingLine(aRisk()), 'Unscored');
    assert.equal(ratingLine(aRisk({ score: { stated: 12, computed: null } })), 'score 12');
  });

  it('shows a stated score that contradicts its factors with both, and leaves words alone', () => {
    const wrong = aScoredRisk(2, 3, { score: { stated: 9, computed: 6 } });
    assert.equal(contradictsItself(wrong), true);
    assert.equal(ratingLine(wrong), '9 (2 × 3 is 6)');
    assert.equal(contradictsItself(aScoredRisk(2, 3, { score: { stated: 6, computed: 6 } })), false);
    assert.equal(contradictsItself(aBandedRisk(4, 3, { score: { stated: 6, computed: 12 } })), false);
    assert.equal(ratingLine(aBandedRisk(4, 3, { score: { stated: 6, computed: 12 } })), '6 (High × Medium)');
  });

  it('counts what lacks a mitigation only at or above the threshold', () => {
    const { risks } = aPortfolio({
      tracks: [aTrack()],
      risks: [
        aScoredRisk(3, 3, { title: 'none' }),
        aScoredRisk(3, 3, { title: 'blank', mitigation: '  ' }),
        aScoredRisk(3, 3, { title: 'template text', mitigation: 'Mitigation strategy', mitigationPlaceholder: true }),
        aScoredRisk(3, 3, { title: 'written', mitigation: 'A second region.' }),
        aScoredRisk(2, 3, { title: 'below the line' }),
      ],
    });
    const cells = cellsOf(risks);
    assert.equal(cells.find((cell) => cell.key === 'p3i3')?.unmitigated, 3);
    assert.equal(cells.find((cell) => cell.key === 'p2i3')?.unmitigated, 0);
  });

  it('separates, at every threshold, what reaches it from what does not', () => {
    for (let line = 1; line <= 26; line++) {
      const matrix = riskMatrix([], line);
      const cells = new Map(matrix.rows.flatMap((row) => row.cells).map((cell) => [cell.key, cell]));
      for (const cell of cells.values()) {
        const over = cell.probability * cell.impact >= line;
        const neighbourOver = (probability: number, impact: number) =>
          cells.get(`p${probability}i${impact}`)?.aboveThreshold;
        assert.equal(cell.aboveThreshold, over, `${cell.key} at ${line}`);
        assert.equal(
          cell.edge.left,
          over && neighbourOver(cell.probability, cell.impact - 1) === false,
          `left of ${cell.key} at ${line}`,
        );
        assert.equal(
          cell.edge.below,
          over && neighbourOver(cell.probability - 1, cell.impact) === false,
          `below ${cell.key} at ${line}`,
        );
        assert.equal(cell.criticalImpact, cell.impact === 5 && !over);
      }
      assert.equal(matrix.reach, line === 1 ? 'all' : line === 26 ? 'none' : 'some');
    }
  });

  it('draws at 9 the staircase that the page shows', () => {
    const cells = cellsOf([]);
    assert.deepEqual(
      cells.filter((cell) => cell.edge.left).map((cell) => cell.key),
      ['p5i2', 'p4i3', 'p3i3', 'p2i5'],
    );
    assert.deepEqual(
      cells.filter((cell) => cell.edge.below).map((cell) => cell.key),
      ['p5i2', 'p3i3', 'p3i4', 'p2i5'],
    );
    assert.equal(riskMatrix([], 9).exit, 2);
    assert.deepEqual(
      cells.filter((cell) => cell.criticalImpact).map((cell) => cell.key),
      ['p1i5'],
    );
  });

  it('knows no exit on the right where every cell of impact 5, or none, reaches the line', () => {
    assert.equal(riskMatrix([], 5).exit, null);
    assert.equal(riskMatrix([], 6).exit, 2);
    assert.equal(riskMatrix([], 25).exit, 5);
    assert.equal(riskMatrix([], 26).exit, null);
  });

  it('steps its colours at 3, 5, 9 and 15', () => {
    const steps = levels.flatMap((probability) =>
      levels.map((impact) => [probability * impact, heatStep(probability * impact)] as const),
    );
    for (const [score, step] of steps)
      assert.equal(step, score >= 15 ? 5 : score >= 9 ? 4 : score >= 5 ? 3 : score >= 3 ? 2 : 1);
  });

  it('reads its own cell names and no others', () => {
    for (const probability of levels)
      for (const impact of levels)
        assert.deepEqual(cellOfKey(cellKey({ probability, impact })), { probability, impact });
    for (const wrong of ['', 'p0i1', 'p6i1', 'p1i6', 'p1', 'p1i1x', 'P1I1', 'p11i1'])
      assert.equal(cellOfKey(wrong), null, wrong);
  });

  it('gives no place to levels outside the scale, whoever let them through', () => {
    for (const level of [0, 6, 7, -1, 3.5])
      assert.equal(cellOf({ probability: { text: String(level), level }, impact: { text: '3', level: 3 } }), null);
    assert.equal(scoreOf({ probability: 5, impact: 5 }), 25);
  });
});
