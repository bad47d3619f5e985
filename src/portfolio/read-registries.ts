import type { ReadContext } from '../dialects/dialect.ts';
import { noFacts } from '../dialects/read-document.ts';
import { type RegistryEntry, readRegistry } from '../dialects/registry.ts';
import type { Limits } from '../markdown/limits.ts';
import { readDocument } from '../markdown/read.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { errorCode } from '../model/errors.ts';
import { append } from '../model/lists.ts';
import { report } from './catalogue/report.ts';
import type { RegistryLine } from './checks/check.ts';
import type { SwarmFiles } from './files/swarm-files.ts';
import { linkTarget } from './links/link-target.ts';
import type { TrackNames } from './merge/track-names.ts';

/** A line of a registry file. */
export interface RegistryReading {
  file: string;
  entry: RegistryEntry;
}

/** Reads the registries of a folder, such as `tracks.md`. */
export async function readRegistries(
  files: SwarmFiles,
  paths: readonly string[],
  context: ReadContext,
  limits: Limits,
): Promise<{ lines: RegistryReading[]; diagnostics: Diagnostic[] }> {
  const lines: RegistryReading[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of paths) {
    try {
      const document = readDocument(file, await files.read(file, limits.documentBytes), limits);
      append(diagnostics, document.diagnostics);
      append(
        lines,
        readRegistry(document, context).map((entry) => ({ file, entry })),
      );
    } catch (error) {
      diagnostics.push(report('file-unreadable', { file }, `The registry cannot be read (${errorCode(error)}).`));
    }
  }
  return { lines, diagnostics };
}

/** Finds the track of each registry line, by link, else by name; null if there is none. */
export function resolveRegistry(
  readings: readonly RegistryReading[],
  names: TrackNames,
  files: ReadonlySet<string>,
): RegistryLine[] {
  return readings.map(({ file, entry }) => {
    const { id, link, line, title, ...facts } = entry;
    const path = link === null ? null : linkTarget(file, link, files);
    const track = (path === null ? null : names.byPath(path)) ?? names.byName(id);
    const stated = title === null ? null : { value: title, text: title, line };
    return {
      name: id,
      line,
      track,
      source: { kind: 'registry', file, facts: { ...noFacts(), ...facts, title: stated } },
    };
  });
}
