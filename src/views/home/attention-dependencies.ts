import { isAbandonedOrArchived, isLive } from '../../model/track-lifecycle.ts';
import { listText, placeWords } from '../../text/format.ts';
import { finishedButWaiting } from '../dependencies/graph.ts';
import { nearestTracks } from '../dependencies/nearest-track.ts';
import { cyclesOf } from '../dependencies/order.ts';
import type { AttentionRule, Finding } from './attention-rule.ts';

export const finishedButWaits: AttentionRule = {
  name: 'finished-but-waits',
  label: 'Finished, still needs',
  reason: 'A complete track needs one that is not complete: one of the two documents is out of date.',
  glyph: 'contradiction',
  tone: 'plain',
  find({ portfolio, tracks }) {
    const byTrack = Map.groupBy(finishedButWaiting(portfolio.dependencies, tracks), ({ done }) => done.id);
    return [...byTrack].map(([id, found]): Finding => {
      const { dependency } = found[0]!;
      const open = [...new Set(found.map((one) => one.open.title))];
      return {
        track: id,
        subject: shortList(open),
        detail: `It is complete, and ${placeWords(dependency.source)} says that it needs ${open[0]}, which is not.`,
        measure: null,
        weight: open.length,
        url: dependency.url,
        source: dependency.source,
      };
    });
  },
};

/** Three names at most; longer lists are cut: `a, b and 4 more`. */
const shortList = (names: readonly string[]): string =>
  listText(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names);

export const circular: AttentionRule = {
  name: 'circular',
  label: 'Circular dependency',
  reason: 'Tracks depend on each other in a circle: as written, none can start.',
  glyph: 'contradiction',
  tone: 'plain',
  find({ portfolio, tracks }) {
    const alive = portfolio.dependencies.filter(({ from, to }) =>
      [from, to].every((id) => id !== null && tracks.has(id) && !isAbandonedOrArchived(tracks.get(id)!)),
    );
    return cyclesOf(alive).map(({ path, tracks: inside, dependencies }): Finding => {
      const titles = path.map((id) => tracks.get(id)?.title ?? id);
      const shown = titles.length > 4 ? [...titles.slice(0, 3), `${titles.length - 3} more`] : titles;
      const first = dependencies[0]!;
      return {
        track: path[0]!,
        subject: titles.length === 1 ? 'Needs itself' : `Needs ${titles[1]}`,
        detail: titles.length === 1 ? 'The track depends on itself.' : `${listText(shown)} depend on each other.`,
        measure: inside.length === 1 ? null : `${inside.length} tracks`,
        weight: inside.length,
        url: first.url,
        source: first.source,
      };
    });
  },
};

export const namesNoTrack: AttentionRule = {
  name: 'names-no-track',
  label: 'Unknown track',
  reason: 'A document refers to a track that does not exist.',
  glyph: 'question',
  tone: 'plain',
  find({ portfolio, tracks }) {
    const nearest = nearestTracks(portfolio.tracks);
    const dangling = portfolio.dependencies.filter(
      ({ dangling: name, from }) => name !== null && tracks.has(from) && isLive(tracks.get(from)!),
    );
    return [...Map.groupBy(dangling, ({ from }) => from)].map(([id, found]): Finding => {
      const { dangling: name, url, source } = found[0]!;
      const near = nearest(name ?? '');
      return {
        track: id,
        subject: shortList(found.map((one) => `“${one.dangling}”`)),
        detail:
          near === null
            ? `No track has an ID or a title like “${name}”.`
            : `There is no track “${name}”; ${near.id} may be meant.`,
        measure: null,
        weight: found.length,
        url,
        source,
      };
    });
  },
};
