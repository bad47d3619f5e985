import type { Code, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Diagnostic } from '../model/diagnostic.ts';
import { append } from '../model/lists.ts';
import { placeOf } from './decode.ts';
import { restore, thin } from './dense.ts';
import type { Limits } from './limits.ts';

/**
 * What the documents may hold: GitHub's Markdown. Front matter is ours (it is blanked before), and nothing that GitHub
 * would show as plain text is read as markup.
 */
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

/** The one place where Markdown is parsed. Offsets, lines and columns (in UTF-16 units) are those of `text`. */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text, { features }) as Root;
}

/** A line that opens more quotes and lists inside each other than `levels`; thousands take the parser quadratic time. */
const containers = (levels: number): RegExp =>
  new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${levels + 1},}`, 'gm');

/** Every so many characters a look is enough to find a line that could harm the parser. */
const probe = 400;

function mayNestDeep(text: string): boolean {
  for (let at = probe; at < text.length; at += probe) {
    if (/[ \t>*+\-\d.)]/.test(text[at]!) && /^[ \t>*+\-\d.)]+$/.test(text.slice(at - probe / 2, at))) return true;
  }
  return false;
}

/**
 * Parses a document whose author nobody vouches for. A line that nests quotes or lists beyond the limit is shown as
 * text: a word joiner takes the place of its first marker, so that every position still holds. Where the parser itself fails, the
 * document is one block of code. Both are diagnostics.
 */
export function parseSafely(text: string, path: string, limits: Limits): { tree: Root; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let first = -1;
  const flatten = (line: string, at: number): string => {
    if (first === -1) first = at;
    return line.replace(/[^ \t]/, '\u2060');
  };
  const flat = mayNestDeep(text) ? text.replace(containers(limits.nesting), flatten) : text;
  if (first !== -1) diagnostics.push(nestingTooDeep(path, placeOf(text, first).line, limits));
  const thinned = thin(flat, path);
  append(diagnostics, thinned.diagnostics);
  try {
    const tree = parseMarkdown(thinned.text);
    if (thinned.masked) restore(tree);
    return { tree, diagnostics };
  } catch (error) {
    diagnostics.push({
      code: 'parse-failed',
      severity: 'error',
      message: `The document could not be parsed (${error instanceof Error ? error.message : String(error)}); it is shown as plain text.`,
      hint: 'Simplify it, or report the document: this is a fault of the parser.',
      file: path,
      line: 1,
      column: 1,
    });
    return { tree: asCode(text), diagnostics };
  }
}

/** The diagnostic of quotes, lists or emphasis nested beyond the limit. */
export function nestingTooDeep(path: string, line: number, limits: Limits): Diagnostic {
  return {
    code: 'nesting-too-deep',
    severity: 'error',
    message: `Quotes, lists or emphasis are nested more than ${limits.nesting} levels deep; what lies deeper is shown as text.`,
    hint: 'Write it flatter, or raise the limit in trackway.yaml.',
    file: path,
    line,
    column: 1,
  };
}

/** The whole text as one block of code. */
function asCode(text: string): Root {
  const end = { ...placeOf(text, text.length), offset: text.length };
  const position = { start: { line: 1, column: 1, offset: 0 }, end };
  const code: Code = { type: 'code', lang: null, meta: null, value: text, position };
  return { type: 'root', children: [code], position };
}
