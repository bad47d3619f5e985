import type { Risk } from '../../model/risk.ts';
import {
  type Cell,
  cellKey,
  cellOf,
  type HeatStep,
  heatStep,
  isWatched,
  type LevelNumber,
  levels,
  reachesLine,
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
  /** On or above the line. */
  over: boolean;
  /** Impact 5 below the line. */
  watched: boolean;
  /** The staircase between what is on or above the line and what is below it. */
  edge: Sides;
  /** The frame around the watched cells. Its upper side is the staircase, or the edge of the matrix. */
  watch: Sides;
  risks: Risk[];
  /** How many of them their authors rated in words. */
  inWords: number;
  /** How many have no mitigation; counted only on or above the line, where one is asked for. */
  bare: number;
}

export interface RiskMatrix {
  line: number;
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

/** No mitigation: nothing written, or only the template's text. */
export const lacksMitigation = (risk: Risk): boolean =>
  risk.mitigationPlaceholder || risk.mitigation === null || risk.mitigation.trim() === '';

const rated = (
  probability: LevelNumber,
  impact: LevelNumber,
  line: number,
): Omit<MatrixCell, 'risks' | 'inWords' | 'bare'> => {
  const cell: Cell = { probability, impact };
  const over = reachesLine(cell, line);
  const watched = isWatched(cell, line);
  return {
    ...cell,
    key: cellKey(cell),
    step: heatStep(scoreOf(cell)),
    over,
    watched,
    edge: {
      left: over && impact > 1 && probability * (impact - 1) < line,
      below: over && probability > 1 && (probability - 1) * impact < line,
    },
    watch: { left: watched, below: watched && probability === 1 },
  };
};

/**
 * The risks on the five by five matrix. `line` is the score from which a risk needs a mitigation (inclusive; 9 unless the
 * team moves it): the staircase follows from it, whatever it is.
 */
export function riskMatrix(risks: readonly Risk[], line: number): RiskMatrix {
  const byCell = Map.groupBy(risks, (risk) => {
    const cell = cellOf(risk);
    return cell === null ? null : cellKey(cell);
  });
  const rows = levels.toReversed().map((probability) => ({
    probability,
    cells: levels.map((impact): MatrixCell => {
      const base = rated(probability, impact, line);
      const here = byCell.get(base.key) ?? [];
      return {
        ...base,
        risks: here,
        inWords: here.filter((risk) => risk.rating === 'banded').length,
        bare: base.over ? here.filter(lacksMitigation).length : 0,
      };
    }),
  }));
  const unscored = byCell.get(null) ?? [];
  return {
    line,
    rows,
    placed: risks.length - unscored.length,
    unscored,
    exit: rows.find(({ cells }) => cells.at(-1)?.edge.below)?.probability ?? null,
    reach: line > 25 ? 'none' : line <= 1 ? 'all' : 'some',
  };
}
