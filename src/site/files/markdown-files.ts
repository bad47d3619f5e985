import { basename } from 'node:path';
import type { Loaded, LoadedDocument } from '../../portfolio/loaded.ts';
import { html } from '../../render/html.ts';
import type { Published, PublishedDocument } from '../../render/published.ts';
import type { LoadedSite } from '../reading/read-portfolio.ts';
import { publishedReviews } from '../reading/reviews.ts';

/**
 * A portfolio with more documents has them in a few files instead of one next to each page, because hosts limit the
 * number of files (docs/decisions/0013-files-of-a-large-site.md).
 */
const mostCopies = 1000;

/** Bytes after which a new file of many documents begins. */
const longest = 5_000_000;

const isMarkdown = ({ format, text }: LoadedDocument): boolean => format === 'markdown' && text !== '';

const hasCopies = ({ documents }: Documents): boolean => documents.size <= mostCopies;

type Documents = Pick<Loaded, 'documents'>;

/**
 * The address of a document as Markdown: `/tracks/a/spec.md` for `/tracks/a/spec/`. Null if it is not Markdown, or has
 * no file for itself.
 */
export const markdownUrl = (loaded: Documents, path: string): string | null => {
  const document = loaded.documents.get(path);
  return document === undefined || !hasCopies(loaded) || !isMarkdown(document)
    ? null
    : `${document.url.replace(/\/$/, '')}.md`;
};

/** Every document as read, decoded and repaired: next to its page or, of a large portfolio, one after the other. */
export function* markdownFiles(loaded: Documents, address: (url: string) => string): Generator<[string, string]> {
  if (!hasCopies(loaded)) return yield* joined(loaded, address);
  for (const [path, { text }] of loaded.documents) {
    const url = markdownUrl(loaded, path);
    if (url !== null) yield [decodeURIComponent(url.slice(1)), text];
  }
}

function* joined({ documents }: Documents, address: (url: string) => string): Generator<[string, string]> {
  let [file, text] = [0, ''];
  for (const document of documents.values()) {
    if (!isMarkdown(document)) continue;
    if (text.length > longest) {
      yield [joinedName(file), text];
      [file, text] = [file + 1, ''];
    }
    text += html`<document path="${document.path}" page="${address(document.url)}">`.text;
    text += `\n${document.text.replace(/\n*$/, '\n')}</document>\n\n`;
  }
  yield [joinedName(file), text];
}

const joinedName = (file: number): string => `llms-full${file === 0 ? '' : `-${file + 1}`}.txt`;

/** The first of the files with all documents; null if each has its own. */
export const joinedUrl = (loaded: Documents): string | null => (hasCopies(loaded) ? null : `/${joinedName(0)}`);

/** What pages are made from, of a portfolio in the folder `swarm`. The address of the site must be set. */
export const publishedOf = (loaded: LoadedSite, swarm: string): Published => ({
  portfolio: loaded.portfolio,
  config: loaded.config,
  changes: loaded.changes,
  reviews: publishedReviews(loaded, loaded.changes),
  folder: basename(swarm),
  documents: new Map(
    [...loaded.documents].map(([path, document]): [string, PublishedDocument] => {
      const { parse: _, text: __, ...plain } = document;
      return [path, { ...plain, markdown: markdownUrl(loaded, path) }];
    }),
  ),
});
