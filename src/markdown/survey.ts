import type { Code, Html, Nodes, Paragraph, Root, Text } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Limits } from './limits.ts';
import { nestingTooDeep } from './parse.ts';
import type { Range } from './placeholders/placeholders.ts';
import { endLineOf, lineOf } from './text.ts';

/** What one walk over a tree collects, so that later steps need no walk. */
export interface Survey {
  /** Offsets of inline code. */
  codes: Range[];
  html: Html[];
  /** Offsets of code blocks, links, images, references, footnotes, HTML: not prose. Sorted, without overlaps. */
  opaque: Range[];
  diagnostics: Diagnostic[];
}

/**
 * Walks the tree once. Collects what is not prose, reports unclosed fences, and turns what exceeds the nesting and
 * table limits into text, in place, so that later walks cannot overflow.
 */
export function survey(tree: Root, text: string, path: string, limits: Limits): Survey {
  const found: Survey = { codes: [], html: [], opaque: [], diagnostics: [] };
  let cells = 0;
  let inner = 0;
  let deep = false;
  const report = (code: string, message: string, hint: string, line: number) =>
    found.diagnostics.push({
      code,
      severity: code === 'table-too-large' ? 'error' : 'warning',
      message,
      hint,
      file: path,
      line,
      column: 1,
    });
  const hide = (node: Nodes) => {
    const { position } = node;
    if (position !== undefined) found.opaque.push({ start: position.start.offset ?? 0, end: position.end.offset ?? 0 });
  };

  const visit = (node: Nodes, level: number): Nodes => {
    switch (node.type) {
      case 'code':
        hide(node);
        if (isUnclosed(node, text)) {
          const message = `This code block is not closed, so everything up to line ${endLineOf(node)} is code.`;
          report('fence-unterminated', message, 'Close it with a line of the same characters.', lineOf(node));
        }
        return node;
      case 'inlineCode':
        found.codes.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
        return node;
      case 'html':
        found.html.push(node);
        hide(node);
        return node;
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
      case 'definition':
      case 'footnoteReference':
        hide(node);
        break;
      case 'table': {
        cells += node.children.length * Math.max(1, node.align?.length ?? 1);
        if (cells > limits.tableCells) {
          const message = `The tables of this document have more than ${limits.tableCells} cells; this one is shown as text.`;
          report('table-too-large', message, 'Split the table, or raise the limit in trackway.yaml.', lineOf(node));
          hide(node);
          return { type: 'code', lang: null, meta: null, value: sliceOf(node, text), position: node.position };
        }
        break;
      }
    }
    const children = (node as { children?: Nodes[] }).children;
    if (children === undefined) return node;
    const next = levelless.has(node.type) ? level : level + 1;
    const isInner = next > shallow && (node.type === 'blockquote' || node.type === 'listItem');
    if (isInner) inner++;
    if (next > limits.nesting || (isInner && inner > mostInner)) {
      if (!deep)
        found.diagnostics.push(
          inner > mostInner ? tooManyInner(path, lineOf(node)) : nestingTooDeep(path, lineOf(node), limits),
        );
      deep = true;
      return flattened(node, sliceOf(node, text));
    }
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (child.type === 'text') continue;
      const replaced = visit(child, next);
      if (replaced !== child) children[index] = replaced;
    }
    return node;
  };
  visit(tree, 0);
  return found;
}

/** Quotes and list items deeper than `shallow` that a document may have: one of a byte takes as long as a sentence. */
const mostInner = 50_000;
const shallow = 3;

const tooManyInner = (path: string, line: number): Diagnostic => ({
  code: 'nesting-too-deep',
  severity: 'error',
  message: `More than ${mostInner.toLocaleString('en')} quotes and list items are nested more than ${shallow} levels deep; the others are shown as text.`,
  hint: 'Split the document, or nest less.',
  file: path,
  line,
  column: 1,
});

/** Nodes that add no nesting level. */
const levelless: ReadonlySet<Nodes['type']> = new Set(['root', 'list', 'paragraph', 'tableRow', 'tableCell']);

/** The text of a node that is nested too deep, in a kind of node allowed in its place. */
function flattened(node: Nodes, value: string): Nodes {
  const { position } = node;
  const text: Text = { type: 'text', value, position };
  const paragraph: Paragraph = { type: 'paragraph', children: [text], position };
  switch (node.type) {
    case 'listItem':
      return { type: 'listItem', spread: false, checked: null, children: [paragraph], position };
    case 'blockquote':
    case 'heading':
    case 'table':
    case 'footnoteDefinition':
      return paragraph;
    default:
      return text;
  }
}

const sliceOf = (node: Nodes, text: string): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** True for a fenced block that ends with its container, not with a fence. */
function isUnclosed(node: Code, text: string): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text.slice(start, start + 60))?.[1];
  if (fence === undefined) return false;
  const lastLine = text
    .slice(text.lastIndexOf('\n', end - 1) + 1, end)
    .replace(/^[\s>]*/, '')
    .trimEnd();
  const closes = lastLine.length >= fence.length && lastLine === fence[0]!.repeat(lastLine.length);
  return !closes || endLineOf(node) === lineOf(node);
}
