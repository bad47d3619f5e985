import { readRiskState } from '../dialects/kinds/risk/risk-state.ts';
import { lateness, lateOf, ownDates } from '../model/dates/lateness.ts';
import type { Milestone } from '../model/milestone.ts';
import { normalizeForMatch } from '../model/normalize.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Risk } from '../model/risk.ts';
import type { StatusValue } from '../model/status.ts';
import type { Track } from '../model/track.ts';
import { isLive, lifeOf } from '../model/track-lifecycle.ts';
import type { Day } from '../model/when.ts';
import type { Config } from './config/config.ts';
import { loggedStatus, type StatusWords, statedStart, statusVocabulary } from './merge/status-start.ts';

type StatedChange = Omit<Track['changes'][number], 'status'>;
export type StatedTrack = Omit<Track, 'life' | 'statusSince' | 'statusStart' | 'late' | 'changes'> & {
  changes: StatedChange[];
};
/** `partlyRead`: a value of the risk was not understood, which may be its mitigation. */
export type StatedRisk = Omit<Risk, 'state' | 'open' | 'aboveThreshold' | 'unmitigated'> & { partlyRead?: boolean };
export type StatedMilestone = Omit<Milestone, 'late'>;

/** A portfolio as its documents state it, without derived facts. */
export type StatedPortfolio = Omit<Portfolio, 'tracks' | 'risks' | 'milestones' | 'diagnostics'> & {
  tracks: readonly StatedTrack[];
  risks: readonly StatedRisk[];
  milestones: readonly StatedMilestone[];
};

/** The settings that derived facts depend on. */
export type DeriveSettings = Pick<Config, 'statuses' | 'labels'> & { risk: Pick<Config['risk'], 'line'> };

/**
 * Adds all derived facts, so that pages, feeds, cards and data agree: of a track, its life, the start of its status and
 * what is late; of a risk, its state, whether it counts, reaches the threshold and has a mitigation. `days`: the day of
 * the commit that set the status on a line, by `path:line`.
 */
export function derive<P extends StatedPortfolio>(
  stated: P,
  settings: DeriveSettings,
  days: ReadonlyMap<string, Day> = new Map(),
): Omit<P, 'tracks' | 'risks' | 'milestones'> & Pick<Portfolio, 'tracks' | 'risks' | 'milestones'> {
  const { asOf } = stated;
  const team = new Map(
    Object.entries(settings.statuses).map(([word, value]) => [normalizeForMatch(word), value] as const),
  );
  const words: StatusWords = { known: statusVocabulary(settings.statuses), shown: settings.labels };
  const begun = stated.tracks.map((track) => ({
    ...started(track, words, asOf, days),
    life: lifeOf(track.status.value, track.archived),
  }));
  const byId = new Map(begun.map((track) => [track.id, track]));
  const milestones = stated.milestones.map((milestone): Milestone => {
    const track = byId.get(milestone.track);
    return { ...milestone, late: track === undefined ? null : lateness(milestone, track, asOf) };
  });
  const ofTrack = Map.groupBy(milestones, ({ track }) => track);
  const tracks = begun.map((track): Track => {
    const ownMilestones = ofTrack.get(track.id) ?? [];
    const dated = [...ownMilestones, ...ownDates(track, ownMilestones, asOf)];
    return { ...track, late: lateOf(dated)[0]?.late ?? null };
  });
  const live = new Set(tracks.filter(isLive).map(({ id }) => id));
  const risks = stated.risks.map((risk) => risky(risk, live.has(risk.track), settings.risk.line, team));
  return { ...stated, tracks, risks, milestones };
}

/** A track with the statuses in its change log, and the start of its current one: from a document, else a commit. */
function started(
  { changes, ...track }: StatedTrack,
  words: StatusWords,
  asOf: Day,
  days: ReadonlyMap<string, Day>,
): Omit<Track, 'life' | 'late'> {
  const logged = {
    ...track,
    changes: changes.map((change) => ({ ...change, status: loggedStatus(change.text, words) })),
  };
  const { source } = track.status;
  const committed = source === null ? undefined : days.get(`${source.file}:${source.line}`);
  const statusStart: Track['statusStart'] =
    statedStart(logged, asOf) ??
    (committed === undefined
      ? null
      : {
          when: { start: committed, end: committed, precision: 'day', text: committed, basis: 'stated' },
          basis: 'commit',
          source,
        });
  return { ...logged, statusStart, statusSince: statusStart?.when.start ?? null };
}

function risky(
  { partlyRead = false, ...risk }: StatedRisk,
  live: boolean,
  threshold: number,
  team: ReadonlyMap<string, StatusValue>,
): Risk {
  const state = readRiskState(risk.status, team);
  const { computed } = risk.score;
  return {
    ...risk,
    state,
    open: live && state !== 'accepted' && state !== 'closed',
    aboveThreshold: risk.rating === 'unscored' || computed === null ? null : computed >= threshold,
    unmitigated: unmitigated(risk, partlyRead),
  };
}

/** Whether a risk has no mitigation; null if that is not known. */
function unmitigated({ mitigation, mitigationPlaceholder }: Omit<StatedRisk, 'partlyRead'>, partlyRead: boolean) {
  if (mitigationPlaceholder) return true;
  return mitigation === null || mitigation.trim() === '' ? (partlyRead ? null : true) : false;
}
