import type { Nodes } from 'mdast';

/** The addresses of the pictures that a document may show: of its images, of definitions that images may name, and of HTML. */
export function* imageSources(node: Nodes): Generator<string> {
  if (node.type === 'image' || node.type === 'definition') yield node.url;
  else if (node.type === 'html') yield* htmlSources(node.value);
  if ('children' in node) for (const child of node.children) yield* imageSources(child);
}

/** Looks at each tag once: a pattern over the whole text would begin anew at each of a thousand tags that never end. */
function* htmlSources(html: string): Generator<string> {
  for (const tag of html.split(/<img\b/i).slice(1)) {
    const source = /(?:^|[\s/"'])src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag.split('>', 1)[0]!);
    const address = source?.[1] ?? source?.[2] ?? source?.[3];
    if (address !== undefined) yield address;
  }
}
