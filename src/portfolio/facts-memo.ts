import { createHash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { TrackFile } from './files/layout.ts';
import type { ReadDocument } from './merge/sources.ts';

/** A document after reading, and its diagnostics. */
export interface ReadResult {
  document: ReadDocument;
  diagnostics: Diagnostic[];
}

/**
 * What was read from documents, by their content: two states of a portfolio share most documents, which are read once.
 * One memo serves one set of settings.
 */
export interface FactsMemo {
  get(key: string): ReadResult | null;
  set(key: string, result: ReadResult): void;
}

/** The key of a document: its content, path and purpose, and the year that tells a plausible date from a typo. */
export const documentKey = (bytes: Uint8Array, { path, role }: TrackFile, year: string): string =>
  createHash('sha256').update(`${role}\0${path}\0${year}\0`).update(bytes).digest('hex');

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
