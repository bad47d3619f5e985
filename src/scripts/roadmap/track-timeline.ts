import { showToday } from './today.ts';
import { openAtToday } from './zoom.ts';

/** On a track's page: today by the reader's clock, in a timeline wider than the screen a third from the left. */
const scroll = document.querySelector<HTMLElement>('.tl-own');
if (scroll !== null) {
  showToday(scroll);
  openAtToday(scroll);
}
