import type { Element, ElementContent, Root } from 'hast';
import { shorten } from '../../model/shorten.ts';
import { highlight } from '../highlight.ts';
import { element, linesOf, text } from './elements.ts';

export interface FinishOptions {
  /** The address for a link, or null for a broken one. Not called for addresses on the same page (`#…`). */
  resolveLink?: (href: string) => string | null;
  /** The address for an image, or null to hide it. */
  resolveImage?: (src: string) => string | null;
  /** Trusted HTML for a fenced diagram, or null to show its source. */
  diagram?: (source: string, language: string) => string | null;
  /** Added to the rank of each heading, so that the document's title can be the page's. */
  headingShift?: number;
}

/** The headings and fragments of the page. */
export interface Headings {
  /** Headings by line. */
  sections: ReadonlyMap<number, { slug: string; title: string }>;
  /** Every fragment on the page: headings and records. */
  fragments: ReadonlySet<string>;
}

/**
 * Completes a sanitised tree in place: ids and permalinks of headings, addresses of links and images, frames around
 * tables, coloured code, diagrams. Nothing from the document is parsed as HTML here.
 */
export function finish(root: Root, headings: Headings, options: FinishOptions): void {
  const ids = new Set<string>();
  collectIds(root, ids);
  const labels = new Map<string, number>();
  let section = '';

  const visit = (parent: Root | Element): void => {
    for (let index = 0; index < parent.children.length; index++) {
      const node = parent.children[index]!;
      if (node.type !== 'element') continue;
      if (/^h[1-6]$/.test(node.tagName)) section = heading(node, headings, options.headingShift ?? 0, section);
      if (Array.isArray(node.properties.className) && node.properties.className.length === 0)
        delete node.properties.className;
      visit(node);
      const made = replace(node);
      if (made !== node) parent.children[index] = made;
    }
  };
  const replace = (node: Element): ElementContent => {
    switch (node.tagName) {
      case 'a':
        return link(node, headings, ids, options);
      case 'img':
        return image(node, options);
      case 'table':
        return framed(node, tableLabel(section, labels));
      case 'td':
        return cell(node);
      case 'pre':
        return code(node, options);
      default:
        return node;
    }
  };
  visit(root);
}

function collectIds(node: Root | Element, ids: Set<string>): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { id, name } = child.properties;
    if (typeof id === 'string') ids.add(id);
    if (typeof name === 'string') ids.add(name);
    collectIds(child, ids);
  }
}

function heading(node: Element, { sections }: Headings, shift: number, before: string): string {
  const found = sections.get(linesOf(node)?.line ?? 0);
  if (node.properties.id !== 'user-content-footnote-label') {
    node.tagName = `h${Math.min(6, Number(node.tagName.slice(1)) + shift)}`;
  }
  if (found === undefined) return before;
  node.properties.id = found.slug;
  const properties = {
    className: ['permalink'],
    href: `#${found.slug}`,
    ariaLabel: `Link to “${found.title}”`,
    dataPagefindIgnore: '',
  };
  node.children.push(text(' '), element('a', properties, [text('#')]));
  return found.title;
}

function link(
  node: Element,
  { fragments }: Headings,
  ids: ReadonlySet<string>,
  options: FinishOptions,
): ElementContent {
  const { href } = node.properties;
  const classes = node.properties.className;
  if (href === undefined && node.properties.id === undefined && node.properties.name === undefined)
    return broken(node, 'its address is not allowed');
  if (typeof href !== 'string' || (Array.isArray(classes) && classes.includes('permalink'))) return node;
  if (href.startsWith('#')) {
    const fragment = decode(href.slice(1));
    if (fragment === '' || fragments.has(fragment)) return node;
    if (ids.has(`user-content-${fragment}`)) node.properties.href = `#user-content-${fragment}`;
    else return broken(node, href);
    return node;
  }
  const outside = /^(?:https?:)?\/\//i.test(href);
  const resolved = options.resolveLink === undefined ? href : options.resolveLink(href);
  if (resolved === null || !isSafeAddress(resolved)) return broken(node, href);
  node.properties.href = resolved;
  if (outside || /^https?:/i.test(resolved)) node.properties.rel = ['nofollow', 'noopener'];
  return node;
}

/** True for web, mail and site addresses. Any other text before a first colon is a scheme, which is unsafe. */
const isSafeAddress = (address: string): boolean => /^(?:https?:|mailto:)/i.test(address) || !/^[^/?#]*:/.test(address);

function broken(node: Element, why: string): Element {
  return element('span', { className: ['broken-link'], title: `This link leads nowhere: ${why}` }, node.children);
}

const decode = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

function image(node: Element, { resolveImage }: FinishOptions): ElementContent {
  const { src, alt } = node.properties;
  const resolved = typeof src === 'string' ? (resolveImage === undefined ? relative(src) : resolveImage(src)) : null;
  if (resolved === null || !isSafeAddress(resolved)) {
    const words = typeof alt === 'string' && alt !== '' ? alt : 'image';
    // A data address may contain a whole picture.
    const address = typeof src !== 'string' ? 'no address' : shorten(src, 80);
    return element('span', { className: ['missing-image'], title: `This image is not shown: ${address}` }, [
      text(words),
    ]);
  }
  node.properties = {
    ...node.properties,
    src: resolved,
    alt: typeof alt === 'string' ? alt : '',
    loading: 'lazy',
    decoding: 'async',
  };
  return node;
}

const relative = (src: string): string | null => (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src) ? null : src);

/** "Table: Risk register", numbered if a section has several: landmarks must not share a name. */
function tableLabel(section: string, labels: Map<string, number>): string {
  const name = section === '' ? 'Table' : `Table: ${section}`;
  const count = (labels.get(name) ?? 0) + 1;
  labels.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

/** A focusable frame in which a wide table scrolls. It takes over the table's line numbers. */
function framed(node: Element, label: string): Element {
  const { dataAt, ...properties } = node.properties;
  node.properties = properties;
  return element('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: label, dataAt }, [node]);
}

/** Marks a cell that contains only a day, so that it does not wrap. */
function cell(node: Element): Element {
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== 'text' || !/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(only.value)) return node;
  const classes = node.properties.className;
  node.properties.className = [...(Array.isArray(classes) ? classes : []), 'day'];
  return node;
}

function code(node: Element, { diagram }: FinishOptions): ElementContent {
  const inner = node.children[0];
  if (inner?.type !== 'element' || inner.tagName !== 'code') return node;
  const source = textOfRaw(inner);
  const classes = inner.properties.className;
  const name = Array.isArray(classes) ? String(classes[0] ?? '') : '';
  const language = name.startsWith('language-') ? name.slice('language-'.length).toLowerCase() : '';
  const { dataAt } = node.properties;
  if (language === 'mermaid' && diagram !== undefined) {
    const html = diagram(source, language);
    if (html !== null) return element('div', { className: ['diagram'], dataAt }, [{ type: 'raw', value: html }]);
  }
  const coloured = highlight(source, language);
  if (coloured !== null) inner.children = coloured;
  node.properties = { ...node.properties, tabIndex: 0 };
  if (language !== '') node.properties.dataLanguage = language;
  return node;
}

const textOfRaw = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOfRaw(child) : ''))
    .join('');
