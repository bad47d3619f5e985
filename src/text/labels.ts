import type { StatusValue } from '../model/status.ts';
import type { DialectName, ProgressKind } from '../model/track.ts';
import { words } from './format.ts';

/** The word that readers see for a status. */
export type StatusWord = (value: StatusValue) => string;

/** The team's words for statuses (`labels` of `trackway.yaml`), else the default ones. */
export const statusWords =
  (labels: Partial<Record<StatusValue, string>>): StatusWord =>
  (value) =>
    labels[value] ?? words(value);

export const progressWords: Record<ProgressKind, string> = {
  acceptance: 'Acceptance',
  'definition-of-done': 'Definition of done',
  artifacts: 'Artifacts',
  gates: 'Gates',
  tasks: 'Tasks',
};

export const familyWords: Record<DialectName, string> = {
  outline: 'Outline spec',
  iosm: 'IOSM spec',
  draft: 'Draft spec',
  roadmap: 'Roadmap',
  feature: 'Feature spec',
  plan: 'Plan',
  plain: 'Other document',
};
