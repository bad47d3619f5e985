import type { Catalogue } from './entry.ts';

/** Diagnostics of a portfolio's risks that deserve attention. */
export const riskCodes = {
  'rating-off-scale': {
    severity: 'warning',
    title: 'A rating outside the scale from 1 to 5',
    means: 'A probability or an impact is a number, but not a whole number from 1 to 5.',
    why: 'The risk has no place in the matrix and counts as unscored.',
    fix: 'Rate it from 1 to 5, or in words.',
    example: '| Data loss | 7 | 3 | 21 |',
  },
  'rating-unreadable': {
    severity: 'info',
    title: 'A rating in unknown words',
    means: 'A probability or an impact is in words that are not on the scale.',
    why: 'The risk has no place in the matrix and counts as unscored.',
    fix: 'Use a word of the scale (Very Low, Low, Medium, High, Critical), or add your own under words.levels in trackway.yaml.',
    example: '| Vendor leaves | API down | High |',
  },
  'risk-stated-twice': {
    severity: 'info',
    title: 'The same risk in several places',
    means: 'Several places in a track state the same risk. The site shows it once, and lists the places.',
    why: 'Anyone who corrects one must remember the others.',
    fix: 'Keep it in one document and link to it from the others.',
    example: 'spec.md and plan.md both list “The vendor slips delivery”',
  },
  'risk-names-track': {
    severity: 'info',
    title: 'A mitigation that relies on another track',
    means: 'The mitigation of a risk names another track. The register links to it.',
    why: 'If that track slips, so does the mitigation.',
    fix: 'If it is a dependency, state it as one, too.',
    example: '- **Mitigation:** Wait for TRACK-117 before the rollout.',
  },
  'risk-of-troubled-track': {
    severity: 'info',
    title: 'Serious risks of a track that is blocked or late',
    means: 'A track is blocked or late, and some of its risks reach the threshold.',
    why: 'These risks are the most likely to have happened already.',
    fix: 'Review them: rate them again, or write what happened.',
    example: '**Status:** Blocked, in a document with a risk of 4 × 5',
  },
} as const satisfies Catalogue;
