import type { Nodes } from 'mdast';

/** A labelled value of a document, such as `**Status:** Draft`. */
export interface Field {
  /** As written, without colon and decoration. */
  label: string;
  /** Plain text on one line; the items of a list are joined by `; `. Empty if nothing follows the label. */
  value: string;
  line: number;
  column: number;
  endLine: number;
  /** The inline nodes of the value, or the blocks after a label on its own line. */
  valueNodes: Nodes[];
  source: 'bold' | 'plain' | 'table' | 'list';
  /** The paragraph, list item or table row with the field. */
  node: Nodes;
}
