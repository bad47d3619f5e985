import { keep, kept } from '../temporary/kept.ts';
import { type FactsMemo, MemoryMemo, type ReadResult } from './facts-memo.ts';

/**
 * What was read from documents, kept from one run to the next: for the present ones and for those of any commit alike.
 * Each is read from the cache once.
 */
export class FactsCache implements FactsMemo {
  private readonly memo = new MemoryMemo();

  get(key: string): ReadResult | null {
    const known = this.memo.get(key);
    if (known !== null) return known;
    const text = kept('facts', key);
    if (text === null) return null;
    const result = parsed(text);
    this.memo.set(key, result);
    return result;
  }

  set(key: string, result: ReadResult): void {
    this.memo.set(key, result);
    keep('facts', key, written(result));
  }
}

/** As JSON, which has no maps. */
const written = ({ document, diagnostics }: ReadResult): string =>
  JSON.stringify({ document: { ...document, slugs: [...document.slugs] }, diagnostics });

function parsed(text: string): ReadResult {
  const { document, diagnostics } = JSON.parse(text);
  return { document: { ...document, slugs: new Map(document.slugs) }, diagnostics };
}
