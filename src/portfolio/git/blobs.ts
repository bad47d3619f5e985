import { type GitResult, runGit } from './run.ts';
import type { View } from './view.ts';

/** Bytes of all files read in one call. A repository of plans is far smaller; a hostile one may not be. */
const mostBytes = 512 * 1024 * 1024;

/** A file longer than this is not kept: no document is that long. */
const longestFile = 16 * 1024 * 1024;

/**
 * Reads files by their object names with one `git cat-file --batch`, without filters. Missing ones, as in a partial
 * clone, are not fetched and have no entry.
 */
export async function readBlobs(
  view: View,
  ids: Iterable<string>,
): Promise<{ blobs: Map<string, Uint8Array>; failed: GitResult | null }> {
  const wanted = [...new Set(ids)];
  const blobs = new Map<string, Uint8Array>();
  if (wanted.length === 0) return { blobs, failed: null };
  const reader = new BatchReader(blobs);
  const call = view.objects(['cat-file', '--batch', '--buffer'], `${wanted.join('\n')}\n`);
  const result = await runGit(call, (chunk) => reader.take(chunk));
  return { blobs, failed: result.status === 0 && !reader.isFull ? null : result };
}

/** Reads `<id> blob <size>\n<content>\n` and `<id> missing\n`, which may be cut anywhere. */
class BatchReader {
  private readonly blobs: Map<string, Uint8Array>;
  private header = '';
  private id = '';
  private parts: Buffer[] = [];
  /** Bytes of the content that are still to come, its line end included; 0 between objects. */
  private left = 0;
  private size = 0;
  private total = 0;
  private isBlob = false;
  isFull = false;

  constructor(blobs: Map<string, Uint8Array>) {
    this.blobs = blobs;
  }

  /** Takes a chunk of output; true if the limit is reached. */
  take(chunk: Buffer): boolean {
    let at = 0;
    while (at < chunk.length) at = this.left > 0 ? this.content(chunk, at) : this.head(chunk, at);
    return this.isFull;
  }

  private head(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(10, at);
    this.header += chunk.toString('latin1', at, end === -1 ? chunk.length : end);
    if (end === -1) return chunk.length;
    const [, id = '', type = '', size = ''] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(this.header) ?? [];
    this.header = '';
    if (size === '') return end + 1;
    [this.id, this.isBlob, this.size, this.left, this.parts] = [
      id,
      type === 'blob',
      Number(size),
      Number(size) + 1,
      [],
    ];
    this.total += this.size;
    this.isFull ||= this.total > mostBytes;
    return end + 1;
  }

  private content(chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + this.left);
    this.left -= end - at;
    const keep = this.isBlob && this.size <= longestFile;
    if (keep) this.parts.push(chunk.subarray(at, end));
    if (this.left === 0 && keep) this.blobs.set(this.id, Buffer.concat(this.parts).subarray(0, this.size));
    return end;
  }
}
