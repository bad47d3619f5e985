import { createHash } from 'node:crypto';
import type { ReadContext } from '../dialects/dialect.ts';
import type { TeamWords } from '../dialects/vocabulary/team-words.ts';
import type { Limits } from '../markdown/limits.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { programVersion } from '../temporary/program-version.ts';
import type { TrackFile } from './files/layout.ts';
import type { ReadDocument } from './merge/sources.ts';

/** A document after reading, and its diagnostics. */
export interface ReadResult {
  document: ReadDocument;
  diagnostics: Diagnostic[];
}

/** What was read from documents, by their content: two states of a portfolio share most documents, which are read once. */
export interface FactsMemo {
  get(key: string): ReadResult | null;
  set(key: string, result: ReadResult): void;
}

/** Digests of settings, by the team's words: both are one object for all documents of a portfolio. */
const settingsDigests = new WeakMap<TeamWords, { limits: Limits; digest: string }>();

function settingsDigest(words: TeamWords, limits: Limits): string {
  const known = settingsDigests.get(words);
  if (known?.limits === limits) return known.digest;
  const digest = createHash('sha256')
    .update(`${programVersion()}\0${JSON.stringify([words, limits])}`)
    .digest('hex');
  settingsDigests.set(words, { limits, digest });
  return digest;
}

/**
 * The key of a document: all that decides what is read from it. Of the day only the year counts, which tells a
 * plausible date from a typo.
 */
export const documentKey = (
  bytes: Uint8Array,
  { path, role }: TrackFile,
  { asOf, words }: ReadContext,
  limits: Limits,
): string =>
  createHash('sha256')
    .update([settingsDigest(words, limits), role, path, asOf.slice(0, 4), ''].join('\0'))
    .update(bytes)
    .digest('hex');

/** A memo for one process. */
export class MemoryMemo implements FactsMemo {
  private readonly known = new Map<string, ReadResult>();

  get(key: string): ReadResult | null {
    return this.known.get(key) ?? null;
  }

  set(key: string, result: ReadResult): void {
    this.known.set(key, result);
  }
}
