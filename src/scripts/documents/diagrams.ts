import type { Theme } from '../../views/documents/diagram-settings.ts';
import { watchFrame } from '../layout/scroll-hints.ts';

/**
 * Draws the diagrams that the build left to the browser, each when it scrolls into view, in a sandboxed frame with its
 * own policy: Mermaid needs inline styles, which the page's policy forbids. The source stays on the page, folded.
 */

const theme = (): Theme => {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

interface Answer {
  trackway?: string;
  ready?: boolean;
  width?: number;
  height?: number;
  problem?: string;
}

function draw(figure: HTMLElement): void {
  const code = figure.querySelector('pre');
  const source = code?.textContent;
  if (!code || !source) return;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = figure.getAttribute('aria-label') ?? 'Diagram';
  // Not hidden: Mermaid measures its labels, and in a frame without a size everything measures zero.
  frame.width = '1';
  frame.height = '1';
  frame.src = figure.dataset.diagram ?? '';
  // A sandboxed frame has no origin to address a message to; messages from it have the origin "null".
  const send = () => frame.contentWindow?.postMessage({ trackway: 'draw', source, theme: theme() }, '*');
  addEventListener('message', ({ source: sender, origin, data }: MessageEvent<Answer>) => {
    if (sender !== frame.contentWindow || origin !== 'null' || data?.trackway !== 'diagram') return;
    if (data.ready) send();
    else if (data.width && data.height) show(figure, code, frame, data.width, data.height);
    else if (data.problem) explain(figure, data.problem);
  });
  new MutationObserver(send).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  figure.prepend(viewOf(frame));
}

/**
 * Wraps a drawing at its own size, like the pictures drawn by the build: if too wide it scrolls, so that its text stays
 * legible.
 */
function viewOf(frame: HTMLIFrameElement): HTMLElement {
  const view = document.createElement('div');
  view.className = 'diagram-view';
  view.tabIndex = 0;
  view.role = 'region';
  view.ariaLabel = frame.title;
  view.append(frame);
  watchFrame(view);
  return view;
}

function show(figure: HTMLElement, code: HTMLElement, frame: HTMLIFrameElement, width: number, height: number): void {
  frame.width = String(width);
  frame.height = String(height);
  if (code.closest('details')) return;
  const details = document.createElement('details');
  details.className = 'diagram-source';
  const summary = document.createElement('summary');
  summary.textContent = 'Source of the diagram';
  figure.append(details);
  details.append(summary, code);
}

function explain(figure: HTMLElement, problem: string): void {
  figure.querySelector('.diagram-view')?.remove();
  const caption = document.createElement('figcaption');
  caption.textContent = `Mermaid could not draw this: ${problem}`;
  figure.prepend(caption);
}

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    draw(target as HTMLElement);
  }
});
for (const figure of document.querySelectorAll('figure[data-diagram]')) seen.observe(figure);
