const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that a document may hold: text, tables, images, links. */
export const allowedElements = set(
  'a abbr b blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
);

/** Elements that only wrap or decorate: their tags are left out, what stands between them stays. */
const leftOut = set(
  'acronym address article aside audio big col colgroup font footer header hgroup main nav nobr picture source track video',
);

/**
 * True for `<phase-name>`, `<title>` or `<script>`: a tag that is not read as markup, so its author's words are shown as they stand
 * and nothing vanishes. Takes a whole tag or its beginning.
 */
export function isShownAsText(tag: string): boolean {
  const name = /^<\/?([a-z][^\s/>]*)/i.exec(tag)?.[1]?.toLowerCase();
  return name === undefined || !(allowedElements.has(name) || leftOut.has(name));
}

/** HTML without its comments. A comment that never ends is none: it stays, as text. */
export function withoutComments(html: string): string {
  let rest = '';
  let at = 0;
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', start + 4);
    if (end === -1) break;
    rest += html.slice(at, start);
    at = end + 3;
  }
  return rest + html.slice(at);
}
