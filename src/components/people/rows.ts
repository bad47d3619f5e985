import type { Late, Milestone } from '../../model/milestone.ts';
import type { Question } from '../../model/question.ts';
import type { Risk } from '../../model/risk.ts';
import type { Track } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { daysText, dayText, whenText } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { ratingLine } from '../../text/rating.ts';
import { statusHtml } from '../layout/status.ts';

/** A row of a person's page: a title that leads to the record, and its facts below. */
const row = (title: string, url: string, second: (string | Html | null)[]): Html =>
  html`<li><a class="title" href="${href(url)}">${title}</a><span class="second">${second
    .filter((part) => part !== null)
    .map((part, index) => html`${index > 0 && ' · '}${part}`)}</span></li>`;

export const lateRow = ({ title, url, late }: Milestone & { late: Late }, track: string): Html =>
  row(title, url, [track, html`<span class="warn">${daysText(late.days)} late</span>`, whenText(late.when)]);

export const ownRow = ({ title, url, status, target }: Track, statusWord: StatusWord): Html =>
  row(title, url, [statusHtml(status.value, statusWord), target === null ? null : `target ${whenText(target)}`]);

export const questionRow = ({ title, url, askedOn }: Question, track: string): Html =>
  row(title, url, [track, askedOn === null ? null : `asked ${dayText(askedOn.date)}`]);

export const riskRow = (risk: Risk, track: string): Html =>
  row(risk.title, risk.url, [track, ratingLine(risk), risk.unmitigated ? 'no mitigation' : null]);
