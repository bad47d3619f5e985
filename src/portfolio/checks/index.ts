import type { Diagnostic } from '../../model/diagnostic.ts';
import { gates, readiness, signatures } from './approvals.ts';
import type { Check, CheckWorld } from './check.ts';
import { created, passed, phasesAfterDeadline, reversed } from './dates.ts';
import { aliases, cycles, dependencies, links, placeholders } from './references.ts';
import { leaning, ratings, repeated, troubled } from './risk-callouts.ts';
import { mitigations, scores } from './risks.ts';
import { completeness, contradictions, registries, statedIds, ticks } from './tracks.ts';

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
];

/** What all checks have to say. */
export const runChecks = (world: CheckWorld): Diagnostic[] => checks.flatMap((check) => [...check(world)]);
