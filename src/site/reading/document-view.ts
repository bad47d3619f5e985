import { publishedJson } from '../../dialects/json/json-published.ts';
import type { ParsedDocument } from '../../markdown/document.ts';
import type { SectionWords } from '../../markdown/html/words.ts';
import { teamWords } from '../../portfolio/config/config.ts';
import type { LoadedDocument } from '../../portfolio/loaded.ts';
import type { DocumentView } from '../../render/published.ts';
import { type DocumentPage, documentPage } from '../../views/documents/page.ts';
import { noteFailure } from '../build/failures.ts';
import { documentBody } from './document-body.ts';
import { documentFacts, documentMessages } from './document-facts.ts';
import { jsonHtml } from './json-html.ts';
import { plainBody, renderingFailed } from './plain-body.ts';
import type { Prepared } from './prepared.ts';

/** A document prepared for its page and for the search. */
export interface ReadyDocument {
  view: DocumentView;
  /** Its text by section; empty for a file without an author's text. */
  words: SectionWords[];
}

/** Prepares a document. One that cannot be rendered is shown as written, and the failure is logged. */
export async function readyDocument(
  prepared: Prepared,
  path: string,
  log: (message: string) => void,
): Promise<ReadyDocument> {
  const document = prepared.loaded.documents.get(path);
  if (document === undefined) throw new Error(`The portfolio has no document ${path}.`);
  let parsed: ParsedDocument | null = null;
  let beside: Beside = { page: nothingBeside, messages: null, sourceUrl: null, editUrl: null };
  try {
    parsed = document.parse();
    beside = besideOf(prepared, document, parsed);
    if (document.format === 'json' || document.text.trim() === '') {
      const html =
        document.text.trim() === ''
          ? null
          : jsonHtml(publishedJson(document.text, teamWords(prepared.loaded.config)), document.anchors).text;
      const body = { html, title: document.title, titleFragment: null, drawsDiagrams: false };
      return { view: { ...body, about: document.summary, ...beside }, words: [] };
    }
    const { body, words } = await documentBody(prepared, document, parsed);
    return { view: { ...body, about: document.summary ?? firstProse(words), ...beside }, words };
  } catch (error) {
    const failure = renderingFailed(document, error);
    noteFailure(failure, log);
    const page = { ...beside.page, diagnostics: [failure, ...beside.page.diagnostics] };
    const words = [{ slug: null, line: null, title: '', blocks: [document.text] }];
    return { view: { ...plainBody(document, parsed), about: document.summary, ...beside, page }, words };
  }
}

/** Fewer characters are a label. */
const leastProse = 40;

/** The first block that reads as a sentence. */
const firstProse = (words: readonly SectionWords[]): string | null =>
  words.flatMap(({ blocks }) => blocks).find((text) => text.length >= leastProse && /[.!?。！？]$/u.test(text)) ?? null;

type Beside = Pick<DocumentView, 'page' | 'messages' | 'sourceUrl' | 'editUrl'>;

/** For a document of which only the text is known. */
const nothingBeside: DocumentPage = {
  contents: [],
  unwritten: [],
  contradictions: [],
  records: [],
  others: [],
  diagnostics: [],
};

function besideOf({ loaded }: Prepared, document: LoadedDocument, parsed: ParsedDocument): Beside {
  const facts = documentFacts(loaded.portfolio, document, parsed);
  return {
    page: documentPage(facts),
    messages: documentMessages(document, facts.records),
    sourceUrl: loaded.sourceUrl({ file: document.path, line: 1 }),
    editUrl: loaded.editUrl({ file: document.path, line: 1 }),
  };
}
