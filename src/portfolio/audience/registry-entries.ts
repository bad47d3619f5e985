import type { RootContent } from 'mdast';
import type { ReadContext } from '../../dialects/dialect.ts';
import { readRegistry } from '../../dialects/registry.ts';
import type { ParsedDocument } from '../../markdown/document.ts';
import { endLineOf, lineOf } from '../../markdown/text.ts';
import { titleKey } from '../../model/title-key.ts';
import { linkTarget } from '../links/link-target.ts';
import type { LeftOutLines } from './cut.ts';

type Lines = Pick<LeftOutLines, 'from' | 'to'>;

/**
 * The lines of a registry that are about tracks which are left out.
 * @param paths every file and folder
 * @param isLeftOut true for the path of such a track, or of a file of it
 * @param names its names, by `titleKey`
 */
export function entriesOf(
  registry: ParsedDocument,
  context: ReadContext,
  paths: ReadonlySet<string>,
  isLeftOut: (path: string) => boolean,
  names: ReadonlySet<string>,
): Lines[] {
  return readRegistry(registry, context).flatMap(({ id, link, title, line }) => {
    const target = link === null ? null : linkTarget(registry.path, link, paths);
    const isNamed = [id, title ?? ''].some((name) => names.has(titleKey(name)));
    return isNamed || (target !== null && isLeftOut(target)) ? [linesOf(registry.tree.children, line)] : [];
  });
}

/** The lines of an entry: its row, its list item, or its heading with all below it. */
function linesOf(blocks: readonly RootContent[], line: number): Lines {
  const index = blocks.findIndex((one) => lineOf(one) <= line && line <= endLineOf(one));
  const block = blocks[index];
  if (block === undefined) return { from: line, to: line };
  if (block.type === 'heading') {
    const next = blocks.slice(index + 1).find((one) => one.type === 'heading' && one.depth <= block.depth);
    return { from: line, to: next === undefined ? endLineOf(blocks.at(-1)!) : lineOf(next) - 1 };
  }
  const parts: readonly RootContent[] = block.type === 'list' || block.type === 'table' ? block.children : [];
  const part = parts.find((one) => lineOf(one) <= line && line <= endLineOf(one)) ?? block;
  return { from: lineOf(part), to: endLineOf(part) };
}
