import type { Dialect } from '../dialect.ts';
import { readWith } from '../read-document.ts';
import { score, weightIf } from './detection.ts';

/**
 * A task plan: phases of checkboxes (`# Implementation Plan: …`, `plan.md`). A checkbox is a task unless its heading
 * says otherwise.
 */
export const plan: Dialect = {
  name: 'plan',
  detect(marks) {
    return score(
      weightIf(/^(?:plan|tasks|implementation[-_ ]plan|todos?|checklist)\.md$/.test(marks.name), 0.65),
      weightIf(
        /^tasks?\s*[:：–—-]|^(?:implementation |project |task |work )?plan\b\s*(?:$|[:：–—-])|実装計画|实施计划|план реализации/i.test(
          marks.title,
        ),
        0.35,
      ),
      weightIf(/\bplan$/i.test(marks.title), 0.2),
      weightIf(
        /(?:计划|計畫|計画書?|계획서?|계획|projektplan|umsetzungsplan|план\s+(?:работ|разработки|проекта))$/iu.test(
          marks.title,
        ),
        0.35,
      ),
      weightIf(marks.phases >= 2, 0.15),
    );
  },
  read: readWith({ defaultProgressKind: 'tasks' }),
};
