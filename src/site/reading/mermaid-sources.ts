import type { Nodes } from 'mdast';
import type { Loaded } from '../../portfolio/loaded.ts';

function* mermaidIn(node: Nodes): Generator<string> {
  if (node.type === 'code' && node.lang?.toLowerCase() === 'mermaid') yield node.value;
  if ('children' in node) for (const child of node.children) yield* mermaidIn(child);
}

/** Every Mermaid source in the documents. */
export function* mermaidSources({ documents }: Loaded): Generator<string> {
  for (const document of documents.values()) {
    // Searching the text is cheaper than parsing, and most documents have none.
    if (document.format !== 'markdown' || !/mermaid/i.test(document.text)) continue;
    let tree: Nodes;
    try {
      tree = document.parse().tree;
    } catch {
      // The document's page reports it.
      continue;
    }
    yield* mermaidIn(tree);
  }
}
