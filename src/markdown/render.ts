import type { Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Root as MarkdownRoot } from 'mdast';
import { leadingCheckbox } from './checkboxes.ts';
import type { ParsedDocument, Section } from './document.ts';
import { languagesOf, loadLanguages } from './highlight.ts';
import { placeAnchors, type RecordAnchor } from './html/anchors.ts';
import { handlersFor } from './html/blocks.ts';
import { at, element } from './html/elements.ts';
import { type FinishOptions, finish } from './html/finish.ts';
import { print } from './html/print.ts';
import { schema } from './html/schema.ts';
import { htmlTree } from './html/to-hast.ts';
import { type SectionWords, wordsOf } from './html/words.ts';
import { allSections } from './outline.ts';
import { replacePlaceholders } from './placeholders/placeholders.ts';

export interface RenderOptions extends FinishOptions {
  /** The document's records; each gets its id in the HTML exactly once. */
  anchors?: readonly RecordAnchor[];
  /** Omit a first-level heading that opens the document: the page shows it as its title. */
  omitTitle?: boolean;
}

/** A heading of the document, for its table of contents. */
export interface ContentsEntry {
  slug: string;
  /** Plain text; template text reads "not written yet". */
  title: string;
  depth: number;
  line: number;
}

export interface Rendered {
  html: string;
  contents: ContentsEntry[];
  /** The author's words by section, for the search index. */
  words: SectionWords[];
}

/**
 * Renders a document as safe HTML. Raw HTML passes an allow-list, addresses are resolved or refused, template text is
 * marked, headings and records have their ids. Code is coloured if its language is loaded (see `renderWithCode`). Never
 * throws for a document from `readDocument`.
 */
export function renderDocument(document: ParsedDocument, options: RenderOptions = {}): Rendered {
  const sections = [...allSections(document.root)];
  const omitted = options.omitTitle === true ? openingTitle(document) : undefined;
  const tree: MarkdownRoot =
    omitted === undefined
      ? document.tree
      : { ...document.tree, children: document.tree.children.filter((node) => node !== omitted.heading) };
  const root = safeTree(tree, document) ?? asText(document);
  const shown = new Map(sections.map((section) => [section.line, entry(section)]));
  const anchors = options.anchors ?? [];
  const fragments = new Set([...sections.map((section) => section.slug), ...anchors.map((anchor) => anchor.fragment)]);
  finish(root, { sections: shown, fragments }, options);
  const words = wordsOf(root);
  placeAnchors(root, anchors);
  return { html: print(root), contents: [...shown.values()].filter(({ line }) => line !== omitted?.line), words };
}

/** `renderDocument` after loading the languages of the document's code blocks. */
export async function renderWithCode(document: ParsedDocument, options: RenderOptions = {}): Promise<Rendered> {
  await loadLanguages(languagesOf(document.tree));
  return renderDocument(document, options);
}

/** The first-level heading that opens the document. */
function openingTitle(document: ParsedDocument): Section | undefined {
  const first = document.root.sections[0];
  return first?.depth === 1 && document.root.blocks.length === 0 ? first : undefined;
}

/** A document with more tags is not prose: its HTML is shown as text. So is HTML that nests too deep. */
const mostTags = 2000;

/** The sanitised HTML of a document; null if even its plain text is too deep for the libraries. */
function safeTree(tree: MarkdownRoot, document: ParsedDocument): Root | null {
  for (const htmlAsText of [false, true]) {
    try {
      const footnoteLabelProperties = { className: ['visually-hidden'] };
      const made = htmlTree(tree, {
        allowDangerousHtml: true,
        handlers: handlersFor(document, htmlAsText),
        clobberPrefix: '',
        footnoteLabelProperties,
      });
      const tags = countTags(made);
      if (tags > mostTags && !htmlAsText) continue;
      const safe = sanitize(tags > 0 ? raw(made) : made, schema);
      return safe.type === 'root' ? safe : { type: 'root', children: [] };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return null;
}

/** The last resort: the source of the document. */
function asText({ text, tree }: ParsedDocument): Root {
  const endLine = tree.position?.end.line ?? 1;
  return {
    type: 'root',
    children: [element('pre', at(1, endLine), [element('code', {}, [{ type: 'text', value: text }])])],
  };
}

function countTags(node: Nodes): number {
  if (node.type === 'raw') return Math.max(1, node.value.split('<').length - 1);
  return 'children' in node ? node.children.reduce((sum, child) => sum + countTags(child), 0) : 0;
}

function entry({ slug, title, depth, line }: Section): ContentsEntry {
  return { slug, title: replacePlaceholders(leadingCheckbox(title)?.rest ?? title, 'not written yet'), depth, line };
}
