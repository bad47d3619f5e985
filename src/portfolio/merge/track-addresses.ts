import { documentUrl, hash, segment, trackUrl, uniqueSegments } from '../../model/addresses.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { report } from '../catalogue/report.ts';
import { shown } from '../files/folder-files.ts';
import type { TrackFolder } from '../files/layout.ts';

/** How a track is called in the portfolio and in addresses. */
export interface TrackAddress {
  id: string;
  segment: string;
  url: string;
}

/**
 * Gives every track, by the path of its folder, its id and address. A name that a live and an archived track share stays with
 * the live one; names that fold into one address are told apart and reported.
 */
export function trackAddresses(folders: readonly TrackFolder[]): {
  addresses: Map<string, TrackAddress>;
  diagnostics: Diagnostic[];
} {
  const ids = new Map<string, string>();
  for (const [name, group] of Map.groupBy(folders, (folder) => folder.name)) {
    const [first, ...others] = [...group].sort(
      (a, b) => Number(a.archived) - Number(b.archived) || (a.path < b.path ? -1 : 1),
    );
    if (first !== undefined) ids.set(first.path, name);
    for (const other of others) ids.set(other.path, `${name}-${hash(other.path)}`);
  }
  const segments = uniqueSegments([...ids.values()]);
  const addresses = new Map<string, TrackAddress>();
  for (const [path, id] of ids) {
    const own = segments.get(id) ?? segment(id);
    addresses.set(path, { id, segment: own, url: trackUrl(own) });
  }
  return { addresses, diagnostics: [...clashes(folders)] };
}

function* clashes(folders: readonly TrackFolder[]): Generator<Diagnostic> {
  for (const group of Map.groupBy(folders, (folder) => segment(folder.name)).values()) {
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
  const shared = Map.groupBy(stems.values(), (stem) => stem);
  const names = new Map(
    [...stems].map(([path, stem]) => [
      path,
      (shared.get(stem)?.length ?? 0) > 1 ? path.slice(folder.path.length) : stem,
    ]),
  );
  const segments = uniqueSegments([...names.values()]);
  return new Map(
    [...names].map(([path, name]) => [path, documentUrl(address.segment, segments.get(name) ?? segment(name))]),
  );
}

/** A document's path inside its track without ending; the one file of a flat track is its spec. */
function stemIn(folder: TrackFolder, path: string): string {
  const stem = path.replace(/\.[^./]*$/, '');
  return stem === folder.path ? 'spec' : stem.slice(folder.path.length + 1);
}
