import { configLimit, configNames } from '../config/config.ts';
import { type FactsMemo, MemoryMemo } from '../facts-memo.ts';
import { FolderFiles } from '../files/folder-files.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import { plansRepository } from '../git/plans-repository.ts';
import { withView } from '../git/view.ts';
import type { Loaded } from '../loaded.ts';
import { HistoryOfPlans, type Reading } from './history-of-plans.ts';
import { NothingToCompare } from './nothing-to-compare.ts';

/** The documents on disk, without history. */
export interface Disk {
  files: SwarmFiles;
  listed: readonly string[];
}

/**
 * Runs `use` with the history of a folder of plans.
 * @throws {NothingToCompare} if there is no git, no repository or no commit
 */
export async function withHistory<T>(
  swarm: string,
  loaded: Loaded,
  use: (history: HistoryOfPlans, disk: Disk) => Promise<T>,
  memo: FactsMemo = new MemoryMemo(),
): Promise<T> {
  const files = new FolderFiles(swarm, { git: false });
  const { files: listed } = await files.list();
  const found = await plansRepository(swarm, listed);
  if (found === null || 'why' in found) throw new NothingToCompare(whyNot(found));
  const reading: Reading = { config: loaded.config, settings: await settingsOf(files, listed), memo };
  return withView(found.repository, (view) =>
    use(new HistoryOfPlans(view, found.repository, found.inside, reading), { files, listed }),
  );
}

function whyNot(found: Awaited<ReturnType<typeof plansRepository>>): string {
  if (found === null)
    return 'These plans have no git history, so nothing can be compared: commit them first (git init, git add, git commit).';
  if ('repository' in found) return '';
  switch (found.why) {
    case 'no git':
      return 'git was not found, so nothing can be compared: install it, and make sure that PATH has it.';
    case 'no commit':
      return 'The repository of these plans has no commit yet, so nothing can be compared: commit them first.';
    case 'refused':
      return 'git refused to read the repository of these plans, because it belongs to another user: git config --global --add safe.directory FOLDER allows it.';
    case 'unreadable':
      return `git could not read the repository of these plans: ${found.said}.`;
  }
}

async function settingsOf(disk: SwarmFiles, files: readonly string[]): Promise<Reading['settings']> {
  const path = configNames.find((name) => files.includes(name));
  return path === undefined ? null : { path, bytes: await disk.read(path, configLimit + 1) };
}
