import type { Assessment } from '../model/risk.ts';

/** True if the author's score is not the product of the author's own numbers. Words have no product to contradict. */
export const contradictsItself = ({ rating, score }: Assessment): boolean =>
  rating === 'scored' && score.stated !== null && score.computed !== null && score.stated !== score.computed;

/** A rating as the register prints it. */
export interface RatingText {
  /** The author's score, or the product of the author's numbers; null for words or no rating. */
  product: string | null;
  /** `4 × 5`, `High × Critical`, `High × “the ranking”`; null if nothing is rated. */
  factors: string | null;
  /** The actual product of the factors, if the stated score differs from it. */
  contradicts: number | null;
}

/** The author's words, quoted if they give no level, so that they are not mistaken for one. */
function factorText(level: Assessment['probability']): string {
  if (level === null) return 'not rated';
  return level.level === null ? `“${level.text}”` : level.text;
}

/** The parts of a rating, in the author's terms. */
export function ratingText(assessment: Assessment): RatingText {
  const { probability, impact, score, rating } = assessment;
  const factors = probability === null && impact === null ? null : `${factorText(probability)} × ${factorText(impact)}`;
  const product = rating === 'scored' ? (score.stated ?? score.computed) : score.stated;
  return {
    product: product === null ? null : String(product),
    factors,
    contradicts: contradictsItself(assessment) ? score.computed : null,
  };
}

/** A rating as one line of plain text: `9 (2 × 3 is 6)`, `20 (4 × 5)`, `High × Critical`, `Unscored`. */
export function ratingLine(assessment: Assessment): string {
  const { product, factors, contradicts } = ratingText(assessment);
  const inside = contradicts === null ? factors : `${factors} is ${contradicts}`;
  if (product === null) return inside ?? 'Unscored';
  return inside === null ? `score ${product}` : `${product} (${inside})`;
}
