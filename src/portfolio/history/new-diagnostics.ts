import type { Diagnostic } from '../../model/diagnostic.ts';
import { FactsCache } from '../facts-cache.ts';
import { NothingToRead } from '../files/swarm-files.ts';
import { loadPortfolio } from '../load.ts';
import type { Loaded } from '../loaded.ts';
import { askedBaseline } from './baselines.ts';
import { missing, withComparer } from './changes.ts';
import type { HistoryOfPlans } from './history-of-plans.ts';
import { NothingToCompare } from './nothing-to-compare.ts';

/**
 * The diagnostics that the plans have now and did not have at a point of their history, or at its common ancestor with
 * the commit checked out: what a branch brings. A message on another line, or in a renamed document, is the same.
 * Diagnostics about git itself are left out.
 * @param since a day, or the name of a commit
 * @throws {NothingToCompare} if there is no such point
 */
export async function newDiagnostics(swarm: string, loaded: Loaded, since: string): Promise<Diagnostic[]> {
  return withComparer(swarm, loaded, new FactsCache(), async ({ history }) => {
    const asked = await askedBaseline(history, since, '--since');
    const { head } = history.repository;
    const commit = (await history.mergeBase(asked.commit, head)) ?? asked.commit;
    const renamed = await history.renames(commit, head);
    const known = new Map<string, number>();
    for (const diagnostic of await diagnosticsAt(history, commit, loaded)) {
      const key = keyOf({ ...diagnostic, file: renamed.get(diagnostic.file) ?? diagnostic.file });
      known.set(key, (known.get(key) ?? 0) + 1);
    }
    return loaded.portfolio.diagnostics.filter((diagnostic) => {
      if (diagnostic.code.startsWith('git-')) return false;
      const key = keyOf(diagnostic);
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      return left <= 0;
    });
  });
}

/** What a diagnostic says, wherever in its file. */
const keyOf = ({ code, file, message }: Diagnostic): string =>
  `${code}\0${file}\0${message.replace(/\bline \d+|:\d+(?::\d+)?\b/g, 'line')}`;

async function diagnosticsAt(history: HistoryOfPlans, commit: string, loaded: Loaded): Promise<readonly Diagnostic[]> {
  const files = await history.filesAt(commit);
  await history.loadAll(files);
  if (!history.isWhole(files)) throw new NothingToCompare(missing(commit, history.repository.partial));
  try {
    const { portfolio } = await loadPortfolio({
      swarm: history.filesOf(files, commit),
      asOf: loaded.portfolio.asOf,
      audience: 'internal',
    });
    return portfolio.diagnostics;
  } catch (error) {
    // Without tracks there were no diagnostics.
    if (error instanceof NothingToRead) return [];
    throw error;
  }
}
