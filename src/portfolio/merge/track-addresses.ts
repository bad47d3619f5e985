import {
  collisionKey,
  documentUrl,
  hash,
  segment,
  TakenNames,
  trackUrl,
  uniqueSegments,
} from '../../model/addresses.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { report } from '../catalogue/report.ts';
import { shown } from '../files/folder-files.ts';
import type { TrackFolder } from '../files/layout.ts';

/** A track's id, and its segment and page in addresses. */
export interface TrackAddress {
  id: string;
  segment: string;
  url: string;
}

/**
 * Gives every track its id and address, by the path of its folder. A live track keeps a name that an archived one
 * shares. Names with the same address get suffixes and are reported.
 */
export function trackAddresses(folders: readonly TrackFolder[]): {
  addresses: Map<string, TrackAddress>;
  diagnostics: Diagnostic[];
} {
  const ids = new Map<string, string>();
  const taken = new TakenNames(folders.map(({ name }) => name));
  for (const [name, group] of Map.groupBy(folders, (folder) => folder.name)) {
    const [first, ...others] = [...group].sort(
      (a, b) => Number(a.archived) - Number(b.archived) || (a.path < b.path ? -1 : 1),
    );
    if (first !== undefined) ids.set(first.path, name);
    for (const other of others) ids.set(other.path, taken.take(`${name}-${hash(other.path)}`));
  }
  const segments = uniqueSegments([...ids.values()]);
  const addresses = new Map<string, TrackAddress>();
  for (const [path, id] of ids) {
    const unique = segments.get(id) ?? segment(id);
    addresses.set(path, { id, segment: unique, url: trackUrl(unique) });
  }
  return { addresses, diagnostics: [...clashes(folders)] };
}

function* clashes(folders: readonly TrackFolder[]): Generator<Diagnostic> {
  for (const group of Map.groupBy(folders, (folder) => collisionKey(segment(folder.name))).values()) {
    const paths = group.map(({ path }) => path);
    for (const folder of group.length > 1 ? group : []) {
      const others = paths.filter((path) => path !== folder.path).map(shown);
      const message = `The track ${shown(folder.path)} would have the same address as ${others.join(' and ')}.`;
      yield report('track-id-clash', { file: folder.documents[0]?.path ?? folder.path }, message);
    }
  }
}

/** The page of each document of a track, by path: `spec.md` → `spec`, `reports/T01.md` → `reports-t01`. */
export function documentUrls(folder: TrackFolder, address: TrackAddress): Map<string, string> {
  const stems = new Map(folder.documents.map(({ path }) => [path, stemIn(folder, path)]));
  const inFolder = withLongerDuplicates(stems, (path) => path.slice(folder.path.length));
  // No path contains a NUL, so these names are unique.
  const names = withLongerDuplicates(inFolder, (path) => `\0${path}`);
  const segments = uniqueSegments([...names.values()]);
  return new Map(
    [...names].map(([path, name]) => [path, documentUrl(address.segment, segments.get(name) ?? segment(name))]),
  );
}

/** Replaces shared names by longer ones. */
function withLongerDuplicates(
  names: ReadonlyMap<string, string>,
  longer: (path: string) => string,
): Map<string, string> {
  const shared = Map.groupBy(names.values(), (name) => name);
  return new Map([...names].map(([path, name]) => [path, shared.get(name)!.length > 1 ? longer(path) : name]));
}

/** A document's path in its track, without extension; `spec` for a track of one file. */
function stemIn(folder: TrackFolder, path: string): string {
  const stem = path.replace(/\.[^./]*$/, '');
  return stem === folder.path ? 'spec' : stem.slice(folder.path.length + 1);
}
