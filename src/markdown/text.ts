import type { Nodes } from 'mdast';
import { withoutComments } from '../model/comments.ts';
import { isShownAsText } from './html-names.ts';

/**
 * The text of a node without markup: code as written, images by their alternative text, no HTML tags or comments, but
 * unknown tags (`<phase-name>`) as text. Line breaks stay `\n`; blocks are joined by `\n`.
 */
export function plainText(node: Nodes | readonly Nodes[]): string {
  if ('length' in node) return joined(node);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return htmlText(node.value);
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'footnoteDefinition':
      return (node.children as Nodes[]).map(plainText).join('\n');
    case 'tableRow':
      return node.children.map(plainText).join(' | ');
    default:
      return joined(childrenOf(node));
  }
}

function joined(nodes: readonly Nodes[]): string {
  if (nodes.length === 1) return plainText(nodes[0]!);
  let text = '';
  for (const node of nodes) text += plainText(node);
  return text;
}

function htmlText(value: string): string {
  if (/^<br\s*\/?>$/i.test(value)) return '\n';
  if (!value.includes('<')) return value;
  return withoutComments(value).replace(/<\/?[a-z][^<>]*>/gi, (tag) => (isShownAsText(tag) ? tag : ''));
}

/** Plain text on one line: runs of white space become one space. */
export function oneLine(node: Nodes | readonly Nodes[]): string {
  return squeeze(plainText(node));
}

/** Collapses runs of white space to one space, and trims. */
export const squeeze = (text: string): string =>
  text.startsWith(' ') || text.endsWith(' ') || /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

/** The source of a node, markup included. */
export function sourceText(document: { text: string }, node: Nodes): string {
  return document.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

const none: readonly Nodes[] = [];

/** A node's children; none for a leaf. A cast, because `in` is slow for nodes of many shapes. */
export const childrenOf = (node: Nodes): readonly Nodes[] => (node as { children?: readonly Nodes[] }).children ?? none;

/** The first line of a node, from 1. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;
/** The last line of a node, from 1. */
export const endLineOf = (node: Nodes): number => node.position?.end.line ?? lineOf(node);
export const columnOf = (node: Nodes): number => node.position?.start.column ?? 1;
