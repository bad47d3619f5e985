import type { Catalogue } from './entry.ts';

/** What deserves a look in the risks of a portfolio, beside what is wrong with single values. */
export const riskCodes = {
  'rating-off-scale': {
    severity: 'warning',
    title: 'A rating outside the scale from 1 to 5',
    means: 'A probability or an impact is a number that is no whole number from 1 to 5.',
    why: 'The risk has no place in the matrix: it is counted as unscored.',
    fix: 'Rate it from 1 to 5, or in words.',
    example: '| Data loss | 7 | 3 | 21 |',
  },
  'rating-unreadable': {
    severity: 'info',
    title: 'A rating in words that give no level',
    means: 'A probability or an impact is written in words that stand for no level of the scale.',
    why: 'The risk has no place in the matrix: it is counted as unscored.',
    fix: 'Use a word of the scale (Very Low, Low, Medium, High, Critical), or teach Trackway yours: words.levels in trackway.yaml.',
    example: '| Vendor leaves | API down | High |',
  },
  'risk-stated-twice': {
    severity: 'info',
    title: 'The same risk in several places',
    means: 'Several places of a track state the same risk. The site shows it once, with all of its places.',
    why: 'Who corrects one of them has to remember the others.',
    fix: 'Keep it in one document and link to it from the others.',
    example: 'spec.md and plan.md both list “The vendor slips delivery”',
  },
  'risk-names-track': {
    severity: 'info',
    title: 'A mitigation that leans on another track',
    means: 'The mitigation of a risk names another track. The register links to it.',
    why: 'When that track slips, the mitigation slips with it, and no dependency says so.',
    fix: 'State it as a dependency too, if it is one.',
    example: '- **Mitigation:** Wait for TRACK-117 before the rollout.',
  },
  'risk-of-troubled-track': {
    severity: 'info',
    title: 'Serious risks of a blocked or late track',
    means: 'A track is blocked, or behind one of its dates, and has risks on or over the line.',
    why: 'These are the risks most likely to have come true already.',
    fix: 'Look at them again: rate them anew, or write what has happened.',
    example: '**Status:** Blocked, in a document with a risk of 4 × 5',
  },
} as const satisfies Catalogue;
