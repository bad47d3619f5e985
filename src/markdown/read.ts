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

/** Reads the bytes of a file: decodes, repairs, parses; finds front matter, sections, placeholders. Never throws. */
export function readDocument(path: string, bytes: Uint8Array, limits: Limits = defaultLimits): ParsedDocument {
  const { text, diagnostics } = decode(bytes, path, limits);
  return parseDocument(path, text, limits, diagnostics);
}

/** Reads the text of a document. The result's diagnostics start with `earlier`, those of decoding. */
export function parseDocument(
  path: string,
  text: string,
  limits: Limits = defaultLimits,
  earlier: readonly Diagnostic[] = [],
): ParsedDocument {
  const repaired = repair(text, path);
  const frontMatter = readFrontMatter(repaired.text, path, limits);
  // Blank the front matter but keep its lines, so that positions in the tree are those of the file.
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
