import { z } from 'zod';

/** Where a value was read: a file relative to the swarm folder, and a line counted from 1. */
export const placeSchema = z.object({ file: z.string(), line: z.number().int().min(1) });
export type Place = z.infer<typeof placeSchema>;

/** `tracks/a/spec.md:41`, the form that editors and terminals make clickable. */
export const placeText = (place: Place): string => `${place.file}:${place.line}`;
