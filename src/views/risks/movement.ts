import type { Assessment, Risk } from '../../model/risk.ts';
import { type Cell, cellKey, cellOf, ratingLine } from './scale.ts';

/** One rating of a risk that has several, in the order in which they follow each other. */
export interface MovementStep {
  when: 'before mitigation' | 'now' | 'after mitigation';
  text: string;
  /** Null where its words give no place. */
  cell: Cell | null;
  assessment: Assessment;
}

const sameRating = (a: Assessment, b: Assessment): boolean =>
  a.probability?.text === b.probability?.text && a.impact?.text === b.impact?.text && a.score.stated === b.score.stated;

/** A rating in one word rates the risk as a whole, and reads so. */
function stepText(assessment: Assessment): string {
  const whole = assessment.probability === null && assessment.score.stated === null ? assessment.impact : null;
  return whole === null ? ratingLine(assessment) : whole.text;
}

const isEmpty = ({ probability, impact, score }: Assessment): boolean =>
  probability === null && impact === null && score.stated === null;

/**
 * Inherent, current and residual rating as steps. A rating that only repeats the one before it is left out; a risk with one
 * rating has no movement, and an empty list.
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

/** All risks that move from one cell to another along the same way. */
export interface Movement {
  from: Cell;
  to: Cell;
  risks: Risk[];
}

/** The ways between cells that ratings take, the most travelled first. Steps without a place, or within one cell, draw none. */
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
