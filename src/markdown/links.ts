import type { Html, Nodes } from 'mdast';
import { append } from '../model/lists.ts';

/** The address of a link or picture, and where it is written. */
export interface WrittenLink {
  href: string;
  /** True for an image, an `<img>`, or a definition used by an image. */
  picture: boolean;
  line: number;
  column: number;
}

/** Links, definitions and pictures in tree order. A definition used by links and images appears once as each. */
export function writtenLinks(tree: Nodes): WrittenLink[] {
  const links: WrittenLink[] = [];
  const definitions: { link: WrittenLink; identifier: string }[] = [];
  const named = { linkReference: new Set<string>(), imageReference: new Set<string>() };

  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'link':
      case 'image':
      case 'definition': {
        const { line = 1, column = 1 } = node.position?.start ?? {};
        const link = { href: node.url, picture: node.type === 'image', line, column };
        if (node.type === 'definition') definitions.push({ link, identifier: node.identifier });
        links.push(link);
        break;
      }
      case 'linkReference':
      case 'imageReference':
        named[node.type].add(node.identifier);
        break;
      case 'html':
        if (/<img\b/i.test(node.value)) append(links, htmlPictures(node));
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  for (const { link, identifier } of definitions) {
    if (!named.imageReference.has(identifier)) continue;
    if (named.linkReference.has(identifier)) links.push({ ...link, picture: true });
    else link.picture = true;
  }
  return links;
}

/**
 * Splits before searching: one pattern over the text would restart at each of a thousand unclosed tags. The column is
 * that in the HTML; inside a quote, the file's is a little higher.
 */
function* htmlPictures({ value, position }: Html): Generator<WrittenLink> {
  let { line, column } = position?.start ?? { line: 1, column: 1 };
  for (const [index, piece] of value.split(/(?=<img\b)/i).entries()) {
    const tag = index > 0 || /^<img\b/i.test(piece) ? piece.split('>', 1)[0]! : '';
    const source = /(?:^|[\s/"'])src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
    const href = source?.[1] ?? source?.[2] ?? source?.[3];
    if (href !== undefined) yield { href, picture: true, line, column };
    const lastBreak = piece.lastIndexOf('\n');
    column = lastBreak === -1 ? column + piece.length : piece.length - lastBreak;
    line += piece.split('\n').length - 1;
  }
}
