import type { UnreadAbout } from '../../model/coverage.ts';
import type { Track } from '../../model/track.ts';
import { plural } from '../../text/format.ts';

export type UnreadBlock = Track['unread'][number];

const units = { list: 'item', table: 'row', checkboxes: 'check box' } as const;

/** `Todo: 4 check boxes that were not read`. */
export function unreadText({ heading, kind, items }: UnreadBlock): string {
  if (kind === 'text') return `${heading}: text that was not read`;
  const count = kind === 'checkboxes' && items !== 1 ? `${items} check boxes` : plural(items, units[kind]);
  return `${heading}: ${count} that ${items === 1 ? 'was' : 'were'} not read`;
}

/** Unread blocks that may contain what a page would otherwise call absent. */
export const unreadAbout = ({ unread }: Pick<Track, 'unread'>, about: UnreadAbout): UnreadBlock[] =>
  unread.filter((block) => block.about === about);

/** Number of a track's tasks, if all are ticked and no document states a status; otherwise null. */
export const finishedTasks = ({ tasksDone, progress }: Pick<Track, 'tasksDone' | 'progress'>): number | null =>
  tasksDone ? progress.filter(({ kind }) => kind === 'tasks').reduce((sum, { total }) => sum + total, 0) : null;
