import { stateOf } from '../model/lateness.ts';
import { hardDeadline, isSound } from '../model/overrun.ts';
import type { StatusValue } from '../model/status.ts';
import type { Day } from '../model/when.ts';
import type { ApprovalEntry } from './approval-entries.ts';
import type { TrackRecords } from './by-track.ts';
import { daysBetween, daysText, plural, whenText, words } from './format.ts';
import { cellOf, reachesLine } from './risk-scale.ts';
import { figure, type Sentence, warning } from './sentence.ts';

/** The colour of a status, six digits: of its glyph on a card, and of the edge of a link's preview. */
export const statusColours: Record<StatusValue, string> = {
  blocked: '#AA3606',
  'in-progress': '#1157A4',
  'in-review': '#1157A4',
  approved: '#13161C',
  planned: '#82868E',
  draft: '#82868E',
  complete: '#43484F',
  superseded: '#82868E',
  cancelled: '#82868E',
  unknown: '#82868E',
};

/** A phase on a card's strip of time. */
export interface CardBar {
  start: Day;
  end: Day;
  state: StatusValue;
  computed: boolean;
  /** True where its dates are known to the day. */
  crisp: boolean;
}

/** What a link's picture shows. */
export interface Card {
  site: string;
  asOf: Day;
  title: string;
  /** Null for a page that is no track's. */
  status: { value: StatusValue; word: string } | null;
  who: string | null;
  sentence: Sentence;
  strip: { bars: CardBar[]; target: Day | null; deadline: Day | null } | null;
}

interface TrackCardFacts {
  records: TrackRecords;
  signOffs: readonly ApprovalEntry[];
  site: string;
  asOf: Day;
  statusWord: string;
  line: number;
}

/** A track in figures: its target, progress by its first kind, risks, approvals that wait. Also what a link says before anyone clicks. */
export function trackFigures({ records, signOffs, asOf, line }: Pick<TrackCardFacts, 'records' | 'signOffs' | 'asOf' | 'line'>): Sentence {
  const { track, milestones, risks } = records;
  const sentence: Sentence = [];
  const deadline = hardDeadline(track, milestones);
  const goal = track.target ?? deadline;
  const open = track.status.value !== 'complete' && !track.archived;
  if (goal === null) sentence.push('No target date.');
  else {
    const late = open ? daysBetween(goal.end, asOf) : 0;
    sentence.push(track.target === null ? 'Deadline ' : 'Target ', figure(whenText(goal)));
    if (late > 0) sentence.push(', ', warning(`${daysText(late)} ago`));
    sentence.push('.');
  }
  const [first] = track.progress;
  if (first !== undefined) {
    const kind = track.progress.filter((one) => one.kind === first.kind);
    const sum = (key: 'done' | 'total'): number => kind.reduce((all, one) => all + one[key], 0);
    sentence.push(` ${words(first.kind)} `, figure(`${sum('done')} of ${sum('total')}`), '.');
  }
  if (risks.length > 0) {
    const over = risks.filter((risk) => {
      const cell = cellOf(risk);
      return cell !== null && reachesLine(cell, line);
    }).length;
    sentence.push(' ', figure(plural(risks.length, 'risk')), ...(over > 0 ? [', ', warning(`${over} on or above the line`)] : []), '.');
  }
  const waiting = signOffs.filter(({ waits }) => waits).length;
  if (waiting > 0) sentence.push(' ', figure(plural(waiting, 'approval')), waiting === 1 ? ' waits.' : ' wait.');
  return sentence;
}

export function trackCard(facts: TrackCardFacts): Card {
  const { track, milestones } = facts.records;
  const bars = milestones.flatMap((milestone): CardBar[] => {
    const { kind, when } = milestone;
    if (kind !== 'phase' || when === null || !isSound(when)) return [];
    const { start, end, precision, basis } = when;
    return [{ start, end, state: stateOf(milestone, track), computed: basis === 'computed', crisp: precision === 'day' }];
  });
  const target = track.target !== null && isSound(track.target) ? track.target.end : null;
  const deadline = hardDeadline(track, milestones)?.end ?? null;
  return {
    site: facts.site,
    asOf: facts.asOf,
    title: track.title,
    status: { value: track.status.value, word: facts.statusWord },
    who: track.owners.length === 0 ? null : track.owners.join(', '),
    sentence: trackFigures(facts),
    strip: bars.length === 0 && target === null && deadline === null ? null : { bars, target, deadline },
  };
}
