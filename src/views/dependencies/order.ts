import type { Dependency } from '../../model/dependency.ts';
import { adjacency, circleThrough, components, waitsOf } from '../../model/waits.ts';

/** Tracks that wait for each other in a circle. */
export interface Cycle {
  /**
   * A shortest circle among them, as IDs: each waits for the next, the last for the first. It starts with the ID that
   * sorts first.
   */
  path: string[];
  /** The dependencies that form the path, in its order. */
  dependencies: Dependency[];
  /** Every track of the same strongly connected component, sorted; includes the path. */
  tracks: string[];
}

/**
 * Every circle of waiting: one for each set of tracks that all wait for each other, and one for each track that waits
 * for itself. The result does not depend on the order of the dependencies.
 */
export function cyclesOf(dependencies: readonly Dependency[]): Cycle[] {
  const waits = waitsOf(dependencies);
  const alone = waits.filter(({ waiter, needed }) => waiter === needed);
  const others = waits.filter(({ waiter, needed }) => waiter !== needed);
  const graph = adjacency(others);
  const dependencyOf = new Map(others.map(({ waiter, needed, dependency }) => [`${waiter}\n${needed}`, dependency]));
  const circles = components(graph)
    .filter((group) => group.length > 1)
    .map((group): Cycle => {
      const tracks = group.toSorted();
      const path = shortestCircle(graph, tracks);
      const said = path.map((waiter, index) => dependencyOf.get(`${waiter}\n${path[(index + 1) % path.length]}`)!);
      return { path, dependencies: said, tracks };
    });
  const selves = alone.map(
    ({ waiter, dependency }): Cycle => ({ path: [waiter], dependencies: [dependency], tracks: [waiter] }),
  );
  return [...selves, ...circles].sort(
    (one, other) => one.path[0]!.localeCompare(other.path[0]!, 'en') || one.path.length - other.path.length,
  );
}

type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * A shortest circle within a component, rotated to start with the ID that sorts first. `tracks` is sorted. After a
 * search, its start is left out, and so is all that is on no circle without it: of a ring, nothing is left to search.
 */
export function shortestCircle(graph: Graph, tracks: readonly string[]): string[] {
  const left = new Set(tracks);
  const remove = remover(graph, left);
  const limits = { length: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY };
  let best = tracks;
  for (const start of tracks) {
    if (!left.has(start)) continue;
    best = circleThrough(start, left, graph, limits) ?? best;
    if (best.length <= 2) break;
    limits.length = best.length;
    remove(start);
  }
  const first = best.indexOf(best.toSorted()[0]!);
  return [...best.slice(first), ...best.slice(0, first)];
}

/** A function that removes a track from `left`, and with it those that then wait for none, or for which none waits. */
function remover(graph: Graph, left: Set<string>): (track: string) => void {
  const needed = new Map([...left].map((track) => [track, graph.get(track)!.filter((one) => left.has(one))]));
  const waiting = new Map([...left].map((track): [string, string[]] => [track, []]));
  for (const [track, list] of needed) for (const one of list) waiting.get(one)!.push(track);
  const lengths = (lists: Graph): Map<string, number> =>
    new Map([...lists].map(([track, { length }]) => [track, length]));
  const sides = [
    { others: waiting, count: lengths(needed) },
    { others: needed, count: lengths(waiting) },
  ];
  return (first) => {
    const open = [first];
    for (let track = open.pop(); track !== undefined; track = open.pop()) {
      if (!left.delete(track)) continue;
      for (const { others, count } of sides)
        for (const other of others.get(track)!) {
          count.set(other, count.get(other)! - 1);
          if (count.get(other) === 0) open.push(other);
        }
    }
  };
}

/**
 * Numbers the tracks so that what is needed gets a lower number than what needs it. Tracks of one circle share a
 * number.
 */
export function orderOf(dependencies: readonly Dependency[]): Map<string, number> {
  const order = new Map<string, number>();
  components(adjacency(waitsOf(dependencies))).forEach((group, rank) => {
    for (const track of group) order.set(track, rank);
  });
  return order;
}

/**
 * The longest chain in which each track waits for the one before it, as IDs. Waits inside a circle do not count,
 * because no order satisfies them. Of equally long chains, takes the one whose IDs sort first. Empty if nothing waits.
 */
export function longestChain(dependencies: readonly Dependency[]): string[] {
  const order = orderOf(dependencies);
  const waits = waitsOf(dependencies).filter(({ waiter, needed }) => order.get(waiter) !== order.get(needed));
  const before = Map.groupBy(waits, ({ waiter }) => waiter);
  const length = new Map<string, number>();
  const previous = new Map<string, string>();
  for (const track of [...order.keys()].sort(
    (one, other) => order.get(one)! - order.get(other)! || (one < other ? -1 : 1),
  )) {
    let best = 1;
    for (const { needed } of (before.get(track) ?? []).toSorted((one, other) => (one.needed < other.needed ? -1 : 1))) {
      const reached = length.get(needed)! + 1;
      if (reached <= best) continue;
      best = reached;
      previous.set(track, needed);
    }
    length.set(track, best);
  }
  let end: string | undefined;
  for (const [track, reached] of length)
    if (reached > 1 && (end === undefined || reached > length.get(end)!)) end = track;
  const chain: string[] = [];
  for (let track = end; track !== undefined; track = previous.get(track)) chain.unshift(track);
  return chain;
}
