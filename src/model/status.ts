import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';

/** Every status of a track or milestone, in display order: what needs people comes first. */
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

/** A status that a document gives: its meaning and the author's words. */
const statedStatusSchema = z.object({
  value: statusValueSchema,
  text: z.string().nullable(),
  source: sourceLocationSchema.nullable(),
});

/** The status taken, and the different ones in other documents of the track. */
export const statusSchema = statedStatusSchema.extend({
  conflicts: z.array(z.object({ value: statusValueSchema, text: z.string(), source: sourceLocationSchema })),
});
export type Status = z.infer<typeof statusSchema>;
