import type { Words } from './words.ts';

/**
 * Prints the whole chart whatever the zoom, with the axis and labels of the published page. `after` restores the labels
 * on screen.
 */
export function printsWhole(scroll: HTMLElement, words: Words, after: () => void): void {
  const published = scroll.dataset.ticks ?? '';
  let zoomed = published;
  addEventListener('beforeprint', () => {
    zoomed = scroll.dataset.ticks ?? published;
    scroll.dataset.ticks = published;
    words.restore();
  });
  addEventListener('afterprint', () => {
    scroll.dataset.ticks = zoomed;
    after();
  });
}
