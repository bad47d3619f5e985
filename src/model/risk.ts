import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';

/** A rating as written, and its level from 1 to 5 (null if the words give none). */
export const levelSchema = z.object({ text: z.string(), level: z.number().int().min(1).max(5).nullable() });
export type Level = z.infer<typeof levelSchema>;

export const riskCategories = [
  'technical',
  'integration',
  'security',
  'performance',
  'dependency',
  'operational',
  'business',
  'timeline',
  'resource',
  'other',
] as const;
export type RiskCategory = (typeof riskCategories)[number];

const assessment = {
  probability: levelSchema.nullable(),
  impact: levelSchema.nullable(),
  /** `computed` is probability × impact, null if unscored; `stated` is the product that the author wrote. */
  score: z.object({ stated: z.number().nullable(), computed: z.number().nullable() }),
  /** `scored`: both ratings are numbers. `banded`: both have a level, at least one from words. Else `unscored`. */
  rating: z.enum(['scored', 'banded', 'unscored']),
};

/** Another rating of the same risk, such as the one before or after its mitigation. */
export const assessmentSchema = z.object(assessment);
export type Assessment = z.infer<typeof assessmentSchema>;

/** `unknown`: the status says something that the vocabulary does not know. */
export const riskStates = ['open', 'mitigated', 'accepted', 'closed', 'unknown'] as const;
export type RiskState = (typeof riskStates)[number];

export const riskSchema = z.object({
  id: z.string(),
  track: z.string(),
  title: z.string(),
  category: z.enum(riskCategories),
  /** The category in the author's words (a heading or a cell), or null. */
  categoryText: z.string().nullable(),
  ...assessment,
  mitigation: z.string().nullable(),
  contingency: z.string().nullable(),
  owner: z.string().nullable(),
  status: z.string().nullable(),
  inherent: assessmentSchema.nullable(),
  residual: assessmentSchema.nullable(),
  /** True if the mitigation is still the template's text. */
  mitigationPlaceholder: z.boolean(),
  /** What `status` means; `open` if the document gives no status. */
  state: z.enum(riskStates),
  /** True while it counts: its state is open, mitigated or unknown, and its track is live. */
  open: z.boolean(),
  /** At or above the team's threshold (`risk.line` in `trackway.yaml`); null for an unscored risk. */
  aboveThreshold: z.boolean().nullable(),
  /** No mitigation is written, or only the template's text; null if a value that was not understood may be one. */
  unmitigated: z.boolean().nullable(),
  source: sourceLocationSchema,
  /** Other places of the same track that state the same risk. */
  also: z.array(sourceLocationSchema),
  url: z.string(),
});
export type Risk = z.infer<typeof riskSchema>;
