import type { ChangeWindow } from '../../model/change-window.ts';
import type { Cell } from '../tracks/cell.ts';
import { windowUrl } from './answer.ts';

/** How much of a track changed, for its row in the table of tracks. */
export interface ChangedCell extends Cell {
  /** The page of changes with this track's rows. */
  url: string | null;
}

const none: ChangedCell = { text: 'none', second: null, warn: false, absent: true, value: null, url: null };

/** The cell of each track, by its id. */
export function changedCells(window: ChangeWindow): (track: string) => ChangedCell {
  const cells = new Map(
    [...Map.groupBy(window.changes, ({ track }) => track)].map(([track, changes]): [string, ChangedCell] => {
      const majors = changes.filter(({ severity }) => severity === 'major').length;
      const title = changes[0]?.trackTitle ?? '';
      return [
        track,
        {
          text: String(changes.length),
          second: majors === 0 ? null : `${majors} major`,
          warn: false,
          absent: false,
          // Majors count first, and then all.
          value: majors * 10_000 + changes.length,
          url: `${windowUrl(window)}?track=${encodeURIComponent(title)}`,
        },
      ];
    }),
  );
  return (track) => cells.get(track) ?? none;
}
