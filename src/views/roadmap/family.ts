import type { DialectName, Track } from '../../model/track.ts';

/** The family of a track: that of its first document of a family proper; a plan or a plain document only where there is no other. */
export function familyOf(track: Track): DialectName {
  const found = track.documents.map(({ dialect }) => dialect);
  return (
    found.find((dialect) => dialect !== 'plan' && dialect !== 'plain') ??
    found.find((dialect) => dialect === 'plan') ??
    'plain'
  );
}
