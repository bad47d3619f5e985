import type { Diagnostic } from '../../model/diagnostic.ts';
import type { History } from '../git/history.ts';

export interface Listing {
  /** Paths relative to the swarm folder, with `/`, in the order of their code units: the same on every disk. */
  files: string[];
  /** What was refused: links that leave, links that lead nowhere, what cannot be read. */
  diagnostics: Diagnostic[];
}

/** Where documents come from: a folder, files in memory, later a commit. Nothing else reads the disk. */
export interface SwarmFiles {
  list(): Promise<Listing>;
  /** A file's first `limit` bytes. Throws where it cannot be read. */
  read(path: string, limit: number): Promise<Uint8Array>;
  /** Who changed what when, or null where there is no history. */
  history(files: readonly string[]): Promise<History | null>;
}
