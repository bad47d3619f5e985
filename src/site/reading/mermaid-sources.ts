import type { Nodes } from 'mdast';
import type { Loaded } from '../../portfolio/loaded.ts';

function* mermaidIn(node: Nodes): Generator<string> {
  if (node.type === 'code' && node.lang?.toLowerCase() === 'mermaid') yield node.value;
  if ('children' in node) for (const child of node.children) yield* mermaidIn(child);
}

/** Every Mermaid source of the portfolio's documents, as its page asks for it. */
export function* mermaidSources({ documents }: Loaded): Generator<string> {
  for (const document of documents.values()) {
    // Most documents hold none; a search is cheaper than a tree.
    if (document.format !== 'markdown' || !/mermaid/i.test(document.text)) continue;
    let tree: Nodes;
    try {
      tree = document.parse().tree;
    } catch {
      // Its page says so.
      continue;
    }
    yield* mermaidIn(tree);
  }
}
