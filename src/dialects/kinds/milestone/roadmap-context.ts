import type { Horizon, MilestoneKind } from '../../../model/milestone.ts';
import type { When } from '../../../model/when.ts';

/** What a line inherits from the headings above: its period, its horizon and its kind. */
export interface RoadmapContext {
  when: When | null;
  horizon: Horizon | null;
  kind: MilestoneKind | null;
}
