import { daysBetween } from '../../model/dates/overrun.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import { longDay } from '../../text/format.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

/** Days after which a track that is under way is asked about. */
const patience = 60;

/** Tracks in progress whose documents no commit has changed for a long time. */
export function* untouched({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const track of portfolio.tracks) {
    if (!isLive(track) || track.status.value !== 'in-progress') continue;
    const days = track.documents.map(({ commit }) => commit?.committedAt.slice(0, 10) ?? null);
    // A document without a known commit may have been edited today.
    if (days.length === 0 || days.includes(null)) continue;
    const last = days.sort().at(-1)!;
    const quiet = daysBetween(last, portfolio.asOf);
    if (quiet < patience) continue;
    yield report(
      'track-untouched',
      track.status.source ?? track.source,
      `In progress, but no commit has changed its documents since ${longDay(last)}, ${quiet} days ago.`,
    );
  }
}
