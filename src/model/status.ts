import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';

/** Every state a track or a milestone can be in, in the order in which pages list them: what needs people first. */
export const statusValues = [
  'blocked',
  'in-progress',
  'in-review',
  'approved',
  'planned',
  'draft',
  'complete',
  'superseded',
  'cancelled',
  'unknown',
] as const;
export const statusValueSchema = z.enum(statusValues);
export type StatusValue = z.infer<typeof statusValueSchema>;

/** A status that some document states: its meaning, and the author's own words. */
const statedStatusSchema = z.object({
  value: statusValueSchema,
  text: z.string().nullable(),
  source: sourceLocationSchema.nullable(),
});

/** The status taken, and every other that a document of the same track states differently. */
export const statusSchema = statedStatusSchema.extend({
  conflicts: z.array(z.object({ value: statusValueSchema, text: z.string(), source: sourceLocationSchema })),
});
export type Status = z.infer<typeof statusSchema>;
