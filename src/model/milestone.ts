import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';
import { statusSchema } from './status.ts';
import { whenSchema } from './when.ts';

export const milestoneKinds = [
  'phase',
  'milestone',
  'target',
  'deadline',
  'item',
  'goal',
  'initiative',
  'shipped',
  'review',
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** The horizons of a roadmap document: the next weeks, the medium term, the long term. */
export const horizons = ['now', 'next', 'later'] as const;
export type Horizon = (typeof horizons)[number];

/** How late something is on the portfolio's day, and which date it missed. */
export const lateSchema = z.object({
  /** Whole days from the last day of `when` to the portfolio's day; at least 1. */
  days: z.number().int().min(1),
  /** What was missed: a `target`, a hard `deadline`, the end of a `phase`, … */
  against: z.enum(milestoneKinds),
  when: whenSchema,
});
export type Late = z.infer<typeof lateSchema>;

export const milestoneSchema = z.object({
  id: z.string(),
  track: z.string(),
  title: z.string(),
  kind: z.enum(milestoneKinds),
  when: whenSchema.nullable(),
  status: statusSchema,
  horizon: z.enum(horizons).nullable(),
  /** The author's duration (`2 weeks`), kept if it gives no interval. */
  duration: z.string().nullable(),
  /** What the author adds to its title, or null. */
  description: z.string().nullable(),
  /** How late it is on the portfolio's day; null if it is not. */
  late: lateSchema.nullable(),
  source: sourceLocationSchema,
  also: z.array(sourceLocationSchema),
  url: z.string(),
});
export type Milestone = z.infer<typeof milestoneSchema>;
