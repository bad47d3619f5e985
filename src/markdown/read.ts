import type { Diagnostic } from '../model/diagnostic.ts';
import { decode } from './decode.ts';
import type { ParsedDocument } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { outline } from './outline.ts';
import { parseMarkdown } from './parse.ts';
import { findPlaceholders } from './placeholders.ts';

/** Reads a file's bytes: decoding, repair, front matter, tree, sections, placeholders. Never throws. */
export function readDocument(path: string, bytes: Uint8Array, limits: Limits = defaultLimits): ParsedDocument {
  const { text, diagnostics } = decode(bytes, path, limits);
  return parseDocument(path, text, limits, diagnostics);
}

/** Reads a document's text. `earlier` are the diagnostics of decoding it, which come first in the result. */
export function parseDocument(
  path: string,
  text: string,
  limits: Limits = defaultLimits,
  earlier: readonly Diagnostic[] = [],
): ParsedDocument {
  const frontMatter = readFrontMatter(text, path, limits);
  const head = text.slice(0, frontMatter.length);
  const tree = parseMarkdown(head.replace(/[^\n]/g, ' ') + text.slice(frontMatter.length));
  const diagnostics = [...earlier, ...frontMatter.diagnostics];
  return {
    path,
    text,
    frontMatter: frontMatter.fields,
    tree,
    root: outline(tree),
    placeholders: findPlaceholders({ text, tree }),
    diagnostics,
  };
}
