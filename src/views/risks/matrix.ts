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

/** Which sides of a cell a line runs along. */
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
  /** The staircase between what is on or above the line and what is below it. */
  edge: Sides;
  /** The frame around the watched cells. Its upper side is the staircase, or the edge of the matrix. */
  watch: Sides;
  risks: Risk[];
  /** How many of them their authors rated in words. */
  inWords: number;
  /** How many have no mitigation; counted only at or above the threshold, where one is asked for. */
  unmitigated: number;
}

export interface RiskMatrix {
  threshold: number;
  /** Highest probability first, lowest impact first: as the matrix is read. */
  rows: { probability: LevelNumber; cells: MatrixCell[] }[];
  placed: number;
  /** Risks that stand in no cell. Not low: unknown. */
  unscored: Risk[];
  /** The probability under whose row the line leaves the matrix on the right; null where it does not. */
  exit: LevelNumber | null;
  /** `none`: no cell reaches the line; `all`: every cell does; `some` otherwise. */
  reach: 'none' | 'some' | 'all';
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
 * The risks on the five by five matrix. `threshold` is the score from which a risk needs a mitigation (inclusive; 9
 * unless the team moves it): the staircase follows from it, whatever it is.
 */
export function riskMatrix(risks: readonly Risk[], threshold: number): RiskMatrix {
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
  };
}
