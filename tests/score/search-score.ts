import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { startBrowser } from '../../bench/browser.ts';
import { buildSite } from '../../src/site/build/build.ts';
import { foldersBeside } from '../support/beside.ts';
import { serveFolder } from '../support/static-server.ts';

/** A right answer: the page of a person; a page; or, with `text`, a hit on a page whose title has that text. */
type Answer = { person: string } | { url: string; text?: string };
interface Question {
  query: string;
  kind: string;
  answers: Answer[];
}
interface Shown {
  /** Site-relative, with its fragment. */
  url: string;
  type: string;
  title: string;
}

/** What is asked of: the file of questions, and the plans below the project or the corpus. */
const portfolios: Record<string, string> = {
  example: resolve('swarm'),
  ...Object.fromEntries(
    foldersBeside('corpus').flatMap(({ path }) => [
      ['massgen', join(path, 'massgen/docs/source')],
      ['voiage', join(path, 'voiage/conductor')],
    ]),
  ),
};

/** A hit further down is not found. */
const listed = 10;
const [leastFirst, leastFound] = [0.85, 0.97];

/** Letters and digits only, in lower case: neither markup nor the kind of an address's dashes counts. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const address = (url: string): string => decodeURIComponent(url).toLowerCase().replaceAll('_', '-');

/** True if a hit is the answer. The hit of a record or a section is on the page of its document, and of its track. */
export function isRight({ url, type, title }: Shown, answer: Answer): boolean {
  if ('person' in answer) return type === 'person' && bare(title) === bare(answer.person);
  const at = address(url);
  const page = address(answer.url);
  if (answer.text === undefined) return at === page;
  return at.startsWith(page) && bare(title).includes(bare(answer.text));
}

/** The hits of the search page, as a reader sees them once nothing more arrives. */
async function shown(page: Page, origin: string, query: string): Promise<Shown[]> {
  await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
  await page.locator('#search-hits[aria-busy="false"]').waitFor({ state: 'attached' });
  const found = await page.locator('#search-hits a.hit').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      type: (link as HTMLElement).dataset.type ?? '',
      title: link.querySelector('.hit-title')?.textContent ?? '',
    })),
  );
  return found.slice(0, listed).map(({ href, ...hit }) => {
    const { pathname, hash } = new URL(href, origin);
    return { ...hit, url: `${pathname}${hash}` };
  });
}

/** Builds each portfolio, asks its questions in a browser, and prints what share has the right answer first, or listed. */
export async function scoreSearch(): Promise<void> {
  const browser = await startBrowser();
  const root = mkdtempSync(join(tmpdir(), 'trackway-score-'));
  let [asked, first, found] = [0, 0, 0];
  try {
    for (const [name, swarm] of Object.entries(portfolios)) {
      const file = join(import.meta.dirname, 'search', `${name}.json`);
      if (!existsSync(swarm) || !existsSync(file)) continue;
      const out = join(root, name);
      await buildSite({ swarm, out, site: null, base: '/', asOf: '2026-11-20' });
      const server = await serveFolder(out);
      const page = await browser.newPage();
      const own = { asked: 0, first: 0, found: 0 };
      for (const { query, kind, answers } of JSON.parse(readFileSync(file, 'utf8')) as Question[]) {
        const hits = await shown(page, server.origin, query);
        const at = hits.findIndex((hit) => answers.some((answer) => isRight(hit, answer)));
        own.asked++;
        if (at === 0) own.first++;
        if (at >= 0) own.found++;
        if (at !== 0)
          console.log(
            `  ${name}, ${kind}: “${query}” ${at < 0 ? 'not found' : `number ${at + 1}`}; first is ${hits[0] === undefined ? 'nothing' : `“${hits[0].title}” ${hits[0].url}`}`,
          );
      }
      await page.close();
      await server.stop();
      console.log(`${name}: ${own.asked} questions, right first ${own.first}, among the first ${listed} ${own.found}`);
      [asked, first, found] = [asked + own.asked, first + own.first, found + own.found];
    }
  } finally {
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  }
  const share = (count: number): string => (count / asked).toFixed(3);
  console.log(`first ${share(first)} (at least ${leastFirst}), found ${share(found)} (at least ${leastFound})`);
  if (first / asked < leastFirst || found / asked < leastFound) process.exitCode = 1;
}
