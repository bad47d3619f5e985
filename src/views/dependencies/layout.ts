import { graphlib, layout } from '@dagrejs/dagre';
import type { Dependency, DependencyKind } from '../../model/dependency.ts';
import { largest, smallest } from '../../model/lists.ts';
import { orderOf } from './order.ts';
import { type Line, ranksOf, turned } from './ranks.ts';

/** A track's box; `x` and `y` are its top left corner in px. */
export interface GraphNode {
  id: string;
  x: number;
  y: number;
}

/** A line from what comes first (`from`: what is needed, or what was replaced) to what comes after (`to`). */
export interface GraphEdge {
  from: string;
  to: string;
  kind: DependencyKind;
  /** The `d` of an SVG path. */
  path: string;
  /** True if both ends wait for each other in a circle, which no order satisfies. */
  circular: boolean;
  dependency: Dependency;
}

export interface GraphDrawing {
  width: number;
  height: number;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Size of every box in px: room for a title and a status below it. */
export const nodeSize = { width: 184, height: 44 } as const;

/**
 * Beyond this many boxes and bends, dagre takes seconds and then runs out of memory (1,000 tracks in circles of 3,000
 * lines ended at 4 GB), and no eye can follow a line anyway. Columns are then filled plainly and lines run straight to
 * their ends.
 */
const mostBends = 400;
const margin = 8;
const gap = { row: 14, column: 48 } as const;

interface Drawn extends Line {
  kind: DependencyKind;
  dependency: Dependency;
}

/**
 * Draws the dependencies between tracks from left to right: what is needed is to the left of what needs it, except
 * inside a circle. Each dependency between two tracks is one line; tracks without any are not drawn. The result does
 * not depend on the order of the dependencies.
 */
export function drawDependencies(dependencies: readonly Dependency[]): GraphDrawing {
  const lines = dependencies.flatMap(endsOf).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const order = orderOf(dependencies);
  // A track outside every wait is in no circle. Each gets a unique number, before all others.
  const loners = [...new Set(lines.flatMap(({ from, to }) => [from, to]))].filter((track) => !order.has(track)).sort();
  for (const [index, track] of loners.entries()) order.set(track, index - loners.length);
  const group = (track: string): number => order.get(track)!;
  const firm = new Set(lines.filter(({ kind }) => kind !== 'relates').flatMap(({ from, to }) => [from, to]));
  /** A loose relation points the way that the waits leave open. A track without any other line goes to the right. */
  const leads = (from: string, to: string): boolean =>
    firm.has(from) === firm.has(to) ? group(from) <= group(to) : firm.has(from);
  const directed = lines.map(({ from, to, kind }, index) => ({
    ...(isWait(kind) || leads(from, to) ? { from, to } : { from: to, to: from }),
    index,
  }));
  // A mere relation moves neither track if both have other lines: it would only stretch the drawing.
  const shaping = directed.filter(
    ({ from, to, index }) => lines[index]?.kind !== 'relates' || !firm.has(from) || !firm.has(to),
  );
  const forward = turned(shaping, group);
  const ranks = ranksOf(shaping, group);
  const bends = forward.reduce((sum, { from, to }) => sum + ranks.get(to)! - ranks.get(from)! - 1, ranks.size);
  const { boxes, ways } = bends > mostBends ? plainColumns(forward, ranks) : routed(forward, ranks);
  const nodes = [...boxes.values()];
  return {
    width: Math.max(0, largest(nodes.map(({ x }) => x))) + nodeSize.width + 3 * margin,
    height:
      Math.max(
        0,
        largest(nodes.map(({ y }) => y + nodeSize.height)),
        largest([...ways.values()].flat().map(({ y }) => y)),
      ) + margin,
    nodes,
    edges: lines.map(({ from, to, kind, dependency }, index) => {
      const [start, end] = [boxes.get(from)!, boxes.get(to)!];
      const way = ways.get(index) ?? [];
      const path = pathOf(start, end, start.x < end.x ? way : way.toReversed());
      return { from, to, kind, dependency, circular: isWait(kind) && group(from) === group(to), path };
    }),
  };
}

interface Placed {
  boxes: Map<string, GraphNode>;
  /** Bends of each line, by its number, from left to right. */
  ways: Map<number, Point[]>;
}

/** Columns, rows and bends as dagre places them. */
function routed(lines: readonly (Line & { index: number })[], ranks: ReadonlyMap<string, number>): Placed {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: gap.row,
    edgesep: 10,
    ranksep: gap.column,
    marginx: margin,
    marginy: margin,
  });
  for (const id of [...ranks.keys()].sort()) graph.setNode(id, { ...nodeSize });
  for (const { from, to, index } of lines) graph.setEdge(from, to, {}, String(index));
  layout(graph);
  const bends = lines.map(({ from, to, index }) =>
    (graph.edge(from, to, String(index)).points as Point[]).slice(1, -1),
  );
  // dagre keeps its margin around boxes only; lines may run outside them.
  const lift = margin - Math.min(margin, smallest(bends.flat().map(({ y }) => y)));
  const box = (id: string): GraphNode => {
    const { x, y } = graph.node(id);
    return { id, x: round(x - nodeSize.width / 2), y: round(y + lift - nodeSize.height / 2) };
  };
  return {
    boxes: new Map(graph.nodes().map((id) => [id, box(id)])),
    ways: new Map(lines.map(({ index }, place) => [index, bends[place]!.map(({ x, y }) => ({ x, y: y + lift }))])),
  };
}

/**
 * Places one column per rank. Within a column, each track sits at about the average height of its neighbours on the
 * left, then on the right.
 */
function plainColumns(lines: readonly Line[], ranks: ReadonlyMap<string, number>): Placed {
  const before = Map.groupBy(lines, ({ to }) => to);
  const after = Map.groupBy(lines, ({ from }) => from);
  // What needs nothing goes just before the first track that needs it. Otherwise most tracks would pile up in the first
  // column.
  const column = (id: string): number => {
    const next = after.get(id);
    return before.has(id) || next === undefined ? ranks.get(id)! : smallest(next.map(({ to }) => ranks.get(to)!)) - 1;
  };
  const columns = [...Map.groupBy([...ranks.keys()].sort(), column)]
    .sort(([one], [other]) => one - other)
    .map(([, ids]) => ids);
  const row = new Map<string, number>();
  const number = (ids: readonly string[]): void => {
    for (const [index, id] of ids.entries()) row.set(id, index / ids.length);
  };
  columns.forEach(number);
  const mean = (rows: readonly number[], own: number): number =>
    rows.length === 0 ? own : rows.reduce((sum, one) => sum + one, 0) / rows.length;
  const settle = (ids: string[], wanted: (id: string) => number[]): void => {
    const height = new Map(ids.map((id) => [id, mean(wanted(id), row.get(id)!)]));
    ids.sort((one, other) => height.get(one)! - height.get(other)! || (one < other ? -1 : 1));
    number(ids);
  };
  for (let sweep = 0; sweep < 4; sweep++) {
    for (const ids of columns) settle(ids, (id) => (before.get(id) ?? []).map(({ from }) => row.get(from)!));
    for (const ids of columns.toReversed()) settle(ids, (id) => (after.get(id) ?? []).map(({ to }) => row.get(to)!));
  }
  const tallest = largest(columns.map((ids) => ids.length));
  const boxes = columns.flatMap((ids, column) =>
    ids.map((id, index): [string, GraphNode] => [
      id,
      {
        id,
        x: margin + column * (nodeSize.width + gap.column),
        y: margin + Math.round(((tallest - ids.length) / 2 + index) * (nodeSize.height + gap.row)),
      },
    ]),
  );
  return { boxes: new Map(boxes), ways: new Map() };
}

interface Point {
  x: number;
  y: number;
}

/**
 * The dependency as a line from what comes first to what comes after; what was superseded came first. Empty for a
 * dependency outside the portfolio, which is not drawn.
 */
function endsOf(dependency: Dependency): Drawn[] {
  const { from, to, kind } = dependency;
  if (to === null) return [];
  return kind === 'needs' || kind === 'supersedes'
    ? [{ from: to, to: from, kind, dependency }]
    : [{ from, to, kind, dependency }];
}

const isWait = (kind: DependencyKind): boolean => kind === 'needs' || kind === 'blocks';

const keyOf = ({ from, to, kind, dependency }: Drawn): string => `${from}\n${to}\n${kind}\n${dependency.id}`;

const round = (value: number): number => Math.round(value * 2) / 2;

/**
 * The `d` of a line from one box to another through its bends. A line that runs right to left leaves its box on the
 * left and arrives on the right; a track that needs itself gets a loop on its right side.
 */
function pathOf(from: GraphNode, to: GraphNode, between: readonly Point[]): string {
  const half = nodeSize.height / 2;
  if (from === to) return `M${from.x + nodeSize.width} ${from.y + half - 7}h6a7 7 0 0 1 0 14h-5`;
  if (from.x === to.x) {
    const [x, reach] = [from.x + nodeSize.width, gap.column * 0.75];
    return `M${x} ${from.y + half}C${x + reach} ${from.y + half} ${x + reach} ${to.y + half} ${x} ${to.y + half}`;
  }
  const forth = from.x < to.x;
  const start = { x: forth ? from.x + nodeSize.width : from.x, y: from.y + half };
  const end = { x: forth ? to.x : to.x + nodeSize.width, y: to.y + half };
  let path = `M${start.x} ${start.y}`;
  let last = start;
  for (const point of [...between, end]) {
    const middle = round((last.x + point.x) / 2);
    path += `C${middle} ${round(last.y)} ${middle} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
    last = point;
  }
  return path;
}
