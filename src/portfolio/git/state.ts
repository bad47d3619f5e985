import { realpathSync } from 'node:fs';
import { ownWorkTree, workTreeAround } from './find.ts';
import { findTags, openRepository } from './view.ts';

/**
 * What a portfolio can learn from git besides the files on disk, as text to compare: the commit, the tags, and how much
 * of the history the clone has, for each repository that `readHistory` may ask. Reads no object.
 */
export async function gitState(folder: string): Promise<string> {
  const plans = realpathSync(folder);
  const around = workTreeAround(plans);
  const states: unknown[] = [];
  for (const tree of [around, ownWorkTree(plans, around)]) {
    if (tree === null) continue;
    const repository = await openRepository(tree);
    if ('why' in repository) states.push(repository);
    else states.push({ ...repository, cut: [...repository.cut], tags: [...(await findTags(repository, ''))] });
  }
  return JSON.stringify(states);
}
