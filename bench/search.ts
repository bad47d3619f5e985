import { join } from 'node:path';
import type { Browser } from 'playwright';
import { readInProcess } from '../src/site/reading/read-in-process.ts';
import { DocumentIndex } from '../src/site/search/document-index.ts';
import { recordFiles } from '../src/site/search/record-files.ts';
import { watchArrivals } from './browser.ts';
import { against, timesAgainst } from './budget.ts';
import { generatePortfolio } from './generate.ts';
import { asOf, build, inMemory, visited } from './stage.ts';

/*
 * `npm run bench -- search`: what search adds to a build of 1,000 tracks; what a reader's first query with an empty
 * cache fetches, there and in the example, and how fast it is answered.
 */

const size = 1000;
const budgets = { index: 3000, bytes: 230, exampleBytes: 150, answer: 250 };
const rounds = 5;

/**
 * Words in records and documents, in documents only, an id, an unknown word; and twice two words of all tracks, each of
 * which costs a file of both indexes.
 */
const queries = ['security', 'rollback', 'TRK-00053', 'lighthouse', 'ledger vault', 'milestone plan'];
const exampleQueries = ['storm', 'what we will not promise', 'manifst'];

/** Milliseconds for each index, alone, after the documents are read and rendered. */
async function indexTimes(swarm: string, folder: string): Promise<{ records: number; documents: number }> {
  const options = { swarm, out: folder, site: null, base: '/', asOf };
  const { loaded, document } = await readInProcess(options);
  const paths = loaded.portfolio.tracks.flatMap((track) => track.documents.map(({ path }) => path));
  const ready = [];
  for (const path of paths) ready.push({ path, ...(await document(path)) });
  const start = performance.now();
  recordFiles(loaded);
  const between = performance.now();
  const index = await DocumentIndex.start((message) => console.error(message));
  for (const { path, view, words } of ready) index?.add(loaded, path, view.title, words);
  await index?.write(folder);
  return { records: between - start, documents: performance.now() - between };
}

/** A reader's first query: bytes since the search was opened, milliseconds from the last letter to the last change. */
async function firstQuery(
  browser: Browser,
  page: string,
  query: string,
  pause: number,
): Promise<{ bytes: number; time: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const tab = await context.newPage();
    await tab.goto(page, { waitUntil: 'networkidle' });
    const arrivals = await watchArrivals(tab);
    await tab.keyboard.press('/');
    await tab.locator('dialog input[type="search"]').waitFor();
    await tab.waitForTimeout(pause);
    const time = await tab.evaluate(
      (words) =>
        new Promise<number>((done) => {
          const dialog = document.querySelector('dialog')!;
          const input = dialog.querySelector('input')!;
          const start = performance.now();
          let [last, quiet] = [0, 0];
          const changed = (): void => {
            if (dialog.querySelector('.search-count')?.textContent) last = performance.now() - start;
            clearTimeout(quiet);
            quiet = window.setTimeout(() => done(last), 1000);
          };
          new MutationObserver(changed).observe(dialog, { childList: true, subtree: true, characterData: true });
          input.value = words;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      query,
    );
    return { bytes: arrivals.reduce((sum, { bytes }) => sum + bytes, 0), time };
  } finally {
    await context.close();
  }
}

/** First queries on a site with an empty cache: half a second after opening the search, and at once. */
const firstQueries = (out: string, words: readonly string[], bytes: number): Promise<void> =>
  visited(out, async (browser, origin) => {
    for (const query of words) {
      const first = async (pause: number) => firstQuery(browser, `${origin}/`, query, pause);
      const atOnce = [];
      for (let round = 0; round < rounds; round++) atOnce.push(await first(0));
      const later = [];
      for (let round = 0; round < rounds; round++) later.push(await first(500));
      against(query, Math.max(...later.map(({ bytes }) => bytes)) / 1000, bytes, 'kB');
      for (const [name, figures] of [
        ['  typed after half a second', later],
        ['  pasted as soon as it opens', atOnce],
      ] as const)
        timesAgainst(
          name,
          figures.map(({ time }) => time),
          budgets.answer,
        );
    }
  });

/** Measures indexes and first queries. */
export const benchSearch = (): Promise<void> =>
  inMemory(async (folder) => {
    const [swarm, out] = [join(folder, 'swarm'), join(folder, 'site')];
    generatePortfolio(swarm, size);
    console.log(`\nSearch in ${size} tracks`);
    const { records, documents } = await indexTimes(swarm, join(folder, 'index'));
    against(
      'both indexes',
      records + documents,
      budgets.index,
      'ms',
      `records ${Math.round(records)}, documents ${Math.round(documents)}`,
    );
    await build(swarm, out);
    await firstQueries(out, queries, budgets.bytes);

    console.log('\nSearch in the example');
    const example = join(folder, 'example');
    await build('swarm', example);
    await firstQueries(example, exampleQueries, budgets.exampleBytes);
  });
