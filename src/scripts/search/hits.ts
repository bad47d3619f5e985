import type { Hit } from '../../search/candidates.ts';
import type { Results } from '../../search/session.ts';
import { marksIn, type QueryWord } from '../../search/words.ts';
import { placeWords, plural } from '../../text/format.ts';
import { quote, recordMessage } from '../../views/share/record-message.ts';
import { el, glyph } from '../layout/elements.ts';
import { hitGlyph, marked } from './parts.ts';

/** The address of a hit, with the words to highlight on its page. */
export function hitAddress(base: string, hit: Hit, query: string): string {
  const [path = '', fragment] = hit.url.replace(/^\//, base).split('#');
  const words = query.trim().slice(0, 100);
  return `${path}${words === '' ? '' : `?highlight=${encodeURIComponent(words)}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

const isMarked = (text: string, words: readonly QueryWord[]): boolean => marksIn(text, words).length > 0;

function line({ facts, text, kind, title }: Hit, words: readonly QueryWord[]): HTMLElement | null {
  // The start of a document adds nothing if the title already shows the words.
  const said = text !== '' && (kind === 'Document' ? !isMarked(title, words) : facts === '' || isMarked(text, words));
  if (facts === '' && !said) return null;
  return el(
    'span',
    { class: 'hit-line' },
    marked(facts, words),
    said && facts !== '' && ' ',
    said && '“',
    said && marked(text, words),
    said && '”',
  );
}

/** A hit as an option of the list. */
export function hitItem(hit: Hit, id: string, address: string, words: readonly QueryWord[]): HTMLLIElement {
  const file = hit.file === null ? '' : fileName(hit.file);
  const place = hit.line === null ? file : `${file}, ${hit.line}`;
  const beside = hit.type === 'track' || hit.track === null ? null : hit.track.title;
  return el(
    'li',
    { role: 'presentation' },
    el(
      'a',
      { class: 'hit', id, role: 'option', 'aria-selected': 'false', href: address, 'data-type': hit.type },
      el('span', { class: 'hit-kind' }, glyph(hitGlyph(hit)), el('span', {}, hit.kind)),
      el(
        'span',
        { class: 'hit-main' },
        el('b', { class: 'hit-title' }, marked(hit.title, words)),
        beside === null ? null : el('span', { class: 'hit-track' }, ` ${beside}`),
        hit.track?.archived === true && el('span', { class: 'hit-track' }, ' in the archive'),
        line(hit, words),
      ),
      el('span', { class: 'hit-place' }, place),
    ),
  );
}

/** A hit as text for the clipboard, in the format of the record's own copy button. */
export function hitMessage(hit: Hit, base: string): string {
  const address = new URL(hit.url.replace(/^\//, base), location.href).href;
  const { file, line: at } = hit;
  const source = file === null ? '' : at === null ? fileName(file) : placeWords({ file, line: at });
  return recordMessage(
    hit.kind,
    hit.title,
    hit.track?.title ?? null,
    [hit.facts === '' ? quote(hit.text) : quote(hit.facts)],
    source,
    address,
  );
}

/** `13 hits in 3 tracks`. */
export function hitsText({ total, tracks, more }: Results): string {
  const hits = `${more ? 'More than ' : ''}${plural(total, 'result')}`;
  if (total === 0) return 'No results';
  return tracks === 0 ? hits : `${hits} in ${plural(tracks, 'track')}`;
}
