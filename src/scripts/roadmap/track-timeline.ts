import { openAtToday } from './zoom.ts';

/** A track's own stretch of the timeline, where it is wider than the screen, opens with the portfolio's day a third from the left. */
const scroll = document.querySelector<HTMLElement>('.tl-own');
if (scroll !== null) openAtToday(scroll);
