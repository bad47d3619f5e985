import type { Day } from '../../model/when.ts';
import { isDay } from '../config/as-of.ts';

/** The folder of reviews beside the plans: minutes (`DATE.md`) and snapshots (`DATE.json`). */
export const reviewFolder = 'reviews';

/** A file of the folder. */
export interface ReviewFile {
  path: string;
  kind: 'minutes' | 'snapshot';
  /** The day that its name begins with; null if it names none that exists. */
  day: Day | null;
  /** True if the name is that day and nothing else. */
  exact: boolean;
}

const pattern = /^reviews\/([^/]+)\.(md|markdown|json)$/i;

/** True for a file of the folder of reviews, which is no document of a track. */
export const isReviewFile = (path: string): boolean =>
  pattern.test(path) && /^\d{4}-\d{2}-\d{2}/.test(path.slice(reviewFolder.length + 1));

/** The files of the folder, those named after a day alone first. */
export const reviewFiles = (paths: readonly string[]): ReviewFile[] =>
  paths
    .flatMap((path): ReviewFile[] => {
      const [, name = '', extension = ''] = pattern.exec(path) ?? [];
      if (name === '' || /^(?:readme|index)$/i.test(name)) return [];
      const [start] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(name) ?? [];
      const day = start !== undefined && isDay(start) ? start : null;
      return [{ path, kind: /json/i.test(extension) ? 'snapshot' : 'minutes', day, exact: name === day }];
    })
    .sort((one, other) => Number(other.exact) - Number(one.exact));
