import type { Nodes } from 'hast';
import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { type Handlers, type Options, type State, toHast } from 'mdast-util-to-hast';

/** Content that is rendered in its place, out of sight of whoever walks the tree by `children`. */
interface Held {
  type: 'held';
  root: Root;
}

/**
 * A Markdown tree as an HTML tree. The library first looks at every node of a tree for definitions, which is a third of the work; they stand
 * between blocks only, so we look there and hand it nothing else to look at.
 */
export function htmlTree(root: Root, { handlers, ...options }: Options): Nodes {
  const held: Held = { type: 'held', root };
  return toHast(
    { ...root, children: [...definitionsOf(root.children), held as never] },
    {
      ...options,
      handlers: { ...handlers, held: (state: State, { root }: Held) => state.all(root) } as Handlers,
    },
  );
}

function* definitionsOf(blocks: readonly RootContent[]): Generator<Definition | FootnoteDefinition> {
  for (const block of blocks) {
    if (block.type === 'definition' || block.type === 'footnoteDefinition') yield block;
    if (
      block.type === 'blockquote' ||
      block.type === 'list' ||
      block.type === 'listItem' ||
      block.type === 'footnoteDefinition'
    )
      yield* definitionsOf(block.children);
  }
}
