import type { DialectName, Track } from '../../model/track.ts';

/**
 * A track's family: the dialect of its first document that is neither a plan nor plain; failing that `plan`, then
 * `plain`.
 */
export function familyOf(track: Track): DialectName {
  const found = track.documents.map(({ dialect }) => dialect);
  return (
    found.find((dialect) => dialect !== 'plan' && dialect !== 'plain') ??
    found.find((dialect) => dialect === 'plan') ??
    'plain'
  );
}
