import { compare } from '../../comparison/compare.ts';
import type { ChangeWindow } from '../../model/change-window.ts';
import { wasHeld } from '../../model/review-state.ts';
import { rolesOf } from '../../model/roles.ts';
import type { Day } from '../../model/when.ts';
import { longDay } from '../../text/format.ts';
import { statusWords } from '../../text/labels.ts';
import type { Loaded } from '../loaded.ts';
import { comparable } from './snapshot-portfolio.ts';

/**
 * What changed since the newest closed reviews, by the portfolios that their snapshots keep; it names no commits. A
 * snapshot whose portfolio cannot be read gives none.
 * @param most how many reviews are looked at
 * @param isKnown true for the day of a review that is compared by its commit
 */
export function snapshotWindows(
  { portfolio, reviews, config }: Pick<Loaded, 'portfolio' | 'reviews' | 'config'>,
  most: number,
  isKnown: (day: Day) => boolean,
): ChangeWindow[] {
  const { asOf, source } = portfolio;
  const held = reviews.filter((review) => wasHeld(review, asOf)).slice(0, most);
  return held.flatMap(({ day, snapshot }): ChangeWindow[] => {
    if (snapshot === null || isKnown(day)) return [];
    const sides = comparable(snapshot, portfolio);
    if (sides === null) return [];
    const changes = compare(
      { portfolio: sides.before },
      { portfolio: sides.now },
      {
        statusWord: statusWords(config.labels),
        roles: rolesOf(config.approvals.roles),
        renames: { aliases: config.aliases, documents: new Map() },
      },
    );
    return [
      {
        ...{ schemaVersion: 1, key: day, since: 'review', changes, notes: [], tracks: portfolio.tracks.length },
        baseline: { how: 'review', why: `Compared with the review of ${longDay(day)}, by its snapshot.` },
        from: { day, commit: snapshot.commit, working: false },
        to: { day: asOf, commit: source === null || source.dirty ? null : source.commit, working: true },
      },
    ];
  });
}
