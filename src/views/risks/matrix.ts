import type { Risk } from '../../model/risk.ts';
import {
  type Cell,
  cellKey,
  cellOf,
  type HeatStep,
  heatStep,
  isCriticalImpact,
  type LevelNumber,
  levels,
  reaches,
  scoreOf,
} from './scale.ts';

/** The sides of a cell that a line runs along. */
export interface Sides {
  left: boolean;
  below: boolean;
}

export interface MatrixCell extends Cell {
  key: string;
  step: HeatStep;
  /** At or above the threshold. */
  aboveThreshold: boolean;
  /** Impact 5 below the threshold. */
  criticalImpact: boolean;
  /** The staircase between cells at or above the threshold and those below it. */
  edge: Sides;
  /** The frame around cells with critical impact. Its top is the staircase or the edge of the matrix. */
  watch: Sides;
  risks: Risk[];
  /** Number of its risks rated in words. */
  inWords: number;
  /** Number of its risks without a mitigation; counted only at or above the threshold, which requires one. */
  unmitigated: number;
}

export interface RiskMatrix {
  threshold: number;
  /** In reading order: highest probability first, lowest impact first. */
  rows: { probability: LevelNumber; cells: MatrixCell[] }[];
  placed: number;
  /** Risks without a cell. They are not low but unknown. */
  unscored: Risk[];
  /** The probability of the row under which the line leaves the matrix on the right; null if it does not. */
  exit: LevelNumber | null;
  /** `none`: no cell reaches the threshold; `all`: every cell does; otherwise `some`. */
  reach: 'none' | 'some' | 'all';
  /** The page of the register, which counts lead to. */
  register: string;
}

const rated = (
  probability: LevelNumber,
  impact: LevelNumber,
  threshold: number,
): Omit<MatrixCell, 'risks' | 'inWords' | 'unmitigated'> => {
  const cell: Cell = { probability, impact };
  const aboveThreshold = reaches(cell, threshold);
  const criticalImpact = isCriticalImpact(cell, threshold);
  return {
    ...cell,
    key: cellKey(cell),
    step: heatStep(scoreOf(cell)),
    aboveThreshold,
    criticalImpact: criticalImpact,
    edge: {
      left: aboveThreshold && impact > 1 && probability * (impact - 1) < threshold,
      below: aboveThreshold && probability > 1 && (probability - 1) * impact < threshold,
    },
    watch: { left: criticalImpact, below: criticalImpact && probability === 1 },
  };
};

/**
 * The risks on the five-by-five matrix, with the staircase drawn for any threshold.
 * @param threshold the lowest score for which a risk needs a mitigation; 9 unless the team changes it
 * @param root where the site's pages begin
 */
export function riskMatrix(risks: readonly Risk[], threshold: number, root = ''): RiskMatrix {
  const byCell = Map.groupBy(risks, (risk) => {
    const cell = cellOf(risk);
    return cell === null ? null : cellKey(cell);
  });
  const rows = levels.toReversed().map((probability) => ({
    probability,
    cells: levels.map((impact): MatrixCell => {
      const base = rated(probability, impact, threshold);
      const here = byCell.get(base.key) ?? [];
      return {
        ...base,
        risks: here,
        inWords: here.filter((risk) => risk.rating === 'banded').length,
        unmitigated: base.aboveThreshold ? here.filter((risk) => risk.unmitigated).length : 0,
      };
    }),
  }));
  const unscored = byCell.get(null) ?? [];
  return {
    threshold,
    rows,
    placed: risks.length - unscored.length,
    unscored,
    exit: rows.find(({ cells }) => cells.at(-1)?.edge.below)?.probability ?? null,
    reach: threshold > 25 ? 'none' : threshold <= 1 ? 'all' : 'some',
    register: `${root}/risks/`,
  };
}
