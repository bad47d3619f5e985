import type { Dependency } from '../../model/dependency.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import { drawDependencies, type GraphDrawing } from './layout.ts';
import { nearestTracks } from './nearest-track.ts';
import { type Cycle, cyclesOf, longestChain } from './order.ts';

/** A row of the dependency table: a dependency and the tracks at its ends. */
export interface DependencyRow {
  dependency: Dependency;
  from: Track;
  /** Null for something outside the portfolio, or a reference to no track. */
  to: Track | null;
}

export interface DependencyBoard {
  tracks: ReadonlyMap<string, Track>;
  drawing: GraphDrawing;
  /**
   * Every dependency, grouped by the track that states it. Groups are sorted by title; within one, the order of the
   * documents holds.
   */
  rows: { from: Track; rows: DependencyRow[] }[];
  /** Number of dependencies from track to track. */
  between: number;
  outside: DependencyRow[];
  /** References that look like a track but match none, with the track they may have meant. */
  dangling: (DependencyRow & { near: Track | null })[];
  /** The longest chain of tracks that wait for each other, starting with the one needed first. */
  chain: Track[];
  cycles: Cycle[];
  /** Complete tracks that still need a live one. */
  ahead: { done: Track; open: Track; dependency: Dependency }[];
  /** Tracks that no dependency mentions, in portfolio order, without archived ones. */
  unconnected: Track[];
}

/** Everything the dependency page shows. Dependencies of tracks that the portfolio does not hold are ignored. */
export function dependencyBoard(portfolio: Portfolio): DependencyBoard {
  const tracks = new Map(portfolio.tracks.map((track) => [track.id, track]));
  const known = portfolio.dependencies.filter(({ from, to }) => tracks.has(from) && (to === null || tracks.has(to)));
  const all = known.map((dependency): DependencyRow => {
    const { from, to } = dependency;
    return { dependency, from: tracks.get(from)!, to: to === null ? null : tracks.get(to)! };
  });
  const nearest = nearestTracks(portfolio.tracks);
  const drawing = drawDependencies(known);
  const drawn = new Set(drawing.nodes.map(({ id }) => id));
  return {
    tracks,
    drawing,
    rows: [...Map.groupBy(all, ({ from }) => from)]
      .map(([from, rows]) => ({ from, rows }))
      .sort((one, other) => one.from.title.localeCompare(other.from.title, 'en')),
    between: all.filter(({ to }) => to !== null).length,
    outside: all.filter(({ to, dependency }) => to === null && dependency.dangling === null),
    dangling: all.flatMap((row) =>
      row.dependency.dangling === null ? [] : [{ ...row, near: nearest(row.dependency.dangling) }],
    ),
    chain: longestChain(known).map((id) => tracks.get(id)!),
    cycles: cyclesOf(known),
    ahead: finishedButWaiting(known, tracks),
    unconnected: portfolio.tracks.filter(({ id, life }) => life !== 'archived' && !drawn.has(id)),
  };
}

/** Complete tracks outside the archive that need, or are blocked by, a live track. */
export function finishedButWaiting(
  dependencies: readonly Dependency[],
  tracks: ReadonlyMap<string, Track>,
): DependencyBoard['ahead'] {
  return dependencies.flatMap((dependency) => {
    const { kind, from, to } = dependency;
    if (to === null || (kind !== 'needs' && kind !== 'blocks')) return [];
    const [done, open] = (kind === 'needs' ? [from, to] : [to, from]).map((id) => tracks.get(id));
    if (done === undefined || open === undefined || done.life !== 'finished' || !isLive(open)) return [];
    return [{ done, open, dependency }];
  });
}
