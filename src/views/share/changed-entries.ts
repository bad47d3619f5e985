import type { Change } from '../../model/change.ts';
import type { RecentChanges } from '../../model/change-window.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Commit } from '../../model/track.ts';
import { plural } from '../../text/format.ts';
import type { FeedEntry } from './feed-entry.ts';

/** Sentences in an entry; the others are counted. */
const mostSentences = 10;

/** What was changed by one commit in one track. */
interface Edit {
  commit: Commit;
  changes: Change[];
}

/**
 * What changed, as one entry for each track and commit. A commit that several comparisons tell of is taken from the
 * first of them.
 */
export function changedEntries({ windows }: Pick<RecentChanges, 'windows'>, portfolio: Portfolio): FeedEntry[] {
  const edits = new Map<string, Edit>();
  for (const { changes } of windows) {
    const own = new Map<string, Edit>();
    for (const change of changes) {
      const { by, track } = change;
      if (by === null) continue;
      const id = `${track}@${by.commit}`;
      const edit = own.get(id) ?? { commit: by, changes: [] };
      own.set(id, edit);
      edit.changes.push(change);
    }
    for (const [id, edit] of own) if (!edits.has(id)) edits.set(id, edit);
  }
  const { tracks } = indexOf(portfolio);
  return [...edits].flatMap(([id, { commit, changes }]): FeedEntry[] => {
    const [first] = changes;
    const track = tracks.get(first!.track)?.track;
    if (track === undefined) return [];
    const told = changes.slice(0, mostSentences).map(sentenceOf);
    const more = changes.length - told.length;
    return [
      {
        id,
        kind: 'commit',
        track,
        date: commit.committedAt,
        title: `${track.title}: ${changes.length === 1 ? told[0] : plural(changes.length, 'change')}`,
        text: `${told.join(' ')}${more > 0 ? ` And ${more} more.` : ''} Commit ${commit.commit.slice(0, 7)} by ${commit.author}.`,
        url: first!.url ?? track.url,
        tellsStatus: false,
        people: [],
      },
    ];
  });
}

/** `Target: Target moved from …`; what concerns the track itself is not named twice. */
const sentenceOf = ({ title, trackTitle, sentence }: Change): string =>
  title === trackTitle ? sentence : `${title}: ${sentence}`;
