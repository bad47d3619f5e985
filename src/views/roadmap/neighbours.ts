import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';

/** A track and the tracks that it needs or that need it. */
export interface Neighbours {
  /** Ids: the track, then what it needs, then what needs it, each once. */
  order: string[];
  /** `needs` or `is needed by`, for every track but the first. */
  roles: ReadonlyMap<string, string>;
}

/** More lanes than this would bury the track's own. */
const most = 6;

/** The tracks to show next to a track on its own timeline. */
export function trackNeighbours(portfolio: Portfolio, id: string): Neighbours {
  const records = indexOf(portfolio).tracks.get(id);
  const roles = new Map<string, string>();
  for (const { from, to, kind } of [...(records?.dependencies ?? []), ...(records?.dependents ?? [])]) {
    if (to === null || (kind !== 'needs' && kind !== 'blocks')) continue;
    const other = from === id ? to : from;
    const needs = (kind === 'needs') === (from === id);
    if (other !== id && !roles.has(other)) roles.set(other, needs ? 'needs' : 'is needed by');
  }
  const chosen = [...roles]
    .sort(([, one], [, other]) => Number(one !== 'needs') - Number(other !== 'needs'))
    .slice(0, most);
  return { order: [id, ...chosen.map(([other]) => other)], roles: new Map(chosen) };
}
