import type { ReadContext } from '../../dialects/dialect.ts';
import { sealedSections } from '../../dialects/sealed-sections.ts';
import type { Limits } from '../../markdown/limits.ts';
import { readDocument } from '../../markdown/read.ts';
import type { SealedDocument } from '../../model/seal.ts';
import { documentKey, type FactsMemo } from '../facts-memo.ts';
import type { TrackFile } from '../files/layout.ts';
import { readContent } from '../read-documents.ts';

/** What documents are read with. */
export interface SealReading {
  context: ReadContext;
  limits: Limits;
  memo: FactsMemo | null;
}

/** What was read with a memo: the points of several comparisons share most documents. */
const known = new WeakMap<FactsMemo, Map<string, SealedDocument>>();

/** A document as its approvals see it. Never throws: one that cannot be read has no sections. */
export function sealedDocument(bytes: Uint8Array, file: TrackFile, reading: SealReading): SealedDocument {
  const { context, limits, memo } = reading;
  if (memo === null) return read(bytes, file, reading);
  const cache = known.get(memo) ?? new Map<string, SealedDocument>();
  known.set(memo, cache);
  const key = documentKey(bytes, file, context, limits);
  const document = cache.get(key) ?? read(bytes, file, reading);
  cache.set(key, document);
  return document;
}

function read(bytes: Uint8Array, file: TrackFile, { context, limits, memo }: SealReading): SealedDocument {
  const { target, deadline } = readContent(bytes, file, context, limits, memo).document.facts;
  const dates = new Set([target, deadline].flatMap((date) => (date === null ? [] : [date.line])));
  let sections: SealedDocument['sections'] = [];
  try {
    sections = sealedSections(readDocument(file.path, bytes, limits), context.words, dates);
  } catch {
    // `readContent` reports it.
  }
  return { sections, target: target?.value ?? null, deadline: deadline?.value ?? null };
}
