import { setSiteAddress } from '../../render/href.ts';
import type { SiteOptions } from '../../render/options.ts';
import type { DocumentView, ExtraFiles, FileEntries, Reading } from '../../render/published.ts';
import { previewQueue } from '../../render/render-queue.ts';
import { asFarAsPossible } from '../build/failures.ts';
import { prepareDiagrams } from '../diagrams/prepare.ts';
import { dataFiles } from '../files/index.ts';
import { publishedOf } from '../files/markdown-files.ts';
import { shortPages } from '../files/short-pages.ts';
import { recordFiles } from '../search/record-files.ts';
import { setSite } from '../store.ts';
import { type ReadyDocument, readyDocument } from './document-view.ts';
import { prepareImages } from './images.ts';
import { mermaidSources } from './mermaid-sources.ts';
import type { Prepared } from './prepared.ts';
import type { LoadedSite } from './read-portfolio.ts';
import { themeFiles } from './theme.ts';

export type Log = (message: string) => void;

async function prepare(loaded: LoadedSite, options: SiteOptions, log: Log): Promise<Prepared> {
  const diagrams = await prepareDiagrams(mermaidSources(loaded), {
    base: options.base,
    limit: loaded.config.diagrams.limit,
    log,
  });
  const images = await prepareImages(loaded.pictures, options.swarm, log);
  return { loaded, diagrams, images };
}

/** All files besides pages. The record index is last: it blocks the thread, which Pagefind needs before. */
function* filesOf(
  { loaded, diagrams, images }: Prepared,
  theme: ReadonlyMap<string, string | Uint8Array>,
  log: Log,
): Generator<[string, string | Uint8Array]> {
  yield* dataFiles(loaded, log);
  for (const image of images.values()) yield [`images/${image.file}`, image.bytes];
  yield* theme;
  for (const [name, svg] of diagrams.files) yield [`diagrams/${name}`, svg];
  yield* asFarAsPossible('The index of records for the search', '.', log, () => recordFiles(loaded));
}

/** A portfolio that was read in this thread. */
export interface PublishedInProcess {
  loaded: LoadedSite;
  document(path: string): Promise<ReadyDocument>;
  /** Files made from documents, each on demand, so that thousands are never in memory at once. */
  files(): Promise<FileEntries>;
}

/** Publishes a portfolio that was read in this thread. Documents are prepared on demand. */
export function publishInProcess(loaded: LoadedSite, options: SiteOptions, log: Log): PublishedInProcess {
  let prepared: Promise<Prepared> | undefined;
  let made: Promise<ExtraFiles> | undefined;
  const ready = (): Promise<Prepared> => {
    prepared ??= prepare(loaded, options, log);
    return prepared;
  };
  const document = async (path: string): Promise<ReadyDocument> => readyDocument(await ready(), path, log);
  setSiteAddress(options);
  const reading: Reading = {
    ...publishedOf(loaded, options.swarm),
    view: async (path): Promise<DocumentView> => (await document(path)).view,
  };
  const files = async (): Promise<FileEntries> =>
    filesOf(await ready(), await themeFiles(loaded.config, options.swarm, log), log);
  const keptFiles = (): Promise<ExtraFiles> => {
    made ??= files().then((entries) => new Map([...entries, ...shortPages(loaded, previewQueue.drain(), log)]));
    return made;
  };
  setSite({ reading, options, files: keptFiles });
  return { loaded, document, files };
}
