/**
 * Says above the page how old the site is by the reader's clock, if it is old: a daily build that stopped would
 * otherwise hide what has become late since.
 */
import { dayNumber, longDay } from '../../text/format.ts';
import { readersDay } from './readers-day.ts';

/** Days from which on a site is old. A daily build that fails once or twice is nothing to worry readers about. */
const old = 3;

/** The day of the site: in the foot, or in a file, so that a new day does not change pages that do not show it. */
async function siteDay(): Promise<string | null> {
  const shown = document.querySelector<HTMLTimeElement>('.foot .as-of');
  if (shown !== null) return shown.dateTime;
  const file = document.querySelector<HTMLElement>('.foot')?.dataset.asOf;
  if (file === undefined) return null;
  const { asOf }: { asOf?: unknown } = await (await fetch(file)).json();
  return typeof asOf === 'string' ? asOf : null;
}

function tell(asOf: string): void {
  const days = dayNumber(readersDay()) - dayNumber(asOf);
  if (!(days >= old)) return;
  const note = document.createElement('aside');
  note.className = 'site-age';
  note.setAttribute('aria-label', 'Age of this site');
  const words = document.createElement('p');
  words.textContent = `This site is ${days} days old: it shows the plans as of ${longDay(asOf)}, and what has become late since is not marked.`;
  note.append(words);
  document.querySelector('.bar')?.after(note);
}

siteDay().then(
  (asOf) => asOf !== null && tell(asOf),
  // A page that was saved has no file beside it.
  () => undefined,
);
