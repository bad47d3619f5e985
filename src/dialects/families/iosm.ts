import type { Dialect } from '../dialect.ts';
import { readWith } from '../read-document.ts';
import type { Role } from '../vocabulary/headings.ts';
import { trackSpec } from '../vocabulary/kinds.ts';
import { countOf, folded, score, weightIf } from './detection.ts';

const own = folded([
  'What / Why',
  "What We're Building",
  "Why We're Building It",
  'Artifacts to Produce',
  'Rollback Assumptions',
  'Rollback Triggers',
  'Constraints',
  'Technical Constraints',
  'Time Constraints',
  'Acceptance Tests (High-Level)',
  'Functional Acceptance',
  'Non-Functional Acceptance',
  'Dependencies & Blockers',
  'Known Blockers',
  'Risks & Mitigations',
  'Critical Path',
  'Operational Risks',
  'Measurement Plan',
]);

/** Seed 001: a track specification whose records are bold paragraphs (`# Track Spec: ID — Name`). */
export const iosm: Dialect = {
  name: 'iosm',
  detect(marks) {
    const count = countOf(marks, own);
    const named = trackSpec.test(marks.title);
    return score(
      weightIf(/^track spec\s*[:：]/i.test(marks.title), 0.3),
      weightIf(named && /[:：]\s*\S+\s+[—–-]\s/.test(marks.title), 0.35),
      weightIf(
        named &&
          ['time', 'artifacts', 'blockers', 'phases'].filter((role) => marks.roles.has(role as Role)).length >= 2,
        0.3,
      ),
      weightIf(/^(?:technical )?spec\s*[:：]/i.test(marks.title), 0.1),
      weightIf(count >= 1, 0.1),
      weightIf(count >= 3, 0.35),
      weightIf(count >= 6, 0.35),
    );
  },
  read: readWith({}),
};
