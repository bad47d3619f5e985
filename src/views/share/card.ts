import { stateOf } from '../../model/dates/lateness.ts';
import { hardDeadline, isSound } from '../../model/dates/overrun.ts';
import type { TrackRecords } from '../../model/portfolio-index.ts';
import type { Risk } from '../../model/risk.ts';
import type { StatusValue } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import type { Day } from '../../model/when.ts';
import { listText, plural, whenText } from '../../text/format.ts';
import { figure, type Sentence, warning } from '../../text/sentence.ts';
import type { ApprovalEntry } from '../approvals/entries.ts';
import { lateBy } from '../track/answer.ts';
import { bareQuotesText, blockedBy } from '../track/blocked.ts';
import { capital, endText, lateText, progressPhrase } from './link-words.ts';

/** Colours of statuses, as six hex digits: for the glyph on a card and the edge of a link preview. */
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

/** A phase on a card's timeline strip. */
export interface CardBar {
  start: Day;
  end: Day;
  state: StatusValue;
  computed: boolean;
  /** True if its dates are known to the day. */
  crisp: boolean;
}

/** The content of a link's preview image. */
export interface Card {
  site: string;
  title: string;
  /** Null for a page that belongs to no track. */
  status: { value: StatusValue; word: string } | null;
  who: string | null;
  sentence: Sentence;
  strip: { bars: CardBar[]; target: Day | null; deadline: Day | null } | null;
}

/** Roles are named up to this many; beyond it they are only counted. */
const mostNamed = 3;

interface TrackCardFacts {
  records: TrackRecords;
  signOffs: readonly ApprovalEntry[];
  site: string;
  statusWord: string;
}

/**
 * A track in figures: its target, progress of the first kind it has, open risks, and approvals that wait, with roles if
 * `named`. The preview text of a link starts with it too.
 */
export function trackFigures(
  { records, signOffs }: Pick<TrackCardFacts, 'records' | 'signOffs'>,
  named = false,
): Sentence {
  const { track, milestones, risks } = records;
  const sentence: Sentence = [];
  const goal = track.target ?? hardDeadline(track, milestones);
  const name = track.target === null ? 'hard deadline' : 'target';
  if (goal !== null && lateBy(records, goal) !== null)
    sentence.push(warning(capital(lateText(goal))), `, its ${name}.`);
  else if (goal !== null) sentence.push(`${capital(name)} `, figure(whenText(goal)), '.');
  else if (isLive(track)) sentence.push('No target date was found.');
  const [first] = track.progress;
  if (first !== undefined) {
    const kind = track.progress.filter((one) => one.kind === first.kind);
    const sum = (key: 'done' | 'total'): number => kind.reduce((all, one) => all + one[key], 0);
    sentence.push(' ', figure(`${sum('done')} of ${sum('total')}`), ` ${progressPhrase[first.kind]}.`);
  }
  sentence.push(...riskFigures(track, risks), ...waitFigures(signOffs, named));
  return sentence;
}

/** `8 risks`, or `7 open risks` if one is closed; empty for a track that is over. */
function riskFigures(track: Track, risks: readonly Risk[]): Sentence {
  if (risks.length === 0 || !isLive(track)) return [];
  const open = risks.filter((risk) => risk.open);
  if (open.length === 0) return [' No open risk.'];
  const above = open.filter(({ aboveThreshold }) => aboveThreshold).length;
  const count = plural(open.length, open.length < risks.length ? 'open risk' : 'risk');
  return [' ', figure(count), ...(above > 0 ? [', ', warning(`${above} at or above the team’s threshold`)] : []), '.'];
}

function waitFigures(signOffs: readonly ApprovalEntry[], named: boolean): Sentence {
  const waiting = signOffs.filter(({ waits }) => waits);
  if (waiting.length === 0) return [];
  const names = waiting.map(({ role, state }) => (state === 'stale' ? `${role} (approved before it changed)` : role));
  const who = named && waiting.length <= mostNamed ? `: ${listText(names)}` : '';
  return [' ', figure(plural(waiting.length, 'approval')), `${waiting.length === 1 ? ' waits' : ' wait'}${who}.`];
}

/** `Since 26 Oct 2026: “No power at Port Orrin”. `; empty unless the track is blocked and its documents say by what. */
function blockedPart(track: Track): Sentence {
  const reasons = track.status.value === 'blocked' ? blockedBy(track) : [];
  if (reasons.length === 0) return [];
  const since = track.statusStart === null ? '' : `Since ${endText(track.statusStart.when)}: `;
  return [`${since}${bareQuotesText(reasons)}. `];
}

/** The preview card of a track. It changes only when its facts do: it has no day of its own. The strip is null if the track has no dated phase, target or deadline. */
export function trackCard(facts: TrackCardFacts): Card {
  const { track, milestones } = facts.records;
  const bars = milestones.flatMap((milestone): CardBar[] => {
    const { kind, when } = milestone;
    if (kind !== 'phase' || when === null || !isSound(when)) return [];
    const { start, end, precision, basis } = when;
    return [
      { start, end, state: stateOf(milestone, track), computed: basis === 'computed', crisp: precision === 'day' },
    ];
  });
  const target = track.target !== null && isSound(track.target) ? track.target.end : null;
  const deadline = hardDeadline(track, milestones)?.end ?? null;
  return {
    site: facts.site,
    title: track.title,
    status: { value: track.status.value, word: facts.statusWord },
    who: track.owners.length === 0 ? null : track.owners.join(', '),
    sentence: [...blockedPart(track), ...trackFigures(facts)],
    strip: bars.length === 0 && target === null && deadline === null ? null : { bars, target, deadline },
  };
}
