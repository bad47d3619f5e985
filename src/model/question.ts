import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';
import { daySchema } from './when.ts';

export const questionSchema = z.object({
  id: z.string(),
  track: z.string(),
  title: z.string(),
  status: z.enum(['open', 'resolved']),
  owner: z.string().nullable(),
  impact: z.string().nullable(),
  resolution: z.string().nullable(),
  /** Who decided, as written, where the document has a line or a column for it. */
  decidedBy: z.string().nullable(),
  /** The day since which it is open, and what that rests on; null where unknown. */
  askedOn: z.object({ date: daySchema, basis: z.enum(['document', 'commit']) }).nullable(),
  source: sourceLocationSchema,
  also: z.array(sourceLocationSchema),
  url: z.string(),
});
export type Question = z.infer<typeof questionSchema>;
