import type { Decision, Pack } from '../../model/review.ts';
import type { ReviewState } from '../../model/review-state.ts';
import type { Day } from '../../model/when.ts';
import { fromNow, longDay, plural, sentenceDay } from '../../text/format.ts';

/** A review, as far as its words go. */
interface Told {
  day: Day;
  state: ReviewState;
  pack: Pack | null;
  decisions: readonly Decision[];
  closedOn: Day | null;
  commit: string | null;
}

/** What a reader must know of the facts that a review shows. */
export function stateSentence({ day, state, closedOn, commit, pack }: Told, asOf: Day): string {
  if (state === 'closed') {
    const by = commit === null ? '' : `, at commit ${commit.slice(0, 7)}`;
    const later = closedOn === day || closedOn === null ? '' : `, with the facts of ${longDay(pack?.asOf ?? day)}`;
    return `Closed on ${longDay(closedOn ?? day)}${later}${by}. Later edits of documents do not change these screens.`;
  }
  if (state === 'minutes') return 'This review was not closed, so its facts were not kept; its minutes are below.';
  if (day >= asOf) return `Draft, with the facts of ${longDay(asOf)}. The review is ${fromNow(day, asOf)}.`;
  return `Draft, with the facts of ${longDay(asOf)}. Its day is over, and it is not closed.`;
}

/** A row of the list of reviews: `Closed · 6 decisions and actions`. */
export function listWords({ state, decisions, day }: Told, asOf: Day): string {
  const word =
    state === 'closed'
      ? 'Closed'
      : state === 'minutes'
        ? 'Minutes'
        : day >= asOf
          ? `Draft, ${fromNow(day, asOf)}`
          : 'Draft, not closed yet';
  return decisions.length === 0
    ? word
    : `${word} · ${plural(decisions.length, 'decision or action', 'decisions and actions')}`;
}

/** The answer of the list: when the last review was, and when the next one is. */
export function listSentence(reviews: readonly Told[], next: Day | null, asOf: Day): string {
  const last = reviews.find(({ day, state }) => day < asOf || (day === asOf && state === 'closed'));
  const ahead = reviews.findLast(({ day, state }) => day >= asOf && state === 'draft')?.day ?? next;
  const was = last === undefined ? 'No review was held yet.' : `The last review was on ${sentenceDay(last.day, asOf)}.`;
  return ahead === null ? was : `${was} The next one is on ${sentenceDay(ahead, asOf)}, ${fromNow(ahead, asOf)}.`;
}
