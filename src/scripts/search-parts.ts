import type { Hit } from '../views/search-session.ts';
import { marksIn, type QueryWord } from '../views/search-words.ts';

type Child = Node | string | null | false;

/** An element with its attributes and children. Everything that documents say goes in as text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (typeof value === 'string') element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

const svg = 'http://www.w3.org/2000/svg';

/** Where the page's own glyphs come from. */
const sprite = (): string => document.querySelector('.search-link use')?.getAttribute('href')?.split('#')[0] ?? '';

export function glyph(name: string): SVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('class', `glyph g-${name}`);
  element.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `${sprite()}#${name}`);
  element.append(use);
  return element;
}

/** Many kinds have a glyph of their own; an approval's is its state's, a date's its kind's. */
export function hitGlyph({ type, kind, status }: Pick<Hit, 'type' | 'kind' | 'status'>): string {
  if (type === 'approval') return status === 'approved' ? 'tick' : (status ?? 'pending');
  if (type !== 'milestone') return typeGlyphs[type] ?? 'document';
  const own = kind.toLowerCase();
  return ['phase', 'target', 'deadline', 'review'].includes(own) ? own : 'milestone';
}

export const typeGlyphs: Readonly<Record<string, string>> = {
  risk: 'risk',
  approval: 'pending',
  milestone: 'phase',
  question: 'question',
  track: 'track',
  section: 'document',
};

export const typeWords: Readonly<Record<string, string>> = {
  risk: 'Risks',
  approval: 'Approvals',
  milestone: 'Dates',
  question: 'Questions',
  track: 'Tracks',
  section: 'Sections',
};

/** A text with the words that were sought marked in it. */
export function marked(text: string, words: readonly QueryWord[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let last = 0;
  for (const [start, end] of marksIn(text, words)) {
    fragment.append(text.slice(last, start), el('mark', {}, text.slice(start, end)));
    last = end;
  }
  fragment.append(text.slice(last));
  return fragment;
}
