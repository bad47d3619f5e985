import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';
import { type Day, daySchema, whenSchema } from './when.ts';

/** What a review decided, or asked someone to do, as its minutes say it. */
const decisionSchema = z.object({
  kind: z.enum(['decision', 'action']),
  /** The words of the minutes. */
  text: z.string(),
  /** The ids of the tracks that it names, or that its heading names; empty if it names none. */
  tracks: z.array(z.string()),
  /** The person who was asked, if the minutes name one that the plans know. */
  owner: z.string().nullable(),
  /** The day by which it was to happen. */
  due: whenSchema.nullable(),
  /** Whether its check box is ticked; null if it has none. */
  done: z.boolean().nullable(),
  source: sourceLocationSchema,
});
export type Decision = z.infer<typeof decisionSchema>;

/** The minutes of a review: `reviews/2026-11-06.md`. */
export interface Minutes {
  file: string;
  /** Its first heading. */
  title: string | null;
  /** Decoded and repaired. */
  text: string;
  decisions: Decision[];
}

/** The six screens of a review's pack, in the order in which they are presented. */
export const screenKeys = ['decided', 'changed', 'needed', 'late', 'risks', 'finished'] as const;
export type ScreenKey = (typeof screenKeys)[number];

/** A piece of a sentence: words, or a figure that may lead to a page. */
const sentenceSchema = z.array(
  z.union([z.string(), z.object({ figure: z.string(), url: z.string().nullable(), warn: z.boolean() })]),
);

/** One item of a screen. */
const packItemSchema = z.object({
  /** The name of a glyph of the site. */
  glyph: z.string(),
  /** What it is, in a word or two: `Kept`, `No trace`, `Date moved`, `Question`. */
  word: z.string(),
  /** `quiet` for what is said in a weaker voice, such as a decision without a trace. */
  tone: z.enum(['plain', 'warn', 'quiet']),
  /** What is decided, asked or told: `Storm rebooking: does Security approve?` */
  title: z.string(),
  /** True if the title is a quotation from the minutes. */
  quoted: z.boolean(),
  /** The titles of its tracks, unless the title names them. */
  tracks: z.array(z.string()),
  /** What happened, or why it matters. */
  text: z.string().nullable(),
  person: z.string().nullable(),
  /** How long, how late or how high: `64 days`, `12 (3 × 4)`. */
  measure: z.string().nullable(),
  /** The page of its record, relative to the root of the site. */
  url: z.string().nullable(),
  source: sourceLocationSchema.nullable(),
});
export type PackItem = z.infer<typeof packItemSchema>;

const packScreenSchema = z.object({
  key: z.enum(screenKeys),
  /** The answer in a sentence; of an empty screen, that nothing was found. */
  lede: sentenceSchema,
  items: z.array(packItemSchema),
  /** How many more items there are than a screen takes. */
  left: z.number().int().min(0).default(0),
});
export type PackScreen = z.infer<typeof packScreenSchema>;

/** What a review looks at: six screens of facts, judged on one day. */
const packSchema = z.object({
  day: daySchema,
  /** The day on which its facts are judged. */
  asOf: daySchema,
  /** What it is compared with, as a sentence; null if there is nothing to compare with. */
  compared: z.string().nullable(),
  screens: z.array(packScreenSchema).length(screenKeys.length),
});
export type Pack = z.infer<typeof packSchema>;

/**
 * A closed review (`reviews/2026-11-06.json`): the pack that was presented, which never changes again, and the whole
 * portfolio of that day, for comparisons where git has no commit of it. Old snapshots keep the fields of their reader,
 * so the portfolio is checked by whoever reads it.
 */
export const snapshotSchema = z.object({
  schemaVersion: z.literal(1),
  day: daySchema,
  /** The day on which it was closed. */
  closedOn: daySchema,
  /** The version of Trackway that wrote it. */
  reader: z.string(),
  /** The commit whose documents it shows; null if they were not committed, or without git. */
  commit: z.string().nullable(),
  pack: packSchema,
  portfolio: z.looseObject({ schemaVersion: z.literal(1), asOf: daySchema, tracks: z.array(z.looseObject({})) }),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A review as its files say it. One that is not closed is a draft. */
export interface Review {
  day: Day;
  minutes: Minutes | null;
  snapshot: Snapshot | null;
}
