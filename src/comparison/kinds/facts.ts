import type { SourceLocation } from '../../model/source-location.ts';
import { titleKey } from '../../model/title-key.ts';
import type { Conflict, Progress, Track } from '../../model/track.ts';
import { listText, placeWords, plural } from '../../text/format.ts';
import { type Draft, quoted, told } from '../draft.ts';
import { matchUnique } from '../match-records.ts';
import { type Pair, pathIn } from '../pair.ts';
import { ownerWords } from './risks.ts';

const namesOf = ({ owners }: Track): string | null => (owners.length === 0 ? null : listText(owners));

/** What a track says of itself besides status and dates: owners, readiness, check boxes, blockers, contradictions. */
export function* factChanges(pair: Pair): Generator<Draft> {
  const [before, now] = [pair.before.track, pair.now.track];
  const [was, is] = [namesOf(before), namesOf(now)];
  if (was !== is)
    yield {
      kind: 'owner.changed',
      severity: 'notice',
      direction: is === null ? 'worse' : 'neutral',
      source: now.sources.owners ?? now.source,
      was: before.sources.owners ?? before.source,
      ...ownerWords(was, is),
    };
  if ((before.ready?.yes ?? null) !== (now.ready?.yes ?? null)) yield readyChanged(before, now);
  yield* progressChanges(before, now);
  yield* blockerChanges(before, now);
  yield* conflictChanges(before, now);
}

function readyChanged(before: Track, now: Track): Draft {
  const [was, is] = [before.ready, now.ready];
  return {
    kind: 'ready.changed',
    severity: 'notice',
    direction: is?.yes === true ? 'better' : was?.yes === true ? 'worse' : 'neutral',
    before: was?.text ?? null,
    after: is?.text ?? null,
    source: is?.source ?? null,
    was: was?.source ?? null,
    says: [
      is === null ? '“Ready for implementation” is gone' : '“Ready for implementation”',
      ...(is === null ? [] : [told(` is now ${quoted(is.text)}`)]),
      '.',
    ],
  };
}

/** What the check boxes of each kind are called. Gates are approvals, and are told as such. */
const boxes: Record<Progress['kind'], [one: string, many: string] | null> = {
  acceptance: ['criterion', 'criteria'],
  'definition-of-done': ['point of the definition of done', 'points of the definition of done'],
  artifacts: ['artifact', 'artifacts'],
  tasks: ['task', 'tasks'],
  gates: null,
};

/** Ticks and boxes of one list are one change each. */
function* progressChanges(before: Track, now: Track): Generator<Draft> {
  const owner = new Map<Progress, Track>();
  for (const track of [before, now]) for (const one of track.progress) owner.set(one, track);
  const file = (one: Progress): string => pathIn(owner.get(one)!, one.source.file);
  const { matched } = matchUnique(before.progress, now.progress, [
    ['place', (one) => `${one.kind}\0${one.group ?? ''}\0${file(one)}`],
    ['title', (one) => `${one.kind}\0${one.group ?? ''}`],
  ]);
  for (const { before: old, now: current, by } of matched) {
    const words = boxes[current.kind];
    if (words === null) continue;
    const base = {
      matchedBy: by,
      title: current.group ?? now.title,
      source: current.source,
      was: old.source,
      before: `${old.done} of ${old.total}`,
      after: `${current.done} of ${current.total}`,
    };
    const [ticked, more] = [current.done - old.done, current.total - old.total];
    const count = `${current.done} of ${current.total}`;
    if (ticked !== 0)
      yield {
        ...base,
        kind: ticked > 0 ? 'criterion.ticked' : 'criterion.unticked',
        severity: ticked > 0 || current.kind !== 'acceptance' ? 'note' : 'major',
        direction: ticked > 0 ? 'better' : 'worse',
        says: [
          `${plural(Math.abs(ticked), ...words)} ${ticked > 0 ? 'ticked' : 'unticked'}`,
          told(`, now ${count}`),
          '.',
        ],
      };
    // Criteria of a list are told one by one, see scope.ts; a table's are only counted.
    const areNamed = now.criteria.some(({ source }) => source.file === current.source.file);
    if (more !== 0 && !(current.kind === 'acceptance' && areNamed))
      yield {
        ...base,
        kind: more > 0 ? 'criterion.added' : 'criterion.removed',
        severity: current.kind === 'acceptance' ? 'notice' : 'note',
        direction: 'neutral',
        before: plural(old.total, ...words),
        after: plural(current.total, ...words),
        says: [
          `The list ${more > 0 ? 'grew' : 'shrank'}`,
          told(` from ${old.total} to ${plural(current.total, ...words)}`),
          '.',
        ],
      };
  }
}

function* blockerChanges(before: Track, now: Track): Generator<Draft> {
  const key = ({ title }: Track['blockers'][number]): string => titleKey(title);
  const { gone, added } = matchUnique(before.blockers, now.blockers, [
    ['title', key],
    ['title', ({ text }) => titleKey(text)],
  ]);
  for (const { title, source } of added)
    yield {
      kind: 'blocker.added',
      severity: 'major',
      direction: 'worse',
      title,
      matchedBy: 'none',
      source,
      says: ['New blocker.'],
    };
  for (const { title, source } of gone)
    yield {
      kind: 'blocker.cleared',
      severity: 'notice',
      direction: 'better',
      title,
      matchedBy: 'none',
      was: source,
      says: ['No longer listed as a blocker.'],
    };
}

const sides = ({ taken, others }: Conflict): string =>
  [taken, ...others].map(({ text, source }) => `${quoted(text)} (${placeWords(source)})`).join(', ');

function* conflictChanges(before: Track, now: Track): Generator<Draft> {
  const key = ({ field }: Conflict): string => titleKey(field);
  const { gone, added } = matchUnique(before.conflicts, now.conflicts, [['title', key]]);
  const title = ({ field }: Conflict): string => `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const base = (place: SourceLocation, at: 'source' | 'was') => ({ matchedBy: 'none' as const, [at]: place });
  for (const conflict of added)
    yield {
      ...base(conflict.taken.source, 'source'),
      kind: 'contradiction.appeared',
      severity: 'notice',
      direction: 'worse',
      title: title(conflict),
      says: [`The documents now contradict each other: ${sides(conflict)}.`],
    };
  for (const conflict of gone)
    yield {
      ...base(conflict.taken.source, 'was'),
      kind: 'contradiction.settled',
      severity: 'note',
      direction: 'better',
      title: title(conflict),
      says: ['The documents no longer contradict each other.'],
    };
}
