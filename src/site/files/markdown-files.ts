import { basename } from 'node:path';
import type { Loaded, LoadedDocument } from '../../portfolio/loaded.ts';
import type { Published, PublishedDocument } from '../../render/published.ts';
import type { LoadedSite } from '../reading/read-portfolio.ts';

/** The address of a document as Markdown: `/tracks/a/spec.md` for `/tracks/a/spec/`. Null if it is not Markdown. */
export function markdownUrl(document: LoadedDocument | undefined): string | null {
  return document === undefined || document.format !== 'markdown' || document.text === ''
    ? null
    : `${document.url.replace(/\/$/, '')}.md`;
}

/** Every document as read, decoded and repaired. */
export function* markdownFiles({ documents }: Pick<Loaded, 'documents'>): Generator<[string, string]> {
  for (const document of documents.values()) {
    const url = markdownUrl(document);
    if (url !== null) yield [decodeURIComponent(url.slice(1)), document.text];
  }
}

/** What pages are made from, of a portfolio in the folder `swarm`. */
export const publishedOf = ({ portfolio, config, documents, changes }: LoadedSite, swarm: string): Published => ({
  portfolio,
  config,
  changes,
  folder: basename(swarm),
  documents: new Map(
    [...documents].map(([path, document]): [string, PublishedDocument] => {
      const { parse: _, text: __, ...plain } = document;
      return [path, { ...plain, markdown: markdownUrl(document) }];
    }),
  ),
});
