/** `trackway/loader`: the portfolio's records in the content collections of any Astro site. */
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { approvalSchema } from './model/approval.ts';
import { dependencySchema } from './model/dependency.ts';
import { milestoneSchema } from './model/milestone.ts';
import { portfolioSchema } from './model/portfolio.ts';
import { questionSchema } from './model/question.ts';
import { riskSchema } from './model/risk.ts';
import { trackSchema } from './model/track.ts';
import type { Config } from './portfolio/config/config.ts';
import { findRoot } from './portfolio/files/find-root.ts';
import { type LoadOptions, loadPortfolio, NothingToRead } from './portfolio/load.ts';
import type { Loaded } from './portfolio/loaded.ts';
import { withoutMarks } from './site/astro/no-pictures.ts';

/** What belongs to the portfolio as a whole, with the settings that its pages go by. */
const wholeSchema = portfolioSchema
  .pick({ title: true, asOf: true, source: true })
  .extend({ id: z.literal('portfolio'), config: z.custom<Pick<Config, 'labels' | 'risk' | 'approvals' | 'people'>>() });

const schemas = {
  portfolio: wholeSchema,
  tracks: trackSchema,
  risks: riskSchema,
  approvals: approvalSchema,
  milestones: milestoneSchema,
  questions: questionSchema,
  dependencies: dependencySchema,
};

/** The lists of a portfolio that can be a collection; `portfolio` has one entry, `portfolio`. */
export type Records = keyof typeof schemas;

export interface TrackwayLoaderOptions extends Pick<LoadOptions, 'asOf' | 'git' | 'audience'> {
  /** The folder that holds the plans, relative to the site's root; without it they are looked for, as by the command. */
  swarm?: string;
}

/** Reading that is under way: the collections of a site ask at the same time, and share it. */
const underWay = new Map<string, Promise<Loaded>>();

function read(swarm: string, { asOf, git, audience }: TrackwayLoaderOptions): Promise<Loaded> {
  const key = JSON.stringify([swarm, asOf, git, audience]);
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const reading = loadPortfolio({ swarm, asOf, git, audience }).finally(() => underWay.delete(key));
  underWay.set(key, reading);
  return reading;
}

/** The entries of a collection. */
function entriesOf({ portfolio, config }: Loaded, records: Records): { id: string }[] {
  if (records !== 'portfolio') return portfolio[records];
  const { title, asOf, source } = portfolio;
  const { labels, risk, approvals, people } = config;
  const whole = { id: 'portfolio', title, asOf, source, config: { labels, risk, approvals, people } };
  return [whole];
}

/** Files whose changes may change a record. */
const readFiles = /\.(?:md|markdown|json|ya?ml)$/i;

/**
 * A loader for `defineCollection`: one entry for each record, by the ids of the portfolio. In a development server the
 * entries follow the documents.
 * @throws {NothingToRead} when it loads, if there are no plans
 */
export function trackwayLoader<Name extends Records>(
  records: Name,
  options: TrackwayLoaderOptions = {},
): Loader & { schema: (typeof schemas)[Name] } {
  const watched = new WeakSet<object>();
  return {
    name: `trackway-${records}`,
    schema: schemas[records],
    async load({ store, parseData, generateDigest, logger, config, watcher }) {
      const site = fileURLToPath(config.root);
      const swarm = findRoot(site, options.swarm ?? null);
      if (swarm === null)
        throw new NothingToRead(
          `There are no plans in ${resolve(site, options.swarm ?? '')}: name their folder as swarm.`,
        );
      const fill = async (): Promise<void> => {
        const list = entriesOf(await read(swarm, options), records);
        store.clear();
        for (const record of list) {
          const data = withoutMarks(record);
          store.set({ id: data.id, data: await parseData({ id: data.id, data }), digest: generateDigest(data) });
        }
        logger.info(`${list.length} entries from ${swarm}`);
      };
      await fill();
      if (watcher === undefined || watched.has(watcher)) return;
      watched.add(watcher);
      watcher.add(swarm);
      watcher.on('all', (_event, path) => {
        if (!join(path).startsWith(`${swarm}${sep}`) || !readFiles.test(path)) return;
        // What is being read may be older than this change.
        underWay.clear();
        fill().catch((error) => logger.error(String(error)));
      });
    },
  };
}
