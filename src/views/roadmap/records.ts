import type { Milestone } from '../../model/milestone.ts';
import type { Track } from '../../model/track.ts';
import type { When } from '../../model/when.ts';

const words = { target: 'Target', deadline: 'Hard deadline' } as const;

/** A date of the track itself as a record, for a track none of whose records states it. */
function ownDate(track: Track, kind: 'target' | 'deadline', when: When): Milestone {
  return {
    id: `${track.id}.${kind}`,
    track: track.id,
    title: words[kind],
    kind,
    when,
    status: { value: 'unknown', text: null, source: null, conflicts: [] },
    horizon: null,
    duration: null,
    description: null,
    source: track.sources[kind] ?? track.source,
    also: [],
    url: track.url,
  };
}

/**
 * Everything of one track that has its place on the timeline: its milestones, and its own target and hard deadline where no milestone
 * already says them.
 */
export function trackRecords(track: Track, milestones: readonly Milestone[]): Milestone[] {
  const own = (['target', 'deadline'] as const).flatMap((kind) => {
    const when = track[kind];
    const said = milestones.some(
      (milestone) =>
        milestone.kind === kind && milestone.when?.start === when?.start && milestone.when?.end === when?.end,
    );
    return when === null || said ? [] : [ownDate(track, kind, when)];
  });
  return [...milestones, ...own];
}
