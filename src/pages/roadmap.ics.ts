import { calendar } from '../outputs/calendar.ts';
import { absoluteUrl } from '../site/href.ts';
import { loaded } from '../site/store.ts';

/** `roadmap.ics`: every date of the portfolio that is known to the day or the week. */
export const GET = (): Response =>
  new Response(calendar(loaded().portfolio, { address: absoluteUrl }), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
