import { Folds } from './fold.ts';
import { keyboard } from './keys.ts';
import { Lanes } from './lanes.ts';
import { Lines } from './lines.ts';
import { printsWhole } from './print.ts';
import { Sorted } from './sorted.ts';
import { readState, writeState } from './state.ts';
import { showToday } from './today.ts';
import { Words } from './words.ts';
import { openAtToday, zoomTo } from './zoom.ts';

/**
 * The roadmap with script: zoom, grouping, filters, dependency lines, the reader's own today, arrow keys. The chart is whole without any of
 * it; every choice stands in the form, and what differs from the form's defaults stands in the address.
 */
const root = document.querySelector<HTMLElement>('[data-timeline]');
const form = root?.querySelector<HTMLFormElement>('[data-roadmap-controls]') ?? null;
const scroll = root?.querySelector<HTMLElement>('[data-chart]') ?? null;

function start(timeline: HTMLElement, controls: HTMLFormElement): void {
  const lanes = new Lanes(timeline);
  const lines = scroll === null ? null : new Lines(scroll);
  const choice = (name: string): string => String(new FormData(controls).get(name) ?? '');

  const draw = (): void => lines?.draw(choice('links') !== '');
  const words = scroll === null ? null : new Words(scroll);
  const fit = (): void => {
    words?.fit();
    draw();
  };
  if (scroll !== null && words !== null) printsWhole(scroll, words, fit);

  const apply = (changed: string): void => {
    if (changed === 'zoom') {
      if (scroll !== null) zoomTo(scroll, choice('zoom'), fit);
      return;
    }
    if (changed === 'lanes') lanes.group(choice('lanes'));
    if (changed === 'reviews' || changed === '')
      timeline.classList.toggle(
        'no-reviews',
        controls.elements.namedItem('reviews') !== null && choice('reviews') === '',
      );
    if (changed === 'view' || changed === '') timeline.classList.toggle('as-table', choice('view') === 'table');
    if (changed !== 'view') lanes.filter(choice);
    sorted.filter();
    for (const select of controls.querySelectorAll('select')) select.classList.toggle('chosen', select.value !== '');
    if (changed !== 'view' || choice('view') === 'chart') draw();
  };

  const moved = (): void => {
    draw();
    writeState(controls, whole);
  };
  const folds = scroll === null ? null : new Folds(scroll, moved);
  const sorted = new Sorted(timeline, () => writeState(controls, whole));
  const whole = { lanes, folds, sorted };

  readState(controls, whole);
  if (scroll !== null) {
    showToday(scroll);
    keyboard(scroll);
  }
  if (choice('lanes') !== 'status') lanes.group(choice('lanes'));
  if (choice('zoom') !== 'fit' && scroll !== null) zoomTo(scroll, choice('zoom'), fit, true);
  else if (scroll !== null) openAtToday(scroll);
  apply('');

  controls.addEventListener('input', ({ target }) => {
    apply(target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : '');
    writeState(controls, whole);
  });
  controls.addEventListener('submit', (event) => event.preventDefault());
  timeline.addEventListener('toggle', moved, true);
  new ResizeObserver(fit).observe(timeline);
}

if (root !== null && form !== null) start(root, form);
