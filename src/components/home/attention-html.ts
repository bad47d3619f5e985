import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import type { AttentionItem } from '../../views/home/attention.ts';
import type { AttentionGroup } from '../../views/home/home.ts';
import { labelled } from '../layout/status.ts';

/** One record. A label that repeats the row above is muted. */
function itemHtml(item: AttentionItem, index: number): Html {
  const tone = item.tone === 'warn' ? 'warn' : index > 0 ? 'ink-3' : '';
  return html`<li${index === 0 && html` id="${item.rule}"`}><span class="attention-kind">${labelled(item.glyph, item.label, tone)}</span><span class="attention-what"><a class="plain" href="${href(item.url)}"><b>${item.trackTitle}</b> · ${item.subject}</a><span class="second said">${item.detail}</span></span><span class="attention-measure">${item.measure}</span></li>`;
}

/** What one rule found, with a link to the rest. */
export const attentionGroupHtml = ({ items, more }: AttentionGroup): Html =>
  html`${items.map(itemHtml)}${more !== null && html`<li class="attention-more"><span class="attention-what"><a href="${href(more.url)}">${more.count} more</a> <span class="visually-hidden">of “${more.label}”</span></span></li>`}`;
