import { append } from '../../model/lists.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Commit, Track, TrackDocument } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { plural } from '../../text/format.ts';

/** A change on one day: in one track, or by one commit in several. */
export interface Change {
  date: Day;
  /** The track's title, or the number of tracks. */
  title: string;
  text: string;
  url: string;
}

/**
 * The latest changes, newest first: entries of the documents' own change logs and, since each track's last entry, the
 * commits to its documents. A commit that touches several tracks is one change. Nothing after the portfolio's day.
 * @param limit the most changes to return
 */
export function latestChanges(portfolio: Portfolio, limit: number): Change[] {
  const { asOf, tracks } = portfolio;
  const changes: Change[] = [];
  const commits = new Map<string, { commit: Commit; touched: { track: Track; document: TrackDocument }[] }>();
  for (const track of tracks) {
    const logged = loggedChanges(track, asOf);
    append(changes, logged);
    const newest = logged[0]?.date ?? '';
    for (const document of track.documents) {
      const { commit } = document;
      if (commit === null || commit.committedAt.slice(0, 10) <= newest || commit.committedAt.slice(0, 10) > asOf)
        continue;
      const known = commits.get(commit.commit) ?? { commit, touched: [] };
      commits.set(commit.commit, known);
      known.touched.push({ track, document });
    }
  }
  for (const { commit, touched } of commits.values()) changes.push(commitChange(commit, touched));
  // The sort is stable: changes of one day keep the order of the tracks.
  return changes.sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0)).slice(0, limit);
}

/** Why the latest changes may lack commits, as a sentence; null if the whole history was read. */
export function historyNote({ source, diagnostics }: Pick<Portfolio, 'source' | 'diagnostics'>): string | null {
  const told = new Set(diagnostics.map(({ code }) => code));
  if (told.has('git-shallow'))
    return 'The site was built from a shallow clone: changes before its oldest commit are unknown.';
  if (told.has('git-refused') || told.has('git-unreadable') || told.has('git-incomplete'))
    return 'git could not read the whole history, so changes may be missing.';
  return source === null ? 'No git history was found, so only dated lines of change logs can be listed.' : null;
}

function loggedChanges(track: Track, asOf: Day): Change[] {
  return track.changes.flatMap(({ date, text, source }) => {
    if (date === null || date.precision !== 'day' || date.end > asOf) return [];
    const document = track.documents.find(({ path }) => path === source.file);
    return [{ date: date.end, title: track.title, text, url: document?.url ?? track.url }];
  });
}

function commitChange(commit: Commit, touched: readonly { track: Track; document: TrackDocument }[]): Change {
  const date = commit.committedAt.slice(0, 10);
  const tracks = new Set(touched.map(({ track }) => track));
  const [first] = touched;
  if (tracks.size > 1) return { date, title: plural(tracks.size, 'track'), text: commit.subject, url: '/tracks/' };
  const url = touched.length === 1 ? first!.document.url : first!.track.url;
  return { date, title: first!.track.title, text: commit.subject, url };
}
