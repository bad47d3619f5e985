import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentName, isAboutFolder, isMarkdown, stem } from './track-patterns.ts';

/** Where Markdown in no known layout probably holds plans. */
export interface PlansGuess {
  /** Relative to the folder that was searched; `''` for that folder itself. */
  folder: string;
  /** For `tracks:` in `trackway.yaml`, relative to the same folder: `planning/*`. */
  pattern: string;
  /** Markdown files that the pattern takes in. */
  files: number;
  /** True if the folder is named as folders of plans are. */
  plausible: boolean;
}

/** Beginnings of words in the names of folders with plans. */
const planName =
  /(?:^|[^\p{L}])(?:plan(?!t)|road-?map|track|spec(?!ial)|rfc|proposal|initiative|epic|feature|milestone|backlog|goal|okr|prd|requirement|pro[jy]e[ck]?t|decision|adrs?(?!\p{L})|strateg)/iu;
/** Folders with Markdown that is not about plans. */
const neverPlans =
  /^(?:node_modules|vendor|third[-_]party|dist|build|out|coverage|tests?|__tests__|fixtures?|examples?|templates?|i18n|locales?)$/i;

interface Folder {
  path: string;
  /** Names of Markdown files directly in it, without those about the folder such as README.md. */
  files: string[];
  folders: Map<string, Folder>;
}

/**
 * The folder of a list of files that most probably holds plans: one that is named so, else the one with most Markdown.
 * Null if there is no Markdown except files such as README.md.
 */
export function guessPlans(files: readonly string[]): PlansGuess | null {
  const guesses = candidates(treeOf(files), 0);
  const better = (one: PlansGuess, other: PlansGuess): number =>
    Number(other.plausible) - Number(one.plausible) ||
    other.files - one.files ||
    one.folder.length - other.folder.length;
  return guesses.toSorted(better)[0] ?? null;
}

/** Folders looked into for a guess; the search starts wherever a user happens to be. */
const mostFolders = 2_000;

/** The same for a folder on the disk. Upper folders are searched first, and at most 2,000 of them. */
export function guessPlansIn(root: string): PlansGuess | null {
  const files: string[] = [];
  const folders = [''];
  for (let index = 0; index < Math.min(folders.length, mostFolders); index++) {
    const folder = folders[index]!;
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && !entry.name.startsWith('.') && !neverPlans.test(entry.name)) folders.push(path);
    }
  }
  return guessPlans(files);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/**
 * For a message: `There are 12 Markdown files in planning/`.
 * @param root the folder that was searched, as the user would type it
 */
export function guessWords({ folder, files }: PlansGuess, root = '.'): string {
  const place = [root === '.' ? '' : root, folder].filter((step) => step !== '').join('/');
  return `There ${files === 1 ? 'is 1 Markdown file' : `are ${files} Markdown files`} in ${place === '' ? 'this folder' : `${place}/`}`;
}

/** The setting that takes in what was guessed: `tracks: ["planning/*"]`. */
export const patternLine = (pattern: string): string => `tracks: [${JSON.stringify(pattern)}]`;

function treeOf(files: readonly string[]): Folder {
  const root: Folder = { path: '', files: [], folders: new Map() };
  for (const path of files) {
    const steps = path.split('/');
    const name = steps.pop()!;
    if (!isMarkdown(name) || isAboutFolder(name) || steps.some((step) => neverPlans.test(step))) continue;
    let at = root;
    for (const step of steps) {
      const below = at.folders.get(step) ?? {
        path: at.path === '' ? step : `${at.path}/${step}`,
        files: [],
        folders: new Map(),
      };
      at.folders.set(step, below);
      at = below;
    }
    at.files.push(name);
  }
  return root;
}

/** Folders are searched no deeper: below it, a folder belongs to what is above. */
const deepest = 4;

function candidates(at: Folder, depth: number): PlansGuess[] {
  const folders = [...at.folders.values()];
  // `planning/ferry/plan.md`: ferry is a track, and planning/ holds the plans.
  const tracks = folders.filter((folder) => folder.files.some((name) => documentName.test(stem(name))));
  const found = guessAt(at, folders, tracks);
  const below =
    depth === deepest
      ? []
      : folders.filter((folder) => found?.pattern.endsWith('*') !== true || !tracks.includes(folder));
  return [...(found === null ? [] : [found]), ...below.flatMap((folder) => candidates(folder, depth + 1))];
}

function guessAt(at: Folder, folders: readonly Folder[], tracks: readonly Folder[]): PlansGuess | null {
  const plausible = planName.test(at.path.slice(at.path.lastIndexOf('/') + 1));
  if (at.path !== '')
    return at.files.length + tracks.length === 0
      ? null
      : { folder: at.path, pattern: `${at.path}/*`, files: filesBelow(at), plausible };
  // At the root of a repository, most folders hold no plans.
  if (tracks.length > 1 && tracks.length === folders.length)
    return { folder: '', pattern: '*', files: filesBelow(at), plausible: true };
  return at.files.length === 0 ? null : { folder: '', pattern: '*.md', files: at.files.length, plausible: false };
}

const filesBelow = ({ files, folders }: Folder): number =>
  [...folders.values()].reduce((sum, folder) => sum + filesBelow(folder), files.length);
