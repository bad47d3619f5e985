import { plainName } from '../../model/text-direction.ts';
import { configNames } from '../config/config.ts';
import { planPaths } from '../files/skipped.ts';
import type { Listing, SwarmFiles } from '../files/swarm-files.ts';
import type { Files } from '../git/commit-log.ts';
import type { History } from '../git/history.ts';

/** The settings file of today, which past states are read with too. */
export interface Settings {
  path: string;
  bytes: Uint8Array;
}

/**
 * The plans of a commit. Links and submodules are left out, and the settings are today's: a new setting must not look
 * like a change of plans.
 */
export class CommitFiles implements SwarmFiles {
  /** Object names by plain path. */
  private readonly files: ReadonlyMap<string, string>;
  private readonly blobs: ReadonlyMap<string, Uint8Array>;
  private readonly settings: Settings | null;
  private readonly known: History | null;

  /**
   * `blobs`: the content of every document of `files`, by object name; others cannot be read. `history`: that of the
   * commit; null if approvals need not be looked for in it.
   */
  constructor(
    files: Files,
    blobs: ReadonlyMap<string, Uint8Array>,
    settings: Settings | null,
    history: History | null = null,
  ) {
    const kept = planPaths(files.keys()).filter((path) => !isSettings(path));
    this.files = new Map(kept.map((path) => [plainName(path), files.get(path)!]));
    this.blobs = blobs;
    this.settings = settings;
    this.known = history;
  }

  async list(): Promise<Listing> {
    const own = this.settings === null ? [] : [this.settings.path];
    return { files: [...this.files.keys(), ...own].sort((a, b) => (a < b ? -1 : 1)), diagnostics: [] };
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    const bytes = path === this.settings?.path ? this.settings.bytes : this.blobs.get(this.files.get(path) ?? '');
    if (bytes === undefined) throw new Error(`the commit’s ${path} is not in this clone`);
    return bytes.subarray(0, limit);
  }

  async history(): Promise<History | null> {
    return this.known;
  }
}

const isSettings = (path: string): boolean => configNames.some((name) => name === path);
