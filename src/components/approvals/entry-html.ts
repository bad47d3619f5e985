import type { SourceLocation } from '../../model/source-location.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { placeWords } from '../../text/format.ts';
import { type CallOut, callOutRules } from '../../views/approvals/callouts.ts';
import type { ApprovalEntries, ApprovalEntry } from '../../views/approvals/entries.ts';
import { type ApprovalQueue, notesOf } from '../../views/approvals/queue.ts';
import { ageText, isConditional, stateWord, whoAndWhen } from '../../views/approvals/words.ts';
import type { GlyphName } from '../layout/glyph.ts';
import { labelled } from '../layout/status.ts';
import { sealHtml } from './seal-html.ts';

function glyphOf(entry: ApprovalEntry): GlyphName {
  const { state } = entry;
  if (state === 'approved') return isConditional(entry) ? 'conditional' : 'tick';
  return state === 'missing' ? 'question' : state;
}

/**
 * The state of an approval: glyph and word. Done is muted, waiting is bold, unsigned or stale is in the warning colour.
 */
export function stateHtml(entry: ApprovalEntry): Html {
  const { state, waits } = entry;
  const tone = waits ? (state === 'unsigned' || state === 'stale' ? 'warn strong' : 'strong') : 'ink-2';
  return labelled(glyphOf(entry), stateWord(entry), tone);
}

/** `Noor Haddad, 57 days`: the line may break before the number, never inside it. */
export function whoAndWhenHtml(entry: ApprovalEntry): Html | null {
  const said = whoAndWhen(entry);
  return said === null
    ? null
    : html`${said.who}${said.when !== null && html`, <span class="nowrap">${said.when}</span>`}`;
}

/** The place of a statement, as a link to its line on the document's page. */
export const sourceHtml = (source: SourceLocation | null, url: string): Html =>
  source === null
    ? html`<span class="absent">no source</span>`
    : html`<a href="${href(url)}" title="${source.file}">${placeWords(source)}</a>`;

/** A wait: its days, and a bar scaled so that the longest on the page is 72 px. */
export function ageHtml(days: number | null, oldest: number | null): Html {
  if (days === null) return html`<span class="age absent">age unknown</span>`;
  const width = oldest === null || oldest === 0 ? 1 : Math.max(2, Math.round((days / oldest) * 72));
  return html`<span class="age"><b>${ageText(days)}</b><svg width="72" height="6" aria-hidden="true"><rect width="${width}" height="6"/></svg></span>`;
}

const basisNote = (entry: ApprovalEntry): Html | false =>
  entry.age?.basis === 'commit' &&
  html`<span class="ink-3">${entry.state === 'stale' ? 'Counted from the edit that voided it.' : 'No date given; counted from the day it was added.'}</span> `;

/**
 * A waiting approval as a row of a queue.
 * @param oldest longest wait on the page in days, to scale the bar; null if unknown
 * @param lead what follows the track's title: the role, or on a role's page the person
 */
export function queueRow(entry: ApprovalEntry, entries: ApprovalEntries, oldest: number | null, lead: string): Html {
  const { track, age, url, source } = entry;
  return html`<li class="queue-row" id="wait-${entry.id}">${ageHtml(age?.days ?? null, oldest)}<span class="queue-what"><a class="title" href="${href(source === null ? track.url : url)}">${track.title}</a> · ${lead}</span><span class="queue-state">${stateHtml(entry)}</span><span class="queue-note">${notesOf(entry, entries).join(' ')} ${basisNote(entry)}</span><span class="queue-source">${sourceHtml(source, url)}</span>${entry.state === 'stale' && sealHtml(entry.seal)}</li>`;
}

/** What is worth knowing of an approval that holds: its document was reworded, or changed before it was recorded. */
export const remarksHtml = ({ state, seal }: ApprovalEntry): Html | false =>
  state === 'approved' &&
  seal !== null &&
  html`${seal.verdict === 'reworded' && html`<span class="second">still holds; ${seal.since}</span>`}${seal.note !== null && html`<span class="second">${seal.note}</span>`}`;

/** An approval that is settled, as a table row on its person's or role's page. */
export function answeredRow(entry: ApprovalEntry, lead: string): Html {
  const { track, source, url } = entry;
  return html`<tr><th scope="row"><a class="title" href="${href(track.url)}">${track.title}</a></th><td>${lead}</td><td>${stateHtml(entry)}${remarksHtml(entry)}</td><td>${whoAndWhen(entry)?.when}</td><td class="queue-source">${sourceHtml(source, url)}</td></tr>`;
}

/** One row per role: its longest wait, how many approvals wait, and with whom. */
export const roleRows = (roles: ApprovalQueue['roles'], oldest: ApprovalQueue['oldest']): Html =>
  html`${roles.map((role) => {
    const { waiting, answered } = role;
    const who = [...new Set(waiting.map(({ person }) => person?.name ?? 'no name'))];
    const shown = who.length > 6 ? [...who.slice(0, 5), `${who.length - 5} more`] : who;
    return html`<tr><th scope="row"><a class="title" href="${href(role.url)}">${role.name}</a></th><td>${ageHtml(role.oldest, oldest)}</td><td class="num">${waiting.length} of ${waiting.length + answered.length}</td><td>${shown.join(', ')}</td></tr>`;
  })}`;

/** Call-outs by rule; a label that repeats the row above is muted. */
export const callOutRows = (callOuts: readonly CallOut[]): Html =>
  html`${callOuts.map(({ rule, track, text, url, source }, index) => {
    const repeated = callOuts[index - 1]?.rule === rule;
    const kind = callOutRules.find(({ name }) => name === rule);
    return html`<li${!repeated && html` id="${rule}"`}><span class="callout-kind">${labelled('contradiction', kind?.title ?? rule, repeated ? 'ink-3' : '')}</span><span><a class="title" href="${href(track.url)}">${track.title}</a><span class="second said">${text}</span></span><span class="queue-source">${sourceHtml(source, url)}</span></li>`;
  })}`;
