import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/reason.ts';
import { report } from '../catalogue/report.ts';
import type { JoinedTrack } from '../merge/join.ts';
import { gates, readiness, signatures } from './approvals.ts';
import type { Check, CheckContext } from './check.ts';
import { created, passed, phasesAfterDeadline, reversed } from './dates.ts';
import { aliases, cycles, dependencies, links, placeholders } from './references.ts';
import { leaning, ratings, repeated, troubled } from './risk-callouts.ts';
import { mitigations, scores } from './risks.ts';
import { completeness, contradictions, registries, statedIds, ticks } from './tracks.ts';
import { unreadBlocks } from './unread.ts';

/** Every check of a finished portfolio. A new one is a function in a file of its topic and its name here. */
const checks: readonly Check[] = [
  contradictions,
  completeness,
  ticks,
  statedIds,
  registries,
  phasesAfterDeadline,
  reversed,
  created,
  passed,
  scores,
  mitigations,
  ratings,
  repeated,
  leaning,
  troubled,
  signatures,
  readiness,
  gates,
  dependencies,
  cycles,
  aliases,
  links,
  placeholders,
  unreadBlocks,
];

/** What all checks have to say. A check that fails on a track is told of that track, and made for all others. */
export const runChecks = (world: CheckContext, all: readonly Check[] = checks): Diagnostic[] =>
  all.flatMap((check) => {
    try {
      return [...check(world)];
    } catch (error) {
      return trackByTrack(check, world, error);
    }
  });

/**
 * A check of each track alone: what it says of the track's own documents, or that it failed there. What it would say of several tracks
 * together is lost; where no single track makes it fail, that is told of the whole folder.
 */
function trackByTrack(check: Check, world: CheckContext, first: unknown): Diagnostic[] {
  let isFound = false;
  const failed = (file: string, error: unknown): Diagnostic =>
    report('check-failed', { file }, `The check “${check.name}” could not be finished: ${errorMessage(error)}.`);
  const found = world.tracks.flatMap((track) => {
    const own = new Set(track.documents.map(({ path }) => path));
    try {
      return [...check(alone(track, world))].filter(({ file }) => own.has(file));
    } catch (error) {
      isFound = true;
      return [failed(track.documents[0]?.path ?? track.folder.path, error)];
    }
  });
  return isFound ? found : [...found, failed('.', first)];
}

/** The world as if there were one track, and the names of all. */
function alone(track: JoinedTrack, world: CheckContext): CheckContext {
  const { id } = track.address;
  const { portfolio } = world;
  const ofTrack = <T extends { track: string }>(records: readonly T[]): T[] =>
    records.filter((one) => one.track === id);
  return {
    ...world,
    tracks: [track],
    registry: world.registry.filter((line) => line.track === id),
    portfolio: {
      ...portfolio,
      tracks: portfolio.tracks.filter((one) => one.id === id),
      risks: ofTrack(portfolio.risks),
      approvals: ofTrack(portfolio.approvals),
      milestones: ofTrack(portfolio.milestones),
      questions: ofTrack(portfolio.questions),
      dependencies: portfolio.dependencies.filter(({ from }) => from === id),
    },
  };
}
