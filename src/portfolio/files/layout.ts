/** What a file of a track is for: it decides the order of documents and how far its facts speak for the track. */
export type Role = 'spec' | 'prd' | 'plan' | 'index' | 'support' | 'metadata';

export interface TrackFile {
  path: string;
  role: Role;
}

/** The files of one track, as the folder has them. */
export interface TrackFolder {
  /** The folder's name, or the file's without its ending. */
  name: string;
  /** `tracks/memory`, `archive/memory`; for a flat track the same without ending. */
  path: string;
  archived: boolean;
  documents: TrackFile[];
}

export interface Layout {
  tracks: TrackFolder[];
  /** Registries, `tracks.md`. */
  registries: string[];
  /** Markdown that belongs to no track. */
  outside: string[];
  /** Folders that hold files, look like tracks, and have nothing to read. */
  empty: string[];
}

const archiveNames = new Set(['archive', 'archived', '_archive', '_archived']);
const registryPath = /^(?:tracks\/|archive\/)?(?:tracks|registry|track-registry)\.(?:md|markdown)$/i;
/** Files beside tracks that speak of the folder, not of a track. */
const aboutFolder = /^(?:readme|index|_?template|contributing|changelog)$/i;

export const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);
const stem = (name: string): string => name.replace(/\.[^.]*$/, '');

/**
 * Sorts the files of a swarm folder into tracks. Tracks are the folders and Markdown files in `tracks/`; what lies in an
 * `archive` folder there, or beside `tracks/`, is archived. Folders inside a track hold further documents of it.
 */
export function layOut(files: readonly string[]): Layout {
  const tracks = new Map<string, TrackFolder>();
  const layout: Layout = { tracks: [], registries: [], outside: [], empty: [] };
  const bare = new Set<string>();
  for (const path of files) {
    const home = homeOf(path);
    if (registryPath.test(path)) layout.registries.push(path);
    else if (home === null) {
      if (isMarkdown(path)) layout.outside.push(path);
    } else if (!isMarkdown(path) && path !== `${home.path}/metadata.json`) bare.add(home.path);
    else {
      const track = tracks.get(home.path) ?? { ...home, documents: [] };
      track.documents.push({ path, role: roleOf(path, home.path) });
      tracks.set(home.path, track);
    }
  }
  layout.tracks = [...tracks.values()];
  layout.empty = [...bare].filter((path) => !tracks.has(path));
  return layout;
}

/** The track that a path belongs to: its name, folder and whether it is archived; null for none. */
function homeOf(path: string): { name: string; path: string; archived: boolean } | null {
  const steps = path.split('/');
  let depth = 0;
  let archived = false;
  if (steps[0]?.toLowerCase() === 'tracks') depth = 1;
  while (depth < 2 && archiveNames.has(steps[depth]?.toLowerCase() ?? '')) {
    archived = true;
    depth++;
  }
  const name = steps[depth];
  if (depth === 0 || name === undefined) return null;
  if (depth < steps.length - 1) return { name, path: steps.slice(0, depth + 1).join('/'), archived };
  if (!isMarkdown(name) || aboutFolder.test(stem(name))) return null;
  return { name: stem(name), path: stem(path), archived };
}

const roleNames: [RegExp, Role][] = [
  [/^(?:track[-_ ]?)?(?:spec|specification|roadmap|track)s?$/i, 'spec'],
  [/^(?:prd|product[-_ ]requirements?(?:[-_ ]document)?)$/i, 'prd'],
  [/^(?:implementation[-_ ])?(?:plan|tasks)$/i, 'plan'],
  [/^(?:index|readme|overview)$/i, 'index'],
  [/^metadata$/i, 'metadata'],
];

function roleOf(path: string, home: string): Role {
  if (stem(path) === home) return 'spec';
  const below = path.slice(home.length + 1);
  if (below.includes('/')) return 'support';
  return roleNames.find(([pattern]) => pattern.test(stem(below)))?.[1] ?? 'support';
}

const order: Role[] = ['spec', 'prd', 'plan', 'index', 'support', 'metadata'];

/** Documents as people read them: the spec, then PRD, plan and overview, then the others by path, metadata last. */
export function byRole(a: TrackFile, b: TrackFile): number {
  const depth = (file: TrackFile): number => file.path.split('/').length;
  return order.indexOf(a.role) - order.indexOf(b.role) || depth(a) - depth(b) || (a.path < b.path ? -1 : 1);
}
