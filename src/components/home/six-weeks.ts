import { href } from '../../render/href.ts';
import { type Html, html, raw } from '../../render/html.ts';
import { longDay } from '../../text/format.ts';
import type { SoftSpan, Week, WeekEntry } from '../../views/home/six-weeks.ts';
import { glyph } from '../layout/glyph.ts';

const entryHtml = ({ day, glyph: name, track, text, url, warn }: WeekEntry): Html =>
  html`<li${warn && html` class="warn"`}><b class="week-day">${Number(day.slice(8))}</b>${raw(glyph(name))}<a class="plain" href="${href(url)}">${track.title}<span class="second said">${text}</span></a></li>`;

/** A longer list folds all but its first entries into a counted line, which opens without script. */
const [whole, inSight] = [8, 6];

function folded(entries: readonly Html[], list: (shown: readonly Html[]) => Html): Html {
  if (entries.length <= whole) return list(entries);
  return html`${list(entries.slice(0, inSight))}<details class="more-rows"><summary>${entries.length - inSight} more</summary>${list(entries.slice(inSight))}</details>`;
}

/** One column: a week and its entries. */
export const weekHtml = ({ start, end, label, entries }: Week): Html =>
  html`<li class="week"><h3><time datetime="${start}">${label}</time><span class="visually-hidden"> to ${longDay(end)}</span></h3>${
    entries.length === 0
      ? html`<p class="ink-3">Nothing dated</p>`
      : folded(entries.map(entryHtml), (shown) => html`<ul class="rows">${shown}</ul>`)
  }</li>`;

/**
 * A date known only as a span, drawn across the columns, 100 units each. Each end fades over 22 % of the span, because
 * the exact day is unknown.
 */
export function softHtml({ text, from, to, entries }: SoftSpan): Html {
  const x = Math.round(from * 100);
  const width = Math.max(20, Math.round((to - from) * 100));
  const fade = Math.round(width * 0.22);
  const links = entries.map(
    (entry) => html` <a class="plain" href="${href(entry.url)}">${entry.track.title} · ${entry.text}</a>`,
  );
  const said = folded(links, (shown) => html`<p class="soft-words">${shown}</p>`);
  return html`<div class="soft"><svg class="soft-span" viewBox="0 0 600 9" preserveAspectRatio="none" aria-hidden="true"><rect class="soft-body" x="${x}" width="${width}" height="9"/><path class="soft-lines" d="M${x} .5h${width}M${x} 8.5h${width}"/><rect x="${x}" width="${fade}" height="9" fill="url(#soft-start)"/><rect x="${x + width - fade}" width="${fade + 1}" height="9" fill="url(#soft-stop)"/></svg><p class="soft-when ink-3">Some time in ${text}:</p>${said}</div>`;
}
