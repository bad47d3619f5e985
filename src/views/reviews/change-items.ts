import type { Change, ChangeKind, Comparison } from '../../model/change.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { PackItem } from '../../model/review.ts';
import { plural } from '../../text/format.ts';
import { ratingLine } from '../../text/rating.ts';
import { figure, joined, type Sentence, warning } from '../../text/sentence.ts';
import { changeWords } from '../changes/kinds.ts';
import { subjectOf } from '../changes/subject.ts';

/** The most items of a screen about changes; the page of changes has the others. */
const most = 30;

/** A change as an item. Names of authors are not in a pack: a room reads it. */
export function changeItem(change: Change, portfolio: Portfolio): PackItem {
  const records = indexOf(portfolio).tracks.get(change.track);
  const { word, glyph, warn } = changeWords(change, records?.track.status.value ?? null);
  const risk = change.kind.startsWith('risk.') ? records?.risks.find(({ id }) => id === change.record) : undefined;
  return {
    glyph,
    word,
    tone: warn ? 'warn' : 'plain',
    title: subjectOf(change),
    quoted: false,
    tracks: [],
    text: change.sentence,
    person: null,
    measure: risk === undefined ? (change.slip?.text ?? null) : ratingLine(risk),
    url: change.url,
    source: change.source ?? change.was,
  };
}

const itemsOf = (changes: readonly Change[], portfolio: Portfolio): PackItem[] =>
  changes.slice(0, most).map((change) => changeItem(change, portfolio));

/** Major changes, then notices; notes and what follows from another change are only on the page of changes. */
export const changedItems = ({ changes }: Comparison, portfolio: Portfolio): PackItem[] =>
  itemsOf(
    changes.filter(({ severity, follows }) => severity !== 'note' && follows === null),
    portfolio,
  );

const riskKinds: ReadonlySet<ChangeKind> = new Set([
  ...(['risk.added', 'risk.crossed', 'risk.raised', 'risk.reopened', 'risk.mitigation-lost', 'risk.vanished'] as const),
]);

/** Risks that are new or worse, or gone without being closed; those that matter most first. */
export const riskItems = ({ changes }: Comparison, portfolio: Portfolio): PackItem[] =>
  itemsOf(
    changes.filter(({ kind, direction }) => riskKinds.has(kind) && direction !== 'better'),
    portfolio,
  );

export function riskLede(items: readonly PackItem[]): Sentence {
  if (items.length === 0) return ['No risk that is new or rated higher was found.'];
  const added = items.filter(({ word }) => word === 'New risk').length;
  const rest = items.length - added;
  const clauses: Sentence[] = [
    ...(added > 0 ? [[figure(plural(added, 'new risk'))]] : []),
    ...(rest > 0
      ? [
          [
            warning(
              `${plural(rest, added > 0 ? 'other' : 'risk')} ${added > 0 ? 'raised or changed for the worse' : 'changed for the worse'}`,
            ),
          ],
        ]
      : []),
  ];
  return [...joined(clauses), '.'];
}

/** Finished work, and what is settled for good: tracks, phases, questions, risks. */
const finishedKinds: ReadonlySet<ChangeKind> = new Set([
  'milestone.done',
  'question.answered',
  'risk.closed',
  'track.archived',
]);

const isFinished = ({ kind, direction, after }: Change): boolean =>
  (finishedKinds.has(kind) && direction !== 'worse') || (kind === 'status.changed' && /^complete$/i.test(after ?? ''));

/** What was completed, answered or closed: tracks first, then milestones. */
export function finishedItems({ changes }: Comparison, portfolio: Portfolio): PackItem[] {
  const order: readonly ChangeKind[] = [
    'status.changed',
    'track.archived',
    'milestone.done',
    'question.answered',
    'risk.closed',
  ];
  const found = changes.filter(isFinished).sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return itemsOf(found, portfolio);
}

export const finishedLede = (items: readonly PackItem[]): Sentence =>
  items.length === 0
    ? ['Nothing that was finished was found.']
    : [figure(plural(items.length, 'thing')), ` ${items.length === 1 ? 'is' : 'are'} done, answered or closed.`];
