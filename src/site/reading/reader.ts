import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { setSiteAddress } from '../../render/href.ts';
import type { DocumentView } from '../../render/published.ts';
import { leftOutLines } from '../audience/left-out-lines.ts';
import { failures } from '../build/failures.ts';
import { publishedOf } from '../files/markdown-files.ts';
import type { Previews, ReaderMessage, ReaderTask } from './messages.ts';
import { readPortfolio } from './read-portfolio.ts';
import { writeFiles } from './write-files.ts';

/**
 * The reading thread. Reads the portfolio and hands it over; prepares every document, in rendering order, and adds it
 * to the search index; then writes the files besides pages, while pages are rendered. Short addresses come last: they
 * show what the pages of tracks say.
 */

/** Documents per message: fewer messages cost less, smaller ones arrive sooner. */
const batch = 50;

const send = (message: ReaderMessage): void => parentPort!.postMessage(message);

const log = (text: string): void => send({ kind: 'log', text });
const { options, folder } = workerData as ReaderTask;
const previews: Promise<[Previews]> = once(parentPort!, 'message') as Promise<[Previews]>;

try {
  setSiteAddress(options);
  const loaded = await readPortfolio(options);
  if (loaded.audience !== null) for (const line of leftOutLines(loaded.audience)) log(line);
  const withheld = loaded.audience?.withheld() ?? null;
  send({ kind: 'read', published: publishedOf(loaded, options.swarm), withheld });
  // Load the renderer now, while the other thread takes over the portfolio.
  const [{ publishInProcess: publishHere }, { DocumentIndex }, { shortPages }] = await Promise.all([
    import('./publish-here.ts'),
    import('../search/document-index.ts'),
    import('../files/short-pages.ts'),
  ]);
  const index = await DocumentIndex.start(log);
  const { document, files } = publishHere(loaded, options, log);
  let views: [string, DocumentView][] = [];
  for (const path of loaded.portfolio.tracks.flatMap((track) => track.documents.map((document) => document.path))) {
    const { view, words } = await document(path);
    views.push([path, view]);
    index?.add(loaded, path, view.title, words);
    if (views.length < batch) continue;
    send({ kind: 'views', views });
    views = [];
  }
  send({ kind: 'views', views });
  const writing = index?.write(folder);
  await writeFiles(folder, await files());
  const [links] = await previews;
  await writeFiles(folder, shortPages(loaded, links, log));
  await writing;
  send({ kind: 'failures', failures: [...failures.drain().values()] });
  send({ kind: 'written' });
} catch (error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  send({ kind: 'failed', name, message, stack });
}
