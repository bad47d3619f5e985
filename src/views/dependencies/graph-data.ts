import type { DependencyBoard } from './graph.ts';
import type { GraphEdge } from './layout.ts';

/** Line styles in drawing order: circles in a warm colour, loose relations dashed. */
export const lineStyles = ['waits', 'circular', 'supersedes', 'relates'] as const;
export type LineStyle = (typeof lineStyles)[number];

/** The style of a line. Being part of a circle outweighs its kind. */
export function styleOf({ kind, circular }: GraphEdge): LineStyle {
  if (circular) return 'circular';
  return kind === 'needs' || kind === 'blocks' ? 'waits' : kind;
}

/** The data of the graph, as the build hands it to the page's script. Boxes and lines keep the page's drawing order. */
export interface GraphData {
  /** Width and height in px. */
  width: number;
  height: number;
  boxes: { title: string; x: number; y: number }[];
  /** For each line, the numbers of its boxes: what comes first, then what comes after. */
  lines: [number, number][];
  /** Number of the box with which the longest chain begins; null without a chain. */
  start: number | null;
}

/** The data that the script of a dependency graph needs. */
export function graphData({ drawing, tracks, chain }: DependencyBoard): GraphData {
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
    start: number.get(chain[0]?.id ?? '') ?? null,
  };
}
