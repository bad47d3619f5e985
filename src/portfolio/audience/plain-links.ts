import type { ListItem, Nodes, Root } from 'mdast';
import { append } from '../../model/lists.ts';

/** A piece of a text to be replaced. */
interface Piece {
  start: number;
  end: number;
  by: string;
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/**
 * The text with links and pictures whose address `isLeftOut` as their words alone. A list item that is nothing but such
 * a link, as in a table of contents, goes with it. The number of lines stays.
 */
export function withPlainLinks(text: string, tree: Root, isLeftOut: (href: string) => boolean): string {
  const definitions = new Set<string>();
  const find = (node: Nodes): void => {
    if (node.type === 'definition' && isLeftOut(node.url)) definitions.add(node.identifier);
    if ('children' in node) for (const child of node.children) find(child);
  };
  find(tree);
  const leads = (node: Nodes): boolean =>
    node.type === 'link' || node.type === 'image' || node.type === 'definition'
      ? isLeftOut(node.url)
      : (node.type === 'linkReference' || node.type === 'imageReference') && definitions.has(node.identifier);
  const pieces: Piece[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'listItem' && isOnlyLink(node, leads))
      pieces.push({ start: startOf(node), end: endOf(node), by: '' });
    else if (leads(node)) pieces.push({ start: startOf(node), end: endOf(node), by: words(text, node) });
    else if (node.type === 'html') append(pieces, htmlPieces(node.value, startOf(node), isLeftOut));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  let [result, end] = ['', 0];
  for (const piece of pieces) {
    const lost = breaks(text.slice(piece.start, piece.end)) - breaks(piece.by);
    result += text.slice(end, piece.start) + piece.by + '\n'.repeat(Math.max(0, lost));
    end = piece.end;
  }
  return result + text.slice(end);
}

const breaks = (text: string): number => text.split('\n').length - 1;

/** The words of a link as written; the alternative text of a picture. */
function words(text: string, node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (!('children' in node) || node.children.length === 0) return '';
  const [first, last] = [node.children[0]!, node.children.at(-1)!];
  // The words of <address> and of a bare address are the address.
  const said = text.slice(startOf(first), endOf(last));
  return startOf(first) <= startOf(node) + 1 && node.type === 'link' && said.includes(node.url) ? '' : said;
}

const isOnlyLink = ({ children }: ListItem, leads: (node: Nodes) => boolean): boolean => {
  const [first, ...others] = children;
  if (first?.type !== 'paragraph' || first.children.length !== 1 || !leads(first.children[0]!)) return false;
  return others.every((one) => one.type === 'list' && one.children.every((item) => isOnlyLink(item, leads)));
};

/** An address in raw HTML. */
const attribute = /\s(?:href|src)\s{0,9}=\s{0,9}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))/gi;

function htmlPieces(value: string, start: number, isLeftOut: (href: string) => boolean): Piece[] {
  return [...value.matchAll(attribute)].flatMap((match) => {
    const href = match[1] ?? match[2] ?? match[3] ?? '';
    return isLeftOut(href) ? [{ start: start + match.index, end: start + match.index + match[0].length, by: '' }] : [];
  });
}
