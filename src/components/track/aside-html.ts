import type { Approval } from '../../model/approval.ts';
import type { TrackDocument } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { type Html, html, raw } from '../../render/html.ts';
import type { PlaceUrl } from '../../render/places.ts';
import { daysText, dayText, plural, shortDay } from '../../text/format.ts';
import type { ApprovalEntry, EntryState } from '../../views/approvals/entries.ts';
import { conditionText } from '../../views/approvals/words.ts';
import type { FactLine } from '../../views/track/page.ts';
import { remarksHtml } from '../approvals/entry-html.ts';
import { sealHtml } from '../approvals/seal-html.ts';
import { type GlyphName, glyph } from '../layout/glyph.ts';
import { labelled } from '../layout/status.ts';

/** A line of “Dates and people”: the value links to its source line. */
export const factHtml = ({ label, text, second, warn, absent, source }: FactLine, placeUrl: PlaceUrl): Html => {
  const url = source === null ? null : placeUrl(source);
  const value = url === null ? html`${text}` : html`<a class="plain" href="${href(url)}">${text}</a>`;
  const tone = warn ? html` class="warn"` : absent && html` class="absent"`;
  return html`<dt>${label}</dt><dd${tone}>${value}${second !== null && html`<span class="second${warn && ' warn'}">${second}</span>`}</dd>`;
};

const states: Record<EntryState, { glyph: GlyphName; word: string }> = {
  approved: { glyph: 'tick', word: 'Approved' },
  pending: { glyph: 'pending', word: 'Pending' },
  unsigned: { glyph: 'unsigned', word: 'Unsigned' },
  stale: { glyph: 'stale', word: 'Stale' },
  'not-applicable': { glyph: 'not-applicable', word: 'Not applicable' },
  missing: { glyph: 'pending', word: 'Not asked for' },
};

/** A sign-off: role, state, person, and date or wait. */
export function approvalHtml(entry: ApprovalEntry): Html {
  const { glyph: name, word } =
    entry.state === 'approved' && entry.condition !== null
      ? { glyph: 'conditional' as const, word: 'Approved, conditional' }
      : states[entry.state];
  const tone = entry.state === 'unsigned' || entry.state === 'stale' ? 'warn' : entry.waits ? 'strong' : 'ink-2';
  const who = entry.person?.name ?? (entry.state === 'not-applicable' ? null : 'no name');
  const age = entry.age === null || entry.age.days === 0 ? null : daysText(entry.age.days);
  const when = entry.waits ? age : entry.date && dayText(entry.date);
  const second = [who, when].filter((part) => part !== null).join(', ');
  return html`<li class="approval"><span><a class="plain" href="${href(entry.url)}">${entry.role}</a></span><span>${labelled(name, word, tone)}${
    second !== '' && html`<span class="second said under-glyph">${second}</span>`
  }${entry.condition !== null && html`<span class="second under-glyph">${conditionText(entry.condition)}</span>`}${
    entry.waits && entry.reason !== null && html`<span class="second under-glyph">${entry.reason}</span>`
  }${remarksHtml(entry)}</span>${entry.state === 'stale' && sealHtml(entry.seal)}</li>`;
}

/** How many open gates are named; the approvals page names them all. */
const namedGates = 5;

/** The open gates of a track in a sentence; empty if there are none. */
export function openGatesHtml(open: readonly Approval[]): Html {
  if (open.length === 0) return html``;
  const named = open.length > namedGates + 1 ? open.slice(0, namedGates) : open;
  const more = open.length - named.length;
  return html`Open: ${named.map(({ role }) => role).join('; ')}${more > 0 && html` and <a href="${href('/approvals/#gates')}">${more} more</a>`}.`;
}

/**
 * A document of the track: title, file, last change, and how much of it is unwritten.
 * @param folder the track's folder; a path inside it is shown relative to it
 * @param asOf the portfolio's day
 * @param contradicts true if it contradicts another document
 */
export function documentHtml(
  { title, url, path, placeholders, commit }: TrackDocument,
  folder: string,
  asOf: string,
  contradicts: boolean,
): Html {
  const name = path.startsWith(folder) ? path.slice(folder.length) : path.slice(path.lastIndexOf('/') + 1);
  const notes = [
    name === title ? null : name,
    placeholders > 0 ? plural(placeholders, 'empty placeholder') : null,
    contradicts ? 'contradicts another document' : null,
  ];
  const second = notes.filter((note) => note !== null).join(', ');
  return html`<li class="document"><span><a href="${href(url)}">${title}</a>${second !== '' && html`<span class="second said">${second}</span>`}</span>${
    commit !== null &&
    html`<time class="ink-3 nowrap" datetime="${commit.committedAt.slice(0, 10)}">${shortDay(commit.committedAt.slice(0, 10), asOf)}</time>`
  }</li>`;
}

/** A warning that a document calls the track ready although gates are still open; `text` is its wording. */
export const readyHtml = (text: string): Html =>
  html`<p class="with-glyph warn small ready">${raw(glyph('contradiction'))}<span>Yet the document says “Ready for implementation: ${text}”.</span></p>`;
