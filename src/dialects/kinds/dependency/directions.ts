import type { DependencyKind } from '../../../model/dependency.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import type { Reading } from '../../reading.ts';
import type { Label } from '../../vocabulary/labels.ts';

/** How the lines in a list of dependencies are to be read. */
export interface Direction {
  kind: DependencyKind;
  /** True if the target is the subject: it needs or supersedes this track. */
  reverse: boolean;
  /** True if the heading announces tracks, false if external things, null if neither. */
  tracks: boolean | null;
  /** True if only lines that name a track count. */
  strict: boolean;
}

export const plain: Direction = { kind: 'needs', reverse: false, tracks: null, strict: false };

/** Directions by the label of a line, bold head or subheading. */
const directions: readonly [Label, Direction][] = [
  ['superseded-by', { ...plain, kind: 'supersedes', reverse: true, tracks: true }],
  ['supersedes', { ...plain, kind: 'supersedes', tracks: true }],
  ['blocked-by', { ...plain, tracks: null }],
  ['downstream', { ...plain, kind: 'blocks', tracks: true }],
  ['upstream', { ...plain, tracks: true }],
  ['external', { ...plain, tracks: false }],
  ['blocks', { ...plain, kind: 'blocks', tracks: true }],
  ['internal', { ...plain, tracks: true }],
  ['relates', { ...plain, kind: 'relates', tracks: true }],
  ['needs', plain],
];

/** The direction that a heading or label gives (`Blocked by`, `Upstream dependencies`), or null. */
export function headDirection(text: string, reading: Pick<Reading, 'vocabulary'>): Direction | null {
  const folded = normalizeForMatch(text.replace(/[([（].*$/u, ''));
  if (/^timeline|^zeitliche|^sequenc|^ordering/.test(folded)) return { ...plain, strict: true };
  if (/^blocking /.test(folded)) return { ...plain, kind: 'blocks', tracks: true };
  if (folded === '') return null;
  const meanings = reading.vocabulary.labels.get(folded);
  return meanings === undefined ? null : (directions.find(([label]) => meanings.has(label))?.[1] ?? null);
}

const needing =
  'needs|depends (?:up)?on|requires|blocked by|waits for|waiting (?:on|for)|benötigt|braucht|hängt ab von|abhängig von|blockiert durch|requiere|necesita|depende de|bloqueado por|nécessite|dépend de|bloqué par|требует|зависит от|блокируется|依赖于?|需要';
const blocking = 'blocks|blocking|unblocks|required by|needed by|enables|blockiert|bloquea|bloque|блокирует|阻塞';
const relating = 'relates to|related to|see also';
const replacing = 'supersedes|replaces';
const replaced = '(?:superseded|replaced|folded|merged|absorbed) (?:by|into)';
const verb = (words: string): RegExp => new RegExp(`^(?:${words})(?!\\p{L})`, 'iu');

/** Verbs that give a line's direction, overriding its section's. */
const verbs: readonly [RegExp, Pick<Direction, 'kind' | 'reverse'>][] = [
  [verb(needing), { kind: 'needs', reverse: false }],
  [verb(blocking), { kind: 'blocks', reverse: false }],
  [verb(relating), { kind: 'relates', reverse: false }],
  [verb(replacing), { kind: 'supersedes', reverse: false }],
  [verb(replaced), { kind: 'supersedes', reverse: true }],
];

/** The direction of the verb at the start of a line (`Blocks TRACK-4`), or null. */
export const verbDirection = (text: string): Pick<Direction, 'kind' | 'reverse'> | null =>
  verbs.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const anyVerb = new RegExp(
  `(?<!\\p{L})(?:${[needing, blocking, relating, replacing, replaced].join('|')})(?!\\p{L})`,
  'giu',
);

/** The last verb of these words, or null. */
export const lastVerb = (words: string): string | null => words.match(anyVerb)?.at(-1) ?? null;

/** The name before a dash, colon or bracket: `Memory layer — for recall`. The whole line if it has none. */
export function shortName(text: string): string {
  return (text.split(/\s+[–—-]\s+|[:：(（]/)[0] ?? text).trim();
}
