import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';
import { daySchema } from './when.ts';

export const approvalStates = ['approved', 'pending', 'unsigned', 'stale', 'not-applicable'] as const;
export type ApprovalState = (typeof approvalStates)[number];

export const approvalSchema = z.object({
  id: z.string(),
  track: z.string(),
  /** The role as written (`Product Owner`), or a gate's text. */
  role: z.string(),
  name: z.string().nullable(),
  scope: z.string().nullable(),
  kind: z.enum(['sign-off', 'gate']),
  state: z.enum(approvalStates),
  date: daySchema.nullable(),
  condition: z.string().nullable(),
  /** Why the state is what it is, where the document alone does not say: `changed on 2026-11-02 after this was signed`. */
  reason: z.string().nullable(),
  /** The day since which it waits, and what that rests on; null where unknown or where it does not wait. */
  waitingSince: z.object({ date: daySchema, basis: z.enum(['document', 'commit']) }).nullable(),
  source: sourceLocationSchema,
  also: z.array(sourceLocationSchema),
  url: z.string(),
});
export type Approval = z.infer<typeof approvalSchema>;
