import { openAtToday } from './zoom.ts';

/** On a track's page: opens a timeline wider than the screen with the portfolio's day a third from the left. */
const scroll = document.querySelector<HTMLElement>('.tl-own');
if (scroll !== null) openAtToday(scroll);
