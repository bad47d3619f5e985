import type { Question } from '../../model/question.ts';
import { type Draft, quoted, told } from '../draft.ts';
import type { Matched, Matching } from '../match-records.ts';
import { arrived, departed, places } from '../pair.ts';
import { ownerWords } from './risks.ts';

type Part = Pick<Draft, 'kind' | 'severity' | 'direction' | 'says' | 'before' | 'after'>;

export function* questionChanges({ matched, gone, added }: Matching<Question>): Generator<Draft> {
  for (const question of added) {
    const part = question.status === 'open' ? asked(question) : answered(question);
    yield { ...arrived(question), title: question.title, ...part };
  }
  for (const question of gone)
    yield {
      ...departed(question),
      kind: 'question.dropped',
      severity: question.status === 'open' ? 'notice' : 'note',
      direction: 'neutral',
      title: question.title,
      url: null,
      says: [question.status === 'open' ? 'Gone without an answer.' : 'Gone; it was answered.'],
    };
  for (const pair of matched) {
    const part = changed(pair);
    if (part === null) continue;
    const { before, now, by } = pair;
    yield {
      ...places(before, now),
      matchedBy: by,
      record: now.id,
      title: now.title,
      titleWas: before.title,
      url: now.url,
      ...part,
    };
  }
}

const asked = ({ owner }: Question): Part => ({
  kind: 'question.asked',
  severity: 'notice',
  direction: 'neutral',
  says: [owner === null ? 'New question.' : `New question, for ${owner}.`],
});

function answered({ resolution, decidedBy }: Question): Part {
  const by = decidedBy === null ? '' : `, decided by ${decidedBy}`;
  return {
    kind: 'question.answered',
    severity: 'notice',
    direction: 'better',
    after: resolution,
    says: resolution === null ? [`Answered${by}.`] : ['Answered', told(`: ${quoted(resolution)}`), `${by}.`],
  };
}

function changed({ before, now }: Matched<Question>): Part | null {
  if (before.status === 'open' && now.status === 'resolved') return answered(now);
  if (before.status === 'resolved' && now.status === 'open')
    return {
      kind: 'question.reopened',
      severity: 'notice',
      direction: 'worse',
      before: before.resolution,
      says: [
        'Open again',
        ...(before.resolution === null ? [] : [told(`; the answer was ${quoted(before.resolution)}`)]),
        '.',
      ],
    };
  if ((before.owner ?? '').trim() !== (now.owner ?? '').trim())
    return { kind: 'question.owner', severity: 'note', direction: 'neutral', ...ownerWords(before.owner, now.owner) };
  return null;
}
