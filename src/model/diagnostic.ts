import { z } from 'zod';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/**
 * A message about one place in the swarm folder, as data: others print, group and suppress it.
 * `code` is documented and never changes; `line` and `column` count from 1, and are 1:1 for the whole file.
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
