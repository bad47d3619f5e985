import { join, relative, resolve } from 'node:path';
import { findPlans } from '../../portfolio/config/load-config.ts';
import { findRoot } from '../../portfolio/files/find-root.ts';
import { guessPlansIn, type PlansGuess } from '../../portfolio/files/guess-plans.ts';
import type { FoundPlans } from '../../portfolio/files/layout.ts';
import { NothingToRead } from '../../portfolio/files/swarm-files.ts';
import { noSuchFolder } from '../../portfolio/files/what-was-meant.ts';

/** Where a repository's plans are, as far as `init` can tell. */
export interface InitPlans {
  /** The portfolio's root, where `trackway.yaml` belongs. */
  root: string;
  /** Plans in a known layout, or matched by an existing `trackway.yaml`. */
  found: readonly FoundPlans[];
  /** Without those: where Markdown is, relative to `root`. */
  guess: PlansGuess | null;
  /** For `tracks:`; null if it is not needed. */
  pattern: string | null;
  /** True if `pattern` goes into the settings, because the user or the folder's name says that plans are there. */
  taken: boolean;
}

/**
 * Looks for plans: in the folder that the user named, else from the working folder on.
 * @throws {NothingToRead} if there is no such folder
 */
export async function plansOf(repository: string, named: string | undefined): Promise<InitPlans> {
  const root = findRoot(process.cwd(), named ?? null);
  if (named !== undefined && root === null) throw new NothingToRead(noSuchFolder(named));
  const found = root === null ? [] : await placesIn(root);
  if (root !== null && found.length > 0) return { root, found, guess: null, pattern: null, taken: false };
  if (named !== undefined) return namedPlans(repository, resolve(named));
  const from = root ?? repository;
  const guess = guessPlansIn(from);
  if (guess === null) return { root: root ?? join(repository, 'swarm'), found, guess, pattern: null, taken: false };
  return { root: from, found, guess, pattern: guess.pattern, taken: guess.plausible };
}

/**
 * A folder in no known layout that the user named. Its settings go to the root of the repository, where commands find
 * them without `--swarm`.
 */
function namedPlans(repository: string, folder: string): InitPlans {
  const path = relative(repository, folder).replaceAll('\\', '/');
  const isBelow = path !== '' && !path.startsWith('..');
  const pattern = isBelow ? `${path}/*` : '*';
  const inside = guessPlansIn(folder);
  const guess = inside && { ...inside, folder: isBelow ? path : '', pattern };
  return { root: isBelow ? repository : folder, found: [], guess, pattern, taken: true };
}

/** Where the tracks are; empty if the folder has settings but no tracks yet. */
const placesIn = (root: string): Promise<readonly FoundPlans[]> =>
  findPlans(root).then(
    ({ layout }) => layout.found,
    () => [],
  );

/** True if commands in the repository find this root without `--swarm`. */
export const isFoundByDefault = (root: string, repository: string): boolean =>
  ['', 'swarm', 'conductor'].some((home) => join(repository, home) === root) || findRoot(process.cwd(), null) === root;
