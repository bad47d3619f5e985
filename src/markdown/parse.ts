import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/**
 * What the documents may hold: GitHub's Markdown. Front matter is ours (it is blanked before), and nothing that GitHub
 * would show as plain text is read as markup.
 */
const features = {
  gfm: { footnotes: true },
  frontmatter: false,
  math: false,
  directive: false,
  headingAttributes: false,
  wikilinks: false,
  superscript: false,
  subscript: false,
  definitionList: false,
  smartPunctuation: false,
};

/** The one place where Markdown is parsed. Offsets, lines and columns (in UTF-16 units) are those of `text`. */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text, { features }) as Root;
}
