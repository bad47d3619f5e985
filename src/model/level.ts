import { z } from 'zod';

/** A rating as written, and its level from 1 to 5 (null if the words give none). */
export const levelSchema = z.object({ text: z.string(), level: z.number().int().min(1).max(5).nullable() });
export type Level = z.infer<typeof levelSchema>;
