import type { Portfolio } from '../../model/portfolio.ts';
import { type StatusValue, statusValues } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';
import { plural } from '../../text/format.ts';
import { figure, joined, lasted, type Sentence } from '../../text/sentence.ts';
import { approvalEntries, byAge } from '../approvals/entries.ts';
import { lacksMitigation } from '../risks/matrix.ts';
import { cellOf, reachesLine } from '../risks/scale.ts';
import { type AttentionItem, attention } from './attention.ts';
import type { AttentionSettings } from './attention-rule.ts';

/** Tracks that share a status. */
export interface StatusGroup {
  status: StatusValue;
  tracks: Track[];
}

/** What one rule found: the worst of it, and how much more there is and where. */
export interface AttentionGroup {
  rule: string;
  items: AttentionItem[];
  more: { count: number; label: string; url: string } | null;
}

export interface Home {
  lede: Sentence;
  /** How many records need attention, the ones that are not listed included. */
  attentionCount: number;
  attention: AttentionGroup[];
  byStatus: StatusGroup[];
}

/** A list that a reader takes in; what is longer is cut to its worst, rule by rule, and counted. */
const wholeList = 30;
const perRule = 4;

/** The page that lists all that a rule finds; the roadmap and the health page for what has none of its own. */
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

/** Where the portfolio stands, for the reader who opens the site once a week. Archived tracks are not counted. */
export function home(portfolio: Portfolio, settings: AttentionSettings): Home {
  const items = attention(portfolio, settings);
  const live = portfolio.tracks.filter((track) => !track.archived);
  const groups = Map.groupBy(live, (track) => track.status.value);
  return {
    lede: [
      ...trackClause(portfolio, live, groups, items),
      ...riskClause(portfolio, settings.risk.line),
      ...approvalClause(portfolio, settings),
    ],
    attentionCount: items.length,
    attention: attentionGroups(items),
    byStatus: statusValues.flatMap((status) => {
      const tracks = groups.get(status);
      return tracks === undefined ? [] : [{ status, tracks }];
    }),
  };
}

const statusUrl = (status: StatusValue): string => `/tracks/?status=${status}`;

/** `Of 14 tracks, 6 are in progress and 1 is blocked; 1 is late and 1 more overruns its hard deadline.` */
function trackClause(
  { tracks: all }: Portfolio,
  live: readonly Track[],
  groups: ReadonlyMap<StatusValue, Track[]>,
  items: readonly AttentionItem[],
): Sentence {
  if (live.length === 0) return [all.length === 0 ? 'There is no track yet.' : 'No track is under way.'];
  const states: Sentence[] = (['in-progress', 'blocked'] as const).flatMap((status) => {
    const count = groups.get(status)?.length ?? 0;
    return count === 0
      ? []
      : [[figure(count, statusUrl(status)), ` ${count === 1 ? 'is' : 'are'} ${status.replace('-', ' ')}`]];
  });
  const late = new Set(items.filter((item) => item.rule === 'late').map((item) => item.track));
  const over = new Set(items.filter((item) => item.rule === 'overrun').map((item) => item.track));
  const alsoOver = [...over].filter((track) => !late.has(track)).length;
  const dates: Sentence[] = [];
  if (late.size > 0) dates.push([figure(`${late.size} ${late.size === 1 ? 'is' : 'are'} late`, '/#late')]);
  if (alsoOver > 0) {
    const more = late.size > 0 ? ' more' : '';
    dates.push([
      figure(`${alsoOver}${more} ${alsoOver === 1 ? 'overruns' : 'overrun'}`, '/#overrun'),
      alsoOver === 1 ? ' its hard deadline' : ' their hard deadline',
    ]);
  }
  const rest: Sentence = [...(dates.length > 0 ? ['; ', ...joined(dates)] : []), '.'];
  const whole = states.length === 1 ? [...groups].find(([, tracks]) => tracks.length === live.length) : undefined;
  if (whole !== undefined && live.length > 1) {
    return ['All ', figure(plural(live.length, 'track'), '/tracks/'), ` are ${whole[0].replace('-', ' ')}`, ...rest];
  }
  const of: Sentence = ['Of ', figure(plural(live.length, 'track'), '/tracks/'), ', '];
  if (states.length === 0) states.push([`none is in progress`]);
  return [...of, ...joined(states), ...rest];
}

/** `17 of 34 risks stand on or above the line, 3 of them without a mitigation.` */
function riskClause({ risks }: Portfolio, line: number): Sentence {
  if (risks.length === 0) return [];
  const above = risks.filter((risk) => {
    const cell = cellOf(risk);
    return cell !== null && reachesLine(cell, line);
  });
  const bare = above.filter(lacksMitigation).length;
  const unscored = risks.filter((risk) => cellOf(risk) === null).length;
  const subject = figure(`${above.length} of ${plural(risks.length, 'risk')}`, '/risks/');
  if (unscored === risks.length)
    return [
      ' ',
      figure(plural(risks.length, 'risk'), '/risks/'),
      ` ${risks.length === 1 ? 'is' : 'are'} written down, none of them rated.`,
    ];
  const verb = above.length === 1 ? 'stands' : 'stand';
  const without: Sentence =
    bare === 0 ? [] : [', ', figure(bare, '/risks/?show=bare'), ' of them without a mitigation'];
  return [' ', subject, ` ${verb} on or above the line`, ...without, '.'];
}

/** `11 approvals wait, the oldest for 57 days.` */
function approvalClause(portfolio: Portfolio, settings: AttentionSettings): Sentence {
  const { signOffs } = approvalEntries(portfolio, settings);
  const waiting = signOffs.filter((entry) => entry.waits).sort(byAge);
  if (waiting.length === 0) return signOffs.length === 0 ? [] : [' No approval waits.'];
  const oldest = waiting[0]!;
  const age: Sentence = oldest.age === null ? [] : [', the oldest ', ...lasted(oldest.age.days, oldest.url)];
  return [
    ' ',
    figure(plural(waiting.length, 'approval'), '/approvals/'),
    ` ${waiting.length === 1 ? 'waits' : 'wait'}`,
    ...age,
    '.',
  ];
}
