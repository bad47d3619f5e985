import { append } from '../../model/lists.ts';
import { type KnownLayout, otherLayouts, standardLayout } from './known-layouts.ts';
import { globExpression, isMarkdown, patternFolder, stem, trackFinder, trackPattern } from './track-patterns.ts';

/** What a file of a track is for: it decides the order of documents and how far its facts speak for the track. */
export type Role = 'spec' | 'prd' | 'plan' | 'index' | 'support' | 'metadata';

export interface TrackFile {
  path: string;
  role: Role;
}

/** A track's folder and its files. */
export interface TrackFolder {
  /** The folder's name, or the file's without extension. */
  name: string;
  /** `tracks/memory`, `archive/memory`; for a single file its path without extension. */
  path: string;
  archived: boolean;
  documents: TrackFile[];
}

/** A place where tracks were found, for a message that says what is read and why. */
export interface FoundPlans {
  name: string;
  /** The folder of the plans, or the file that is one; empty for the root. */
  folder: string;
  tracks: number;
}

export interface Layout {
  tracks: TrackFolder[];
  /** Where they were found, in the order in which places were looked at. */
  found: FoundPlans[];
  /** Registries, `tracks.md`. */
  registries: string[];
  /** Markdown among the plans that belongs to no track. */
  outside: string[];
  /** Folders in place of tracks, with files but no documents. */
  empty: string[];
}

/** What `trackway.yaml` says of the layout. */
export interface LayoutSettings {
  /** Patterns of what is a track; none, if the known layouts are to be looked for. */
  tracks: readonly string[];
  /** Patterns of files and folders that are left out. */
  exclude: readonly string[];
}

const registryPath =
  /^(?:(?:swarm|conductor)\/)?(?:tracks\/|archive\/)?(?:tracks|registry|track-registry)\.(?:md|markdown)$/i;

/**
 * Sorts the files of a portfolio into tracks. A track is a folder or a Markdown file that a pattern of `trackway.yaml` names, or, without
 * patterns, one that lies where people and tools keep plans (`known-layouts.ts`). What lies in an `archive` folder is archived.
 */
export function layOut(files: readonly string[], settings: LayoutSettings = { tracks: [], exclude: [] }): Layout {
  const left = without(files, settings.exclude);
  const known = layoutsFor(left, settings.tracks);
  const layout: Layout = { tracks: [], found: [], registries: [], outside: [], empty: [] };
  const taken = new Set<string>();
  for (const place of known) {
    const { tracks, bare } = tracksIn(left, place.patterns, taken);
    append(layout.tracks, tracks);
    if (tracks.length > 0) layout.found.push({ name: place.name, folder: place.folder, tracks: tracks.length });
    // Only where tracks are expected does a folder without a document look like one.
    if (place === standardLayout || settings.tracks.length > 0) append(layout.empty, bare);
  }
  const folders = layout.found.map(({ folder }) => folder);
  for (const path of left) {
    if (registryPath.test(path)) layout.registries.push(path);
    else if (isMarkdown(path) && !taken.has(path) && folders.some((folder) => isBelow(path, folder)))
      layout.outside.push(path);
  }
  return layout;
}

/** The files that the portfolio is about: those in the folders of its plans, and those at its root, such as trackway.yaml. */
export function planFiles(files: readonly string[], { found }: Layout): readonly string[] {
  if (found.some(({ folder }) => folder === '')) return files;
  return files.filter(
    (path) => !path.includes('/') || found.some(({ folder }) => path === folder || isBelow(path, folder)),
  );
}

function without(files: readonly string[], exclude: readonly string[]): readonly string[] {
  if (exclude.length === 0) return files;
  const expressions = exclude.flatMap((pattern) => {
    const plain = pattern.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
    return [globExpression(plain), globExpression(`${plain}/**`)];
  });
  return files.filter((path) => !expressions.some((expression) => expression.test(path)));
}

function layoutsFor(files: readonly string[], patterns: readonly string[]): readonly KnownLayout[] {
  if (patterns.length > 0)
    return patterns.map(trackPattern).map((pattern) => ({
      name: pattern,
      folder: patternFolder(pattern),
      patterns: [pattern],
    }));
  const isStandard = trackFinder(standardLayout.patterns);
  return files.some((path) => isStandard(path) !== null) ? [standardLayout] : otherLayouts;
}

const isBelow = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);

/** The tracks of one place, and folders that look like tracks and hold no document. Adds to `taken` what it takes. */
function tracksIn(
  files: readonly string[],
  patterns: readonly string[],
  taken: Set<string>,
): { tracks: TrackFolder[]; bare: string[] } {
  const homeOf = trackFinder(patterns);
  const tracks = new Map<string, TrackFolder>();
  const bare = new Set<string>();
  for (const path of files) {
    const home = taken.has(path) || registryPath.test(path) ? null : homeOf(path);
    // A folder tracks/ is never a track: somebody named the folder above it.
    if (home === null || /(?:^|\/)tracks$/i.test(home.path)) continue;
    if (!isMarkdown(path) && path !== `${home.path}/metadata.json`) bare.add(home.path);
    else {
      const track = tracks.get(home.path) ?? { ...home, documents: [] };
      track.documents.push({ path, role: roleOf(path, home.path) });
      tracks.set(home.path, track);
      taken.add(path);
    }
  }
  return { tracks: [...tracks.values()], bare: [...bare].filter((path) => !tracks.has(path)) };
}

const roleNames: [RegExp, Role][] = [
  [/^(?:track[-_ ]?)?(?:spec|specification|roadmap|track|proposal)s?$/i, 'spec'],
  [/^(?:prd|(?:product[-_ ])?requirements?(?:[-_ ]document)?)$/i, 'prd'],
  [/^(?:implementation[-_ ])?(?:plan|tasks)$/i, 'plan'],
  [/^(?:index|readme|overview)$/i, 'index'],
  [/^metadata$/i, 'metadata'],
];

function roleOf(path: string, trackPath: string): Role {
  if (stem(path) === trackPath) return 'spec';
  const inTrack = path.slice(trackPath.length + 1);
  if (inTrack.includes('/')) return 'support';
  return roleNames.find(([pattern]) => pattern.test(stem(inTrack)))?.[1] ?? 'support';
}

const order: Role[] = ['spec', 'prd', 'plan', 'index', 'support', 'metadata'];

/** Sorts documents in reading order: spec, PRD, plan, overview, then the others by path, metadata last. */
export function byRole(a: TrackFile, b: TrackFile): number {
  const depth = (file: TrackFile): number => file.path.split('/').length;
  return order.indexOf(a.role) - order.indexOf(b.role) || depth(a) - depth(b) || (a.path < b.path ? -1 : 1);
}
