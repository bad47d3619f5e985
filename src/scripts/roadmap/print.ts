import type { Words } from './words.ts';

/** Paper shows the whole chart, whatever the zoom, with the axis and the words of the published page. `after` puts the screen's words back. */
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
