import type { StatusValue } from './status.ts';
import type { Life, Track } from './track.ts';

/** Where a track with this status stands in its life; the archive goes before the status. */
export function lifeOf(status: StatusValue, archived: boolean): Life {
  if (archived) return 'archived';
  if (status === 'complete') return 'finished';
  return status === 'superseded' || status === 'cancelled' ? 'abandoned' : 'live';
}

/** Neither finished, abandoned nor in the archive: what figures count unless their sentence says otherwise. */
export const isLive = ({ life }: Pick<Track, 'life'>): boolean => life === 'live';

/** Abandoned or in the archive: nobody waits for it any more. */
export const isAbandonedOrArchived = ({ life }: Pick<Track, 'life'>): boolean =>
  life === 'abandoned' || life === 'archived';
