import type { AttentionRule, Finding } from './attention.ts';
import { finishedButWaiting } from './dependency-graph.ts';
import { cyclesOf } from './dependency-order.ts';
import { listText, placeWords } from './format.ts';
import { nearestTracks } from './nearest-track.ts';
import { isDropped, isLive } from './standing.ts';

export const finishedButWaits: AttentionRule = {
  name: 'finished-but-waits',
  label: 'Finished, still needs',
  reason: 'A complete track needs one that is not complete: one of the two documents is behind.',
  glyph: 'contradiction',
  tone: 'plain',
  find({ portfolio, tracks }) {
    return finishedButWaiting(portfolio.dependencies, tracks).map(({ done, open, dependency }) => ({
      track: done.id,
      subject: open.title,
      detail: `It is complete, and ${placeWords(dependency.source)} says that it needs ${open.title}, which is not.`,
      measure: null,
      weight: 0,
      url: dependency.url,
      source: dependency.source,
    }));
  },
};

export const circular: AttentionRule = {
  name: 'circular',
  label: 'Circular needs',
  reason: 'Tracks need each other in a circle: none of them can begin as written.',
  glyph: 'contradiction',
  tone: 'plain',
  find({ portfolio, tracks }) {
    const alive = portfolio.dependencies.filter(({ from, to }) =>
      [from, to].every((id) => id !== null && tracks.has(id) && !isDropped(tracks.get(id)!)),
    );
    return cyclesOf(alive).map(({ path, tracks: inside, dependencies }): Finding => {
      const titles = path.map((id) => tracks.get(id)?.title ?? id);
      const shown = titles.length > 4 ? [...titles.slice(0, 3), `${titles.length - 3} more`] : titles;
      const first = dependencies[0]!;
      return {
        track: path[0]!,
        subject: titles.length === 1 ? 'Needs itself' : `Needs ${titles[1]}`,
        detail: titles.length === 1 ? 'The track names itself as what it needs.' : `${listText(shown)} need each other in a circle.`,
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
  label: 'Names no track',
  reason: 'A document refers to a track that does not exist.',
  glyph: 'question',
  tone: 'plain',
  find({ portfolio, tracks }) {
    const nearest = nearestTracks(portfolio.tracks);
    return portfolio.dependencies.flatMap((dependency): Finding[] => {
      const from = tracks.get(dependency.from);
      if (dependency.dangling === null || from === undefined || !isLive(from)) return [];
      const near = nearest(dependency.dangling);
      return [
        {
          track: from.id,
          subject: `“${dependency.dangling}”`,
          detail: near === null ? 'No track has an ID or a title like it.' : `There is no such track; ${near.id} may be meant.`,
          measure: null,
          weight: 0,
          url: dependency.url,
          source: dependency.source,
        },
      ];
    });
  },
};
