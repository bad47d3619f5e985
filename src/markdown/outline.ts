import GithubSlugger from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import type { Section } from './document.ts';
import { oneLine } from './text.ts';

/** A section that computes its slug on first use: facts need none. */
class LazySection implements Section {
  depth: number;
  heading: Heading | null;
  title: string;
  line: number;
  endLine: number;
  blocks: RootContent[] = [];
  sections: Section[] = [];
  parent: Section | null;
  readonly #slugs: () => Map<Section, string>;

  constructor(
    heading: Heading | null,
    line: number,
    endLine: number,
    parent: Section | null,
    slugs: () => Map<Section, string>,
  ) {
    this.depth = heading?.depth ?? 0;
    this.heading = heading;
    this.title = heading === null ? '' : oneLine(heading);
    this.line = line;
    this.endLine = endLine;
    this.parent = parent;
    this.#slugs = slugs;
  }

  get slug(): string {
    return this.#slugs().get(this) ?? '';
  }
}

/**
 * The section tree of a document. Headings inside quotes and lists do not count. Slugs are GitHub's, so that links
 * written for GitHub work.
 */
export function outline(tree: Root): Section {
  const lastLine = tree.position?.end.line ?? 1;
  let slugs: Map<Section, string> | null = null;
  const allSlugs = (): Map<Section, string> => {
    slugs ??= slugsOf(root);
    return slugs;
  };
  const root = new LazySection(null, 1, lastLine, null, allSlugs);
  let current: Section = root;
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
    const next = new LazySection(node, line, lastLine, current, allSlugs);
    current.sections.push(next);
    current = next;
  }
  return root;
}

function slugsOf(root: Section): Map<Section, string> {
  const slugger = new GithubSlugger();
  const slugs = new Map<Section, string>();
  for (const section of allSections(root)) slugs.set(section, slugger.slug(section.title) || slugger.slug('section'));
  return slugs;
}

/** All sections under this one, in document order. */
export function allSections(section: Section, found: Section[] = []): Section[] {
  for (const child of section.sections) {
    found.push(child);
    allSections(child, found);
  }
  return found;
}
