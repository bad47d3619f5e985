/** HTML that is safe to put into a page. Only `html` and `raw` make it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

const replacements: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for element content and quoted attributes. */
export const escapeHtml = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => replacements[character]!) : text;

type Piece = Html | string | number | false | null | undefined | readonly Piece[];

const render = (piece: Piece): string => {
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  if (Array.isArray(piece)) return piece.map(render).join('');
  return '';
};

/**
 * A template tag that escapes every value except `Html`; lists are joined, `false` and `null` give nothing. For rows
 * repeated hundreds of times, for which components would cost more than the rest of the page.
 */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  let text = strings[0]!;
  for (let index = 0; index < values.length; index++) text += render(values[index]) + strings[index + 1]!;
  return new Html(text);
}

/** HTML that is trusted because Trackway made it. */
export const raw = (text: string): Html => new Html(text);

/** JSON for a `<script type="application/json">`, escaped so that it cannot close the element. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
