import { documentPage, headingLines } from '../../views/document-page.ts';
import type { DocumentView } from '../published.ts';
import { documentBody } from './document-body.ts';
import { documentFacts, documentMessages } from './document-facts.ts';
import { jsonHtml } from './json-html.ts';
import { plainBody, renderingFailed } from './plain-body.ts';
import type { Prepared } from './prepared.ts';

/** Makes one document ready for its page. A document that cannot be rendered is shown as it was written, and `log` is told. */
export async function documentView(prepared: Prepared, path: string, log: (message: string) => void): Promise<DocumentView> {
  const document = prepared.loaded.documents.get(path);
  if (document === undefined) throw new Error(`The portfolio holds no document ${path}.`);
  const parsed = document.parse();
  const facts = documentFacts(prepared.loaded.portfolio, document, parsed);
  const beside = {
    headingLines: headingLines(facts.root),
    page: documentPage(facts),
    messages: documentMessages(prepared.loaded.portfolio, document, facts.records),
    sourceUrl: prepared.loaded.sourceUrl({ file: path, line: 1 }),
  };
  if (document.format === 'json' || document.text.trim() === '') {
    const html = document.text.trim() === '' ? null : jsonHtml(document.text, document.anchors).text;
    return { html, title: document.title, titleFragment: null, drawsDiagrams: false, ...beside };
  }
  try {
    return { ...(await documentBody(prepared, document, parsed)), ...beside };
  } catch (error) {
    const failure = renderingFailed(document, error);
    log(`${failure.file}: ${failure.message}`);
    const page = { ...beside.page, diagnostics: [failure, ...beside.page.diagnostics] };
    return { ...plainBody(document, parsed), ...beside, page };
  }
}
