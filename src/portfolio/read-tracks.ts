import type { ReadContext } from '../dialects/dialect.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { append } from '../model/lists.ts';
import type { Config } from './config/config.ts';
import type { FactsMemo } from './facts-memo.ts';
import { byRole, type Layout, type TrackFolder } from './files/layout.ts';
import type { SwarmFiles } from './files/swarm-files.ts';
import type { ReadDocument } from './merge/sources.ts';
import { readTrackDocument } from './read-documents.ts';
import { type RegistryReading, readRegistries } from './read-registries.ts';

/** All documents and registries, not merged yet. */
export interface ReadTracks {
  tracks: { folder: TrackFolder; documents: ReadDocument[] }[];
  registry: RegistryReading[];
  diagnostics: Diagnostic[];
}

/** Reads every document of every track, one by one: parsing uses one thread anyway. */
export async function readTracks(
  files: SwarmFiles,
  layout: Layout,
  context: ReadContext,
  config: Config,
  memo: FactsMemo | null = null,
): Promise<ReadTracks> {
  const diagnostics: Diagnostic[] = [];
  const tracks: ReadTracks['tracks'] = [];
  for (const folder of layout.tracks) {
    const documents: ReadDocument[] = [];
    for (const file of folder.documents.toSorted(byRole)) {
      const result = await readTrackDocument(files, file, context, config.limits, memo);
      documents.push(result.document);
      append(diagnostics, result.diagnostics);
    }
    tracks.push({ folder, documents });
  }
  const registry = await readRegistries(files, layout.registries, context, config.limits);
  return { tracks, registry: registry.lines, diagnostics: [...diagnostics, ...registry.diagnostics] };
}
