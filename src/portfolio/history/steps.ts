import type { Renames } from '../../comparison/match-tracks.ts';
import { matchTracks } from '../../comparison/match-tracks.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Commit } from '../../model/track.ts';
import type { Config } from '../config/config.ts';
import { layOut } from '../files/layout.ts';
import { before, type Files, type LoggedCommit } from '../git/commit-log.ts';

/** One track before and after a commit that touched it. */
export interface Step {
  before: Files;
  now: Files;
  commit: Commit;
  /** True if the commit came after the first point of the comparison. */
  isSince: boolean;
}

/** The paths of tracks, in both states of a comparison. */
export class TrackPaths {
  /** Present ids by folder, or by single file without extension. */
  private readonly tracks: ReadonlyMap<string, string>;
  private readonly registries: ReadonlySet<string>;

  constructor(
    sides: { before: readonly string[]; now: readonly string[] },
    portfolios: { before: Portfolio; now: Portfolio },
    config: Config,
    renames: Renames,
  ) {
    const { matched, gone } = matchTracks(portfolios.before.tracks, portfolios.now.tracks, renames);
    const presentId = new Map(matched.map((pair) => [pair.before.id, pair.now.id]));
    for (const { id } of gone) presentId.set(id, id);
    const [old, current] = [layOut(sides.before, config), layOut(sides.now, config)];
    this.tracks = new Map([
      ...foldersOf(old.tracks, portfolios.before, (id) => presentId.get(id) ?? id),
      ...foldersOf(current.tracks, portfolios.now, (id) => id),
    ]);
    this.registries = new Set([...old.registries, ...current.registries]);
  }

  /** The track of a path; null for files of none. */
  trackOf(path: string): string | null {
    const single = this.tracks.get(path.replace(/\.[^./]*$/, ''));
    if (single !== undefined) return single;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const found = this.tracks.get(path.slice(0, end));
      if (found !== undefined) return found;
    }
    return null;
  }

  isRegistry(path: string): boolean {
    return this.registries.has(path);
  }

  /** The files of each track; registries, which name all of them, are under null. */
  byTrack(files: Files): Map<string | null, Files> {
    const found = new Map<string | null, Map<string, string>>([[null, new Map()]]);
    for (const [path, id] of files) {
      const track = this.isRegistry(path) ? null : this.trackOf(path);
      if (track === null && !this.isRegistry(path)) continue;
      const own = found.get(track) ?? new Map<string, string>();
      found.set(track, own.set(path, id));
    }
    return found;
  }
}

type Folders = ReturnType<typeof layOut>['tracks'];

function foldersOf(folders: Folders, { tracks }: Portfolio, idOf: (id: string) => string): [string, string][] {
  const owners = new Map(tracks.flatMap(({ id, documents }) => documents.map(({ path }) => [path, id] as const)));
  return folders.flatMap(({ path, documents }) => {
    const id = owners.get(documents[0]?.path ?? '');
    return id === undefined ? [] : [[path, idOf(id)] as [string, string]];
  });
}

/** States of single tracks that are looked at most. */
const mostSteps = 5000;

export interface Walk {
  /** Commits of the main line, newest first; the first `since` of them came after the first point. */
  commits: readonly LoggedCommit[];
  since: number;
  /** The files after the newest of them. */
  last: Files;
  paths: TrackPaths;
  /** Tracks to look at, and those whose whole history counts. */
  tracks: ReadonlySet<string>;
  whole: ReadonlySet<string>;
  /** True for a commit too old to look at, or at which a shallow clone was cut. */
  ends(commit: LoggedCommit): boolean;
}

/** The steps of each track, newest first. Reads nothing: the log says which files each commit changed. */
export function stepsOf({ commits, since, last, paths, tracks, whole, ends }: Walk): {
  steps: Map<string, Step[]>;
  isComplete: boolean;
} {
  const steps = new Map<string, Step[]>();
  const state = paths.byTrack(last);
  const files = (track: string): Files => new Map([...state.get(null)!, ...(state.get(track) ?? [])]);
  let left = mostSteps;
  for (const [index, commit] of commits.entries()) {
    const isSince = index < since;
    if ((!isSince && whole.size === 0) || ends(commit)) break;
    const changed = Map.groupBy(commit.files, ({ path }) =>
      paths.isRegistry(path) ? null : (paths.trackOf(path) ?? ''),
    );
    changed.delete('');
    const touched = isSince && changed.has(null) ? tracks : [...changed.keys()].filter((track) => track !== null);
    const wanted = [...touched].filter((track) => (isSince ? tracks : whole).has(track));
    const now = wanted.map(files);
    for (const [track, own] of changed)
      state.set(track, before(state.get(track) ?? new Map(), { ...commit, files: own }));
    for (const [at, track] of wanted.entries()) {
      const step = { before: files(track), now: now[at]!, commit, isSince };
      steps.set(track, [...(steps.get(track) ?? []), step]);
      left--;
    }
    if (left <= 0) return { steps, isComplete: false };
  }
  return { steps, isComplete: true };
}
