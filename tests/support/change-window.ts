import { compare } from '../../src/comparison/compare.ts';
import type { ChangeWindow, RecentChanges } from '../../src/model/change-window.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { type Plans, settings, side } from './changes.ts';

/** Two states of some plans as the comparison of a page. */
export async function windowBetween(
  before: Plans,
  now: Plans,
  { from, to }: { from: string; to: string },
): Promise<{ window: ChangeWindow; recent: RecentChanges; portfolio: Portfolio }> {
  const [old, current] = [await side(before, from), await side(now, to)];
  const window: ChangeWindow = {
    key: from,
    since: 'review',
    schemaVersion: 1,
    baseline: { how: 'review', why: 'Compared with a review.' },
    notes: [],
    tracks: current.portfolio.tracks.length,
    from: { day: from, commit: null, working: false },
    to: { day: to, commit: null, working: true },
    changes: compare(old, current, settings),
  };
  return {
    window,
    recent: { schemaVersion: 1, windows: [window], histories: [], notes: [] },
    portfolio: current.portfolio,
  };
}
