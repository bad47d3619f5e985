import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { readTree } from './changes.ts';
import { ownWorkTree, workTreeAround } from './find.ts';
import { type NotRead, openRepository, type Repository, withView } from './view.ts';

/** The repository of a folder of plans, and the path of the folder in it (`''` for the root). */
export interface PlansRepository {
  repository: Repository;
  inside: string;
}

/**
 * The repository whose last commit has files of the plans: the one around them, else their own. `readHistory` asks the
 * same one.
 */
export async function plansRepository(
  folder: string,
  files: readonly string[],
): Promise<PlansRepository | NotRead | null> {
  const plans = realpathSync(folder);
  const around = workTreeAround(plans);
  let why: NotRead | null = null;
  for (const tree of [around, ownWorkTree(plans, around)]) {
    if (tree === null) continue;
    const repository = await openRepository(tree);
    if ('why' in repository) {
      why ??= repository;
      continue;
    }
    const inside = relative(tree.root, plans).split(sep).join('/');
    const committed = await withView(repository, (view) => readTree(view, repository.head, inside));
    if ('failed' in committed) return { why: 'unreadable', said: committed.failed.stderr };
    if (files.some((path) => committed.has(path))) return { repository, inside };
  }
  return why;
}
