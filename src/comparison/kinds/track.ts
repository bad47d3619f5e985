import { isFinished } from '../../model/dates/lateness.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { StatusValue } from '../../model/status.ts';
import type { When } from '../../model/when.ts';
import { plural, whenText } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { type Draft, quoted, told } from '../draft.ts';
import type { Pair } from '../pair.ts';

/** A status in a sentence: `in progress`; the team's own words as they are. */
export function statusPhrase(value: StatusValue, word: StatusWord): string {
  const shown = word(value);
  return shown.toLowerCase() === value.replaceAll('-', ' ') ? shown.toLowerCase() : quoted(shown);
}

const planned = (target: When | null): string =>
  target === null ? '; no target was found' : `, target ${whenText(target)}`;

export function trackAdded({ track }: TrackRecords, word: StatusWord): Draft {
  const { value } = track.status;
  const status =
    value === 'planned' && track.target !== null
      ? `, planned for ${whenText(track.target)}`
      : `${value === 'unknown' ? '' : `, ${statusPhrase(value, word)}`}${planned(track.target)}`;
  return {
    kind: 'track.added',
    severity: 'notice',
    direction: 'neutral',
    matchedBy: 'none',
    source: track.source,
    says: [`New track${status}.`],
  };
}

export function trackRemoved({ track, risks }: TrackRecords, word: StatusWord): Draft {
  const open = risks.filter((risk) => risk.open).length;
  const was = track.status.value === 'unknown' ? [] : [`it was ${statusPhrase(track.status.value, word)}`];
  const carried =
    open === 0 ? '' : was.length === 0 ? `it had ${plural(open, 'open risk')}` : `, with ${plural(open, 'open risk')}`;
  const rest = `${was.join('')}${carried}`;
  return {
    kind: 'track.removed',
    severity: 'major',
    direction: 'neutral',
    matchedBy: 'none',
    was: track.source,
    url: null,
    says: [rest === '' ? 'Removed.' : `Removed; ${rest}.`],
  };
}

/** Archive, title and status of a track. */
export function* trackChanges({ before, now, matchedBy, world }: Pair): Generator<Draft> {
  const [old, track] = [before.track, now.track];
  const word = world.settings.statusWord;
  const place = { matchedBy, source: track.source, was: old.source };
  if (old.archived !== track.archived)
    yield {
      ...place,
      kind: track.archived ? 'track.archived' : 'track.restored',
      severity: 'notice',
      direction: 'neutral',
      says: track.archived
        ? [track.status.value === 'unknown' ? 'Archived.' : `Archived; it was ${statusPhrase(old.status.value, word)}.`]
        : ['Back from the archive.'],
    };
  if (old.title !== track.title || old.id !== track.id) {
    const [was, is] = old.title === track.title ? [old.id, track.id] : [old.title, track.title];
    yield {
      ...place,
      kind: 'track.renamed',
      severity: 'notice',
      direction: 'neutral',
      titleWas: old.title,
      before: was,
      after: is,
      says: ['Renamed', told(`; it was ${quoted(was)}`), '.'],
    };
  }
  if (old.status.value !== track.status.value)
    yield statusChanged(old.status.value, track.status.value, place, word, now);
}

function statusChanged(
  was: StatusValue,
  is: StatusValue,
  place: Pick<Draft, 'matchedBy' | 'source' | 'was'>,
  word: StatusWord,
  { track }: TrackRecords,
): Draft {
  const reopened = isFinished(was) && !isFinished(is) && is !== 'unknown';
  const worse = is === 'blocked' || is === 'cancelled' || reopened;
  const better = is === 'complete' || (was === 'blocked' && is !== 'unknown' && is !== 'superseded');
  const before = was === 'unknown' ? null : statusPhrase(was, word);
  const after = is === 'unknown' ? null : statusPhrase(is, word);
  return {
    ...place,
    kind: 'status.changed',
    severity: worse ? 'major' : is === 'unknown' ? 'note' : 'notice',
    direction: worse ? 'worse' : better ? 'better' : 'neutral',
    before: was === 'unknown' ? null : word(was),
    after: is === 'unknown' ? null : word(is),
    source: track.status.source ?? place.source ?? null,
    says: [
      after === null ? 'No status was found' : reopened ? `Open again: now ${after}` : `Now ${after}`,
      ...(before === null ? [] : [told(`; it was ${before}`)]),
      '.',
    ],
  };
}
