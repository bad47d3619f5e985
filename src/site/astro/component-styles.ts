import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** What every page of Trackway's own site has. */
const ofPages = ['layout/base.css', 'layout/glyph.css', 'layout/table.css'];

/** What the components of `trackway/components` need, in the order of the cascade. */
const ofComponents = [
  'embed/box.css',
  'risks/matrix.css',
  'risks/matrix-notes.css',
  'risks/matrix-media.css',
  'approvals/queue.css',
  'approvals/media.css',
  'roadmap/timeline.css',
  'tracks/card.css',
];

/** Matched inside symbols, where the box around them is not seen. */
const ofSymbols = 'roadmap/symbols.css';

const imported = /^@import "([^"]+)";$/gm;

/** The text of a style sheet, with those that it imports. */
function read(path: string): string {
  const file = join(projectRoot, 'src/styles', path);
  return readFileSync(file, 'utf8').replace(imported, (_, name: string) => read(join(dirname(path), name)));
}

/**
 * The styles of the components, for the inside of their box alone (`components/embed/Embed.astro`): all rules are nested
 * in its class, twice, so that they count more than what a page says of its prose. What goes by the width of the window
 * elsewhere goes by that of the box, because a column of another site may be narrow in a wide window.
 * @param foreign for pages of other sites, which lack Trackway's colours and sizes
 */
export function componentStyles(foreign: boolean): string {
  const files = [...ofPages, ...ofComponents];
  if (foreign) files.unshift('layout/tokens.css', 'embed/foreign.css');
  const rules = files
    .map(read)
    .join('\n')
    .replace(/^@property [^}]*\}\n/gm, '')
    .replace(/^( *):root \{/gm, '$1& {')
    .replace(/@media (?:screen and |print, )?\(((?:min|max)-width: \d+px)\)/g, '@container trackway ($1)');
  return `${read(ofSymbols)}.trackway.trackway {\n${rules}\n}\n`;
}
