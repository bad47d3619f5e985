import type { Nodes } from 'mdast';

/** One labelled value of a document. */
export interface Field {
  /** Without colon and decoration, in the author's spelling. */
  label: string;
  /** Plain text on one line; items of a list that is the value are joined by `; `. Empty where nothing follows the label. */
  value: string;
  line: number;
  column: number;
  endLine: number;
  /** What the value consists of: inline nodes, or the blocks that follow a label standing alone. */
  valueNodes: Nodes[];
  source: 'bold' | 'plain' | 'table' | 'list';
  /** The paragraph, list item or table row that holds it. */
  node: Nodes;
}
