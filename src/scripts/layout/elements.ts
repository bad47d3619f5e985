type Child = Node | string | null | false;

/**
 * Creates an element with attributes and children. `true` sets an empty attribute; `false` and null are skipped, among
 * children too. Strings become text nodes, so text from documents is never parsed as HTML.
 */
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

/**
 * The factor by which the `zoom` of style sheets enlarges an element: boxes measured in the window are divided by it
 * before they are compared with scroll positions and lengths of the element's own.
 */
export const zoomOf = (element: Element): number => (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;

const svg = 'http://www.w3.org/2000/svg';

/** The address of the page's glyph sprite. */
const sprite = (): string => document.querySelector('.search-link use')?.getAttribute('href')?.split('#')[0] ?? '';

/** One of the site's glyphs, hidden from screen readers. */
export function glyph(name: string): SVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('class', `glyph g-${name}`);
  element.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `${sprite()}#${name}`);
  element.append(use);
  return element;
}
