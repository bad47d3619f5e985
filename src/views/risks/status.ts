import type { Risk } from '../../model/risk.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';

/**
 * What a message says of whether a risk still stands: its author's words, else that it is open; null if its track is
 * over and no document says.
 */
export const riskStatus = (risk: Risk, track: Track): string | null => risk.status ?? (isLive(track) ? 'Open' : null);
