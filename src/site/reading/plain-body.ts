import type { ParsedDocument } from '../../markdown/document.ts';
import { allSections } from '../../markdown/outline.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/errors.ts';
import { catalogueEntry } from '../../portfolio/catalogue/index.ts';
import type { LoadedDocument } from '../../portfolio/loaded.ts';
import { html } from '../../render/html.ts';
import type { DocumentView } from '../../render/published.ts';

/**
 * The page of a document that could not be rendered: its text as written, after anchors for its sections and records,
 * so that links to them still work.
 */
export function plainBody(
  document: LoadedDocument,
  parsed: ParsedDocument | null,
): Omit<DocumentView, 'about' | 'page' | 'messages' | 'sourceUrl' | 'editUrl'> {
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

/** The diagnostic for such a document. */
export const renderingFailed = ({ path }: LoadedDocument, error: unknown): Diagnostic => ({
  code: 'reader-failed',
  severity: 'error',
  message: `The document could not be shown as Markdown (${errorMessage(error)}); it is shown as written.`,
  hint: catalogueEntry('reader-failed')?.fix ?? '',
  file: path,
  line: 1,
  column: 1,
});
