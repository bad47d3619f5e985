import { closestMatch } from 'leven';
import type { Track } from '../../model/track.ts';

const normalizeName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^.*\/(?=[^/])/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Finds the track that a dangling reference may have meant, by ID, stated ID or title. Case, spaces and punctuation do
 * not count. Null if no name is within an edit distance of a third of the reference's length (at least 1).
 */
export function nearestTracks(tracks: readonly Track[]): (written: string) => Track | null {
  const names = new Map<string, Track>();
  for (const track of tracks) names.set(normalizeName(track.title), track);
  for (const track of tracks) if (track.statedId !== null) names.set(normalizeName(track.statedId), track);
  for (const track of tracks) names.set(normalizeName(track.id), track);
  names.delete('');
  const known = [...names.keys()];
  return (written) => {
    const folded = normalizeName(written);
    const match = closestMatch(folded, known, { maxDistance: Math.max(1, Math.floor(folded.length / 3)) });
    return match === undefined ? null : (names.get(match) ?? null);
  };
}
