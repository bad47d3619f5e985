import type { Code, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Diagnostic } from '../model/diagnostic.ts';
import { errorMessage } from '../model/errors.ts';
import { append } from '../model/lists.ts';
import { positionAt } from './decode.ts';
import { maskDense, unmask } from './dense.ts';
import type { Limits } from './limits.ts';

/** GitHub's Markdown and nothing else. Front matter is blanked before: we read it ourselves. */
const features = {
  gfm: { footnotes: true },
  frontmatter: false,
  math: false,
  directive: false,
  headingAttributes: false,
  wikilinks: false,
  superscript: false,
  subscript: false,
  definitionList: false,
  smartPunctuation: false,
};

/** The only place that parses Markdown. Offsets, lines and columns (UTF-16 units) are those of `text`. */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text, { features }) as Root;
}

/** Matches a line that opens more than `levels` quotes and lists; thousands take the parser quadratic time. */
const containers = (levels: number): RegExp =>
  new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${levels + 1},}`, 'gm');

/** Sampling interval, in characters, to find a line that could harm the parser. */
const probe = 400;

function mayNestDeep(text: string): boolean {
  for (let at = probe; at < text.length; at += probe) {
    if (/[ \t>*+\-\d.)]/.test(text[at]!) && /^[ \t>*+\-\d.)]+$/.test(text.slice(at - probe / 2, at))) return true;
  }
  return false;
}

/**
 * Parses a document from an untrusted author. A line that nests quotes or lists too deep becomes text: a word joiner
 * replaces its first marker, so positions hold. If the parser fails, the document is one code block. Both are
 * diagnostics.
 */
export function parseSafely(text: string, path: string, limits: Limits): { tree: Root; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let first = -1;
  const flatten = (line: string, at: number): string => {
    if (first === -1) first = at;
    return line.replace(/[^ \t]/, '\u2060');
  };
  const flat = mayNestDeep(text) ? text.replace(containers(limits.nesting), flatten) : text;
  if (first !== -1) diagnostics.push(nestingTooDeep(path, positionAt(text, first).line, limits));
  const thinned = maskDense(flat, path);
  append(diagnostics, thinned.diagnostics);
  try {
    const tree = parseMarkdown(thinned.text);
    if (thinned.masked) unmask(tree);
    return { tree, diagnostics };
  } catch (error) {
    diagnostics.push({
      code: 'parse-failed',
      severity: 'error',
      message: `The document could not be parsed (${errorMessage(error)}); it is shown as plain text.`,
      hint: 'This is a bug. Please report it with the document, or simplify the document.',
      file: path,
      line: 1,
      column: 1,
    });
    return { tree: asCode(text), diagnostics };
  }
}

/** The diagnostic for quotes, lists or emphasis nested too deep. */
export function nestingTooDeep(path: string, line: number, limits: Limits): Diagnostic {
  return {
    code: 'nesting-too-deep',
    severity: 'error',
    message: `Quotes, lists or emphasis are nested more than ${limits.nesting} levels deep; the rest is shown as text.`,
    hint: 'Nest them less deeply, or raise the limit in trackway.yaml.',
    file: path,
    line,
    column: 1,
  };
}

/** The whole text as a code block. */
function asCode(text: string): Root {
  const end = { ...positionAt(text, text.length), offset: text.length };
  const position = { start: { line: 1, column: 1, offset: 0 }, end };
  const code: Code = { type: 'code', lang: null, meta: null, value: text, position };
  return { type: 'root', children: [code], position };
}
