import { z } from 'zod';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/**
 * A message about one place in the swarm folder. It is data: printing, grouping and silencing happen later.
 * `code` never changes and is documented; `line` and `column` count from 1, 1 and 1 where the whole file is meant.
 */
export const diagnosticSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  severity: z.enum(severities),
  message: z.string(),
  /** What to do about it. */
  hint: z.string(),
  file: z.string(),
  line: z.number().int().min(1),
  column: z.number().int().min(1),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;
