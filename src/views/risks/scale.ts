import type { Assessment } from '../../model/risk.ts';

/** The five levels of probability and impact, lowest first. */
export const levels = [1, 2, 3, 4, 5] as const;
export type LevelNumber = (typeof levels)[number];

/** Labels of the two axes. A risk itself is always shown in its document's own words. */
export const probabilityWords: Record<LevelNumber, string> = {
  1: 'Very low',
  2: 'Low',
  3: 'Medium',
  4: 'High',
  5: 'Very high',
};
export const impactWords: Record<LevelNumber, string> = {
  1: 'Very low',
  2: 'Low',
  3: 'Medium',
  4: 'High',
  5: 'Critical',
};

/** A cell of the matrix. */
export interface Cell {
  probability: LevelNumber;
  impact: LevelNumber;
}

/** The five steps of the heat palette, by score: 1–2, 3–4, 5–8, 9–14, 15–25. */
export type HeatStep = 1 | 2 | 3 | 4 | 5;

const isLevel = (level: number | null | undefined): level is LevelNumber => levels.some((known) => known === level);

/** The matrix cell of a rating; null unless both its levels are known. Words without a level have no cell. */
export function cellOf(assessment: Pick<Assessment, 'probability' | 'impact'>): Cell | null {
  const probability = assessment.probability?.level;
  const impact = assessment.impact?.level;
  return isLevel(probability) && isLevel(impact) ? { probability, impact } : null;
}

/** `p4i3`: a cell's name in addresses and class names. */
export const cellKey = (cell: Cell): string => `p${cell.probability}i${cell.impact}`;

/** The cell a key names; null for anything else. */
export function cellOfKey(key: string): Cell | null {
  const match = /^p([1-5])i([1-5])$/.exec(key);
  const [probability, impact] = [Number(match?.[1]), Number(match?.[2])];
  return isLevel(probability) && isLevel(impact) ? { probability, impact } : null;
}

/**
 * Probability × impact, 1 to 25. It places and sorts; a page shows it only for a risk that its author rated in numbers.
 */
export const scoreOf = (cell: Cell): number => cell.probability * cell.impact;

/** The heat step of a score from 1 to 25. */
export function heatStep(score: number): HeatStep {
  if (score >= 15) return 5;
  if (score >= 9) return 4;
  if (score >= 5) return 3;
  return score >= 3 ? 2 : 1;
}

/** True for a cell at or above the threshold, the score from which a risk needs a mitigation. */
export const reaches = (cell: Cell, threshold: number): boolean => scoreOf(cell) >= threshold;

/** True if impact alone calls for attention: 5, at a probability that keeps the score below the threshold. */
export const isCriticalImpact = (cell: Cell, threshold: number): boolean =>
  cell.impact === 5 && !reaches(cell, threshold);
