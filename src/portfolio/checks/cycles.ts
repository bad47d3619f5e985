import type { Diagnostic } from '../../model/diagnostic.ts';
import { adjacency, components, waitsOf } from '../../model/waits.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

/** Waits followed in all searches together: a thousand circles through one track would take a million. */
const mostSteps = 1_000_000;

/** Dependency cycles: each once, at the line of its first dependency. */
export function* cycles({ portfolio }: CheckContext): Generator<Diagnostic> {
  const waits = waitsOf(portfolio.dependencies).filter(({ waiter, needed }) => waiter !== needed);
  const sources = new Map(waits.map(({ waiter, needed, dependency }) => [`${waiter}\n${needed}`, dependency.source]));
  const graph = adjacency(waits);
  const steps = { left: mostSteps };
  const reported = new Set<string>();
  const unlisted: string[] = [];
  const circling = components(graph)
    .map((group) => new Set(group))
    .filter(({ size }) => size > 1)
    .flatMap((group) => [...group].map((start) => ({ start, group })))
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  for (const { start, group } of circling) {
    if (reported.has(start)) continue;
    const path = shortestCycle(start, group, graph, steps);
    if (path === null) unlisted.push(start);
    else {
      for (const track of path) reported.add(track);
      const source = sources.get(`${start}\n${path[1]}`)!;
      yield report('dependency-cycle', source, `These tracks wait for each other: ${[...path, start].join(' → ')}.`);
    }
  }
  const [first] = unlisted;
  if (first === undefined) return;
  const source = sources.get(`${first}\n${graph.get(first)![0]}`)!;
  const message = `${unlisted.length} more tracks wait for each other, starting with ${first}. There are too many cycles to list each one.`;
  yield report('dependency-cycle', source, message);
}

/**
 * A shortest path from a track back to itself among tracks that all wait for each other; null if the steps are used
 * up.
 */
function shortestCycle(
  start: string,
  group: ReadonlySet<string>,
  graph: ReadonlyMap<string, readonly string[]>,
  steps: { left: number },
): string[] | null {
  const before = new Map<string, string>();
  const queue = [start];
  for (const track of queue) {
    for (const needed of graph.get(track) ?? []) {
      if (steps.left-- <= 0) return null;
      if (needed === start) {
        const path = [track];
        while (path[0] !== start) path.unshift(before.get(path[0] ?? start) ?? start);
        return path;
      }
      if (before.has(needed) || !group.has(needed)) continue;
      before.set(needed, track);
      queue.push(needed);
    }
  }
  return null;
}
