import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import type { QuestionRow } from '../../views/questions/questions.ts';
import { ageHtml, sourceHtml } from '../approvals/entry-html.ts';

const trackHtml = ({ track }: QuestionRow): Html =>
  html`<a class="plain" href="${href(track.url)}">${track.title}</a>${track.life === 'archived' && html` <span class="ink-3">archived</span>`}`;

const ownerHtml = ({ owner }: QuestionRow): Html =>
  owner === null ? html`<span class="absent">no owner</span>` : html`${owner.name}`;

/**
 * An open question: its age, what it asks of whom, and what depends on it.
 * @param oldest highest age on the page in days, to scale the bar; null if unknown
 */
export const openRow = (row: QuestionRow, oldest: number | null): Html => {
  const { question, age } = row;
  return html`<tr id="ask-${question.id}"><td class="question-age">${ageHtml(age?.days ?? null, oldest)}${age?.basis === 'commit' && html`<span class="second">no date; counted from the day it was added</span>`}</td><th scope="row"><a class="title" href="${href(question.url)}">${question.title}</a>${
    question.impact !== null && html`<span class="second said">${question.impact}</span>`
  }</th><td>${trackHtml(row)}</td><td class="nowrap">${ownerHtml(row)}</td><td class="queue-source">${sourceHtml(question.source, question.url)}</td></tr>`;
};

/** A resolved question with its answer. */
export const resolvedRow = (row: QuestionRow): Html => {
  const { question } = row;
  return html`<tr id="ask-${question.id}"><th scope="row"><a class="title" href="${href(question.url)}">${question.title}</a></th><td class="question-answer">${
    question.resolution ?? html`<span class="absent">answer not written</span>`
  }${question.decidedBy !== null && html`<span class="second">Decided by ${question.decidedBy}</span>`}</td><td>${trackHtml(row)}</td><td class="nowrap">${ownerHtml(row)}</td><td class="queue-source">${sourceHtml(question.source, question.url)}</td></tr>`;
};
