import type { StatusValue } from '../../model/status.ts';
import { metrics } from '../../views/timeline-labels.ts';
import type { PlacedMark } from '../../views/timeline-lanes.ts';

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

/** The upper edge of a row's bars in its lane, in pixels. */
export const barTop = (row: number, dense: boolean): number =>
  ((dense ? metrics.denseLane : metrics.lane) - metrics.bar) / 2 + row * metrics.row;

/** The middle of a mark's bar in its lane, in pixels. */
export const barMiddle = (mark: PlacedMark, dense: boolean): number => barTop(mark.row, dense) + metrics.bar / 2;
