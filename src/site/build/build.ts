import { getCompileCacheDir } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { severities } from '../../model/diagnostic.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { SiteOptions } from '../../render/options.ts';
import type { Published } from '../../render/published.ts';
import { cardQueue, previewQueue } from '../../render/render-queue.ts';
import { removeUnused } from '../../temporary/kept.ts';
import { beforeEnd, makeTemporary, removeTemporary } from '../../temporary/temporary.ts';
import { refuseWithheld } from '../audience/refuse-withheld.ts';
import { drawCards } from '../cards/draw.ts';
import { projectRoot } from '../project-root.ts';
import { claim, recover } from '../publish/claim.ts';
import { keeper } from '../publish/keep.ts';
import { publish } from '../publish/publish.ts';
import { readInWorker } from '../reading/read-in-worker.ts';
import { expectSite, setSite } from '../store.ts';
import { failures } from './failures.ts';
import { keptPages } from './kept-pages.ts';
import { stopwatch } from './stopwatch.ts';
import type { BuildSummary } from './summary.ts';
import { validateOutputFolder } from './validate-output-folder.ts';

/** The result of a build. */
export interface Built {
  summary: BuildSummary;
  published: Published;
}

/**
 * Reads the swarm folder and publishes it. The site is made in a folder next to `out` and replaces it when complete, so
 * a failed or killed build leaves the last good site. First cleans up after killed builds.
 * @throws {NothingToRead} if the folder has no track.
 * @throws {WordsLeaked} if it is for the public and has a word that only left-out places have.
 * @throws {UnusableOut} if `out` contains something that must not be replaced, or another build publishes there.
 */
export async function buildSite(
  options: SiteOptions,
  log: (message: string) => void = () => undefined,
): Promise<Built> {
  await recover(options.out, log);
  await validateOutputFolder(options, [projectRoot, process.cwd(), homedir()]);
  const claimed = await claim(options.out);
  const fresh = claimed.site;
  const cache = await makeTemporary('trackway-cache');
  const assets = new Set<string>();
  const watch = stopwatch();
  let whole = false;
  const worker = readInWorker({ options, folder: fresh, compileCache: getCompileCacheDir() !== undefined }, log);
  const forget = beforeEnd(worker.end);
  try {
    const published = worker.reading.then((reading) => {
      setSite({ reading, options, pages: keptPages(options, assets) });
      watch.lap('read');
      return reading;
    });
    // Astro reports a failure when it asks for pages; no one needs to know before.
    published.catch(() => undefined);
    expectSite(published);
    // Load Astro while documents are read. It bundles after the collections are filled.
    const { runAstro } = await import('./run-astro.ts');
    let pages = 0;
    await runAstro({ ...options, out: fresh }, cache, {
      bundle: claimed.bundle,
      assets,
      reading: published,
      pagesStart: () => watch.lap('bundle'),
      onlyDocumentsLeft: () => worker.takePreviews(previewQueue.drain()),
      pagesDone: (rendered) => {
        pages = rendered;
      },
      log,
    });
    const reading = await published;
    watch.lap('pages');
    await worker.written;
    watch.lap('search');
    const cards = cardQueue.drain();
    await refuseWithheld(fresh, await worker.withheld, cards);
    if (cards.size > 0) {
      await drawCards(cards, join(fresh, 'cards'), log);
      watch.lap('cards');
    }
    const files = await publish(claimed, { isKept: keeper(options.keep), say: log });
    watch.lap('write');
    whole = true;
    removeUnused();
    const { portfolio, documents } = reading;
    const diagnostics = [...portfolio.diagnostics, ...failures.drain().values()];
    return {
      summary: {
        ...countsOf({ ...portfolio, diagnostics }),
        documents: documents.size,
        pages,
        files,
        stages: watch.stages,
      },
      published: { ...reading, portfolio: { ...portfolio, diagnostics } },
    };
  } finally {
    await worker.end();
    await claimed.release();
    // After a failure, Astro still writes its store a moment later.
    if (whole) await removeTemporary(cache);
    else process.once('beforeExit', () => void removeTemporary(cache));
    forget();
  }
}

function countsOf({
  tracks,
  risks,
  approvals,
  diagnostics,
}: Portfolio): Pick<BuildSummary, 'tracks' | 'risks' | 'approvals' | 'diagnostics'> {
  const [error, warning, info] = severities.map(
    (severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
  );
  return {
    tracks: tracks.length,
    risks: risks.length,
    approvals: approvals.length,
    diagnostics: { error: error!, warning: warning!, info: info! },
  };
}
