import { isFinished } from '../../model/dates/lateness.ts';
import type { Track } from '../../model/track.ts';

/** Given up, replaced or laid in the archive: nobody waits for it any more. */
export const isDropped = (track: Track): boolean =>
  track.archived || track.status.value === 'superseded' || track.status.value === 'cancelled';

/** Neither finished, given up nor in the archive. */
export const isLive = (track: Track): boolean => !track.archived && !isFinished(track.status.value);
