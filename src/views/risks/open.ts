import type { Risk } from '../../model/risk.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../track/standing.ts';

/** Words with which an author says that a risk is none any more. */
const closed = /\b(?:closed|mitigated|resolved|retired|accepted|done|obsolete|avoided|occurred)\b/i;

export const isClosedRisk = ({ status }: Risk): boolean => status !== null && closed.test(status);

/** A risk that is still one: its author has not closed it, and its track is under way or yet to come. */
export const isOpenRisk = (risk: Risk, track: Track): boolean => isLive(track) && !isClosedRisk(risk);
