import type { ReadContext } from '../dialects/dialect.ts';
import type { Limits } from '../markdown/limits.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RegistryLine } from './checks/check.ts';
import type { SwarmFiles } from './swarm-files.ts';
import type { TrackNames } from './track-names.ts';

export interface RegistryEntry extends Omit<RegistryLine, 'track'> {
  link: string | null;
}

export async function readRegistries(
  _files: SwarmFiles,
  _paths: readonly string[],
  _context: ReadContext,
  _limits: Limits,
): Promise<{ entries: RegistryEntry[]; diagnostics: Diagnostic[] }> {
  return { entries: [], diagnostics: [] };
}

export function placeRegistry(entries: readonly RegistryEntry[], names: TrackNames, _paths: ReadonlySet<string>): RegistryLine[] {
  return entries.map((entry) => ({ ...entry, track: names.byName(entry.name) }));
}
