import type { Question } from '../../model/question.ts';
import type { Risk } from '../../model/risk.ts';
import type { Status } from '../../model/status.ts';
import type { Conflict, Track } from '../../model/track.ts';
import { href } from '../../render/href.ts';
import { type Html, html } from '../../render/html.ts';
import { type PlaceUrl, placeLink } from '../../render/places.ts';
import { daysBetween, daysText, dayText, statusQuote } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { ratingLine } from '../../text/rating.ts';
import type { Neighbour, Neighbourhood } from '../../views/dependencies/neighbours.ts';
import { cellOf, heatStep, scoreOf } from '../../views/risks/scale.ts';
import { foldedRows } from '../layout/folded-rows.ts';
import { labelled, statusHtml } from '../layout/status.ts';
import { swatchHtml } from '../risks/rating-html.ts';

/**
 * The status with its source, and every document that contradicts it.
 * @param tasksDone number of tasks if all are done; otherwise null
 */
export function statusLineHtml(
  status: Status,
  conflicts: readonly Conflict[],
  tasksDone: number | null,
  placeUrl: PlaceUrl,
  statusWord: StatusWord,
): Html {
  const source =
    status.source !== null &&
    status.text !== null &&
    html`<span>“${statusQuote(status.text)}” in ${placeLink(status.source, placeUrl)}</span>`;
  const others = status.conflicts.map((other) =>
    labelled(
      'contradiction',
      html`“${statusQuote(other.text)}”${!/\p{L}/u.test(other.text) && html`, ${statusWord(other.value).toLowerCase()},`} in ${placeLink(other.source, placeUrl)}`,
      'warn',
    ),
  );
  const more = conflicts
    .filter(({ field }) => field !== 'status')
    .flatMap(({ field, taken, others: said }) =>
      said.map((other) =>
        labelled(
          'contradiction',
          html`${field} “${other.text}” in ${placeLink(other.source, placeUrl)}, “${taken.text}” in ${placeLink(taken.source, placeUrl)}`,
          'warn',
        ),
      ),
    );
  const silent =
    tasksDone === null
      ? status.text === null
        ? 'No status was found in its documents.'
        : 'Trackway does not know this status word.'
      : `${tasksDone === 1 ? 'Its one task is' : `All ${tasksDone} tasks are`} done; no status was found.`;
  const none = status.value === 'unknown' && html`<span class="ink-3">${silent}</span>`;
  return html`<div class="status-line"><b>${statusHtml(status.value, statusWord)}</b>${source}${none}${others}${more}</div>`;
}

/** A risk in a row: its rating in the author's words, its title, and whether it is settled or lacks a mitigation. */
export function riskHtml(risk: Risk): Html {
  const cell = cellOf(risk);
  const settled = risk.state === 'closed' || risk.state === 'accepted';
  const second = settled
    ? html`<span class="second">${risk.state}</span>`
    : risk.unmitigated && html`<span class="second${risk.open && risk.aboveThreshold && ' warn'}">no mitigation</span>`;
  return html`<li class="risk-row"><span class="risk-rating">${swatchHtml(cell === null ? null : heatStep(scoreOf(cell)))}<span${cell === null && html` class="ink-3"`}>${ratingLine(risk)}</span></span><span><a class="title" href="${href(risk.url)}">${risk.title}</a>${second}</span></li>`;
}

/** The next step in the same direction: `which needs A and B`. If there are many, the first few and a count. */
function furtherHtml(verb: string, next: readonly Neighbour[]): Html | false {
  if (next.length === 0) return false;
  const said = next
    .slice(0, next.length > 4 ? 3 : 4)
    .map(({ track }) => html`<a class="plain" href="${href(track.url)}">${track.title}</a>`);
  const names = next.length > 4 ? [...said, html`${next.length - 3} more`] : said;
  return html`<span class="second">which ${verb === 'Needs' ? 'needs' : 'is needed by'} ${names.map(
    (name, index) => html`${index > 0 && (index === names.length - 1 ? ' and ' : ', ')}${name}`,
  )}</span>`;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** True if a statement says no more than the name of the track, which the row says already. */
const isNameOf = (text: string, { id, title }: Track): boolean => [id, title].map(lettersOf).includes(lettersOf(text));

const neighbourHtml = (
  verb: string,
  { track, dependency, next = [] }: Pick<Neighbour, 'track' | 'dependency'> & { next?: Neighbour[] },
  statusWord: StatusWord,
): Html =>
  html`<li><b>${verb}</b> <a href="${href(track.url)}">${track.title}</a><span class="ink-3">, ${statusWord(track.status.value).toLowerCase()}</span>${
    !isNameOf(dependency.text, track) &&
    html`<a class="plain" href="${href(dependency.url)}"><span class="second said">“${dependency.text}”</span></a>`
  }${furtherHtml(verb, next)}</li>`;

/** What the track needs, what needs it, what it is merely related to, and what is outside the portfolio. */
export function needsHtml(
  { needs, neededBy, loose, outside }: Neighbourhood,
  id: string,
  statusWord: StatusWord,
): Html {
  const word = (dependency: { kind: string; from: string }): string =>
    dependency.kind === 'supersedes' ? (dependency.from === id ? 'Supersedes' : 'Superseded by') : 'Relates to';
  // A needed track is always related: do not list it twice.
  const said = new Set([...needs, ...neededBy].map(({ track }) => track.id));
  const related = [
    ...new Map(
      loose.filter(({ track }) => !said.has(track.id)).map((one) => [`${word(one.dependency)} ${one.track.id}`, one]),
    ).values(),
  ];
  const rows = [
    ...needs.map((near) => neighbourHtml('Needs', near, statusWord)),
    ...outside.map(
      ({ text, dangling, url }) =>
        html`<li><b>Needs</b> <a class="plain" href="${href(url)}">${text}</a> ${dangling === null ? html`<span class="ink-3">external</span>` : html`<span class="second warn">“${dangling}” names no track</span>`}</li>`,
    ),
    ...neededBy.map((near) => neighbourHtml('Needed by', near, statusWord)),
    ...related.map(({ track, dependency }) => neighbourHtml(word(dependency), { track, dependency }, statusWord)),
  ];
  return foldedRows(rows, 'statements', 'rows list');
}

/** A question: if open, with its age and who is to answer it; if resolved, with the answer. */
export function questionHtml(question: Question, asOf: string): Html {
  const { title, status, owner, askedOn, impact, resolution, decidedBy, url } = question;
  if (status === 'resolved') {
    return html`<li><a class="plain" href="${href(url)}">${title}</a><span class="second said">${resolution === null ? 'Resolved.' : `Resolved: ${resolution}`}${
      decidedBy !== null && html` <span class="ink-3">Decided by ${decidedBy}</span>`
    }</span></li>`;
  }
  const age =
    askedOn === null
      ? 'Open'
      : askedOn.date === asOf
        ? 'Asked today'
        : `Open for ${daysText(daysBetween(askedOn.date, asOf))}`;
  const since = askedOn !== null && html` title="since ${dayText(askedOn.date)}"`;
  return html`<li><a class="title" href="${href(url)}">${title}</a><span class="second said"><span${since}>${age}</span>. ${owner?.replace(/\.$/, '') ?? 'No owner'}.${impact !== null && ` ${impact}`}</span></li>`;
}
