import type { ScheduleHealth } from '../../model/schedule-health.ts';
import type { Track } from '../../model/track.ts';
import type { Show } from './filter.ts';
import { allRows, openRows } from './groups.ts';
import type { RegisterRow, RiskRegister } from './register.ts';

/** What deserves a look, and every other choice of rows that the register offers. */
export type Callout = Exclude<Show, 'all'>;

const belongs: Record<Callout, (row: RegisterRow) => boolean> = {
  open: () => true,
  settled: () => false,
  over: ({ risk }) => risk.aboveThreshold === true,
  /** At or above the threshold, and no mitigation. */
  bare: ({ risk }) => risk.aboveThreshold === true && risk.unmitigated,
  unscored: (row) => row.cell === null,
  /** Impact 5 below the threshold. */
  watched: (row) => row.criticalImpact,
  /** The template's text stands where the mitigation should; on either side of the threshold. */
  placeholder: (row) => row.mitigation === 'placeholder',
  /** The stated score is not the product of the stated numbers. */
  mismatch: (row) => row.mismatch,
  /** Stated in several places of one track. */
  merged: (row) => row.duplicated,
  /** The mitigation names another track. */
  names: (row) => row.mentionsTrack,
  /** Rated more than once: before mitigation, now, after it. */
  moved: (row) => row.movement.length > 0,
  /** Its track is blocked or late. */
  troubled: (row) => row.scheduleHealth !== null,
};
const callouts = Object.keys(belongs) as Callout[];

/** What pages call the rows of each choice. */
export const showWords: Record<Callout, string> = {
  open: 'Open',
  settled: 'Closed or over',
  over: 'On or above the line',
  bare: 'Without mitigation',
  unscored: 'Unscored',
  watched: 'Impact 5 below the line',
  placeholder: 'Template text for a mitigation',
  mismatch: 'Score contradicts its factors',
  merged: 'Stated in several documents',
  names: 'Mitigation names a track',
  moved: 'Rated before and after',
  troubled: 'Of blocked or late tracks',
};

/** Every choice that a row belongs to. A risk that counts no more belongs to that alone. */
export const calloutsOf = (row: RegisterRow): Callout[] =>
  row.risk.open ? callouts.filter((callout) => belongs[callout](row)) : ['settled'];

/** The rows of each choice, in the register's order. */
export function riskCallouts(register: RiskRegister): Record<Callout, RegisterRow[]> {
  const result = Object.fromEntries(callouts.map((callout) => [callout, []])) as unknown as Record<
    Callout,
    RegisterRow[]
  >;
  for (const row of allRows(register)) for (const callout of calloutsOf(row)) result[callout].push(row);
  return result;
}

/** A blocked or late track, and the worst of its risks. */
export interface TroubledTrack {
  track: Track;
  scheduleHealth: ScheduleHealth;
  /** Highest score first; unscored ones only where there are not enough others. */
  top: RegisterRow[];
  /** How many risks it has beyond these. */
  more: number;
}

/** How many of a troubled track's risks are named. */
const topCount = 3;

/** Blocked tracks, then late ones, the latest first. */
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
