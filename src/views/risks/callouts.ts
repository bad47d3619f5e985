import type { ScheduleHealth } from '../../model/schedule-health.ts';
import type { Track } from '../../model/track.ts';
import type { Show } from './filter.ts';
import { allRows, openRows } from './groups.ts';
import type { RegisterRow, RiskRegister } from './register.ts';

/** A filter of the register: a reason to look at a row, or its state. */
export type Callout = Exclude<Show, 'all'>;

const belongs: Record<Callout, (row: RegisterRow) => boolean> = {
  open: () => true,
  settled: () => false,
  over: ({ risk }) => risk.aboveThreshold === true,
  /** At or above the threshold, and no mitigation. */
  bare: ({ risk }) => risk.aboveThreshold === true && risk.unmitigated === true,
  unscored: (row) => row.cell === null,
  /** Impact 5 below the threshold. */
  watched: (row) => row.criticalImpact,
  /** Template text instead of a mitigation, above or below the threshold. */
  placeholder: (row) => row.mitigation === 'placeholder',
  /** The stated score is not the product of the stated numbers. */
  mismatch: (row) => row.mismatch,
  /** Stated in several places of one track. */
  merged: (row) => row.duplicated,
  /** The mitigation names another track. */
  names: (row) => row.mentionsTrack,
  /** Rated more than once: before mitigation, now, after mitigation. */
  moved: (row) => row.movement.length > 0,
  /** Its track is blocked or late. */
  troubled: (row) => row.scheduleHealth !== null,
};
const callouts = Object.keys(belongs) as Callout[];

/** Labels of the filters. */
export const showWords: Record<Callout, string> = {
  open: 'Open',
  settled: 'No longer open',
  over: 'At or above the threshold',
  bare: 'Without mitigation',
  unscored: 'Unscored',
  watched: 'Impact 5 below the threshold',
  placeholder: 'Template text for a mitigation',
  mismatch: 'Score contradicts its factors',
  merged: 'Stated in several documents',
  names: 'Mitigation names a track',
  moved: 'Rated before and after',
  troubled: 'Of blocked or late tracks',
};

/** Every filter that a row matches. A risk that is not open matches only `settled`. */
export const calloutsOf = (row: RegisterRow): Callout[] =>
  row.risk.open ? callouts.filter((callout) => belongs[callout](row)) : ['settled'];

/** The rows that match each filter, in the register's order. */
export function riskCallouts(register: RiskRegister): Record<Callout, RegisterRow[]> {
  const result = Object.fromEntries(callouts.map((callout) => [callout, []])) as unknown as Record<
    Callout,
    RegisterRow[]
  >;
  for (const row of allRows(register)) for (const callout of calloutsOf(row)) result[callout].push(row);
  return result;
}

/** A blocked or late track and its worst risks. */
export interface TroubledTrack {
  track: Track;
  scheduleHealth: ScheduleHealth;
  /** Highest score first, then unscored ones if fewer than three have a score. */
  top: RegisterRow[];
  /** Number of its open risks not in `top`. */
  more: number;
}

/** Number of risks named per troubled track. */
const topCount = 3;

/** Blocked tracks, then late ones, the most days late first. Only tracks with open risks are listed. */
export function troubledTracks(register: RiskRegister): TroubledTrack[] {
  const groups = Map.groupBy(
    openRows(register).filter((row) => row.scheduleHealth !== null),
    (row) => row.track,
  );
  const tracks = [...groups].map(([track, members]): TroubledTrack => {
    const top = members.slice(0, topCount);
    return { track, scheduleHealth: members[0]!.scheduleHealth!, top, more: members.length - top.length };
  });
  const weight = ({ scheduleHealth: trouble }: TroubledTrack): number =>
    trouble.kind === 'blocked' ? Number.MAX_SAFE_INTEGER : trouble.days;
  return tracks.sort((a, b) => weight(b) - weight(a));
}
