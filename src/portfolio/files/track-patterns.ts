import { globMatcher } from './globs.ts';
import { archiveNames } from './known-layouts.ts';

/** A folder or a Markdown file that is a track. */
export interface TrackHome {
  /** The folder's name, or the file's without extension. */
  name: string;
  /** `tracks/memory`, `archive/memory`; for a single file its path without extension. */
  path: string;
  archived: boolean;
}

const isArchive = (name: string): boolean => (archiveNames as readonly string[]).includes(name.toLowerCase());
/** Files next to tracks about the folder, not about a track. */
const aboutFolder = /^(?:readme|index|_?template|contributing|changelog)$/i;
/** The same, and the files about a repository that hosts and coding agents look for. */
const aboutRepository =
  /^(?:licen[cs]e|security|code[-_]of[-_]conduct|governance|support|authors|agents|claude|gemini|pull_request_template)$/i;
/** Names of kinds of documents, for which the track takes the name of the folder: `packages/app/PLAN.md`. */
export const documentName = /^(?:spec|specification|plan|tasks|prd|requirements|design|proposal|roadmap)$/i;

export const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);
export const stem = (name: string): string => name.replace(/\.[^./]*$/, '');
/** True for a file that is no plan wherever it lies: README.md, LICENSE.md. */
export const isAboutFolder = (name: string): boolean =>
  aboutFolder.test(stem(name)) || aboutRepository.test(stem(name));

/** A pattern of `tracks:` as a glob. A folder without a wildcard has one track per entry. */
export function trackPattern(written: string): string {
  const plain = written.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  return /[*?]/.test(plain) || isMarkdown(plain) ? plain : `${plain}/*`;
}

/** The folder or file in which a pattern searches: the part before its first wildcard. `''` for the root. */
export function patternFolder(pattern: string): string {
  const fixed = /^[^*?]*/.exec(pattern)?.[0] ?? '';
  return fixed === pattern ? pattern : fixed.slice(0, Math.max(0, fixed.lastIndexOf('/')));
}

/** True if a folder in the pattern has a wildcard, so that files are distinguished by their folders. */
const isFolderOpen = (pattern: string): boolean => /[*?]/.test(pattern.slice(0, pattern.lastIndexOf('/') + 1));

/** Folders of plans, in which a folder may also hold one plan for each file. */
const plansFolder = /(?:^|\/)(?:plans?|planning|roadmaps?|projects?|notes|docs)\/\*$/iu;
/** Names of folders that hold documents of one kind, not those of one track. */
const kindOfDocument =
  /^(?:notes?|notizen|notas|meetings?|minutes|decisions?|entscheidungen|decisiones|adrs?|rfcs?|ideas?|status|updates?|misc|drafts?|proposals|specs|epics?|prds?)$/iu;
const mainDocument =
  /^(?:track[-_ ]?)?(?:spec|specification|plan|implementation[-_ ]plan|tasks|prd|requirements?|design|proposal|roadmap|index|readme|overview|track)$/iu;

/** Folders among the plans that collect documents, one track each: `plans/notes/` without a main document. */
export function collections(files: readonly string[], patterns: readonly string[]): ReadonlySet<string> {
  if (!patterns.some((pattern) => plansFolder.test(pattern))) return new Set();
  const isEntry = patterns.filter((one) => plansFolder.test(one)).map((one) => globMatcher(one, { ignoreCase: true }));
  const stems = new Map<string, string[]>();
  for (const path of files) {
    const at = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, at));
    if (!isMarkdown(path) || !kindOfDocument.test(folder.slice(folder.lastIndexOf('/') + 1))) continue;
    if (isEntry.some((matches) => matches(folder)))
      stems.set(folder, [...(stems.get(folder) ?? []), stem(path.slice(at + 1))]);
  }
  const whole = [...stems].filter(([, names]) => names.length > 1 && !names.some((name) => mainDocument.test(name)));
  return new Set(whole.map(([folder]) => folder));
}

/**
 * Makes a function that finds the track of a file, or null. Folders inside a track belong to it. `collecting`: folders
 * whose files are tracks of their own.
 */
export function trackFinder(
  patterns: readonly string[],
  collecting: ReadonlySet<string> = new Set(),
): (path: string) => TrackHome | null {
  const tests = patterns.map((pattern) => ({ matches: globMatcher(pattern, { ignoreCase: true }), pattern }));
  const folders = new Map<string, TrackHome | null>();

  const matching = (steps: readonly string[]): string | null => {
    const above = steps.slice(0, -1);
    const asWritten = steps.join('/');
    // An archive folder among the tracks is not part of the pattern: `tracks/*` matches tracks/archive/x.
    const isPassed = isArchive(above.at(-1) ?? '') || collecting.has(above.join('/'));
    const live = isPassed ? [...above.slice(0, -1), steps.at(-1)].join('/') : asWritten;
    return tests.find(({ matches }) => matches(asWritten) || matches(live))?.pattern ?? null;
  };

  const folderHome = (steps: readonly string[]): TrackHome | null => {
    if (steps.length === 0) return null;
    const path = steps.join('/');
    const known = folders.get(path);
    if (known !== undefined) return known;
    const name = steps.at(-1)!;
    const outer = folderHome(steps.slice(0, -1));
    const isTrack = outer === null && !isArchive(name) && !collecting.has(path) && matching(steps) !== null;
    const home = isTrack ? { name, path, archived: steps.slice(0, -1).some(isArchive) } : outer;
    folders.set(path, home);
    return home;
  };

  return (path) => {
    const steps = path.split('/');
    const above = steps.slice(0, -1);
    const file = steps.at(-1)!;
    const inside = folderHome(above);
    if (inside !== null || !isMarkdown(file) || aboutFolder.test(stem(file))) return inside;
    const pattern = matching(steps);
    if (pattern === null) return null;
    const archived = above.some(isArchive);
    const folder = above.at(-1);
    if (folder !== undefined && documentName.test(stem(file)) && isFolderOpen(pattern))
      return { name: folder, path: above.join('/'), archived };
    return { name: stem(file), path: stem(path), archived };
  };
}
