import { collisionKey } from '../model/addresses.ts';
import type { MatchRule } from '../model/change.ts';
import { titleKey } from '../model/title-key.ts';
import type { Track } from '../model/track.ts';
import { type Matching, matchUnique } from './match-records.ts';

/** What is known about renames beyond the documents. */
export interface Renames {
  /** Former names of tracks: old → new (`aliases` of `trackway.yaml`). */
  aliases: Readonly<Record<string, string>>;
  /** Documents that git takes for renamed: path before → path now. */
  documents: ReadonlyMap<string, string>;
}

/**
 * Which tracks of two portfolios are the same, by the first rule that is unambiguous: folder (archiving is no rename),
 * stated ID, alias, at least half of the documents renamed by git, title.
 */
export function matchTracks(before: readonly Track[], now: readonly Track[], renames: Renames): Matching<Track> {
  const name = ({ id }: Track): string => collisionKey(id);
  const aliases = new Map(Object.entries(renames.aliases).map(([old, to]) => [collisionKey(old), collisionKey(to)]));
  const byName = matchUnique(before, now, [
    ['id', name],
    ['stated-id', ({ statedId, id }) => collisionKey(statedId ?? id)],
  ]);
  const aliased = matchUnique(byName.gone, byName.added, [
    ['alias', (track) => aliases.get(name(track)) ?? name(track)],
  ]);
  const renamed = byDocuments(aliased, renames.documents);
  const titled = matchUnique(renamed.gone, renamed.added, [['title', ({ title }) => titleKey(title) || null]]);
  return {
    matched: [...byName.matched, ...aliased.matched, ...renamed.matched, ...titled.matched],
    gone: titled.gone,
    added: titled.added,
  };
}

/** Tracks of which git says that most documents were renamed to another's; the main document counts double. */
function byDocuments({ gone, added }: Matching<Track>, renamed: ReadonlyMap<string, string>): Matching<Track> {
  const owner = new Map(added.flatMap((track) => track.documents.map(({ path }) => [path, track] as const)));
  const pairs = gone.flatMap((before) => {
    const weights = new Map<Track, number>();
    let total = 0;
    for (const { path } of before.documents) {
      const weight = path === before.source.file ? 2 : 1;
      total += weight;
      const to = owner.get(renamed.get(path) ?? '');
      if (to !== undefined) weights.set(to, (weights.get(to) ?? 0) + weight);
    }
    const most = [...weights].filter(([, weight]) => weight * 2 >= total);
    return most.length === 1 ? [{ before, now: most[0]![0], by: 'git' as MatchRule }] : [];
  });
  const claimed = Map.groupBy(pairs, ({ now }) => now);
  const matched = pairs.filter(({ now }) => claimed.get(now)?.length === 1);
  const [old, current] = [new Set(matched.map((pair) => pair.before)), new Set(matched.map((pair) => pair.now))];
  return {
    matched,
    gone: gone.filter((track) => !old.has(track)),
    added: added.filter((track) => !current.has(track)),
  };
}
