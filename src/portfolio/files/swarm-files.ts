import type { Diagnostic } from '../../model/diagnostic.ts';
import type { History } from '../git/history.ts';

export interface Listing {
  /** Paths relative to the swarm folder, with `/`, sorted by code units: the same on every system. */
  files: string[];
  /** Links out of the folder, broken links, unreadable files. */
  diagnostics: Diagnostic[];
}

/** A source of documents: a folder, or files in memory. Nothing else reads them from disk. */
export interface SwarmFiles {
  /** The folder's name, of its repository if it is in one: a portfolio that states no title is called so. Absent for files of another day. */
  readonly name?: string;
  list(): Promise<Listing>;
  /** The first `limit` bytes of a file. Throws if it cannot be read. */
  read(path: string, limit: number): Promise<Uint8Array>;
  /** The git history of the files; null if there is none. */
  history(files: readonly string[]): Promise<History | null>;
}

/** Some of the files of a source, without history. */
export class SelectedFiles implements SwarmFiles {
  private readonly files: SwarmFiles;
  private readonly paths: readonly string[];

  constructor(files: SwarmFiles, paths: readonly string[]) {
    this.files = files;
    this.paths = [...new Set(paths)].sort();
  }

  async list(): Promise<Listing> {
    return { files: [...this.paths], diagnostics: [] };
  }

  read(path: string, limit: number): Promise<Uint8Array> {
    return this.files.read(path, limit);
  }

  async history(): Promise<null> {
    return null;
  }
}

/** Thrown if there is no such folder, or no Markdown in it. */
export class NothingToRead extends Error {
  override name = 'NothingToRead';
}
