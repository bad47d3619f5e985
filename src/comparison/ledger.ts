import { isSound } from '../model/dates/overrun.ts';
import type { StatusValue } from '../model/status.ts';
import type { DueDate, TrackEvent, TrackHistory, TrackPromise } from '../model/track-history.ts';
import type { Day, When } from '../model/when.ts';
import { whenText } from '../text/format.ts';
import { compareDates } from './slip.ts';

/** What a version of a track's document says. */
export interface StatedVersion {
  on: Day;
  commit: string;
  target: When | null;
  deadline: When | null;
  status: StatusValue;
}

const promised = ['target', 'deadline'] as const;
type Promised = (typeof promised)[number];

/**
 * How often a track's dates moved, and which were met.
 * @param versions oldest first, at least one
 * @param completed the day on which the track was complete, by its documents; null if they do not say
 */
export function ledgerOf(
  versions: readonly StatedVersion[],
  asOf: Day,
  completed: Day | null,
): Pick<TrackHistory, 'events' | 'promises' | 'due'> {
  const events = versions.flatMap((version, index) => (index === 0 ? [] : changes(versions[index - 1]!, version)));
  const promises = promised.flatMap((what) => promiseOf(what, versions, events));
  const due = promised.flatMap((what) => dueDates(what, versions, asOf, completed));
  // A deadline on the day of the target is one date.
  const days = new Set(due.flatMap(({ what, day }) => (what === 'target' ? [day] : [])));
  return { events, promises, due: due.filter(({ what, day }) => what === 'target' || !days.has(day)) };
}

function changes(before: StatedVersion, now: StatedVersion): TrackEvent[] {
  const { on, commit } = now;
  const found: TrackEvent[] = promised.flatMap((what) => {
    const [was, is] = [before[what], now[what]];
    if (was === null && is === null) return [];
    const change = was === null || is === null ? null : compareDates(was, is);
    if (change?.kind === 'same') return [];
    const slip = change?.kind === 'moved' ? change.slip : null;
    return [{ on, commit, what, before: was && whenText(was), after: is && whenText(is), slip }];
  });
  if (before.status !== now.status)
    found.push({ on, commit, what: 'status', before: before.status, after: now.status, slip: null });
  return found;
}

function promiseOf(what: Promised, versions: readonly StatedVersion[], events: readonly TrackEvent[]): TrackPromise[] {
  const first = versions.find((version) => version[what] !== null);
  const was = first?.[what] ?? null;
  if (first === undefined || was === null) return [];
  const is = versions.at(-1)?.[what] ?? null;
  const change = is === null ? null : compareDates(was, is);
  return [
    {
      what,
      first: whenText(was),
      firstOn: first.on,
      now: is && whenText(is),
      moves: events.filter((event) => event.what === what && event.slip !== null).length,
      total: change?.kind === 'moved' ? change.slip : null,
    },
  ];
}

/** A track that is given up owes nothing. */
const givenUp: ReadonlySet<StatusValue> = new Set(['cancelled', 'superseded']);

/** The values whose last day came while they stood in the document. */
function dueDates(what: Promised, versions: readonly StatedVersion[], asOf: Day, completed: Day | null): DueDate[] {
  const found = new Map<Day, DueDate>();
  for (const [index, version] of versions.entries()) {
    const when = version[what];
    const until = versions[index + 1]?.on ?? asOf;
    if (when === null || !isSound(when) || when.end < version.on || when.end >= until) continue;
    if (givenUp.has(version.status)) continue;
    const met = version.status === 'complete' || (completed !== null && completed <= when.end);
    const last = versions.at(-1)![what];
    found.set(when.end, { what, day: when.end, met, isUnchanged: last?.end === when.end });
  }
  return [...found.values()];
}
