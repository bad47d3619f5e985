import type { StatusValue } from '../../model/status.ts';

/** The fill of each state. Several share one; their words tell them apart. */
export const fills: Record<StatusValue, string> = {
  complete: 'done',
  'in-progress': 'run',
  'in-review': 'rev',
  blocked: 'blk',
  approved: 'plan',
  planned: 'plan',
  draft: 'plan',
  superseded: 'gone',
  cancelled: 'gone',
  unknown: 'unk',
};
