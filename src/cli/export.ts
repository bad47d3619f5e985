import { type Command, Option } from 'commander';
import { calendar } from '../outputs/calendar.ts';
import { type FeedFormat, feedTexts } from '../outputs/feed.ts';
import { mermaidGantt } from '../outputs/mermaid-gantt.ts';
import { portfolioJson } from '../outputs/portfolio-json.ts';
import { portfolioJsonSchema } from '../outputs/schema.ts';
import { approvalsCsv, milestonesCsv, risksCsv } from '../outputs/tables.ts';
import type { Loaded } from '../portfolio/loaded.ts';
import { statusWords } from '../text/labels.ts';
import { printable } from '../text/printable.ts';
import { feedEntries } from '../views/share/feed-entries.ts';
import { readSwarm } from './read-swarm.ts';
import { addLinks, type Links, type LinkWords, linksOf, UsageError } from './settings.ts';
import { type Terminal, visibleJson } from './terminal.ts';

/** What a writer needs: the portfolio, and how to form addresses. */
interface ExportWorld extends Loaded, Links {}

/** Every format of `trackway export`. A new one is one line here. */
const writers: Record<string, (world: ExportWorld) => string> = {
  json: ({ portfolio, address, absolute }) => visibleJson(portfolioJson(portfolio, { address, absolute })),
  'risks-csv': ({ portfolio, config, address }) => risksCsv(portfolio, config.risk, address),
  'approvals-csv': ({ portfolio, address }) => approvalsCsv(portfolio, address),
  'milestones-csv': ({ portfolio, address }) => milestonesCsv(portfolio, address),
  ics: ({ portfolio, absolute }) => calendar(portfolio, { address: absolute }),
  gantt: ({ portfolio }) => mermaidGantt(portfolio),
  mermaid: ({ portfolio }) => mermaidGantt(portfolio),
  schema: ({ address }) => JSON.stringify(portfolioJsonSchema(address('/api/portfolio.schema.json')), null, 2),
  rss: (world) => feed(world, 'xml'),
  atom: (world) => feed(world, 'atom'),
  'json-feed': (world) => feed(world, 'json'),
};

/**
 * The feed of all changes.
 * @throws {UsageError} if the site's address is unknown: a feed needs absolute addresses
 */
function feed({ portfolio, config, absolute }: ExportWorld, format: FeedFormat): string {
  if (absolute('/') === null)
    throw new UsageError('A feed needs the address of the site: set it with --site, or as url in trackway.yaml.');
  const entries = feedEntries(portfolio, config, statusWords(config.labels)).slice(0, config.feeds.entries);
  const page = {
    title: portfolio.title,
    description: `What changed in ${portfolio.title}.`,
    url: '/',
    path: '/feed',
    entries,
    formats: [format],
  };
  return feedTexts(portfolio, page, (url) => absolute(url)!).get(`/feed.${format}`) ?? '';
}

interface ExportWords extends LinkWords {
  format: string;
}

/** `trackway export`: prints the portfolio in another format. */
export function addExport(program: Command, io: Terminal): void {
  addLinks(program.command('export'))
    .description(
      'Print the portfolio, or part of it, in another format. json is the whole portfolio, like api/portfolio.json on the site.',
    )
    .addOption(new Option('--format <format>', 'the output format').choices(Object.keys(writers)).default('json'))
    .action(async (asked: ExportWords) => {
      const loaded = await readSwarm(asked);
      const text = writers[asked.format]?.({ ...loaded, ...linksOf(asked, loaded.config) }) ?? '';
      // CSV files on the site keep control characters that a terminal would obey.
      io.out(printable(text).replace(/\n$/, ''));
    });
}
