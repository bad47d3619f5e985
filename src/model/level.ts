import { z } from 'zod';

/** A rating as its author wrote it, and its place on the scale 1–5 (null where the words give none). */
export const levelSchema = z.object({ text: z.string(), level: z.number().int().min(1).max(5).nullable() });
export type Level = z.infer<typeof levelSchema>;
