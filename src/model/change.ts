import { z } from 'zod';
import { sourceLocationSchema } from './source-location.ts';
import { commitSchema } from './track.ts';
import { daySchema } from './when.ts';

/** Everything that two states of a portfolio can differ in. New kinds may be added, none renamed. */
export const changeKinds = [
  'track.added',
  'track.removed',
  'track.archived',
  'track.restored',
  'track.renamed',
  'status.changed',
  'date.moved',
  'date.set',
  'date.dropped',
  'date.sharpened',
  'date.blurred',
  'date.passed',
  'milestone.added',
  'milestone.removed',
  'milestone.done',
  'milestone.status',
  'risk.added',
  'risk.vanished',
  'risk.crossed',
  'risk.raised',
  'risk.lowered',
  'risk.closed',
  'risk.reopened',
  'risk.status',
  'risk.mitigation-added',
  'risk.mitigation-lost',
  'risk.mitigation-reworded',
  'approval.asked',
  'approval.dropped',
  'approval.given',
  'approval.withdrawn',
  'approval.lapsed',
  'approval.renewed',
  'approval.person',
  'gate.added',
  'gate.removed',
  'gate.passed',
  'gate.reopened',
  'ready.changed',
  'scope.added',
  'scope.removed',
  'scope.moved-out',
  'scope.moved-in',
  'criterion.added',
  'criterion.removed',
  'criterion.reworded',
  'criterion.ticked',
  'criterion.unticked',
  'question.asked',
  'question.answered',
  'question.reopened',
  'question.dropped',
  'question.owner',
  'dependency.added',
  'dependency.removed',
  'dependency.met',
  'dependency.broken',
  'dependency.mended',
  'cycle.closed',
  'cycle.opened',
  'blocker.added',
  'blocker.cleared',
  'owner.changed',
  'contradiction.appeared',
  'contradiction.settled',
  'document.added',
  'document.removed',
  'document.moved',
  'document.edited',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** `major`: a review talks about it. `notice`: it should be known. `note`: folded and counted. */
export const changeSeverities = ['major', 'notice', 'note'] as const;
export type ChangeSeverity = (typeof changeSeverities)[number];

const changeDirections = ['worse', 'better', 'neutral'] as const;

/**
 * A piece of a change's sentence. `url`: the page of what it names, or null. `told`: true if `before` and `after` say
 * the same, so that a row which shows them may leave the piece out.
 */
export const changePartSchema = z.object({ text: z.string(), url: z.string().nullable(), told: z.boolean() });
export type ChangePart = z.infer<typeof changePartSchema>;

/** How far a date moved. */
export const slipSchema = z.object({
  /** Days between the old and the new last day, negative if earlier; null unless both are known to the day. */
  days: z.number().int().nullable(),
  later: z.boolean(),
  /** `21 days later`, `one quarter later`, `later, by at least 1 day`. */
  text: z.string(),
});
export type Slip = z.infer<typeof slipSchema>;

/** How the two states of a track or record were recognised as one; `none` if only one side has it. */
export const matchRules = [
  'none',
  'id',
  'stated-id',
  'alias',
  'git',
  'title',
  'place',
  'reworded',
  'rewritten',
  'ends',
] as const;
export type MatchRule = (typeof matchRules)[number];

/** One difference between two states of a portfolio, with the sentence that tells it. */
export const changeSchema = z.object({
  /** Made of track, kind, record and both values: the same difference has the same id in every comparison. */
  id: z.string(),
  kind: z.enum(changeKinds),
  severity: z.enum(changeSeverities),
  direction: z.enum(changeDirections),
  /** `edit`: a document changed. `time`: only the day did. */
  cause: z.enum(['edit', 'time']),
  /** The id of its track now; of the track before if it is gone. */
  track: z.string(),
  trackTitle: z.string(),
  /**
   * The id of its record now; before, if it is gone; null for a fact of the track itself. A track's own dates have the
   * ids that `ownDates` gives them: `quay.target`, `quay.deadline`.
   */
  record: z.string().nullable(),
  /** What changed: the title of the record, document or blocker, else of the track. Sentences do not repeat it. */
  title: z.string(),
  /** Its earlier title, if it differs. */
  titleWas: z.string().nullable(),
  /** The values, as pages show them; null if there was or is none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  slip: slipSchema.nullable(),
  /** The text of `parts`. */
  sentence: z.string(),
  parts: z.array(changePartSchema),
  matchedBy: z.enum(matchRules),
  /** Where it is written now, and where it was. */
  source: sourceLocationSchema.nullable(),
  was: sourceLocationSchema.nullable(),
  /** The commit that brought `after`; null if it is not committed, or history does not say. */
  by: commitSchema.nullable(),
  /** How often the value changed in the history that was read; null if that is unknown. */
  moves: z.number().int().min(1).nullable(),
  /** The team's own words for it, and where they are from; null if nothing gives a reason. */
  why: z.object({ text: z.string(), from: z.enum(['change-log', 'commit']) }).nullable(),
  /** The id of the change that it follows from, such as the moved phase before this one. */
  follows: z.string().nullable(),
  /** The page that shows it now, relative to the root of the site; null if it is gone. */
  url: z.string().nullable(),
});
export type Change = z.infer<typeof changeSchema>;

/** One side of a comparison: a commit or the working tree, judged on its day. */
export const pointSchema = z.object({
  day: daySchema,
  /** Null for a working tree with changes, or without git. */
  commit: z.string().nullable(),
  /** True for the documents on disk. */
  working: z.boolean(),
});
export type Point = z.infer<typeof pointSchema>;

/** How the first point was chosen: asked for, or by a review that a file, a tag or a roadmap document records. */
export const baselineRules = ['asked', 'review', 'tag', 'roadmap', 'fortnight', 'oldest'] as const;
export type BaselineRule = (typeof baselineRules)[number];

/** A comparison of two points. */
export const comparisonSchema = z.object({
  schemaVersion: z.literal(1),
  from: pointSchema,
  to: pointSchema,
  /** Why the first point was chosen, as a sentence. */
  baseline: z.object({ how: z.enum(baselineRules), why: z.string() }),
  /** What limits the comparison, as sentences: a shallow clone, a history that could not be read to its end. */
  notes: z.array(z.string()),
  /** How many tracks the second point has. */
  tracks: z.number().int().min(0),
  /** Majors first, worst first; then notices and notes by track. */
  changes: z.array(changeSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
