import type { Diagnostic } from '../model/diagnostic.ts';
import { decode } from './decode.ts';
import type { ParsedDocument } from './document.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { outline } from './outline.ts';
import { parseSafely } from './parse.ts';
import { findPlaceholders } from './placeholders/placeholders.ts';
import { repair } from './repair.ts';
import { survey } from './survey.ts';

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
  const repaired = repair(text, path);
  const frontMatter = readFrontMatter(repaired.text, path, limits);
  // The front matter's lines stay, blank, so that every position in the tree is one in the file.
  const body = frontMatter.length === 0 ? repaired.text : blanked(repaired.text, frontMatter.length);
  const { tree, diagnostics: parsing } = parseSafely(body, path, limits);
  const seen = survey(tree, body, path, limits);
  return {
    path,
    text: repaired.text,
    frontMatter: frontMatter.fields,
    tree,
    root: outline(tree),
    placeholders: findPlaceholders(repaired.text, seen.opaque, seen.codes),
    diagnostics: [...earlier, ...repaired.diagnostics, ...frontMatter.diagnostics, ...parsing, ...seen.diagnostics],
  };
}

const blanked = (text: string, length: number): string =>
  text.slice(0, length).replace(/[^\n]+/g, (line) => ' '.repeat(line.length)) + text.slice(length);
