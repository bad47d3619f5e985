import type { ChangeWindow, RecentChanges } from '../../model/change-window.ts';
import { addDays, longDay } from '../../text/format.ts';
import { FactsCache } from '../facts-cache.ts';
import type { FactsMemo } from '../facts-memo.ts';
import type { Loaded } from '../loaded.ts';
import { type Baseline, reviewBaselines, withoutReview } from './baselines.ts';
import { type Comparer, withComparer } from './changes.ts';
import { NothingToCompare } from './nothing-to-compare.ts';
import { snapshotWindows } from './snapshot-windows.ts';
import { trackHistories } from './track-histories.ts';

/** Reviews and numbers of days whose comparisons a site publishes. */
const reviews = 3;
const spans = [7, 30, 90];

/**
 * What changed since each of the last reviews, and in the last 7, 30 and 90 days. Without git, or without a second state,
 * there is no comparison, and the notes say why.
 * @param swarm the folder of the plans
 */
export async function recentChanges(
  swarm: string,
  loaded: Loaded,
  memo: FactsMemo = new FactsCache(),
): Promise<RecentChanges> {
  try {
    return await withComparer(swarm, loaded, memo, async (comparer) => {
      const windows: ChangeWindow[] = [];
      for (const { key, since, baseline } of await firstPoints(comparer, loaded))
        windows.push({ ...(await comparer.compare({ baseline })), key, since });
      const histories = await trackHistories(comparer.history, loaded);
      return { ...withSnapshots(loaded, windows, [...comparer.history.notes]), histories };
    });
  } catch (error) {
    if (!(error instanceof NothingToCompare)) throw error;
    return withSnapshots(loaded, [], [error.message]);
  }
}

/**
 * Adds the comparisons with reviews of whose day git has no commit, by their snapshots. They take the place of the
 * comparison that is there for want of a review.
 */
function withSnapshots(loaded: Loaded, windows: readonly ChangeWindow[], notes: string[]): RecentChanges {
  const known = new Set(windows.map(({ key }) => key));
  const kept = snapshotWindows(loaded, reviews, (day) => known.has(day));
  if (kept.length === 0) return { schemaVersion: 1, windows: [...windows], histories: [], notes };
  const held = [...windows.filter(({ since }) => since === 'review'), ...kept].sort((one, other) =>
    one.key < other.key ? 1 : -1,
  );
  const ofDays = windows.filter(({ key }) => spans.some((days) => key === `${days}-days`));
  // Why git cannot compare does not matter if a snapshot can.
  return {
    schemaVersion: 1,
    windows: [...held.slice(0, reviews), ...ofDays],
    histories: [],
    notes: windows.length === 0 ? [] : notes,
  };
}

type FirstPoint = Pick<ChangeWindow, 'key' | 'since'> & { baseline: Baseline };

async function firstPoints({ history }: Comparer, { portfolio, reviews: all }: Loaded): Promise<FirstPoint[]> {
  const { asOf } = portfolio;
  const found = await reviewBaselines(history, portfolio, all, reviews);
  const points = found.map((baseline): FirstPoint => ({ key: baseline.day, since: 'review', baseline }));
  if (points.length === 0) {
    const baseline = await withoutReview(history, asOf);
    const { how } = baseline;
    points.push({ ...(how === 'oldest' ? oldest : { key: '14-days', since: 'days' }), baseline });
  }
  for (const days of spans) {
    const day = addDays(asOf, -days);
    const commit = await history.onDay(day);
    const why = `Compared with ${days} days ago, ${longDay(day)}.`;
    if (commit !== null)
      points.push({ key: `${days}-days`, since: 'days', baseline: { commit: commit.commit, day, how: 'asked', why } });
  }
  return points;
}

const oldest = { key: 'oldest', since: 'oldest' } as const;
