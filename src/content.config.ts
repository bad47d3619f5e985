import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { RecentChanges } from './model/change-window.ts';
import type { Portfolio } from './model/portfolio.ts';
import type { Config } from './portfolio/config/config.ts';
import type { Published, PublishedDocument, PublishedReview } from './render/published.ts';
import { portfolioLoader } from './site/astro/collections.ts';

/** What belongs to the portfolio as a whole. */
type Whole = Pick<Portfolio, 'schemaVersion' | 'title' | 'asOf' | 'source' | 'diagnostics'> & {
  id: string;
  config: Config;
  changes: RecentChanges;
  reviews: readonly PublishedReview[];
  folder: string;
  /** The process that read it. */
  process: number;
  /** The ids of each collection in the order of the portfolio: Astro sorts entries by id. */
  order: Record<string, string[]>;
};

/** The records of each collection, in the order of the portfolio. */
const lists = {
  tracks: ({ portfolio }: Published) => portfolio.tracks,
  documents: ({ documents }: Published) =>
    [...documents.values()].map((document) => ({ ...document, id: document.path })),
  risks: ({ portfolio }: Published) => portfolio.risks,
  approvals: ({ portfolio }: Published) => portfolio.approvals,
  milestones: ({ portfolio }: Published) => portfolio.milestones,
  questions: ({ portfolio }: Published) => portfolio.questions,
  dependencies: ({ portfolio }: Published) => portfolio.dependencies,
};

function whole(published: Published): Whole[] {
  const { schemaVersion, title, asOf, source, diagnostics } = published.portfolio;
  const order = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list(published).map(({ id }) => id)]),
  );
  const { config, folder, changes, reviews } = published;
  const facts = { schemaVersion, title, asOf, source, diagnostics };
  return [{ id: 'portfolio', ...facts, config, folder, changes, reviews, process: process.pid, order }];
}

type Listed<Name extends keyof Portfolio> = Portfolio[Name] extends (infer Item)[] ? Item : never;

/**
 * The portfolio's records for `getCollection('risks')` and its like: facts, never HTML. Ids are those of the
 * portfolio contract; a document's is its path in the swarm folder. What is no list is the one entry of `portfolio`.
 * The schemas are types alone: Trackway's own readers made the records, and checking thousands of them once more
 * would copy them all.
 */
export const collections = {
  portfolio: defineCollection({ loader: portfolioLoader('portfolio', whole), schema: z.custom<Whole>() }),
  tracks: defineCollection({ loader: portfolioLoader('tracks', lists.tracks), schema: z.custom<Listed<'tracks'>>() }),
  documents: defineCollection({
    loader: portfolioLoader('documents', lists.documents),
    schema: z.custom<PublishedDocument & { id: string }>(),
  }),
  risks: defineCollection({ loader: portfolioLoader('risks', lists.risks), schema: z.custom<Listed<'risks'>>() }),
  approvals: defineCollection({
    loader: portfolioLoader('approvals', lists.approvals),
    schema: z.custom<Listed<'approvals'>>(),
  }),
  milestones: defineCollection({
    loader: portfolioLoader('milestones', lists.milestones),
    schema: z.custom<Listed<'milestones'>>(),
  }),
  questions: defineCollection({
    loader: portfolioLoader('questions', lists.questions),
    schema: z.custom<Listed<'questions'>>(),
  }),
  dependencies: defineCollection({
    loader: portfolioLoader('dependencies', lists.dependencies),
    schema: z.custom<Listed<'dependencies'>>(),
  }),
};
