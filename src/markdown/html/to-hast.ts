import type { Nodes } from 'hast';
import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { type Handlers, type Options, type State, toHast } from 'mdast-util-to-hast';

/** Content that `toHast` cannot see through `children`; our handler renders it. */
interface Held {
  type: 'held';
  root: Root;
}

/**
 * Converts a Markdown tree to an HTML tree. `toHast` searches every node for definitions, a third of its work. They
 * occur only between blocks, so we search there and hide the rest from it.
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

function definitionsOf(
  blocks: readonly RootContent[],
  found: (Definition | FootnoteDefinition)[] = [],
): (Definition | FootnoteDefinition)[] {
  for (const block of blocks) {
    if (block.type === 'definition' || block.type === 'footnoteDefinition') found.push(block);
    if (
      block.type === 'blockquote' ||
      block.type === 'list' ||
      block.type === 'listItem' ||
      block.type === 'footnoteDefinition'
    )
      definitionsOf(block.children, found);
  }
  return found;
}
