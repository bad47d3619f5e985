import { z } from 'zod';

export const precisions = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const;
export type Precision = (typeof precisions)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * A date as its author knew it: whole days, both ends included, and how precisely it was written.
 * `computed`: derived from other dates, as a phase's from Created and the durations before it.
 */
export const whenSchema = z.object({
  start: day,
  end: day,
  precision: z.enum(precisions),
  text: z.string(),
  basis: z.enum(['stated', 'computed']),
});
export type When = z.infer<typeof whenSchema>;

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export const daySchema = day;
export type Day = string;
