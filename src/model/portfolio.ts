import { z } from 'zod';
import { approvalSchema } from './approval.ts';
import { dependencySchema } from './dependency.ts';
import { diagnosticSchema } from './diagnostic.ts';
import { milestoneSchema } from './milestone.ts';
import { questionSchema } from './question.ts';
import { riskSchema } from './risk.ts';
import { trackSchema } from './track.ts';
import { daySchema } from './when.ts';

/** All that the site shows, as one document: the portfolio contract, version 1. */
export const portfolioSchema = z.object({
  schemaVersion: z.literal(1),
  title: z.string(),
  /** The day that the portfolio describes. Lateness and waiting count from it, never from the clock. */
  asOf: daySchema,
  source: z.object({ commit: z.string(), committedAt: z.string(), dirty: z.boolean() }).nullable(),
  tracks: z.array(trackSchema),
  risks: z.array(riskSchema),
  approvals: z.array(approvalSchema),
  milestones: z.array(milestoneSchema),
  dependencies: z.array(dependencySchema),
  questions: z.array(questionSchema),
  diagnostics: z.array(diagnosticSchema),
});
export type Portfolio = z.infer<typeof portfolioSchema>;
