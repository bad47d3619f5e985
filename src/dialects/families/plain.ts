import type { Dialect } from '../dialect.ts';
import { readWith } from '../read-document.ts';

/** Anything else that stands in a track's folder: a PRD, a report, notes. What its headings and labels say plainly is still read. */
export const plain: Dialect = {
  name: 'plain',
  detect: () => 0.2,
  read: (document, context) =>
    readWith(
      {
        defaultProgressKind: 'tasks',
        milestones: () => [],
        titleKeys: ['title', 'name'],
      },
      document,
      context,
    ),
};
