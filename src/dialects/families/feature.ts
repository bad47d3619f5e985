import type { Dialect } from '../dialect.ts';
import { readWith } from '../read-document.ts';
import { featureSpec } from '../vocabulary/kinds.ts';
import { countOf, folded, score, weightIf } from './detection.ts';

const own = folded([
  'Business Value',
  'Technical Specification',
  'API Contracts',
  'Data Models',
  'Integration Points',
  'TDD Approach',
  'Development Tasks',
  'Definition of Done',
  'Quality Assurance',
  'Must Have',
  'Should Have',
  'Could Have',
  'Notes and Decisions',
  'Trade-offs',
  'Environment Requirements',
  'Rollout Strategy',
]);

/**
 * Seed 004: one feature of a track's PRD (`# Feature Specification: …`, `feature_id` in the front matter), with Must,
 * Should and Could.
 */
export const feature: Dialect = {
  name: 'feature',
  detect(marks) {
    const count = countOf(marks, own);
    return score(
      weightIf(featureSpec.test(marks.title), 0.55),
      weightIf(marks.keys.has('feature_id'), 0.5),
      weightIf(marks.keys.has('prd_section') || marks.keys.has('implementation_plan_section'), 0.2),
      weightIf(count >= 3, 0.3),
      weightIf(count >= 6, 0.35),
    );
  },
  read: readWith({ titleKeys: ['name', 'title'] }),
};
