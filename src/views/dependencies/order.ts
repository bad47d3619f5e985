import type { Dependency } from '../../model/dependency.ts';
import { adjacency, components, waitsOf } from '../../model/waits.ts';

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
  const circles = components(graph)
    .filter((group) => group.length > 1)
    .map((group): Cycle => {
      const tracks = group.toSorted();
      const path = shortestCircle(graph, tracks);
      const said = path.map((waiter, index) => {
        const needed = path[(index + 1) % path.length];
        return others.find((wait) => wait.waiter === waiter && wait.needed === needed)!.dependency;
      });
      return { path, dependencies: said, tracks };
    });
  const selves = alone.map(
    ({ waiter, dependency }): Cycle => ({ path: [waiter], dependencies: [dependency], tracks: [waiter] }),
  );
  return [...selves, ...circles].sort(
    (one, other) => one.path[0]!.localeCompare(other.path[0]!, 'en') || one.path.length - other.path.length,
  );
}

/** A shortest circle within a component, rotated to start with the ID that sorts first. `tracks` is sorted. */
function shortestCircle(graph: ReadonlyMap<string, readonly string[]>, tracks: readonly string[]): string[] {
  const inside = new Set(tracks);
  let best: string[] | null = null;
  for (const start of tracks) {
    const circle = circleThrough(graph, inside, start, best?.length ?? Number.POSITIVE_INFINITY);
    if (circle !== null) best = circle;
    if (best !== null && best.length <= 2) break;
  }
  const path = best ?? [...tracks];
  const first = path.indexOf(path.toSorted()[0]!);
  return [...path.slice(first), ...path.slice(0, first)];
}

/** Breadth-first search from a track back to itself; null if no circle through it is shorter than `limit`. */
function circleThrough(
  graph: ReadonlyMap<string, readonly string[]>,
  inside: ReadonlySet<string>,
  start: string,
  limit: number,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  let front = [start];
  for (let length = 1; length < limit && front.length > 0; length++) {
    const next: string[] = [];
    for (const node of front) {
      for (const target of graph.get(node) ?? []) {
        if (target === start) return pathTo(cameFrom, node);
        if (!inside.has(target) || cameFrom.has(target)) continue;
        cameFrom.set(target, node);
        next.push(target);
      }
    }
    front = next;
  }
  return null;
}

function pathTo(cameFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const path: string[] = [];
  for (let node: string | null = end; node !== null; node = cameFrom.get(node) ?? null) path.unshift(node);
  return path;
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
