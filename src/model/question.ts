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
  /** Who decided, as written, if the document has a line or column for it. */
  decidedBy: z.string().nullable(),
  /** The day it was asked, and how we know; null if unknown. */
  askedOn: z.object({ date: daySchema, basis: z.enum(['document', 'commit']) }).nullable(),
  source: sourceLocationSchema,
  also: z.array(sourceLocationSchema),
  url: z.string(),
});
export type Question = z.infer<typeof questionSchema>;
