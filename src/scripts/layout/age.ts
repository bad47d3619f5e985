/**
 * Says above the page how old the site is by the reader's clock, if it is old: a daily build that stopped would
 * otherwise hide what has become late since.
 */
import { dayNumber, longDay } from '../../text/format.ts';
import { readersDay } from './readers-day.ts';

/** Days from which on a site is old. A daily build that fails once or twice is nothing to worry readers about. */
const old = 3;

const { dateTime: asOf = '' } = document.querySelector<HTMLTimeElement>('.foot time') ?? {};
const days = asOf === '' ? 0 : dayNumber(readersDay()) - dayNumber(asOf);
if (days >= old) {
  const note = document.createElement('aside');
  note.className = 'site-age';
  note.setAttribute('aria-label', 'Age of this site');
  const words = document.createElement('p');
  words.textContent = `This site is ${days} days old: it shows the plans as of ${longDay(asOf)}, and what has become late since is not marked.`;
  note.append(words);
  document.querySelector('.bar')?.after(note);
}
