import type { DependencyKind } from '../../../model/dependency.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import type { Reading } from '../../reading.ts';
import type { Label } from '../../vocabulary/labels.ts';

/** What a list of dependencies says of each line in it. */
export interface Direction {
  kind: DependencyKind;
  /** True where the thing named is the subject: it needs or supersedes this track. */
  reverse: boolean;
  /** True where the heading says that tracks stand here, false for things outside, null where it says neither. */
  tracks: boolean | null;
  /** Only lines that name a track count. */
  strict: boolean;
}

export const plain: Direction = { kind: 'needs', reverse: false, tracks: null, strict: false };

/** By the label of a line, of a bold head or of a sub-heading. */
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

/** The direction that a heading or a label states (`Blocked by`, `Upstream dependencies`), or null. */
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

/** Words with which a line itself says which way it points, whatever its section says. */
const verbs: readonly [RegExp, Pick<Direction, 'kind' | 'reverse'>][] = [
  [verb(needing), { kind: 'needs', reverse: false }],
  [verb(blocking), { kind: 'blocks', reverse: false }],
  [verb(relating), { kind: 'relates', reverse: false }],
  [verb(replacing), { kind: 'supersedes', reverse: false }],
  [verb(replaced), { kind: 'supersedes', reverse: true }],
];

/** The way in which the verb points that a line begins with (`Blocks TRACK-4`), or null. */
export const verbDirection = (text: string): Pick<Direction, 'kind' | 'reverse'> | null =>
  verbs.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const anyVerb = new RegExp(
  `(?<!\\p{L})(?:${[needing, blocking, relating, replacing, replaced].join('|')})(?!\\p{L})`,
  'giu',
);

/** The last verb of these words, or null. */
export const lastVerb = (words: string): string | null => words.match(anyVerb)?.at(-1) ?? null;

/** The name before a dash, a colon or a bracket, where a line has one: `Memory layer — for recall`. */
export function shortName(text: string): string {
  return (text.split(/\s+[–—-]\s+|[:：(（]/)[0] ?? text).trim();
}
