import { z } from 'zod';

/** Where a value was read: a file relative to the swarm folder, and a line counted from 1. */
export const sourceLocationSchema = z.object({ file: z.string(), line: z.number().int().min(1) });
export type SourceLocation = z.infer<typeof sourceLocationSchema>;

/** `tracks/a/spec.md:41`, the form that editors and terminals make clickable. */
export const locationText = (place: SourceLocation): string => `${place.file}:${place.line}`;
