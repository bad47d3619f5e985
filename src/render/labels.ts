import type { StatusValue } from '../model/status.ts';
import type { DialectName, ProgressKind } from '../model/track.ts';
import { words } from '../text/format.ts';
import { loaded } from './store.ts';

/** The word for a status: the team's from `trackway.yaml`, else the default. */
export const statusWord = (value: StatusValue): string => loaded().config.labels[value] ?? words(value);

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
