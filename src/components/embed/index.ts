/** `trackway/components`: Trackway's charts and lists for the pages of any Astro site (docs/components.md). */
import ApprovalQueueAstro from './ApprovalQueue.astro';
import RiskMatrixAstro from './RiskMatrix.astro';
import type { ApprovalQueueProps, RiskMatrixProps, TimelineProps, TrackCardProps } from './records.ts';
import TimelineAstro from './Timeline.astro';
import TrackCardAstro from './TrackCard.astro';

/** A component of Astro, as its checker takes it. */
type Component<Props> = (props: Props) => unknown;

/** The open ones of the given risks by probability and impact, each count a link to the register. */
export const RiskMatrix: Component<RiskMatrixProps> = RiskMatrixAstro;
/** Tracks over time, a lane each, by their next date; those without a date below, with the reason. */
export const Timeline: Component<TimelineProps> = TimelineAstro;
/** Approvals that wait, by person, oldest first. */
export const ApprovalQueue: Component<ApprovalQueueProps> = ApprovalQueueAstro;
/** A track in short: status, owner, target, progress, and what is given of risks and approvals. */
export const TrackCard: Component<TrackCardProps> = TrackCardAstro;

export type { ApprovalQueueProps, RiskMatrixProps, TimelineProps, TrackCardProps };
