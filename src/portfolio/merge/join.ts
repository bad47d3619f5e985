import type { MilestoneFact, QuestionFact, RiskFact } from '../../dialects/dialect.ts';
import type { Conflict } from '../../model/track.ts';
import type { When } from '../../model/when.ts';
import type { Config } from '../config/config.ts';
import { type JoinedApproval, joinApprovals } from './join-approvals.ts';
import { type Joined, joinMilestones, joinQuestions, joinRisks } from './join-records.ts';
import { joinTrack, type TrackFacts } from './join-track.ts';
import type { TrackSources } from './sources.ts';
import type { TrackAddress } from './track-addresses.ts';

/** A track with all that its documents say of it, before references between tracks are resolved. */
export interface JoinedTrack extends TrackSources {
  address: TrackAddress;
  /** The page of each document, by path. */
  urls: ReadonlyMap<string, string>;
  facts: TrackFacts;
  risks: Joined<RiskFact>[];
  approvals: JoinedApproval[];
  milestones: Joined<MilestoneFact>[];
  questions: Joined<QuestionFact>[];
}

/** Merges the documents of a track: its facts by precedence, its records by title. */
export function join(
  sources: TrackSources,
  address: TrackAddress,
  urls: ReadonlyMap<string, string>,
  config: Config,
): JoinedTrack {
  const facts = joinTrack(sources, config);
  const risks = joinRisks(sources.documents);
  const milestones = joinMilestones(sources.documents);
  const questions = joinQuestions(sources.documents);
  const conflicts: Conflict[] = [
    ...facts.conflicts,
    ...risks.conflicts,
    ...milestones.conflicts,
    ...questions.conflicts,
  ];
  return {
    ...sources,
    address,
    urls,
    facts: { ...facts, conflicts },
    risks: risks.records,
    approvals: joinApprovals(sources.documents, facts.status.value, config.approvals.staleOn),
    milestones: [...milestones.records, ...trackDates(facts, milestones.records)],
    questions: questions.records,
  };
}

/** The track's target and deadline as milestones, unless a document states them as such. */
function* trackDates(facts: TrackFacts, stated: readonly Joined<MilestoneFact>[]): Generator<Joined<MilestoneFact>> {
  for (const [kind, title] of [
    ['target', 'Target completion'],
    ['deadline', 'Hard deadline'],
  ] as const) {
    const when: When | null = facts[kind];
    const source = facts.sources[kind];
    const known = stated.some(
      ({ fact }) => fact.kind === kind && (when === null || fact.when === null || same(fact.when, when)),
    );
    if (when === null || source === undefined || known) continue;
    const fact: MilestoneFact = {
      title,
      kind,
      when,
      status: null,
      horizon: null,
      duration: null,
      description: null,
      line: source.line,
      endLine: source.line,
      context: [],
    };
    yield { fact, file: source.file, also: [] };
  }
}

const same = (a: When, b: When): boolean => a.start === b.start && a.end === b.end;
