import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';

export const dependencyKinds = ['needs', 'blocks', 'relates', 'supersedes'] as const;
export type DependencyKind = (typeof dependencyKinds)[number];

/** `from` needs, blocks, relates to or supersedes `to`; `to` is null if it lies outside the portfolio. */
export const dependencySchema = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  kind: z.enum(dependencyKinds),
  text: z.string(),
  /** The ID that the text names and no track has; null for a resolved or an external dependency. */
  dangling: z.string().nullable(),
  source: sourceLocationSchema,
  /** The places in the other track, or in other documents, that state the same. */
  also: z.array(sourceLocationSchema),
  url: z.string(),
});
export type Dependency = z.infer<typeof dependencySchema>;
