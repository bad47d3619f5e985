import type { Dialect } from '../dialect.ts';
import { readWith } from '../read-document.ts';
import { plainSpec } from '../vocabulary/kinds.ts';
import { countOf, folded, score, weightIf } from './detection.ts';

const own = folded([
  'Context References',
  'Problem Statement',
  'Background & Why Now',
  'Background',
  'Non-Goals',
  'Technical Approach',
  'Stakeholders & Approvals',
  'Approval Gates',
  'Deployment Strategy',
  'Rollout Phases',
  'Feature Flags',
  'Rollback Plan',
  'Conversation Log',
  'Success Metrics',
  'Eligibility / Cap Policy',
]);

/** `**Status:** [ ] Drafting`: a status with a checkbox. */
const checkedStatus = /\*\*[^*\n]{2,20}:?\*\*:?\s*\[[ xX~]\]/;
/** `**Track ID:**` at the start of a line near the top. */
const namesTrack = /^\*\*Track ID:?\*\*/m;

/** Headings for the problem statement that opens this family's documents, in each language. */
const problem = [
  'problem statement',
  'постановка задачи',
  'planteamiento del problema',
  'énoncé du problème',
  'problemstellung',
  '問題提起',
  '问题陈述',
];

/**
 * Seed 002: `# Specification: …` with a git block in its front matter, rated risks, approvals and gates. Its early form
 * has none of these.
 */
export const draft: Dialect = {
  name: 'draft',
  detect(marks) {
    const count = countOf(marks, own);
    const head = marks.document.text.slice(0, 4000);
    const generated = marks.document.frontMatter.some(
      (field) => field.key === 'generated_by' && String(field.value).startsWith('draft:'),
    );
    return score(
      weightIf(generated && marks.name !== 'plan.md' && !/^(?:implementation )?plan\b/i.test(marks.title), 0.6),
      weightIf(marks.keys.has('synced_to_commit') || marks.keys.has('git.commit'), 0.2),
      weightIf(plainSpec.test(marks.title), 0.2),
      weightIf(/^spec\.md$/.test(marks.name), 0.05),
      weightIf(
        problem.some((heading) => marks.headings.has(heading)),
        0.15,
      ),
      weightIf(marks.roles.has('approvals'), 0.15),
      weightIf(plainSpec.test(marks.title) && /\*\*:?\s*\[/.test(head) && checkedStatus.test(head), 0.3),
      weightIf(head.includes('Track ID') && namesTrack.test(head), 0.1),
      weightIf(count >= 1, 0.1),
      weightIf(count >= 3, 0.25),
      weightIf(count >= 5, 0.2),
    );
  },
  read: readWith({}),
};
