import { z } from 'zod';
import { slipSchema } from './change.ts';
import { daySchema } from './when.ts';

/** A change of a track's target, hard deadline or status that a commit of its document brought. */
const trackEventSchema = z.object({
  /** The day and the name of the commit. */
  on: daySchema,
  commit: z.string(),
  what: z.enum(['target', 'deadline', 'status']),
  /** The values, as pages show them; null if there was or is none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** How far a date moved; null for all else. */
  slip: slipSchema.nullable(),
});
export type TrackEvent = z.infer<typeof trackEventSchema>;

/** A target or hard deadline since it was first written. */
const promiseSchema = z.object({
  what: z.enum(['target', 'deadline']),
  /** Its first value that the history knows, and the day of the commit with it. */
  first: z.string(),
  firstOn: daySchema,
  /** Its last committed value; null if it was dropped. */
  now: z.string().nullable(),
  /** How often it moved, and how far in all; null if it is where it was first, or nowhere. */
  moves: z.number().int().min(0),
  total: slipSchema.nullable(),
});
export type TrackPromise = z.infer<typeof promiseSchema>;

/** A target or deadline whose day came while it stood in the document, and whether the track was complete by then. */
const dueDateSchema = z.object({
  what: z.enum(['target', 'deadline']),
  day: daySchema,
  met: z.boolean(),
  /** True if it is still the date in the document. */
  isUnchanged: z.boolean(),
});
export type DueDate = z.infer<typeof dueDateSchema>;

/** The dates and statuses that a track's document has had. */
export const trackHistorySchema = z.object({
  track: z.string(),
  /** The day of the oldest version that was read. */
  since: daySchema,
  /** True if that version is the document's first. */
  isWhole: z.boolean(),
  /** Oldest first. */
  events: z.array(trackEventSchema),
  promises: z.array(promiseSchema),
  due: z.array(dueDateSchema),
});
export type TrackHistory = z.infer<typeof trackHistorySchema>;
