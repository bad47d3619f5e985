import type { History } from '../git/history.ts';
import type { Listing, SwarmFiles } from './swarm-files.ts';

/** Files in memory, for tests. */
export class MemoryFiles implements SwarmFiles {
  readonly name = 'plans';
  private contents: Map<string, string | Uint8Array>;
  private known: History | null;

  constructor(contents: Record<string, string | Uint8Array>, history: History | null = null) {
    this.contents = new Map(Object.entries(contents));
    this.known = history;
  }

  async list(): Promise<Listing> {
    return { files: [...this.contents.keys()].sort((a, b) => (a < b ? -1 : 1)), diagnostics: [] };
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    const content = this.contents.get(path);
    if (content === undefined) throw new Error(`no file ${path}`);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return bytes.subarray(0, limit);
  }

  async history(): Promise<History | null> {
    return this.known;
  }
}
