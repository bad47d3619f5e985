import { type Html, html } from '../../render/html.ts';
import { progressWords } from '../../text/labels.ts';
import type { ProgressBlock } from '../../views/track/page.ts';
import { meterHtml } from '../tracks/rows.ts';

const line = (name: Html | string, done: number, total: number, thin: boolean): Html =>
  html`<span class="progress-name">${name}</span><span class="progress-count">${done} of ${total}</span>${meterHtml(done, total, thin ? ' thin' : ' thick')}`;

/** Progress of one kind, with its groups indented below it. Kinds are never added up. */
export const progressHtml = ({ kind, done, total, files, groups }: ProgressBlock): Html =>
  html`<li class="progress-kind"><div class="progress-line whole-kind">${line(html`<b>${progressWords[kind]}</b> <span class="small ink-3">${files.join(', ')}</span>`, done, total, false)}</div>${
    groups.length > 0 &&
    html`<ul class="rows">${groups.map((group) => html`<li class="progress-line">${line(group.group ?? 'without a heading', group.done, group.total, true)}</li>`)}</ul>`
  }</li>`;
