import type { Dependency } from './dependency.ts';

/**
 * One track waits for another, whichever of the two documents states it: `A needs B` and `B blocks A` are the same
 * wait.
 */
export interface Wait {
  /** ID of the track that waits. */
  waiter: string;
  /** ID of the track it waits for. */
  needed: string;
  dependency: Dependency;
}

/**
 * Every wait between two tracks, once per pair. `relates`, `supersedes` and references outside the portfolio or to no
 * track are not waits.
 */
export function waitsOf(dependencies: readonly Dependency[]): Wait[] {
  const waits = new Map<string, Wait>();
  for (const dependency of dependencies) {
    const { kind, from, to } = dependency;
    if (to === null || (kind !== 'needs' && kind !== 'blocks')) continue;
    const [waiter, needed] = kind === 'needs' ? [from, to] : [to, from];
    const key = `${waiter}\n${needed}`;
    if (!waits.has(key)) waits.set(key, { waiter, needed, dependency });
  }
  return [...waits.values()];
}

/** The tracks that each track waits for, everything sorted. */
export function adjacency(waits: readonly Wait[]): Map<string, string[]> {
  const names = new Set(waits.flatMap(({ waiter, needed }) => [waiter, needed]));
  const graph = new Map([...names].sort().map((name): [string, string[]] => [name, []]));
  for (const { waiter, needed } of waits) graph.get(waiter)!.push(needed);
  for (const list of graph.values()) list.sort();
  return graph;
}

/**
 * Strongly connected components by Tarjan's algorithm, without recursion: a chain of ten thousand tracks must not
 * overflow the stack. What is needed comes before what needs it.
 */
export function components(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const work: { node: string; next: number }[] = [];
    const enter = (node: string): void => {
      index.set(node, index.size);
      low.set(node, index.get(node)!);
      open.push(node);
      isOpen.add(node);
      work.push({ node, next: 0 });
    };
    enter(root);
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { node } = frame;
      const target = graph.get(node)![frame.next++];
      if (target !== undefined) {
        if (!index.has(target)) enter(target);
        else if (isOpen.has(target)) low.set(node, Math.min(low.get(node)!, index.get(target)!));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const group = open.splice(open.lastIndexOf(node));
      for (const member of group) isOpen.delete(member);
      found.push(group);
    }
  }
  return found;
}

/** What ends a search for a circle: the length that it must stay below, and the waits that may still be followed. */
export interface CircleLimits {
  length: number;
  steps: number;
}

/**
 * A shortest circle through a track, as IDs in the order of waiting, `start` first; null if there is none within the
 * limits. The waits followed are subtracted from `limits.steps`, so that searches can share them.
 * @param inside the tracks that it may lead through
 */
export function circleThrough(
  start: string,
  inside: ReadonlySet<string>,
  graph: ReadonlyMap<string, readonly string[]>,
  limits: CircleLimits,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  let front = [start];
  for (let length = 1; length < limits.length && front.length > 0; length++) {
    const next: string[] = [];
    for (const track of front) {
      for (const needed of graph.get(track) ?? []) {
        if (limits.steps-- <= 0) return null;
        if (needed === start) return pathTo(track, cameFrom);
        if (!inside.has(needed) || cameFrom.has(needed)) continue;
        cameFrom.set(needed, track);
        next.push(needed);
      }
    }
    front = next;
  }
  return null;
}

function pathTo(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let track: string | null = end; track !== null; track = cameFrom.get(track) ?? null) path.push(track);
  return path.reverse();
}
