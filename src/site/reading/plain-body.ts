import type { ParsedDocument } from '../../markdown/document.ts';
import { allSections } from '../../markdown/outline.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/reason.ts';
import { catalogueEntry } from '../../portfolio/catalogue/index.ts';
import type { LoadedDocument } from '../../portfolio/loaded.ts';
import { html } from '../../render/html.ts';
import type { DocumentView } from '../../render/published.ts';

/**
 * What stands on the page of a document on which rendering failed: its text as it was written, and before it the addresses of its sections and
 * records, as far as they are known, so that links to them still lead to the page. The failure of one document is that document's.
 */
export function plainBody(
  document: LoadedDocument,
  parsed: ParsedDocument | null,
): Omit<DocumentView, 'page' | 'messages' | 'sourceUrl'> {
  const fragments = new Set([
    ...(parsed === null ? [] : allSections(parsed.root).map(({ slug }) => slug)),
    ...document.anchors.map(({ fragment }) => fragment),
  ]);
  const marks = [...fragments].map((fragment) => html`<span class="anchor" id="${fragment}"></span>`);
  return {
    html: html`${marks}<pre tabindex="0"><code>${document.text}</code></pre>`.text,
    title: document.title,
    titleFragment: null,
    drawsDiagrams: false,
  };
}

/** What is told of it. */
export const renderingFailed = ({ path }: LoadedDocument, error: unknown): Diagnostic => ({
  code: 'reader-failed',
  severity: 'error',
  message: `The document could not be shown as Markdown (${errorMessage(error)}); its text stands as it was written.`,
  hint: catalogueEntry('reader-failed')?.fix ?? '',
  file: path,
  line: 1,
  column: 1,
});
