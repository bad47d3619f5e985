import type { Change, ChangeKind } from '../../model/change.ts';
import type { ChangeWindow } from '../../model/change-window.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Day } from '../../model/when.ts';
import { daysBetween, daysText, plural, sentenceDay } from '../../text/format.ts';
import { figure, type Sentence, warning } from '../../text/sentence.ts';

/** The address of a comparison's page. */
export const windowUrl = ({ key }: Pick<ChangeWindow, 'key'>): string => `/changes/${key}/`;

/** `the review of 6 November`, `14 November`: the first point in a sentence, after "since". */
export function sinceWords({ since, from }: Pick<ChangeWindow, 'since' | 'from'>, asOf: Day): string {
  const day = sentenceDay(from.day, asOf);
  return since === 'review' ? `the review of ${day}` : day;
}

/** How many tracks changed by an edit, and how many there are, those that are gone included. */
export function changedTracks({ changes }: ChangeWindow, portfolio: Portfolio): { changed: number; all: number } {
  const changed = new Set(changes.flatMap(({ cause, track }) => (cause === 'edit' ? [track] : [])));
  const current = portfolio.tracks.filter(({ life }) => life !== 'archived').map(({ id }) => id);
  return { changed: changed.size, all: new Set([...current, ...changed]).size };
}

/** How many changes of some kinds there are in a direction. */
const count = (changes: readonly Change[], kinds: readonly ChangeKind[], direction?: Change['direction']): number =>
  changes.filter((one) => kinds.includes(one.kind) && (direction === undefined || one.direction === direction)).length;

/**
 * `Since the review of 6 November, 14 days: 9 of 16 tracks changed. 3 dates moved later, 1 earlier; …`. Figures lead to
 * the page with that filter. It names no author: names are only on the row of a change.
 * @param most the most clauses after the first sentence
 */
export function changesLede(window: ChangeWindow, portfolio: Portfolio, most = 5): Sentence {
  const { changes, from, to } = window;
  const { asOf } = portfolio;
  const url = windowUrl(window);
  const { changed, all } = changedTracks(window, portfolio);
  const clauses = clausesOf(changes, portfolio, (query) => `${url}?${query}`).slice(0, most);
  const days = daysBetween(from.day, to.day);
  const since = `Since ${sinceWords(window, asOf)}${days > 0 ? `, ${daysText(days)}` : ''}: `;
  const tracks = figure(`${changed} of ${plural(all, 'track')}`, url);
  const first: Sentence = changed === 0 ? [since, 'no document was changed'] : [since, tracks, ' changed'];
  const rest = clauses.flatMap((clause, index): Sentence => [index === 0 ? ' ' : '; ', ...clause]);
  return [...first, '.', ...rest, ...(rest.length > 0 ? ['.'] : [])];
}

function clausesOf(changes: readonly Change[], portfolio: Portfolio, url: (query: string) => string): Sentence[] {
  const own = changes.filter(({ follows }) => follows === null);
  const clauses: Sentence[] = [];
  const later = count(own, ['date.moved'], 'worse');
  const earlier = count(own, ['date.moved'], 'better');
  if (later > 0)
    clauses.push([
      warning(`${plural(later, 'date')} moved later`, url('kind=date.moved&direction=worse')),
      ...(earlier > 0 ? [', ', figure(`${earlier} earlier`, url('kind=date.moved&direction=better'))] : []),
    ]);
  else if (earlier > 0)
    clauses.push([figure(`${plural(earlier, 'date')} moved earlier`, url('kind=date.moved&direction=better'))]);
  const rose = count(own, ['risk.crossed'], 'worse');
  if (rose > 0)
    clauses.push([
      warning(`${plural(rose, 'risk')} rose to the threshold or above it`, url('kind=risk.crossed&direction=worse')),
    ]);
  const grave = own.filter(({ kind, severity }) => kind === 'risk.added' && severity === 'major').length;
  if (grave > 0)
    clauses.push([
      warning(`${plural(grave, 'new risk')} at the threshold or above it`, url('kind=risk.added&severity=major')),
    ]);
  const lapsed = own.filter(({ kind }) => kind === 'approval.lapsed');
  if (lapsed.length > 0) clauses.push([warning(lapsedWords(lapsed, portfolio), url('kind=approval.lapsed'))]);
  const passed = count(own, ['date.passed']);
  if (passed > 0)
    clauses.push([warning(`${plural(passed, 'date')} passed`, url('kind=date.passed')), ' without an edit']);
  return clauses;
}

/** `Security’s approval of Onboard payments lapsed`, `3 approvals lapsed`. */
function lapsedWords(lapsed: readonly Change[], portfolio: Portfolio): string {
  const [{ title, track } = { title: '', track: '' }] = lapsed;
  const name = indexOf(portfolio).tracks.get(track)?.track.title;
  return lapsed.length === 1 && name !== undefined
    ? `${title}’s approval of ${name} lapsed`
    : `${plural(lapsed.length, 'approval')} lapsed`;
}
