import type { Dialect } from '../dialect.ts';
import { readWith } from '../read-document.ts';
import { plainSpec, trackSpec } from '../vocabulary/kinds.ts';
import { countOf, folded, score, weightIf } from './detection.ts';

const own = folded([
  'Risk Assessment',
  'Success Criteria',
  'Resource Requirements',
  'Key Deliverables',
  'Stakeholder Communication Plan',
  'Internal Dependencies',
  'Blocking Dependencies',
  'Timeline Dependencies',
  'Integration Risks',
  'Dependency Risks',
]);
const drifted = folded([
  'Goals',
  'Goal',
  'Overview',
  'Summary',
  'Requirements',
  'Functional Requirements',
  'Non-Functional Requirements',
  'Acceptance Criteria',
  'Scope',
  'Out of Scope',
  'Non-Goals',
  'Dependencies',
  'Risks',
  'Evidence required',
  '概要',
  '機能要件',
  '非機能要件',
  '受け入れ条件',
  '範囲外',
]);

/** Seed 000: a specification of plain sections and bare bullets (`# Track Specification: …`), the most common kind. */
export const outline: Dialect = {
  name: 'outline',
  detect(marks) {
    const count = countOf(marks, own);
    const others = countOf(marks, drifted);
    const spec = /^(?:spec|specification)\.md$/.test(marks.name);
    const title = trackSpec.test(marks.title) || plainSpec.test(marks.title) || /^track\s*[:：]/i.test(marks.title);
    return score(
      weightIf(trackSpec.test(marks.title) && !/^track spec\s*[:：]/i.test(marks.title), 0.35),
      weightIf(spec, 0.25),
      weightIf(title, 0.15),
      weightIf(count >= 1, 0.15),
      weightIf(count >= 3, 0.25),
      weightIf(others >= 2, 0.15),
      weightIf(others >= 4, 0.05),
    );
  },
  read: readWith({}),
};
