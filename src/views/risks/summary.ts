import type { Risk } from '../../model/risk.ts';

/** `5, all rated in words`, `3, 1 rated in numbers, 2 unscored`: the number of risks and how they are rated. */
export function ratingSummary(risks: readonly Pick<Risk, 'rating'>[]): string {
  const count = (rating: Risk['rating']): number => risks.filter((risk) => risk.rating === rating).length;
  const parts = [
    [count('scored'), 'rated in numbers'],
    [count('banded'), 'rated in words'],
    [count('unscored'), 'unscored'],
  ] as const;
  const present = parts.filter(([number]) => number > 0);
  if (present.length === 1) return `${risks.length}, ${risks.length > 1 ? 'all ' : ''}${present[0]![1]}`;
  return `${risks.length}, ${present.map(([number, words]) => `${number} ${words}`).join(', ')}`;
}
