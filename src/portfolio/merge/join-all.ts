import { noFacts } from '../../dialects/read-document.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { errorMessage } from '../../model/errors.ts';
import { report } from '../catalogue/report.ts';
import type { RegistryLine } from '../checks/check.ts';
import type { Config } from '../config/config.ts';
import type { ReadTracks } from '../read-tracks.ts';
import { type JoinedTrack, join } from './join.ts';
import { orderSources, type TrackSources } from './sources.ts';
import { documentUrls, type TrackAddress } from './track-addresses.ts';

/**
 * Merges the documents of every track, ordered by track id. If that fails, the track keeps its name and documents
 * without facts, and there is a diagnostic.
 */
export function joinAll(
  read: Pick<ReadTracks, 'tracks'>,
  registry: readonly RegistryLine[],
  addresses: ReadonlyMap<string, TrackAddress>,
  config: Config,
): { tracks: JoinedTrack[]; diagnostics: Diagnostic[] } {
  const ofTrack = Map.groupBy(registry, ({ track }) => track);
  const diagnostics: Diagnostic[] = [];
  const tracks = read.tracks.flatMap(({ folder, documents }) => {
    const address = addresses.get(folder.path);
    if (address === undefined) return [];
    const urls = documentUrls(folder, address);
    try {
      const lines = (ofTrack.get(address.id) ?? []).map(({ source }) => source);
      const sources = orderSources(documents, lines, config.precedence);
      return [join({ folder, documents, sources }, address, urls, config)];
    } catch (error) {
      const message = `The documents of this track could not be merged: ${errorMessage(error)}.`;
      diagnostics.push(report('join-failed', { file: documents[0]?.path ?? folder.path }, message));
      return [join(withoutFacts({ folder, documents }), address, urls, config)];
    }
  });
  return { tracks: tracks.sort((a, b) => (a.address.id < b.address.id ? -1 : 1)), diagnostics };
}

const withoutFacts = ({ folder, documents }: Pick<TrackSources, 'folder' | 'documents'>): TrackSources => ({
  folder,
  documents: documents.map((document) => ({ ...document, facts: noFacts() })),
  sources: [],
});
