import type { Horizon, MilestoneKind } from '../../../model/milestone.ts';
import type { When } from '../../../model/when.ts';

/** What the headings above say of a line: its period, its horizon, and what kind of line it is. */
export interface RoadmapContext {
  when: When | null;
  horizon: Horizon | null;
  kind: MilestoneKind | null;
}
