import { isFinished } from '../../model/dates/lateness.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import { daysBetween, daysText } from '../../text/format.ts';
import { type Sentence, sentenceText } from '../../text/sentence.ts';
import {
  computedClause,
  lastChange,
  needsClause,
  openClause,
  partly,
  type TrackFacts,
  unhindered,
} from '../track/answer.ts';
import { blockedBy, quotesText, sinceText } from '../track/blocked.ts';
import { trackFigures } from './card.ts';

/**
 * The preview text of a link to a track: its status, its figures, then what the track's own answer adds. Each fact
 * appears once.
 */
export function trackDescription(facts: TrackFacts & { statusWord: string }): string {
  const { records, signOffs, asOf, statusWord } = facts;
  const { track } = records;
  const reasons = track.status.value === 'blocked' ? blockedBy(track) : [];
  const figures = trackFigures(facts, true);
  const status = `${statusWord}${sincePart(track, asOf)}.`;
  return [[status], figures, ...(isLive(track) ? clauses() : [pastClause(track)])]
    .map(sentenceText)
    .filter((text) => text !== '')
    .join(' ');

  function clauses(): Sentence[] {
    const why: Sentence = reasons.length === 0 ? [] : [`What blocks it: ${quotesText(reasons)}.`];
    const others = [needsClause(facts), openClause(facts)];
    const free =
      track.status.value !== 'blocked' &&
      !signOffs.some(({ waits }) => waits) &&
      others.every(({ length }) => length === 0);
    return [
      why,
      computedClause(records, asOf, false),
      ...others,
      free ? [track.unread.length > 0 ? partly : unhindered] : [],
    ];
  }
}

function sincePart({ status, statusStart: since }: Track, asOf: string): string {
  if (status.value !== 'blocked' || since === null) return '';
  const days =
    since.when.precision === 'day' && since.when.end < asOf
      ? `, for ${daysText(daysBetween(since.when.end, asOf))}`
      : '';
  return ` since ${sinceText(since, asOf)}${days}`;
}

function pastClause(track: Track): Sentence {
  const last = lastChange(track);
  const finished = isFinished(track.status.value);
  if (last === null) return finished ? [] : ['It is in the archive.'];
  return [finished ? 'Its' : 'It is in the archive; its', ' documents were last changed ', ...last, '.'];
}
