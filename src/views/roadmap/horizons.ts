import type { Milestone } from '../../model/milestone.ts';
import { type Horizon, horizons } from '../../model/milestone.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { type StatusValue, statusValues } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';

export interface HorizonItem {
  record: Milestone;
  track: Track;
  state: StatusValue;
}

/** One column of the plan, which needs no chart to read. */
export interface HorizonColumn {
  key: Horizon | 'done';
  title: string;
  items: HorizonItem[];
  /** Number of items beyond those listed. */
  more: number;
}

const titles: Record<HorizonColumn['key'], string> = { now: 'Now', next: 'Next', later: 'Later', done: 'Done' };

const closed: ReadonlySet<StatusValue> = new Set(['superseded', 'cancelled']);

/**
 * The items that roadmap documents assign to a horizon, dated or not: work under way first, then by date, then in
 * document order; what is complete has a column after the others, the latest first. Superseded and cancelled items, and
 * those of archived tracks, are left to the chart. A column lists up to `longest` items and counts the rest.
 */
export function horizonColumns(portfolio: Portfolio, longest = Number.POSITIVE_INFINITY): HorizonColumn[] {
  const tracks = new Map(portfolio.tracks.map((track) => [track.id, track]));
  const items = portfolio.milestones.flatMap((record) => {
    const track = tracks.get(record.track);
    const state = record.status.value;
    return record.horizon === null || track === undefined || track.life === 'archived' || closed.has(state)
      ? []
      : [{ record, track, state, column: state === 'complete' ? ('done' as const) : record.horizon }];
  });
  const rank = ({ state }: HorizonItem): number => statusValues.indexOf(state === 'unknown' ? 'planned' : state);
  const date = ({ record }: HorizonItem): string => record.when?.end ?? '9999';
  const byDate = (one: HorizonItem, other: HorizonItem): number =>
    date(one) < date(other) ? -1 : Number(date(one) > date(other));
  return [...horizons, 'done' as const].flatMap((key) => {
    const found = items
      .filter(({ column }) => column === key)
      .map(({ record, track, state }) => ({ record, track, state }));
    if (key === 'done' && found.length === 0) return [];
    found.sort((one, other) => (key === 'done' ? byDate(other, one) : rank(one) - rank(other) || byDate(one, other)));
    return { key, title: titles[key], items: found.slice(0, longest), more: Math.max(0, found.length - longest) };
  });
}
