import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/errors.ts';
import { report } from '../catalogue/report.ts';
import type { JoinedTrack } from '../merge/join.ts';
import { gates, readiness, signatures } from './approvals.ts';
import type { Check, CheckContext } from './check.ts';
import { cycles } from './cycles.ts';
import { created, passed, phasesAfterDeadline, reversed } from './dates.ts';
import { aliases, dependencies, links, placeholders } from './references.ts';
import { leaning, ratings, repeated, troubled } from './risk-callouts.ts';
import { mitigations, scores } from './risks.ts';
import { completeness, contradictions, registries, statedIds, ticks } from './tracks.ts';
import { unreadBlocks } from './unread.ts';
import { untouched } from './untouched.ts';

/** Every check of a finished portfolio. To add one, write a function in the file of its topic and list it here. */
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
  untouched,
];

/** Runs all checks. A check that fails is run again track by track, and reported for the tracks that it fails on. */
export const runChecks = (context: CheckContext, all: readonly Check[] = checks): Diagnostic[] =>
  all.flatMap((check) => {
    try {
      return [...check(context)];
    } catch (error) {
      return trackByTrack(check, context, error);
    }
  });

/**
 * Runs a check on each track alone, for diagnostics of its documents or of the failure. Diagnostics that need several
 * tracks are lost. If no single track makes the check fail, the failure is reported for the whole folder.
 */
function trackByTrack(check: Check, context: CheckContext, first: unknown): Diagnostic[] {
  let isFound = false;
  const failed = (file: string, error: unknown): Diagnostic =>
    report('check-failed', { file }, `The check “${check.name}” failed: ${errorMessage(error)}.`);
  const found = context.tracks.flatMap((track) => {
    const paths = new Set(track.documents.map(({ path }) => path));
    try {
      return [...check(alone(track, context))].filter(({ file }) => paths.has(file));
    } catch (error) {
      isFound = true;
      return [failed(track.documents[0]?.path ?? track.folder.path, error)];
    }
  });
  return isFound ? found : [...found, failed('.', first)];
}

/** The context with one track, and the names of all. */
function alone(track: JoinedTrack, context: CheckContext): CheckContext {
  const { id } = track.address;
  const { portfolio } = context;
  const ofTrack = <T extends { track: string }>(records: readonly T[]): T[] =>
    records.filter((one) => one.track === id);
  return {
    ...context,
    tracks: [track],
    registry: context.registry.filter((line) => line.track === id),
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
