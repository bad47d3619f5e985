import { isFinished } from '../../model/dates/lateness.ts';
import type { Milestone } from '../../model/milestone.ts';
import { whenText, words } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { type Draft, told } from '../draft.ts';
import type { Matched, Matching } from '../match-records.ts';
import { arrived, departed, places } from '../pair.ts';
import { dateWords } from './dates.ts';
import { statusPhrase } from './track.ts';

/** New and removed milestones, and what became of the others; their dates are in `dateChanges`. */
export function* milestoneChanges({ matched, gone, added }: Matching<Milestone>, word: StatusWord): Generator<Draft> {
  for (const one of added)
    yield {
      ...arrived(one),
      kind: 'milestone.added',
      severity: 'notice',
      direction: 'neutral',
      title: one.title,
      after: one.when === null ? null : whenText(one.when),
      says: [`New ${kindWords[one.kind]}`, ...(one.when === null ? [] : [told(`, ${dateWords(one.when)}`)]), '.'],
    };
  for (const one of gone)
    yield {
      ...departed(one),
      kind: 'milestone.removed',
      severity: one.status.value === 'complete' ? 'note' : 'notice',
      direction: 'neutral',
      title: one.title,
      url: null,
      before: one.when === null ? null : whenText(one.when),
      says: [
        `${words(kindWords[one.kind])} is gone`,
        ...(one.when === null ? [] : [told(`; it was ${dateWords(one.when)}`)]),
        '.',
      ],
    };
  for (const pair of matched) {
    const draft = statusChange(pair, word);
    if (draft !== null) yield draft;
  }
}

/** What sentences call each kind. */
const kindWords: Record<Milestone['kind'], string> = {
  phase: 'phase',
  milestone: 'milestone',
  target: 'target',
  deadline: 'deadline',
  item: 'item',
  goal: 'goal',
  initiative: 'initiative',
  shipped: 'shipped item',
  review: 'review',
};

function statusChange({ before, now, by }: Matched<Milestone>, word: StatusWord): Draft | null {
  const [was, is] = [before.status.value, now.status.value];
  if (was === is) return null;
  const shared = {
    ...places(before, now),
    matchedBy: by,
    record: now.id,
    title: now.title,
    titleWas: before.title,
    url: now.url,
    before: was === 'unknown' ? null : word(was),
    after: is === 'unknown' ? null : word(is),
  };
  const it = words(kindWords[now.kind]);
  if (is === 'complete')
    return { ...shared, kind: 'milestone.done', severity: 'notice', direction: 'better', says: [`${it} is complete.`] };
  const worse = is === 'blocked' || is === 'cancelled' || (isFinished(was) && is !== 'unknown');
  return {
    ...shared,
    kind: 'milestone.status',
    severity: worse ? 'notice' : 'note',
    direction: worse ? 'worse' : 'neutral',
    says: [
      is === 'unknown'
        ? `No status was found for the ${kindWords[now.kind]}`
        : `${it} is now ${statusPhrase(is, word)}`,
      ...(was === 'unknown' ? [] : [told(`; it was ${statusPhrase(was, word)}`)]),
      '.',
    ],
  };
}
