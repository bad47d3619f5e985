import type { Portfolio } from '../../model/portfolio.ts';
import type { Pack } from '../../model/review.ts';
import { heldBefore, lastDecisions } from '../../model/review-state.ts';
import type { Day } from '../../model/when.ts';
import { MemoryMemo } from '../../portfolio/facts-memo.ts';
import { withComparer } from '../../portfolio/history/changes.ts';
import { NothingToCompare } from '../../portfolio/history/nothing-to-compare.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { longDay } from '../../text/format.ts';
import { reviewPack } from '../../views/reviews/pack.ts';

/** A review of an earlier day, by the documents of that day. */
interface PastReview {
  pack: Pack;
  portfolio: Portfolio;
  commit: string;
}

/**
 * The pack of a day that is over, from the last commit of the plans on or before it, compared with the review before. `why`:
 * what is missing, as a sentence.
 */
export async function pastReview(swarm: string, loaded: Loaded, day: Day): Promise<PastReview | { why: string }> {
  const { config, reviews } = loaded;
  try {
    return await withComparer(swarm, loaded, new MemoryMemo(), async (comparer) => {
      const { history } = comparer;
      const found = await history.onDay(day);
      if (found === null) return { why: `There is no commit of these plans on or before ${longDay(day)}.` };
      const { commit } = found;
      const files = await history.filesAt(commit);
      await history.load([files]);
      if (!history.isWhole(files)) return { why: 'Documents of that day are not in this clone.' };
      const portfolio = await history.portfolio(files, commit, day);
      const held = heldBefore(reviews, day, day);
      const comparison =
        held === null ? null : await comparer.compare({ since: held.day, until: commit }).catch(noEarlier);
      const window = comparison === null ? null : { ...comparison, key: held!.day, since: 'review' as const };
      const last = lastDecisions(reviews, day, day);
      return { pack: reviewPack({ day, portfolio, settings: config, window, last }), portfolio, commit };
    });
  } catch (error) {
    if (error instanceof NothingToCompare) return { why: error.message };
    throw error;
  }
}

function noEarlier(error: unknown): null {
  if (error instanceof NothingToCompare) return null;
  throw error;
}
