import type { Track } from '../../model/track.ts';
import type { StatusWord } from '../../text/labels.ts';
import { asSentence, capital } from '../share/link-words.ts';

/** What a link to a document shows: its title with its track's name, then what it is about and how the track fares. */
export function documentLink(
  { path, title, about }: { path: string; title: string; about: string | null },
  track: Track,
  trackName: string,
  statusWord: StatusWord,
): { title: string; description: string } {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const own = ownTitle(title, track);
  const isFile = own === '' || own.toLowerCase() === track.title.toLowerCase() || path.endsWith(own);
  const status = track.status.value === 'unknown' ? '' : `, status: ${statusWord(track.status.value)}`;
  const said = about ?? track.summary;
  return {
    title: `${trackName}: ${isFile ? capital(stem.replace(/[-_]+/g, ' ')) : own}`,
    description: `${said === null ? '' : `${asSentence(said)} `}From the plans of ${track.title}${status}.`,
  };
}

/** The title without the track's ID or name at its end: `Rollback Guide` for `Rollback Guide — storm-rebooking`. */
function ownTitle(title: string, { id, title: whole }: Track): string {
  const [, start = title, end = ''] = /^(.+?)\s+[—–:|-]+\s+(.+)$/.exec(title) ?? [];
  return [id, whole].some((name) => name.toLowerCase() === end.toLowerCase()) ? start : title;
}
