import { score, sign } from './detection.ts';
import type { Dialect } from '../dialect.ts';
import { readPlanPhases } from '../kinds/milestone/phases.ts';
import { readWith } from '../read-document.ts';

/** A task plan: phases of checkboxes (`# Implementation Plan: …`, `plan.md`). Every checkbox under no heading of another kind is a task. */
export const plan: Dialect = {
  name: 'plan',
  detect(marks) {
    return score(
      sign(/^(?:plan|tasks|implementation[-_ ]plan|todo)\.md$/.test(marks.name), 0.65),
      sign(
        /^(?:implementation |project |task |work )?plan\b\s*(?:$|[:：–—-])|実装計画|实施计划|план реализации/i.test(
          marks.title,
        ),
        0.35,
      ),
      sign(/\bplan$/i.test(marks.title), 0.2),
      sign(marks.phases >= 2, 0.15),
    );
  },
  read: (document, context) =>
    readWith(
      {
        everywhere: 'tasks',
        barePhases: false,
        milestones: (reading, facts) => readPlanPhases(reading, facts.created?.value ?? null),
        titleKeys: ['title', 'name'],
      },
      document,
      context,
    ),
};
