import { z } from 'zod';
import { sealSchema } from './seal.ts';
import { sourceLocationSchema } from './source-location.ts';
import { daySchema } from './when.ts';

export const approvalStates = ['approved', 'pending', 'unsigned', 'stale', 'not-applicable'] as const;
export type ApprovalState = (typeof approvalStates)[number];

export const approvalSchema = z.object({
  id: z.string(),
  track: z.string(),
  /** The role as written (`Product Owner`), or the text of a gate. */
  role: z.string(),
  name: z.string().nullable(),
  scope: z.string().nullable(),
  kind: z.enum(['sign-off', 'gate']),
  state: z.enum(approvalStates),
  date: daySchema.nullable(),
  condition: z.string().nullable(),
  /** Why it has this state, if the document alone does not say: `changed on 2026-11-02 after this was signed`. */
  reason: z.string().nullable(),
  /** The day it began to wait, and how we know; null if it does not wait, or no source says since when. */
  waitingSince: z.object({ date: daySchema, basis: z.enum(['document', 'commit']) }).nullable(),
  /** What was approved, from the history; null if it is not an approval, or the history does not say. */
  seal: sealSchema.nullable(),
  source: sourceLocationSchema,
  also: z.array(sourceLocationSchema),
  url: z.string(),
});
export type Approval = z.infer<typeof approvalSchema>;
