import { createHash, type Hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Diagnostic, diagnosticSchema } from '../../model/diagnostic.ts';
import { diskName } from '../../model/text-direction.ts';
import { asOfDay } from '../../portfolio/config/as-of.ts';
import { FolderFiles } from '../../portfolio/files/folder-files.ts';
import { gitState } from '../../portfolio/git/state.ts';
import type { SiteOptions } from '../../render/options.ts';
import { programVersion } from '../../temporary/program-version.ts';
import { replaceFile } from '../../temporary/replace-file.ts';
import { cacheRoot } from '../../temporary/temporary.ts';
import { findChromium } from '../diagrams/chromium.ts';
import { keeper } from '../publish/keep.ts';
import { filesOf } from '../publish/unchanged.ts';
import type { BuildSummary } from './summary.ts';

/** What a build reported, to be reported again if nothing has changed since. */
export interface LastBuild {
  summary: Omit<BuildSummary, 'stages' | 'files'>;
  /** Files of the site. */
  files: number;
  /** Diagnostics that are errors. */
  errors: Diagnostic[];
  /** Sentences said during the build. */
  said: string[];
}

const count = z.int().nonnegative();

/** A record that another version wrote, or that is damaged, fails here, and the site is built. */
const recordSchema = z.strictObject({
  made: z.string(),
  site: z.string(),
  last: z.strictObject({
    summary: z.strictObject({
      ...{ tracks: count, documents: count, risks: count, approvals: count, pages: count },
      diagnostics: z.strictObject({ error: count, warning: count, info: count }),
    }),
    files: count,
    errors: z.array(diagnosticSchema),
    said: z.array(z.string()),
  }),
});

/** Where the record of the last build into a folder is kept. */
const recordOf = (out: string): string =>
  join(cacheRoot(), 'builds', `${createHash('sha256').update(out).digest('hex').slice(0, 24)}.json`);

/** A piece of what is hashed: its length separates it from the next. */
function add(hash: Hash, ...pieces: readonly (string | Uint8Array)[]): void {
  for (const piece of pieces) hash.update(`${piece.length}:`).update(piece);
}

/** Adds the names, sizes and time stamps of files. */
function addStats(hash: Hash, folder: string, files: readonly string[]): void {
  for (const file of files) {
    const { size, mtimeMs } = lstatSync(join(folder, file));
    add(hash, file, `${size} ${mtimeMs}`);
  }
}

/** Larger files are told apart by size and time stamp. */
const longestRead = 64 * 1024 * 1024;

/**
 * All that a site is made from, as a hash: Trackway, the options, the day, the browser that draws diagrams, the state of
 * git, and the content of every file. Take it before the build: what changes meanwhile then counts as changed.
 * @throws if a file cannot be read
 */
export async function fingerprintOf({ swarm, out: _, force: __, ...options }: SiteOptions): Promise<string> {
  const hash = createHash('sha256');
  add(
    hash,
    programVersion(),
    swarm,
    JSON.stringify({ ...options, asOf: options.asOf ?? asOfDay() }),
    String(findChromium()),
  );
  add(hash, await gitState(swarm));
  const folder = new FolderFiles(swarm, { git: false });
  const { files, diagnostics } = await folder.list();
  add(hash, JSON.stringify(diagnostics));
  for (const file of files) {
    const { size } = statSync(join(swarm, diskName(file)));
    if (size > longestRead) addStats(hash, swarm, [diskName(file)]);
    else add(hash, file, await folder.read(file, longestRead));
  }
  return hash.digest('hex');
}

/** The site as it is on disk, except what belongs to its publisher. */
function stateOf(out: string, keep: SiteOptions['keep']): { site: string; files: number } {
  const isKept = keeper(keep);
  const files = filesOf(out)
    .filter((file) => !isKept(file.split('/')[0]!))
    .sort();
  const hash = createHash('sha256');
  addStats(hash, out, files);
  return { site: hash.digest('hex'), files: files.length };
}

/**
 * What the last build into `out` reported, if the site would be the same again: it was made from the same, and no file
 * of it was changed, added or removed since. Null if there is anything to do.
 */
export function lastBuild(fingerprint: string, { out, keep }: SiteOptions): LastBuild | null {
  try {
    const { made, site, last } = recordSchema.parse(JSON.parse(readFileSync(recordOf(out), 'utf8')));
    if (made !== fingerprint || readdirSync(out).length === 0 || stateOf(out, keep).site !== site) return null;
    return last as LastBuild;
  } catch {
    // No record, no site, or a damaged one: the build says what is wrong, if anything is.
    return null;
  }
}

/** Records a finished build for `lastBuild`. A cache that cannot be written only costs time. */
export function rememberBuild(fingerprint: string, { out, keep }: SiteOptions, built: Omit<LastBuild, 'files'>): void {
  try {
    const { site, files } = stateOf(out, keep);
    const { stages: _, files: __, ...summary } = built.summary as BuildSummary;
    const record = { made: fingerprint, site, last: { ...built, summary, files } };
    replaceFile(recordOf(out), JSON.stringify(record));
  } catch {
    // The next build builds.
  }
}
