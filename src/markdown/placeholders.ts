import type { ParsedDocument, Placeholder } from './document.ts';

/** First version: brackets, braces and dates by shape. */
const shape = /\[(?![xX~!P \]-]\])[^\][\n]{2,160}\](?![([:])|\{[A-Z][A-Z0-9_/ -]+\}|_TBD_|\bYYYY-MM-DD\b|<!--\s*META:[^>]*-->/g;

export function findPlaceholders(document: Pick<ParsedDocument, 'text' | 'tree'>): Placeholder[] {
  const found: Placeholder[] = [];
  let line = 1;
  let lineStart = 0;
  for (const match of document.text.matchAll(shape)) {
    for (let end = document.text.indexOf('\n', lineStart); end !== -1 && end < match.index; end = document.text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    found.push({ text: match[0], line, column: match.index - lineStart + 1, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** True where the whole value is template text. */
export function isPlaceholder(value: string): boolean {
  return value.trim() !== '' && stripPlaceholders(value) === '';
}

/** The value without its template text. */
export function stripPlaceholders(value: string): string {
  return value
    .replace(shape, '')
    .replace(/^(?:TBD|TODO|N\/D)$/i, '')
    .replace(/^[\s\-–—:,;./|→>]+|[\s\-–—:,;/|→>]+$/g, '')
    .trim();
}

/** True for a line by which a template tells its author what to write. */
export function isGuidance(text: string): boolean {
  return /^(?:Explicitly list what|What assumptions are we|How will we measure|Questions that need answers)/i.test(text.trim());
}
