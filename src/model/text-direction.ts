/** Bidirectional controls: embeddings, overrides, isolates and their terminators (Unicode Annex 9, 2.1 to 2.5). */
export const directionControl = /[\u202a-\u202e\u2066-\u2069]/;
const controls = new RegExp(directionControl, 'g');

/** Keys whose text must stay as it is, because it names a track, a record or a file. */
const references = new Set(['id', 'track', 'from', 'to', 'file', 'path', 'url']);

/**
 * A value without bidirectional controls in its texts; references keep theirs. An unclosed control, or one whose end a
 * page cuts off, would also reorder Trackway's own words on the line. Letters need none for their direction. The marks
 * U+200E, U+200F and U+061C stay.
 */
export const withoutDirections = <T>(value: T): T => (hasControl(value) ? (stripped(value) as T) : value);

/** A quick test: nearly every portfolio has none, and looking costs less than copying. */
function hasControl(value: unknown): boolean {
  if (typeof value === 'string') return directionControl.test(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasControl);
  for (const key in value) if (hasControl((value as Record<string, unknown>)[key])) return true;
  return false;
}

function stripped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(controls, '');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(stripped);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      references.has(key) && typeof inner === 'string' ? inner : stripped(inner),
    ]),
  );
}

const codes = '(?:0028|061C|200[EF]|202[A-E]|206[6-9])';
/** Characters that change the direction of writing, marks included, and what looks like the name of one. */
const turning = new RegExp(`\\p{Bidi_Control}|\\((?=U\\+${codes}\\))`, 'gu');
const named = new RegExp(`\\(U\\+(${codes})\\)`, 'g');

/** `U+202E` for a character. */
export const codePoint = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A path as pages, data and messages show it: a character that changes the direction of writing is written as
 * `(U+202E)`. `diskName` gives the path back.
 */
export const plainName = (path: string): string => path.replace(turning, (character) => `(${codePoint(character)})`);

/** The path on disk of a path as it is shown (see `plainName`). */
export const diskName = (path: string): string =>
  path.replace(named, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
