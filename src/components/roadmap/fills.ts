import type { StatusValue } from '../../model/status.ts';

/** What a state is filled with: several states share one fill, and their word tells them apart. */
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
