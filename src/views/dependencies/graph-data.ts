import type { DependencyBoard } from './graph.ts';
import type { GraphEdge } from './layout.ts';

/** What lines are drawn as, in the order of drawing: a circle is warm, loose relations are dashed. */
export const lineStyles = ['waits', 'circular', 'supersedes', 'relates'] as const;
export type LineStyle = (typeof lineStyles)[number];

export function styleOf({ kind, circular }: GraphEdge): LineStyle {
  if (circular) return 'circular';
  return kind === 'needs' || kind === 'blocks' ? 'waits' : kind;
}

/** What the build says to the script of the graph, boxes and lines in the order in which the page draws them. */
export interface GraphData {
  /** In px. */
  width: number;
  height: number;
  boxes: { title: string; x: number; y: number }[];
  /** For each line the numbers of its boxes: of what comes first, and of what comes after it. */
  lines: [number, number][];
}

/** The data of a graph. */
export function graphData({ drawing, tracks }: DependencyBoard): GraphData {
  const { nodes, edges, width, height } = drawing;
  const number = new Map(nodes.map(({ id }, index) => [id, index]));
  const byStyle = Map.groupBy(edges, styleOf);
  return {
    width,
    height,
    boxes: nodes.map(({ id, x, y }) => ({ title: tracks.get(id)!.title, x, y })),
    lines: lineStyles
      .flatMap((style) => byStyle.get(style) ?? [])
      .map(({ from, to }) => [number.get(from)!, number.get(to)!]),
  };
}
