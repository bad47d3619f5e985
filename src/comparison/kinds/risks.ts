import { normalizeForMatch } from '../../model/normalize.ts';
import type { Assessment, Level, Risk } from '../../model/risk.ts';
import { titleKey } from '../../model/title-key.ts';
import { ratingLine } from '../../text/rating.ts';
import { type Draft, quoted, told } from '../draft.ts';
import type { Matched, Matching } from '../match-records.ts';
import { arrived, departed, places } from '../pair.ts';

const isSettled = ({ state }: Risk): boolean => state === 'closed' || state === 'accepted';
const isRated = ({ rating }: Assessment): boolean => rating !== 'unscored';

/** A rating in a sentence: `High × High`, `12 (4 × 3)`, `unscored`. */
const rating = (risk: Assessment): string => {
  const line = ratingLine(risk);
  return line === 'Unscored' ? 'unscored' : line;
};

export function* riskChanges({ matched, gone, added }: Matching<Risk>): Generator<Draft> {
  for (const risk of added) {
    const grave = risk.open && risk.aboveThreshold === true;
    const bare = risk.unmitigated === true && !isSettled(risk);
    yield {
      ...arrived(risk),
      kind: 'risk.added',
      severity: grave ? 'major' : isSettled(risk) ? 'note' : 'notice',
      direction: isSettled(risk) ? 'neutral' : 'worse',
      title: risk.title,
      after: rating(risk),
      says: [
        isSettled(risk) ? `New risk, already ${risk.state}` : 'New risk',
        told(`, ${rating(risk)}`),
        ...(bare ? [', without a mitigation'] : []),
        '.',
      ],
    };
  }
  for (const risk of gone) {
    const settled = isSettled(risk);
    const stood = isRated(risk) ? [told(`; it stood at ${rating(risk)}`)] : [];
    yield {
      ...departed(risk),
      kind: 'risk.vanished',
      severity: settled ? 'note' : 'major',
      direction: settled ? 'neutral' : 'worse',
      title: risk.title,
      url: null,
      before: rating(risk),
      says: [
        settled ? `Gone from the documents; it was ${risk.state}` : 'Gone from the documents without being closed',
        ...(settled ? [] : stood),
        '.',
      ],
    };
  }
  for (const pair of matched) yield* changed(pair);
}

function* changed(pair: Matched<Risk>): Generator<Draft> {
  const { before, now, by } = pair;
  const base = {
    ...places(before, now),
    matchedBy: by,
    record: now.id,
    title: now.title,
    titleWas: before.title,
    url: now.url,
  };
  const state = stateChange(pair);
  if (state !== null) yield { ...base, ...state };
  const rated = ratingChange(pair);
  if (rated !== null) yield { ...base, before: rating(before), after: rating(now), ...rated };
  const mitigation = mitigationChange(pair);
  if (mitigation !== null) yield { ...base, ...mitigation };
  if ((before.owner ?? '').trim() !== (now.owner ?? '').trim())
    yield {
      ...base,
      kind: 'owner.changed',
      severity: 'note',
      direction: 'neutral',
      ...ownerWords(before.owner, now.owner),
    };
}

/** The words for another owner, of a track, a risk or a question. */
export const ownerWords = (before: string | null, after: string | null): Pick<Draft, 'before' | 'after' | 'says'> => ({
  before,
  after,
  says:
    after === null
      ? ['No owner was found', told(`; it was ${before}`), '.']
      : before === null
        ? [told(`Owner: ${after}`), '.']
        : ['Owner', told(`: ${before} → ${after}`), '.'],
});

type Part = Pick<Draft, 'kind' | 'severity' | 'direction' | 'says' | 'before' | 'after'>;

function stateChange({ before, now }: Matched<Risk>): Part | null {
  if (before.state === now.state) return null;
  const words = { before: before.status, after: now.status };
  if (isSettled(now) && !isSettled(before))
    return {
      ...words,
      kind: 'risk.closed',
      severity: 'notice',
      direction: 'better',
      says: [now.state === 'closed' ? 'Closed.' : 'Accepted.'],
    };
  if (isSettled(before) && !isSettled(now))
    return {
      ...words,
      kind: 'risk.reopened',
      severity: now.aboveThreshold === true ? 'major' : 'notice',
      direction: 'worse',
      says: [`Open again; it was ${before.state}.`],
    };
  const text = now.status === null ? 'No status was found' : `Now ${quoted(now.status)}`;
  return {
    ...words,
    kind: 'risk.status',
    severity: 'note',
    direction: now.state === 'mitigated' ? 'better' : 'neutral',
    says: [text, ...(before.status === null ? [] : [told(`; it was ${quoted(before.status)}`)]), '.'],
  };
}

const threshold = (above: boolean): string => (above ? 'Now at or above the threshold' : 'Now below the threshold');

function ratingChange({ before, now }: Matched<Risk>): Part | null {
  const turned = told(`: ${rating(before)} became ${rating(now)}`);
  if (before.aboveThreshold !== now.aboveThreshold && isRated(before) && isRated(now)) {
    const above = now.aboveThreshold === true;
    return {
      kind: 'risk.crossed',
      severity: above && now.open ? 'major' : 'notice',
      direction: above ? 'worse' : 'better',
      says: [threshold(above), turned, '.'],
    };
  }
  if (isRated(before) !== isRated(now)) return firstRating(before, now);
  const moves = [
    move('probability', before.probability, now.probability),
    move('impact', before.impact, now.impact),
  ].filter((one) => one !== null);
  if (moves.length === 0) return null;
  const net = moves.reduce((sum, one) => sum + one.by, 0);
  const [was, is] = [before.score.computed, now.score.computed];
  const score = was === null || is === null ? 0 : is - was;
  // If one rises as much as the other falls, the first of them names the change.
  const raised = (score || net || moves[0]!.by) > 0;
  const says = moves.map(({ text }) => text).join(', ');
  return {
    kind: raised ? 'risk.raised' : 'risk.lowered',
    severity: raised ? 'notice' : 'note',
    direction: score === 0 && moves.length === 2 ? 'neutral' : raised ? 'worse' : 'better',
    says: [`${says.charAt(0).toUpperCase()}${says.slice(1)}.`],
  };
}

/** A rating that was added, or taken away. */
function firstRating(before: Risk, now: Risk): Part {
  if (isRated(now)) {
    const above = now.aboveThreshold === true;
    return {
      kind: above ? 'risk.crossed' : 'risk.raised',
      severity: above && now.open ? 'major' : 'note',
      direction: above ? 'worse' : 'neutral',
      says: ['Now rated', told(`: ${rating(now)}`), above ? ', at or above the threshold.' : '.'],
    };
  }
  return {
    kind: before.aboveThreshold === true ? 'risk.crossed' : 'risk.lowered',
    severity: 'notice',
    direction: 'neutral',
    says: ['No longer rated', told(`; it was ${rating(before)}`), '.'],
  };
}

function move(name: string, before: Level | null, now: Level | null): { by: number; text: string } | null {
  const [was, is] = [before?.level ?? null, now?.level ?? null];
  if (was === null || is === null || was === is) return null;
  return { by: is - was, text: `${name} ${is > was ? 'raised' : 'lowered'} from ${before!.text} to ${now!.text}` };
}

/** The mitigation as written; null for none or the template's. */
const written = ({ mitigation, mitigationPlaceholder }: Risk): string | null =>
  mitigationPlaceholder || mitigation === null || mitigation.trim() === '' ? null : mitigation;

function mitigationChange({ before, now }: Matched<Risk>): Part | null {
  const [was, is] = [written(before), written(now)];
  const values = { before: was, after: is };
  if (was === is || isSettled(now) || isSettled(before)) return null;
  if (is === null) {
    // A value that was not understood may be the mitigation.
    if (now.unmitigated !== true) return null;
    const above = now.aboveThreshold === true;
    return {
      ...values,
      kind: 'risk.mitigation-lost',
      severity: above && now.open ? 'major' : 'notice',
      direction: 'worse',
      says: ['Its mitigation is gone', above ? '; it is at or above the threshold.' : '.'],
    };
  }
  if (was === null) {
    if (before.unmitigated !== true) return null;
    return {
      ...values,
      kind: 'risk.mitigation-added',
      severity: 'notice',
      direction: 'better',
      says: ['Now has a mitigation', told(`: ${quoted(is)}`), '.'],
    };
  }
  if (titleKey(was) === titleKey(is) || normalizeForMatch(was) === normalizeForMatch(is)) return null;
  return {
    ...values,
    kind: 'risk.mitigation-reworded',
    severity: 'note',
    direction: 'neutral',
    says: ['Its mitigation was reworded', told(`: ${quoted(is)}`), '.'],
  };
}
