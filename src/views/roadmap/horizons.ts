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
  key: Horizon;
  title: string;
  /** How far ahead it reaches, as the roadmap template puts it. */
  reach: string;
  items: HorizonItem[];
  /** Number of items beyond those listed. */
  more: number;
}

const columns: Record<Horizon, { title: string; reach: string }> = {
  now: { title: 'Now', reach: 'next 4 to 6 weeks' },
  next: { title: 'Next', reach: '3 to 6 months' },
  later: { title: 'Later', reach: '6 months and more' },
};

const closed: ReadonlySet<StatusValue> = new Set(['superseded', 'cancelled']);

/**
 * The items that roadmap documents assign to a horizon, dated or not: work under way first, then by date, then in
 * document order. Superseded and cancelled items, and those of archived tracks, are left to the chart. A column lists
 * up to `longest` items and counts the rest.
 */
export function horizonColumns(portfolio: Portfolio, longest = Number.POSITIVE_INFINITY): HorizonColumn[] {
  const tracks = new Map(portfolio.tracks.map((track) => [track.id, track]));
  const items = portfolio.milestones.flatMap((record) => {
    const track = tracks.get(record.track);
    const state = record.status.value;
    return record.horizon === null || track === undefined || track.life === 'archived' || closed.has(state)
      ? []
      : [{ record, track, state, horizon: record.horizon }];
  });
  const rank = ({ state }: HorizonItem): number =>
    state === 'complete'
      ? statusValues.length
      : state === 'unknown'
        ? statusValues.indexOf('planned')
        : statusValues.indexOf(state);
  const date = ({ record }: HorizonItem): string => record.when?.end ?? '9999';
  return horizons.map((key) => {
    const found = items
      .filter((item) => item.horizon === key)
      .map(({ record, track, state }) => ({ record, track, state }));
    found.sort(
      (one, other) => rank(one) - rank(other) || (date(one) < date(other) ? -1 : Number(date(one) > date(other))),
    );
    return { key, ...columns[key], items: found.slice(0, longest), more: Math.max(0, found.length - longest) };
  });
}
