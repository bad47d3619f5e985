import type { Approval } from '../../src/model/approval.ts';
import type { Dependency } from '../../src/model/dependency.ts';
import type { Milestone } from '../../src/model/milestone.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import type { Question } from '../../src/model/question.ts';
import type { Risk } from '../../src/model/risk.ts';
import type { Status, StatusValue } from '../../src/model/status.ts';
import type { Track } from '../../src/model/track.ts';
import { lifeOf } from '../../src/model/track-lifecycle.ts';
import type { Precision, When } from '../../src/model/when.ts';
import { defaultConfig } from '../../src/portfolio/config/config.ts';
import { type DeriveSettings, derive } from '../../src/portfolio/derive.ts';

/** Factories for tests of the views: a whole, valid record with nothing in it, and over it what the test is about. */

export const aStatus = (value: StatusValue, text: string | null = value): Status => ({
  value,
  text,
  source: text === null ? null : { file: 'tracks/t/spec.md', line: 5 },
  conflicts: [],
});

/** `aWhen('2026-11-20')` is a day; `aWhen('2026-10-01', '2026-12-31', 'quarter')` an interval known to the quarter. */
export const aWhen = (
  start: string,
  end: string = start,
  precision: Precision = 'day',
  basis: When['basis'] = 'stated',
): When => ({
  start,
  end,
  precision,
  text: start === end ? start : `${start} to ${end}`,
  basis,
});

/** A line of a change log; what status it tells is derived in `aPortfolio`. */
type Change = Omit<Track['changes'][number], 'status'> & { status?: StatusValue | null };

export const aTrack = ({
  changes = [],
  ...over
}: Partial<Omit<Track, 'changes'>> & { changes?: Change[] } = {}): Track => {
  const id = over.id ?? 't';
  return {
    id,
    statedId: null,
    title: id,
    summary: null,
    status: aStatus('planned'),
    life: lifeOf(over.status?.value ?? 'planned', over.archived ?? false),
    statusSince: null,
    statusStart: null,
    statusDates: [],
    late: null,
    owners: [],
    authors: [],
    created: null,
    updated: null,
    target: null,
    deadline: null,
    sources: {},
    archived: false,
    documents: [],
    progress: [],
    criteria: [],
    scope: [],
    conflicts: [],
    blockers: [],
    unread: [],
    looseDates: [],
    tasksDone: false,
    ready: null,
    provenance: [],
    changes: changes.map((change) => ({ status: null, ...change })),
    source: { file: `tracks/${id}/spec.md`, line: 1 },
    url: `/tracks/${id}/`,
    ...over,
  };
};

/** What every record of a track has: its ID from its kind and title, its place and its address. */
const recordOf = (kind: string, over: { track?: string; title?: string; id?: string }) => {
  const track = over.track ?? 't';
  const title = over.title ?? kind;
  const fragment = `${kind}-${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  return {
    id: over.id ?? `${track}.${fragment}`,
    track,
    title,
    source: { file: `tracks/${track}/spec.md`, line: 10 },
    also: [],
    url: `/tracks/${track}/spec/#${fragment}`,
  };
};

export const aRisk = (over: Partial<Risk> = {}): Risk => ({
  state: 'open',
  open: true,
  aboveThreshold: null,
  unmitigated: true,
  ...recordOf('risk', over),
  category: 'technical',
  categoryText: null,
  probability: null,
  impact: null,
  score: { stated: null, computed: null },
  rating: 'unscored',
  mitigation: null,
  mitigationPlaceholder: false,
  contingency: null,
  owner: null,
  status: null,
  inherent: null,
  residual: null,
  ...over,
});

/** A risk rated by numbers. */
export const aScoredRisk = (probability: number, impact: number, over: Partial<Risk> = {}): Risk =>
  aRisk({
    probability: { text: String(probability), level: probability },
    impact: { text: String(impact), level: impact },
    score: { stated: null, computed: probability * impact },
    rating: 'scored',
    ...over,
  });

const words = ['', 'Very Low', 'Low', 'Medium', 'High', 'Critical'] as const;

/** A risk rated in words, by the levels that the words stand for. */
export const aBandedRisk = (probability: number, impact: number, over: Partial<Risk> = {}): Risk =>
  aRisk({
    probability: { text: words[probability] ?? '', level: probability },
    impact: { text: words[impact] ?? '', level: impact },
    score: { stated: null, computed: probability * impact },
    rating: 'banded',
    ...over,
  });

export const anApproval = (over: Partial<Approval> & { title?: string } = {}): Approval => {
  const { title: role, ...record } = recordOf('approval', { ...over, title: over.role ?? 'Product' });
  return {
    ...record,
    role,
    name: null,
    scope: null,
    kind: 'sign-off',
    state: 'pending',
    date: null,
    condition: null,
    reason: null,
    waitingSince: null,
    seal: null,
    ...over,
  };
};

export const aMilestone = (over: Partial<Milestone> = {}): Milestone => ({
  ...recordOf('milestone', over),
  kind: 'milestone',
  when: null,
  status: aStatus('unknown', null),
  horizon: null,
  duration: null,
  description: null,
  late: null,
  ...over,
});

export const aQuestion = (over: Partial<Question> = {}): Question => ({
  ...recordOf('question', over),
  status: 'open',
  owner: null,
  impact: null,
  resolution: null,
  decidedBy: null,
  askedOn: null,
  ...over,
});

export const aDependency = (from: string, to: string | null, over: Partial<Dependency> = {}): Dependency => {
  const {
    title: text,
    track: _,
    ...record
  } = recordOf('dependency', { track: from, title: to ?? 'something outside' });
  return { ...record, from, to, kind: 'needs', text, dangling: null, ...over };
};

/**
 * A portfolio in which everything is derived, as reading does; `settings` are those of `trackway.yaml`. A track's
 * `statusSince` is the day of the commit that brought its status.
 */
export const aPortfolio = (over: Partial<Portfolio> = {}, settings: DeriveSettings = defaultConfig): Portfolio =>
  derive(
    {
      schemaVersion: 1,
      title: 'Test portfolio',
      asOf: '2026-11-20',
      source: null,
      tracks: [],
      risks: [],
      approvals: [],
      milestones: [],
      dependencies: [],
      questions: [],
      diagnostics: [],
      ...over,
    },
    settings,
    new Map(
      (over.tracks ?? []).flatMap(({ status, statusSince }) =>
        status.source === null || statusSince === null
          ? []
          : [[`${status.source.file}:${status.source.line}`, statusSince]],
      ),
    ),
  );
