import type { Nodes } from 'mdast';
import type { Loaded } from '../portfolio/loaded.ts';
import { defaultDiagramLimit, prepareDiagrams } from './diagrams/prepare.ts';
import { prepareImages } from './images.ts';
import type { SiteOptions } from './options.ts';
import { setSite } from './store.ts';

function* mermaidIn(node: Nodes): Generator<string> {
  if (node.type === 'code' && node.lang?.toLowerCase() === 'mermaid') yield node.value;
  if ('children' in node) for (const child of node.children) yield* mermaidIn(child);
}

/** Every Mermaid source of the portfolio's documents, as its page asks for it. */
function* mermaidSources({ documents }: Loaded): Generator<string> {
  for (const document of documents.values()) {
    // Most documents hold none; a search is cheaper than a tree.
    if (document.format === 'markdown' && /mermaid/i.test(document.text)) yield* mermaidIn(document.parse().tree);
  }
}

/** Does what pages need to be done before the first of them is rendered, and gives them the portfolio. */
export async function prepareSite(loaded: Loaded, options: SiteOptions, log: (message: string) => void = () => undefined): Promise<void> {
  const diagrams = await prepareDiagrams(mermaidSources(loaded), { base: options.base, limit: defaultDiagramLimit, log });
  const images = await prepareImages(loaded, options.swarm);
  for (const [path, image] of images) if ('refused' in image) log(`${path} is not shown: ${image.refused}`);
  setSite({ loaded, options, diagrams, images });
}
