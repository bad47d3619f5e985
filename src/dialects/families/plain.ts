import type { Dialect } from '../dialect.ts';
import { readWith } from '../read-document.ts';

/** Anything else in a track's folder: a PRD, a report, notes. Facts under clear headings and labels are still read. */
export const plain: Dialect = {
  name: 'plain',
  detect: () => 0.2,
  read: readWith({ defaultProgressKind: 'tasks' }),
};
