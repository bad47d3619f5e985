import type { Seal, SealChange, SealSection } from '../../model/seal.ts';
import { type Html, html } from '../../render/html.ts';
import { longDay } from '../../text/format.ts';
import { wordDiff } from '../../text/word-diff.ts';

const kindWords: Record<SealChange['kind'], string> = {
  added: 'Added',
  removed: 'Taken out',
  reworded: 'Reworded',
  moved: 'Moved',
};

const added = (text: string): Html => html`<ins>${text}</ins>`;
const removed = (text: string): Html => html`<del>${text}</del>`;

/** The words of a change: those that are new marked, those that are gone struck through. */
function changeHtml({ kind, before, after }: SealChange, { subject }: SealSection): Html {
  if (before === null) return added(after ?? '');
  if (after === null) return removed(before);
  if (kind === 'moved' && subject !== 'dates') return html`${after} <span class="ink-3">from “${before}”</span>`;
  const runs = wordDiff(before, after);
  if (runs === null) return html`${removed(before)}<br>${added(after)}`;
  const parts = runs.map(({ kind: run, text }, index) => {
    const words = run === 'added' ? added(text) : run === 'removed' ? removed(text) : html`${text}`;
    return html`${index > 0 && ' '}${words}`;
  });
  return html`${parts}`;
}

function sectionHtml(section: SealSection): Html {
  const { title, voids, changes, more } = section;
  return html`<li><span class="seal-section">${title}<span class="second${voids && ' warn'}">${voids ? 'voids the approval' : 'does not void it'}</span></span><ul class="seal-changes">${changes.map(
    (change) =>
      html`<li><span class="small ink-3">${kindWords[change.kind]}</span><span>${changeHtml(change, section)}</span></li>`,
  )}${more > 0 && html`<li class="ink-3">${more} more</li>`}</ul></li>`;
}

/** The approved version and the comparison in the repository on the web. */
function linksHtml({ url, compareUrl, date }: Seal): Html | false {
  const version = date === null ? 'The approved version' : `The version of ${longDay(date)}`;
  if (url === null) return false;
  return html`<p class="seal-links small"><a href="${url}">${version}</a>${compareUrl !== null && html`<a href="${compareUrl}">Compare with today</a>`}</p>`;
}

/**
 * What changed in a document since its approval, section by section, closed; what voids it comes first. Null if nothing
 * did.
 */
export function sealHtml(seal: Seal | null): Html | null {
  if (seal === null || (seal.sections.length === 0 && seal.verdict === 'holds')) return null;
  const list = seal.sections.length > 0 && html`<ul class="rows seal-sections">${seal.sections.map(sectionHtml)}</ul>`;
  const links = linksHtml(seal);
  if (list === false && links === false) return null;
  return html`<details class="seal"><summary class="small">What changed since</summary>${links}${list}<p class="small ink-3">The tick stays until someone renews it.</p></details>`;
}
