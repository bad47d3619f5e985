import { compare } from '../../src/comparison/compare.ts';
import type { ComparisonSettings, Side } from '../../src/comparison/pair.ts';
import type { Change } from '../../src/model/change.ts';
import { rolesOf } from '../../src/model/roles.ts';
import { MemoryFiles } from '../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { statusWords } from '../../src/text/labels.ts';

/** Files by path; a single text is the spec of the track `quay`. */
export type Plans = string | Record<string, string>;

export const settings: ComparisonSettings = {
  statusWord: statusWords({}),
  roles: rolesOf(),
  renames: { aliases: {}, documents: new Map() },
};

const filesOf = (plans: Plans): Record<string, string> =>
  typeof plans === 'string' ? { 'tracks/quay/spec.md': plans } : plans;

export async function side(plans: Plans, asOf: string): Promise<Side> {
  const { portfolio } = await loadPortfolio({ swarm: new MemoryFiles(filesOf(plans)), asOf });
  return { portfolio };
}

/** The changes from one state of the documents to another; by default both are judged on one day. */
export async function changesBetween(
  before: Plans,
  now: Plans,
  { from = '2026-02-01', to = from, over = settings }: { from?: string; to?: string; over?: ComparisonSettings } = {},
): Promise<Change[]> {
  return compare(await side(before, from), await side(now, to), over);
}

/** `major worse date.moved Target: Target moved …`: what a test expects of a change. */
export const brief = ({ severity, direction, kind, title, sentence }: Change): string =>
  `${severity} ${direction} ${kind} | ${title} | ${sentence}`;
