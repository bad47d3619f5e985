import type { Loaded, LoadedDocument } from '../../portfolio/loaded.ts';
import type { PublishedDocument } from '../../render/published.ts';

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

/** The documents for the pages. */
export const publishedDocuments = ({ documents }: Loaded): Map<string, PublishedDocument> =>
  new Map(
    [...documents].map(([path, document]) => {
      const { parse: _, text: __, ...plain } = document;
      return [path, { ...plain, markdown: markdownUrl(document) }];
    }),
  );
