import type { Nodes } from 'mdast';

/** Elements of HTML that a reader does not see as text; every other `<name>` in a document is its author's own word. */
const htmlElements = new Set(
  (
    'a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center cite code col ' +
    'colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter ' +
    'nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp ' +
    'script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th ' +
    'thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
);

/** True for `<phase-name>` and the like: what looks like a tag and names no element of HTML (nor of SVG and MathML roots). */
export function isPseudoTag(html: string): boolean {
  const name = /^<\/?([a-z][^\s/>]*)/i.exec(html)?.[1];
  return name !== undefined && !htmlElements.has(name.toLowerCase());
}

/**
 * What a reader sees of a node, without markup: code as written, images by their alternative text, pseudo-tags as
 * text, HTML tags and comments not at all. Line breaks of a paragraph stay `\n`; blocks are parted by `\n`.
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
      return 'children' in node ? joined(node.children as Nodes[]) : '';
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
  return value.replace(/<!--[\s\S]*?(?:-->|$)|<[?!][^>]*>|<\/?[a-z][^>]*>/gi, (tag) => (isPseudoTag(tag) ? tag : ''));
}

/** Plain text on one line: runs of white space become one space. */
export function oneLine(node: Nodes | readonly Nodes[]): string {
  return squeeze(plainText(node));
}

/** Runs of white space become one space; none stays at the ends. */
export const squeeze = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim());

/** The characters that a node was parsed from, markup included. */
export function sourceText(document: { text: string }, node: Nodes): string {
  return document.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The line on which a node starts, from 1. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;
/** The line on which a node ends, from 1. */
export const endLineOf = (node: Nodes): number => node.position?.end.line ?? lineOf(node);
export const columnOf = (node: Nodes): number => node.position?.start.column ?? 1;
