import { overrunningTracks } from '../../model/dates/overrun.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { type StatusValue, statusValues } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';
import { plural } from '../../text/format.ts';
import { figure, joined, type Lasting, lasted, lastedSince, type Sentence } from '../../text/sentence.ts';
import { approvalEntries, byAge } from '../approvals/entries.ts';
import { riskCounts } from '../risks/groups.ts';
import { type AttentionItem, attention } from './attention.ts';
import type { AttentionSettings } from './attention-rule.ts';

/** Tracks with the same status. */
export interface StatusGroup {
  status: StatusValue;
  tracks: Track[];
}

/** The findings of one rule: the worst ones, and where to find the rest. */
export interface AttentionGroup {
  rule: string;
  items: AttentionItem[];
  more: { count: number; label: string; url: string } | null;
}

export interface Home {
  /** The team's description of the portfolio, from `trackway.yaml`. */
  description: string | null;
  lede: Sentence;
  /** The same for links to the page, in words that do not age. */
  link: Sentence;
  /** Number of records that need attention, listed or not. */
  attentionCount: number;
  attention: AttentionGroup[];
  byStatus: StatusGroup[];
}

/** Most findings a reader takes in; a longer list is cut to the worst of each rule, with a count of the rest. */
const wholeList = 30;
const perRule = 4;

/** The page that lists all findings of a rule; the health page for rules not named here. */
const pageOfRule: Record<string, string> = {
  late: '/roadmap/',
  overrun: '/roadmap/',
  'review-overdue': '/roadmap/',
  blocked: '/tracks/?status=blocked',
  'high-risk-without-mitigation': '/risks/?show=bare',
  'score-contradicts': '/risks/?show=mismatch',
  'waits-for-approval': '/approvals/',
  'approval-stale': '/approvals/',
  'own-approval': '/approvals/',
  undecided: '/questions/',
  'names-no-track': '/dependencies/',
  circular: '/dependencies/',
  'finished-but-waits': '/dependencies/',
};

function attentionGroups(items: readonly AttentionItem[]): AttentionGroup[] {
  return [...Map.groupBy(items, ({ rule }) => rule)].map(([rule, all]) => {
    const shown = items.length <= wholeList ? all : all.slice(0, perRule);
    const count = all.length - shown.length;
    return {
      rule,
      items: shown,
      more: count === 0 ? null : { count, label: all[0]!.label, url: pageOfRule[rule] ?? '/health/' },
    };
  });
}

/** The home page: the state of the portfolio, for a reader who visits once a week. Archived tracks are not counted. */
export function home(
  portfolio: Portfolio,
  settings: AttentionSettings & { readonly description: string | null },
): Home {
  const items = attention(portfolio, settings);
  const shown = portfolio.tracks.filter(({ life }) => life !== 'archived');
  const groups = Map.groupBy(shown, (track) => track.status.value);
  const lede = (lasting: Lasting): Sentence => [
    ...trackClause(portfolio, shown, groups),
    ...riskClause(portfolio),
    ...approvalClause(portfolio, settings, lasting),
  ];
  return {
    description: settings.description,
    lede: lede(lasted),
    link: lede(lastedSince(portfolio.asOf)),
    attentionCount: items.length,
    attention: attentionGroups(items),
    byStatus: statusValues.flatMap((status) => {
      const tracks = groups.get(status);
      return tracks === undefined ? [] : [{ status, tracks }];
    }),
  };
}

const statusUrl = (status: StatusValue): string => `/tracks/?status=${status}`;

/** `Of 14 tracks, 6 are in progress and 1 is blocked; 2 are late and 1 runs past its hard deadline.` */
function trackClause(
  portfolio: Portfolio,
  shown: readonly Track[],
  groups: ReadonlyMap<StatusValue, Track[]>,
): Sentence {
  if (shown.length === 0) return [portfolio.tracks.length === 0 ? 'No tracks yet.' : 'No tracks are under way.'];
  const states: Sentence[] = (['in-progress', 'blocked'] as const).flatMap((status) => {
    const count = groups.get(status)?.length ?? 0;
    return count === 0
      ? []
      : [[figure(count, statusUrl(status)), ` ${count === 1 ? 'is' : 'are'} ${status.replace('-', ' ')}`]];
  });
  const late = shown.filter((track) => track.late !== null).length;
  const over = overrunningTracks(portfolio).length;
  const dates: Sentence[] = [];
  if (late > 0) dates.push([figure(`${late} ${late === 1 ? 'is' : 'are'} late`, '/#late')]);
  if (over > 0)
    dates.push([
      figure(`${over} ${over === 1 ? 'runs' : 'run'} past`, '/#overrun'),
      over === 1 ? ' its hard deadline' : ' their hard deadlines',
    ]);
  const rest: Sentence = [...(dates.length > 0 ? ['; ', ...joined(dates)] : []), '.'];
  const whole = states.length === 1 ? [...groups].find(([, tracks]) => tracks.length === shown.length) : undefined;
  if (whole !== undefined && shown.length > 1) {
    return ['All ', figure(plural(shown.length, 'track'), '/tracks/'), ` are ${whole[0].replace('-', ' ')}`, ...rest];
  }
  const of: Sentence = ['Of ', figure(plural(shown.length, 'track'), '/tracks/'), ', '];
  if (states.length === 0) {
    const unknown = groups.get('unknown')?.length ?? 0;
    if (unknown === shown.length) states.push(['none has a status that was understood']);
    else states.push([unknown === 0 ? 'none are in progress' : 'none are known to be in progress']);
  }
  return [...of, ...joined(states), ...rest];
}

/** `17 of 34 risks are at or above the threshold, 3 of them without a mitigation.` */
function riskClause({ risks: all }: Portfolio): Sentence {
  const { count, aboveThreshold, unmitigated, unscored } = riskCounts(all.filter(({ open }) => open));
  if (all.length === 0) return [];
  if (count === 0) return [' No risks are open.'];
  if (unscored === count)
    return [
      ' ',
      figure(plural(count, 'risk'), '/risks/'),
      count === 1 ? ' is recorded, without a score.' : ' are recorded, none of them scored.',
    ];
  const without: Sentence =
    unmitigated === 0 ? [] : [', ', figure(unmitigated, '/risks/?show=bare'), ' of them without a mitigation'];
  return [
    ' ',
    figure(`${aboveThreshold} of ${plural(count, 'risk')}`, '/risks/'),
    ` ${aboveThreshold === 1 ? 'is' : 'are'} at or above the threshold`,
    ...without,
    '.',
  ];
}

/** `11 approvals wait, the oldest for 57 days.` */
function approvalClause(portfolio: Portfolio, settings: AttentionSettings, lasting: Lasting): Sentence {
  const { signOffs } = approvalEntries(portfolio, settings);
  const waiting = signOffs.filter((entry) => entry.waits).sort(byAge);
  if (waiting.length === 0) return signOffs.length === 0 ? [] : [' No approvals are waiting.'];
  const oldest = waiting[0]!;
  const age: Sentence = oldest.age === null ? [] : [', the oldest ', ...lasting(oldest.age.days, oldest.url)];
  return [
    ' ',
    figure(plural(waiting.length, 'approval'), '/approvals/'),
    ` ${waiting.length === 1 ? 'waits' : 'wait'}`,
    ...age,
    '.',
  ];
}
