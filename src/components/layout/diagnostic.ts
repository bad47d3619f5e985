import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { href } from '../../render/href.ts';
import { type Html, html, raw } from '../../render/html.ts';
import { type PlaceUrl, placeLink } from '../../render/places.ts';
import type { GlyphName } from './glyph.ts';
import { labelled } from './status.ts';

export const severityWords: Record<Severity, { glyph: GlyphName; word: string; tone: string }> = {
  error: { glyph: 'error', word: 'Error', tone: 'warn' },
  warning: { glyph: 'risk', word: 'Warning', tone: '' },
  info: { glyph: 'info', word: 'Note', tone: 'ink-2' },
};

/** Longer places may break after a folder, or between the words of a name. */
const longPlace = 44;
const breakable = (place: string): Html =>
  place.length <= longPlace
    ? html`${place}`
    : html`${place.split(/(?<=[/_])/).map((part, index) => html`${index > 0 && raw('<wbr>')}${part}`)}`;

/** A diagnostic as a row: severity, message, hint, place and code. */
export function diagnosticHtml(diagnostic: Diagnostic, placeUrl: PlaceUrl): Html {
  const { code, severity, message, hint, file, line, column } = diagnostic;
  const { glyph, word, tone } = severityWords[severity];
  const place = `${file}:${line}:${column}`;
  return html`<li class="diagnostic"><span>${labelled(glyph, word, tone)}</span><span><span class="diagnostic-message">${message}</span><span class="second said">${hint}</span></span><span class="small diagnostic-place">${placeLink({ file, line }, placeUrl, breakable(place))}<a class="second plain" href="${href(`/health/codes/#${code}`)}">${code}</a></span></li>`;
}
