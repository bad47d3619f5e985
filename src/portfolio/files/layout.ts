import { append } from '../../model/lists.ts';
import { plainName } from '../../model/text-direction.ts';
import { globMatcher } from './globs.ts';
import { type KnownLayout, otherLayouts, standardLayout } from './known-layouts.ts';
import { isReviewFile } from './review-files.ts';
import { collections, isMarkdown, patternFolder, stem, trackFinder, trackPattern } from './track-patterns.ts';

/** The purpose of a track's file, which decides the order of documents and whose facts win. */
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

/** A place with tracks, for messages about what is read. */
export interface FoundPlans {
  name: string;
  /** The folder of the plans, or the file that is one; `''` for the root. */
  folder: string;
  tracks: number;
}

export interface Layout {
  tracks: TrackFolder[];
  /** Where the tracks were found, in search order. */
  found: FoundPlans[];
  /** Registry files such as `tracks.md`. */
  registries: string[];
  /** Markdown files among the plans that belong to no track. */
  outside: string[];
  /** Folders in place of tracks, with files but no documents. */
  empty: string[];
}

/** The settings of `trackway.yaml` about the layout. */
export interface LayoutSettings {
  /** Patterns for tracks; if empty, known layouts are looked for. */
  tracks: readonly string[];
  /** Patterns for files and folders to ignore. */
  exclude: readonly string[];
}

const registryPath =
  /^(?:(?:swarm|conductor)\/)?(?:tracks\/|archive\/)?(?:tracks|registry|track-registry)\.(?:md|markdown)$/i;

/**
 * Sorts the files of a portfolio into tracks. A track is a folder or Markdown file that matches a pattern in
 * `trackway.yaml` or, without patterns, is where plans usually are (`known-layouts.ts`). Those in an `archive` folder
 * are archived.
 */
export function layOut(files: readonly string[], settings: LayoutSettings = { tracks: [], exclude: [] }): Layout {
  const left = without(files, settings.exclude).filter((path) => !isReviewFile(path));
  const known = layoutsFor(left, settings.tracks);
  const layout: Layout = { tracks: [], found: [], registries: [], outside: [], empty: [] };
  const taken = new Set<string>();
  for (const place of known) {
    const { tracks, empty } = tracksIn(left, place.patterns, taken);
    append(layout.tracks, tracks);
    if (tracks.length > 0) layout.found.push({ name: place.name, folder: place.folder, tracks: tracks.length });
    // A folder without a document looks like a track only where tracks are expected.
    if (place === standardLayout || settings.tracks.length > 0) append(layout.empty, empty);
  }
  const folders = layout.found.map(({ folder }) => folder);
  for (const path of left) {
    if (registryPath.test(path)) layout.registries.push(path);
    else if (isMarkdown(path) && !taken.has(path) && folders.some((folder) => isBelow(path, folder)))
      layout.outside.push(path);
  }
  return layout;
}

/** The portfolio's files: those in the folders of its plans, its reviews, and those at its root, such as trackway.yaml. */
export function planFiles(files: readonly string[], { found }: Layout): readonly string[] {
  if (found.some(({ folder }) => folder === '')) return files;
  return files.filter(
    (path) =>
      !path.includes('/') || isReviewFile(path) || found.some(({ folder }) => path === folder || isBelow(path, folder)),
  );
}

function without(files: readonly string[], exclude: readonly string[]): readonly string[] {
  if (exclude.length === 0) return files;
  const tests = exclude.flatMap((pattern) => {
    const plain = plainName(pattern)
      .replace(/^(?:\.?\/)+/, '')
      .replace(/\/+$/, '');
    // Case does not matter, as on many disks.
    return [plain, `${plain}/**`].map((one) => globMatcher(one, { ignoreCase: true }));
  });
  return files.filter((path) => !tests.some((matches) => matches(path)));
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

/** The tracks of one place, and folders without documents in place of tracks. Adds the files used to `taken`. */
function tracksIn(
  files: readonly string[],
  patterns: readonly string[],
  taken: Set<string>,
): { tracks: TrackFolder[]; empty: string[] } {
  const homeOf = trackFinder(patterns, collections(files, patterns));
  const tracks = new Map<string, TrackFolder>();
  const withoutDocuments = new Set<string>();
  for (const path of files) {
    const home = taken.has(path) || registryPath.test(path) ? null : homeOf(path);
    // A folder named tracks/ is never a track: the user named its parent.
    if (home === null || /(?:^|\/)tracks$/i.test(home.path)) continue;
    if (!isMarkdown(path) && path !== `${home.path}/metadata.json`) withoutDocuments.add(home.path);
    else {
      const track = tracks.get(home.path) ?? { ...home, documents: [] };
      track.documents.push({ path, role: roleOf(path, home.path) });
      tracks.set(home.path, track);
      taken.add(path);
    }
  }
  return { tracks: [...tracks.values()], empty: [...withoutDocuments].filter((path) => !tracks.has(path)) };
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
