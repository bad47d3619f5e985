import type { Labels } from './labels.ts';
import type { Lines } from './lines.ts';

/**
 * Paper shows the whole chart, whatever the zoom: axis, words and dependency lines are those of the published page while it prints.
 * @param after puts back what the screen shows
 */
export function printsWhole(
  scroll: HTMLElement,
  labels: Labels,
  lines: Lines,
  linesOn: () => boolean,
  after: () => void,
): void {
  const published = scroll.dataset.ticks ?? '';
  let zoomed = published;
  addEventListener('beforeprint', () => {
    zoomed = scroll.dataset.ticks ?? published;
    scroll.dataset.ticks = published;
    labels.restore();
    lines.draw(linesOn());
  });
  addEventListener('afterprint', () => {
    scroll.dataset.ticks = zoomed;
    after();
  });
}
