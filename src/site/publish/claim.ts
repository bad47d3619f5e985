import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Owner, thisOwner } from '../../temporary/owner.ts';
import { makeTemporary, removeTemporary, temporariesIn } from '../../temporary/temporary.ts';
import { UnusableOutputFolder } from '../build/validate-output-folder.ts';
import { leadsTo } from './leads-to.ts';

/**
 * The folder in which a build makes a site, next to the published one. While its owner lives, no other build publishes
 * to the same place.
 *
 * - `site/`: the new site
 * - `bundle/`: the renderer's bundle, on the same disk because Astro moves files from it to `site/`
 * - `old/`: the published site, complete, while the new one replaces it
 * - `carried.json`: names of the publisher's entries that are moved from `old/` to `site/`
 * - `gone/`: the old site while it is removed
 * - `.git/`: always empty; the mark of a claim made by a build
 */
export interface Claim {
  folder: string;
  site: string;
  bundle: string;
  /** The real path of the published site. */
  out: string;
  /** False if the published site's folder is not writable: then the claim is elsewhere, maybe on another disk. */
  beside: boolean;
  release(): Promise<void>;
}

export const inClaim = (folder: string) => ({
  site: join(folder, 'site'),
  bundle: join(folder, 'bundle'),
  old: join(folder, 'old'),
  carried: join(folder, 'carried.json'),
  gone: join(folder, 'gone'),
  mark: join(folder, '.git'),
});

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The two places for claims: next to the published folder, and in the temporary folder. */
const places = (out: string): { parent: string; kind: string; beside: boolean }[] => [
  { parent: dirname(out), kind: `.trackway-site-${digest(basename(out))}`, beside: true },
  { parent: tmpdir(), kind: `trackway-site-${digest(out)}`, beside: false },
];

/** All claims to a folder, including those of dead processes. */
const claimsTo = (out: string) =>
  places(out).flatMap(({ parent, kind }) => temporariesIn(parent, (given) => given === kind));

/** Error codes for folders in which this user cannot read or write. */
const closed = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * True if a build made the claim. Someone may have committed a folder of such a name, with another site in it, to the
 * repository of the published folder. But git neither commits nor checks out an entry named `.git` or an empty folder,
 * and a link is no folder. Permissions prove nothing: under umask 077 a checkout has 0700 too, and some disks have
 * none. If this user cannot open another user's claim, it was not checked out by this user, and is trusted.
 */
function isMade(claim: string): boolean {
  try {
    const { mark } = inClaim(claim);
    const [folder, inner] = [lstatSync(claim), lstatSync(mark)];
    return folder.isDirectory() && inner.isDirectory() && readdirSync(mark).length === 0;
  } catch (error) {
    return closed.has((error as NodeJS.ErrnoException).code ?? '');
  }
}

async function makeClaim(out: string): Promise<Claim> {
  const [near, far] = places(out);
  let { beside } = near!;
  const makeNear = async (): Promise<string> => {
    await mkdir(near!.parent, { recursive: true });
    return makeTemporary(near!.kind, near!.parent);
  };
  const folder = await makeNear().catch((error: NodeJS.ErrnoException) => {
    // Other codes come from odd places: ENOENT from /proc, ENOTDIR from below a file.
    if (error.code !== undefined && !existsSync(out))
      throw new UnusableOutputFolder(
        `${out} cannot be created, because ${near!.parent} is not writable (${error.code}). Choose another --out, or create the folder first.`,
      );
    if (!closed.has(error.code ?? '')) throw error;
    beside = false;
    return makeTemporary(far!.kind, far!.parent);
  });
  const { site, bundle, mark } = inClaim(folder);
  mkdirSync(mark);
  return { folder, site, bundle, out, beside, release: () => removeTemporary(folder) };
}

/** Builds that start at the same moment see each other, and both retry: how often, and after how many milliseconds. */
const attempts = 6;
const longestPause = 400;

/**
 * Creates the folder for a new site for `out`.
 * @throws {UnusableOutputFolder} if another process is building a site for the same folder.
 */
export async function claim(out: string): Promise<Claim> {
  const real = await leadsTo(out);
  for (let attempt = 1; ; attempt++) {
    const made = await makeClaim(real);
    const others = claimsTo(real).filter(({ path, alive }) => alive && path !== made.folder && isMade(path));
    if (others.length === 0) {
      mkdirSync(made.site);
      return made;
    }
    await made.release();
    const settled = others.find(({ path }) => existsSync(inClaim(path).site));
    if (settled !== undefined || attempt === attempts)
      throw new UnusableOutputFolder(taken(out, (settled ?? others[0]!).owner));
    await setTimeout(Math.random() * longestPause);
  }
}

function taken(out: string, { pid, machine }: Owner): string {
  const where = machine === thisOwner().machine ? '' : ' on another machine or in another container';
  return `Another build (process ${pid}${where}) is making a site for ${out}. Wait until it has ended, or choose another --out.`;
}

const isMissing = (folder: string): boolean => {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
};

/** Moves the publisher's entries back from the new site to the old. Synchronous, like the exchange that it undoes. */
export function takeBack(folder: string): void {
  const { site, old, carried } = inClaim(folder);
  let names: string[];
  try {
    names = JSON.parse(readFileSync(carried, 'utf8')) as string[];
  } catch {
    return;
  }
  const has = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  for (const name of names)
    if (has(join(site, name)) && !has(join(old, name))) renameSync(join(site, name), join(old, name));
}

/**
 * Cleans up after killed builds for `out`: a site that was moved aside and not replaced is put back, everything else is
 * removed. `say` reports a site that was put back.
 */
export async function recover(out: string, say: (sentence: string) => void): Promise<void> {
  const real = await leadsTo(out);
  for (const { path, alive, ours } of claimsTo(real)) {
    if (alive || !ours) continue;
    const { old } = inClaim(path);
    if (!isMade(path)) {
      if (existsSync(old)) continue;
    } else if (existsSync(old) && isMissing(real)) {
      takeBack(path);
      // Another process may have put the site back already.
      const moved = await rename(old, real).then(
        () => true,
        () => !isMissing(real),
      );
      if (!moved) {
        say(`A build was killed while it published. The site that it was replacing is in ${old}: move it to ${out}.`);
        continue;
      }
      say(`A build was killed while it published to ${out}. The previous site is back in place.`);
    }
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
