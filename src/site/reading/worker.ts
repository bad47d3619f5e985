import { parentPort, workerData } from 'node:worker_threads';
import type { SiteOptions } from '../options.ts';
import type { DocumentView } from '../published.ts';
import type { ReaderMessage } from './messages.ts';
import { readHere } from './read-here.ts';

/** The reading thread: reads the portfolio, hands it over, then makes every document ready, in the order in which pages are rendered. */

/** Documents a message: fewer messages cost less, smaller ones arrive sooner. */
const batch = 50;

const send = (message: ReaderMessage): void => parentPort?.postMessage(message);

try {
  const { loaded, reading } = await readHere(workerData as SiteOptions, (text) => send({ kind: 'log', text }));
  const { portfolio, config, documents } = loaded;
  // A function does not pass to another thread.
  const plain = new Map([...documents].map(([path, { parse: _, ...document }]) => [path, document]));
  send({ kind: 'read', published: { portfolio, config, documents: plain } });
  send({ kind: 'files', files: await reading.files() });
  let views: [string, DocumentView][] = [];
  for (const path of portfolio.tracks.flatMap((track) => track.documents.map((document) => document.path))) {
    views.push([path, await reading.view(path)]);
    if (views.length < batch) continue;
    send({ kind: 'views', views });
    views = [];
  }
  send({ kind: 'views', views });
} catch (error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  send({ kind: 'failed', name, message, stack });
}
