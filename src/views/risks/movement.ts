import type { Assessment, Risk } from '../../model/risk.ts';
import { ratingLine } from '../../text/rating.ts';
import { type Cell, cellKey, cellOf } from './scale.ts';

/** One rating of a risk that has several, in chronological order. */
export interface MovementStep {
  when: 'before mitigation' | 'now' | 'after mitigation';
  text: string;
  /** Null if the rating has no place in the matrix. */
  cell: Cell | null;
  assessment: Assessment;
}

const sameRating = (a: Assessment, b: Assessment): boolean =>
  a.probability?.text === b.probability?.text && a.impact?.text === b.impact?.text && a.score.stated === b.score.stated;

/** The text of a rating. One word without a probability rates the risk as a whole and is shown as such. */
function stepText(assessment: Assessment): string {
  const whole = assessment.probability === null && assessment.score.stated === null ? assessment.impact : null;
  return whole === null ? ratingLine(assessment) : whole.text;
}

const isEmpty = ({ probability, impact, score }: Assessment): boolean =>
  probability === null && impact === null && score.stated === null;

/**
 * Inherent, current and residual rating as steps. A rating that repeats the one before is left out; a risk with only
 * one has no movement, so the list is empty.
 */
export function movementOf(risk: Risk): MovementStep[] {
  const all: [MovementStep['when'], Assessment | null][] = [
    ['before mitigation', risk.inherent],
    ['now', risk],
    ['after mitigation', risk.residual],
  ];
  const steps: MovementStep[] = [];
  for (const [when, assessment] of all) {
    if (assessment === null || isEmpty(assessment)) continue;
    const last = steps.at(-1);
    if (last && sameRating(last.assessment, assessment)) continue;
    steps.push({ when, text: stepText(assessment), cell: cellOf(assessment), assessment });
  }
  return steps.length > 1 ? steps : [];
}

/** All risks that move from one cell to the same other cell. */
export interface Movement {
  from: Cell;
  to: Cell;
  risks: Risk[];
}

/** The moves between matrix cells, the most frequent first. Steps without a cell, or within one cell, are not moves. */
export function movements(risks: readonly Risk[]): Movement[] {
  const ways = new Map<string, Movement>();
  for (const risk of risks) {
    const steps = movementOf(risk);
    for (const [index, step] of steps.entries()) {
      const from = steps[index - 1]?.cell;
      if (!from || !step.cell || cellKey(from) === cellKey(step.cell)) continue;
      const key = `${cellKey(from)}-${cellKey(step.cell)}`;
      const way = ways.get(key) ?? { from, to: step.cell, risks: [] };
      if (!way.risks.includes(risk)) way.risks.push(risk);
      ways.set(key, way);
    }
  }
  return [...ways.values()].sort((a, b) => b.risks.length - a.risks.length);
}
