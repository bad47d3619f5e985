import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { approvalSchema } from './model/approval.ts';
import { dependencySchema } from './model/dependency.ts';
import { milestoneSchema } from './model/milestone.ts';
import { questionSchema } from './model/question.ts';
import { riskSchema } from './model/risk.ts';
import { trackDocumentSchema, trackSchema } from './model/track.ts';
import { portfolioLoader } from './site/astro/collections.ts';

const documentSchema = trackDocumentSchema.extend({ id: z.string(), track: z.string() });

/**
 * The portfolio's records for `getCollection('risks')` and its like. Ids are those of the portfolio contract; a document's is its
 * path in the swarm folder.
 */
export const collections = {
  tracks: defineCollection({ loader: portfolioLoader('tracks', ({ tracks }) => tracks), schema: trackSchema }),
  documents: defineCollection({
    loader: portfolioLoader('documents', ({ tracks }) =>
      tracks.flatMap((track) =>
        track.documents.map((document) => ({ ...document, id: document.path, track: track.id })),
      ),
    ),
    schema: documentSchema,
  }),
  risks: defineCollection({ loader: portfolioLoader('risks', ({ risks }) => risks), schema: riskSchema }),
  approvals: defineCollection({
    loader: portfolioLoader('approvals', ({ approvals }) => approvals),
    schema: approvalSchema,
  }),
  milestones: defineCollection({
    loader: portfolioLoader('milestones', ({ milestones }) => milestones),
    schema: milestoneSchema,
  }),
  questions: defineCollection({
    loader: portfolioLoader('questions', ({ questions }) => questions),
    schema: questionSchema,
  }),
  dependencies: defineCollection({
    loader: portfolioLoader('dependencies', ({ dependencies }) => dependencies),
    schema: dependencySchema,
  }),
};
