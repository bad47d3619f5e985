import { z } from 'zod';
import { daySchema, type When } from './when.ts';

/** What a section of an approved document is about. */
export const sealSubjects = [
  'scope',
  'requirements',
  'acceptance',
  'constraints',
  'deliverables',
  'success',
  'goals',
  'dependencies',
  'dates',
  'risks',
  'questions',
  'plan',
  'prose',
] as const;
export type SealSubject = (typeof sealSubjects)[number];

/** Subjects whose changes void an approval, unless the settings name others. */
export const materialSubjects: ReadonlySet<SealSubject> = new Set([
  ...(['scope', 'requirements', 'acceptance', 'constraints', 'deliverables', 'success', 'goals'] as const),
  ...(['dependencies', 'dates'] as const),
]);

/** An item, paragraph or table row: its words as shown, and without their form. */
export interface SealedUnit {
  text: string;
  /** Equal for two units that differ in form only. */
  key: string;
}

/** A section of an approved document that counts. */
export interface SealedSection {
  title: string;
  /** The folded headings from the outermost to its own, without the document's title. */
  path: string;
  subject: SealSubject;
  /** What its items are besides: out of scope, or what they must, should or could be; else empty. */
  side: string;
  /** True if its heading alone says what it is about. */
  isNamed: boolean;
  units: SealedUnit[];
}

/** A document as its approval sees it. */
export interface SealedDocument {
  sections: SealedSection[];
  target: When | null;
  deadline: When | null;
}

/** `holds`: nothing that counts has changed; `reworded`: only what does not void it; `stale`: what was approved changed. */
export const sealVerdicts = ['holds', 'reworded', 'stale'] as const;

const sealChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'reworded', 'moved']),
  /** Its words when it was approved, and now; null if it was not or is not there. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type SealChange = z.infer<typeof sealChangeSchema>;

const sealSectionSchema = z.object({
  /** Its heading as written; `Target` and `Deadline` for these dates. */
  title: z.string(),
  subject: z.enum(sealSubjects),
  /** True if these changes void the approval. */
  voids: z.boolean(),
  changes: z.array(sealChangeSchema),
  /** How many more changes there are. */
  more: z.number().int().min(0),
});
export type SealSection = z.infer<typeof sealSectionSchema>;

/** What was approved, found in the history, and what became of it. */
export const sealSchema = z.object({
  /** The commit that brought the tick; null while it is not committed. */
  commit: z.string().nullable(),
  /** The day of that commit. */
  date: daySchema.nullable(),
  /** The path of the approved document in that commit, relative to the swarm folder. */
  file: z.string(),
  verdict: z.enum(sealVerdicts),
  /** The approved version, and what changed since, in the repository on the web; null if its address is not known. */
  url: z.string().nullable(),
  compareUrl: z.string().nullable(),
  /** What changed since, in words: `2 criteria added, 1 reworded; target 21 days later`; null if nothing did. */
  since: z.string().nullable(),
  /** The commit that voided it, and its day; null if none did, or the edit is not committed. */
  voidedBy: z.object({ commit: z.string(), date: daySchema }).nullable(),
  /** A remark on the approval itself, as a sentence: the document changed between signing and recording. */
  note: z.string().nullable(),
  /** The sections that changed since, those that void it first. */
  sections: z.array(sealSectionSchema),
});
export type Seal = z.infer<typeof sealSchema>;
