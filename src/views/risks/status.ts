import type { Risk } from '../../model/risk.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';

/**
 * The status of a risk for messages and tables: its author's words, else `Open`; null if its track is over and no
 * document gives one.
 */
export const riskStatus = (risk: Risk, track: Track): string | null => risk.status ?? (isLive(track) ? 'Open' : null);
