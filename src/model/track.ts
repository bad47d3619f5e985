import { z } from 'zod';
import { looseDateSchema, unreadBlockSchema } from './coverage.ts';
import { lateSchema } from './milestone.ts';
import { sourceLocationSchema } from './source-location.ts';
import { statusSchema, statusValueSchema } from './status.ts';
import { daySchema, whenSchema } from './when.ts';

export const dialectNames = ['outline', 'iosm', 'draft', 'roadmap', 'feature', 'plan', 'plain'] as const;
export type DialectName = (typeof dialectNames)[number];

export const progressKinds = ['acceptance', 'definition-of-done', 'artifacts', 'gates', 'tasks'] as const;
export type ProgressKind = (typeof progressKinds)[number];

/** Ticked and total check boxes of one kind under one sub-heading. Kinds are never added up. */
export const progressSchema = z.object({
  kind: z.enum(progressKinds),
  group: z.string().nullable(),
  done: z.number().int().min(0),
  total: z.number().int().min(1),
  source: sourceLocationSchema,
});
export type Progress = z.infer<typeof progressSchema>;

/** An acceptance criterion; `done` is null if it has no check box. */
export const criterionSchema = z.object({
  text: z.string(),
  group: z.string().nullable(),
  done: z.boolean().nullable(),
  source: sourceLocationSchema,
});
export type Criterion = z.infer<typeof criterionSchema>;

/** Something that is named as part of the work (`in`), or as no part of it (`out`). */
export const scopeItemSchema = z.object({
  text: z.string(),
  side: z.enum(['in', 'out']),
  source: sourceLocationSchema,
});
export type ScopeItem = z.infer<typeof scopeItemSchema>;

export const commitSchema = z.object({
  commit: z.string(),
  committedAt: z.string(),
  author: z.string(),
  subject: z.string(),
});
export type Commit = z.infer<typeof commitSchema>;

export const trackDocumentSchema = z.object({
  path: z.string(),
  dialect: z.enum(dialectNames),
  title: z.string(),
  url: z.string(),
  placeholders: z.number().int().min(0),
  /** Share of its blocks that were understood, from 0 to 1; null if the file is not Markdown. */
  coverage: z.number().min(0).max(1).nullable(),
  /** The last commit that changed the file, or null outside git. */
  commit: commitSchema.nullable(),
});
export type TrackDocument = z.infer<typeof trackDocumentSchema>;

/** A fact that documents of one track give differently: the value taken, why, and the others. */
export const conflictSchema = z.object({
  field: z.string(),
  taken: z.object({ text: z.string(), source: sourceLocationSchema }),
  others: z.array(z.object({ text: z.string(), source: sourceLocationSchema })).min(1),
  reason: z.string(),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** `finished`: complete; `abandoned`: superseded or cancelled; `archived` wins over both. */
export const lives = ['live', 'finished', 'abandoned', 'archived'] as const;
export type Life = (typeof lives)[number];

/** A date that a document gives for a status: `shipped: 2026-03-01`. */
const statusDateSchema = z.object({ value: statusValueSchema, when: whenSchema, source: sourceLocationSchema });

export const trackSchema = z.object({
  id: z.string(),
  /** An ID inside the document that differs from `id`. */
  statedId: z.string().nullable(),
  title: z.string(),
  summary: z.string().nullable(),
  status: statusSchema,
  life: z.enum(lives),
  /** The first day of `statusStart`. */
  statusSince: daySchema.nullable(),
  /** Start of the current status: from a document, else from the commit that set it; null if neither says. */
  statusStart: z
    .object({ when: whenSchema, basis: z.enum(['document', 'commit']), source: sourceLocationSchema.nullable() })
    .nullable(),
  /** Every date that its documents give for a status, in order of precedence. */
  statusDates: z.array(statusDateSchema),
  /** Its worst missed promise (target or deadline), else its most delayed work; null if not live or nothing is late. */
  late: lateSchema.nullable(),
  owners: z.array(z.string()),
  authors: z.array(z.string()),
  created: whenSchema.nullable(),
  updated: whenSchema.nullable(),
  target: whenSchema.nullable(),
  deadline: whenSchema.nullable(),
  /** Where the dates above, the owners and the title were read; null values have no key. */
  sources: z.record(z.string(), sourceLocationSchema),
  archived: z.boolean(),
  documents: z.array(trackDocumentSchema),
  progress: z.array(progressSchema),
  criteria: z.array(criterionSchema),
  scope: z.array(scopeItemSchema),
  conflicts: z.array(conflictSchema),
  /** What blocks it, in the words of its documents; `title` is what they call it, `since` a date that they name. */
  blockers: z.array(
    z.object({ title: z.string(), text: z.string(), since: whenSchema.nullable(), source: sourceLocationSchema }),
  ),
  /** Lists, tables and check boxes of its documents that were not understood. */
  unread: z.array(unreadBlockSchema.omit({ line: true }).extend({ source: sourceLocationSchema })),
  /** The first dates in its documents that belong to no record; only of documents without a dated record. */
  looseDates: z.array(looseDateSchema.omit({ line: true }).extend({ source: sourceLocationSchema })),
  /** True if its documents tick every task and state no status. */
  tasksDone: z.boolean(),
  /** "Ready for implementation", in the author's words. */
  ready: z.object({ text: z.string(), yes: z.boolean(), source: sourceLocationSchema }).nullable(),
  /** How its documents were made, in their words: generator, branch, the commit they were synchronised to. */
  provenance: z.array(z.object({ label: z.string(), text: z.string(), source: sourceLocationSchema })),
  /** Entries of the documents' change logs, newest first. */
  changes: z.array(
    z.object({
      date: whenSchema.nullable(),
      author: z.string().nullable(),
      text: z.string(),
      /** The status that the entry gives the track from its day on: `Blocked: no power`; else null. */
      status: statusValueSchema.nullable(),
      source: sourceLocationSchema,
    }),
  ),
  source: sourceLocationSchema,
  url: z.string(),
});
export type Track = z.infer<typeof trackSchema>;
