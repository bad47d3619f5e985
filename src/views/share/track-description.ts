import { isFinished } from '../../model/dates/lateness.ts';
import { hardDeadline } from '../../model/dates/overrun.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import { listText } from '../../text/format.ts';
import { type Sentence, sentenceText } from '../../text/sentence.ts';
import {
  computedEnd,
  lastChange,
  needsClause,
  onOrIn,
  openClause,
  partly,
  type TrackFacts,
  unhindered,
} from '../track/answer.ts';
import { bareQuotesText, blockedBy } from '../track/blocked.ts';
import { trackFigures } from './card.ts';
import { endText } from './link-words.ts';

/**
 * The preview text of a link to a track: its status with what blocks or replaces it, its figures, then what else is in
 * its way. Each fact appears once, and none ages.
 */
export function trackDescription(facts: TrackFacts & { statusWord: string }): string {
  const { records } = facts;
  const { track } = records;
  const figures = trackFigures(facts, true);
  return [[statusPart(facts)], figures, ...(isLive(track) ? clauses() : [pastClause(track)])]
    .map((clause) => sentenceText(clause).trim())
    .filter((text) => text !== '')
    .join(' ');

  function clauses(): Sentence[] {
    const others = [needsClause(facts), openClause(facts)];
    const free =
      track.status.value !== 'blocked' &&
      !facts.signOffs.some(({ waits }) => waits) &&
      others.every(({ length }) => length === 0);
    return [endClause(records), ...others, free ? [track.unread.length > 0 ? partly : unhindered] : []];
  }
}

/** `Blocked since 26 Oct 2026: “No power”.`, `Superseded by Storm rebooking.` */
function statusPart({ records: { track }, around, statusWord }: TrackFacts & { statusWord: string }): string {
  const { value } = track.status;
  if (value === 'unknown') return 'No status was found.';
  if (value === 'superseded') {
    const next = around.loose.filter(
      ({ dependency }) => dependency.kind === 'supersedes' && dependency.to === track.id,
    );
    return `${statusWord}${next.length === 0 ? '' : ` by ${listText(next.map((one) => one.track.title))}`}.`;
  }
  if (value !== 'blocked') return `${statusWord}.`;
  const since = track.statusStart === null ? '' : ` since ${endText(track.statusStart.when)}`;
  const reasons = blockedBy(track);
  return `${statusWord}${since}${reasons.length === 0 ? '' : `: ${bareQuotesText(reasons)}`}.`;
}

/** Where its phases end next to its hard deadline, else its target; empty if no phase has a computed date. */
function endClause(records: TrackRecords): Sentence {
  const { track, milestones } = records;
  const end = computedEnd(records);
  if (end === null) return [];
  const deadline = hardDeadline(track, milestones);
  const limit = deadline ?? track.target;
  const name = deadline === null ? 'target' : 'hard deadline';
  const beside =
    limit === null ? '' : `, ${end.end > limit.end ? 'after' : 'in time for'} its ${name} of ${endText(limit)}`;
  return [`Its phases end ${onOrIn(end)}${endText(end)}${beside}.`];
}

function pastClause(track: Track): Sentence {
  const last = lastChange(track);
  const finished = isFinished(track.status.value);
  if (last === null) return finished ? [] : ['It is in the archive.'];
  return [finished ? 'Its' : 'It is in the archive; its', ' documents were last changed ', ...last, '.'];
}
