import type { Diagnostic } from '../../model/diagnostic.ts';
import { adjacency, circleThrough, components, waitsOf } from '../../model/waits.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

/** Waits followed in all searches together: a thousand circles through one track would take a million. */
const mostSteps = 1_000_000;

/** Dependency cycles: each once, at the line of its first dependency. */
export function* cycles({ portfolio }: CheckContext): Generator<Diagnostic> {
  const waits = waitsOf(portfolio.dependencies).filter(({ waiter, needed }) => waiter !== needed);
  const sources = new Map(waits.map(({ waiter, needed, dependency }) => [`${waiter}\n${needed}`, dependency.source]));
  const graph = adjacency(waits);
  const limits = { length: Number.POSITIVE_INFINITY, steps: mostSteps };
  const reported = new Set<string>();
  const unlisted: string[] = [];
  const circling = components(graph)
    .map((group) => new Set(group))
    .filter(({ size }) => size > 1)
    .flatMap((group) => [...group].map((start) => ({ start, group })))
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  for (const { start, group } of circling) {
    if (reported.has(start)) continue;
    const path = circleThrough(start, group, graph, limits);
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
