import { llmsText } from '../../outputs/llms.ts';
import { portfolioJson } from '../../outputs/portfolio-json.ts';
import { portfolioJsonSchema, recentChangesJsonSchema } from '../../outputs/schema.ts';
import { absoluteUrl, href } from '../../render/href.ts';
import { statusWords } from '../../text/labels.ts';
import { asFarAsPossible } from '../build/failures.ts';
import type { LoadedSite } from '../reading/read-portfolio.ts';
import { siteOptions } from '../store.ts';
import { exportFiles } from './exports.ts';
import { feedFiles } from './feeds.ts';
import { headersFile } from './headers.ts';
import { joinedUrl, markdownFiles, markdownUrl } from './markdown-files.ts';

/**
 * Files besides Astro's pages, by path in the site: the portfolio as JSON, its schema, tables, calendars, documents as
 * Markdown, `llms.txt`, `robots.txt` and, if the site's address is known, feeds.
 */
export function* dataFiles(loaded: LoadedSite, log: (message: string) => void): Generator<[string, string]> {
  const { portfolio, config, changes } = loaded;
  const statusWord = statusWords(config.labels);
  const address = (url: string): string => absoluteUrl(url) ?? href(url);
  const hasSite = siteOptions().site !== null;
  if (!hasSite)
    log(
      'Feeds, link cards and the sitemap are left out, because they need the address of the site: set --site, or url in trackway.yaml.',
    );
  yield ['as-of.json', `${JSON.stringify({ asOf: portfolio.asOf })}\n`];
  yield ['api/portfolio.json', `${JSON.stringify(portfolioJson(portfolio, { address, absolute: absoluteUrl }))}\n`];
  yield [
    'api/portfolio.schema.json',
    `${JSON.stringify(portfolioJsonSchema(address('/api/portfolio.schema.json')), null, 2)}\n`,
  ];
  yield ['api/changes.json', `${JSON.stringify(changes)}\n`];
  yield [
    'api/changes.schema.json',
    `${JSON.stringify(recentChangesJsonSchema(address('/api/changes.schema.json')), null, 2)}\n`,
  ];
  const markdown = (path: string): string | null => {
    const url = markdownUrl(loaded, path);
    return url === null ? null : address(url);
  };
  yield* asFarAsPossible('The file llms.txt', '.', log, () => [
    [
      'llms.txt',
      llmsText(portfolio, {
        description: config.description,
        statusWord,
        markdown,
        joined: joinedUrl(loaded),
        address,
      }),
    ],
  ]);
  if (siteOptions().headers === true) yield ['_headers', headersFile(siteOptions().base)];
  yield ['robots.txt', `User-agent: *\nAllow: /\n${hasSite ? `Sitemap: ${address('/sitemap-index.xml')}\n` : ''}`];
  yield* markdownFiles(loaded, address);
  yield* exportFiles(loaded, log);
  if (hasSite) yield* asFarAsPossible('The feeds', '.', log, () => feedFiles(loaded, log));
}
