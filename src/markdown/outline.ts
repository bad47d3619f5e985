import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type { Section } from './document.ts';
import { oneLine } from './text.ts';

/**
 * The tree of sections of a document. Only headings at the top level count: one inside a quote or a list belongs to that
 * quote or list. Slugs are GitHub's, so that links written for GitHub still lead to their heading.
 */
export function outline(tree: Root): Section {
  const slugger = new GithubSlugger();
  const lastLine = tree.position?.end.line ?? 1;
  const root = section(null, 0, '', '', 1, lastLine, null);
  let current = root;
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      current.blocks.push(node);
      continue;
    }
    const line = node.position?.start.line ?? 1;
    while (current.parent !== null && current.depth >= node.depth) {
      current.endLine = line - 1;
      current = current.parent;
    }
    const title = oneLine(node);
    const next = section(node, node.depth, title, slugger.slug(title) || slugger.slug('section'), line, lastLine, current);
    current.sections.push(next);
    current = next;
  }
  return root;
}

function section(
  heading: Heading | null,
  depth: number,
  title: string,
  slug: string,
  line: number,
  endLine: number,
  parent: Section | null,
): Section {
  return { depth, heading, title, slug, line, endLine, blocks: [], sections: [], parent };
}

/** Every section below this one, in the order of the document. */
export function* allSections(section: Section): Generator<Section> {
  for (const child of section.sections) {
    yield child;
    yield* allSections(child);
  }
}
