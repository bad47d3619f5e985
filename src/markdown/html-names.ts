const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** HTML elements allowed in documents: text, tables, images, links. */
export const allowedElements = set(
  'a abbr b blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
);

/** Elements that only wrap or decorate: their tags are dropped, their content stays. */
const unwrappedElements = set(
  'acronym address article aside audio big col colgroup font footer header hgroup main nav nobr picture source track video',
);

/**
 * True for `<phase-name>`, `<title>` or `<script>`: tags shown as text, so that no words are lost. Takes a whole tag or
 * its beginning.
 */
export function isShownAsText(tag: string): boolean {
  const name = /^<\/?([a-z][^\s/>]*)/i.exec(tag)?.[1]?.toLowerCase();
  return name === undefined || !(allowedElements.has(name) || unwrappedElements.has(name));
}
