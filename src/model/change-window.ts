import { z } from 'zod';
import { comparisonSchema } from './change.ts';
import { trackHistorySchema } from './track-history.ts';

/** A comparison with the present that the site publishes. */
export const changeWindowSchema = comparisonSchema.extend({
  /** The end of its address: `2026-11-06` for the review of that day, `30-days`, `oldest`. */
  key: z.string(),
  /** What the first point is: a review, so many days ago, or the oldest commit that is at hand. */
  since: z.enum(['review', 'days', 'oldest']),
});
export type ChangeWindow = z.infer<typeof changeWindowSchema>;

/** Every comparison of a site. The first is the one that a reader sees who asks for none. */
export const recentChangesSchema = z.object({
  schemaVersion: z.literal(1),
  windows: z.array(changeWindowSchema),
  /** What the dates and the status of each track have been; none without git. */
  histories: z.array(trackHistorySchema).default([]),
  /** Sentences for the reader: why there is no comparison, or what is missing from it, and how to get it. */
  notes: z.array(z.string()),
});
export type RecentChanges = z.infer<typeof recentChangesSchema>;
