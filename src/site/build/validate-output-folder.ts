import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { siteMarker as marker } from '../../portfolio/files/skipped.ts';
import type { SiteOptions } from '../../render/options.ts';
import { keeper } from '../publish/keep.ts';
import { leadsTo } from '../publish/leads-to.ts';

/** The output folder cannot be used. The message says why, and what to do. */
export class UnusableOutputFolder extends Error {
  override name = 'UnusableOutputFolder';
}

const markerText = (base: string): string =>
  `This folder was made by trackway build. The next build replaces everything in it.\nbase: ${base}\n`;

/** Marks a folder as a published site, made for this base path. */
export const mark = (folder: string, base: string): Promise<void> => writeFile(join(folder, marker), markerText(base));

/** The base path that the site in a folder was made for; null if the folder does not say. */
export async function markedBase(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, marker), 'utf8').catch(() => '');
  return /^base: (\/\S*)$/m.exec(text)?.[1] ?? null;
}

const inside = (inner: string, outer: string): boolean => {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith(`..${sep}`) && path !== '..' && resolve(outer, path) === inner);
};

/** Number of foreign entries that a message names. */
const mostNamed = 3;

/**
 * Rejects an output folder whose content must not be replaced: one that contains the portfolio's root, a folder of
 * plans or a folder in `mustNotContain`, one among the documents and, without `force`, one with anything but an earlier
 * site. Symbolic links are resolved.
 * @throws {UnusableOutputFolder}
 */
export async function validateOutputFolder(
  {
    out,
    swarm,
    force = false,
    keep,
    plans = ['tracks'],
  }: Pick<SiteOptions, 'out' | 'swarm' | 'force' | 'keep' | 'plans'>,
  mustNotContain: readonly string[],
): Promise<void> {
  const real = await leadsTo(out);
  const given = real === resolve(out) ? out : `${out} leads to ${real}, which`;
  const planFolders = plans.filter((folder) => folder !== '').map((folder) => join(swarm, folder));
  for (const folder of [swarm, ...planFolders, ...mustNotContain]) {
    if (inside(await leadsTo(folder), real))
      throw new UnusableOutputFolder(
        `${given} cannot be the output folder: a build replaces everything in it, and it contains ${folder}. Choose another --out.`,
      );
  }
  for (const folder of [join(swarm, 'tracks'), ...planFolders]) {
    if (!inside(real, await leadsTo(folder))) continue;
    throw new UnusableOutputFolder(`${given} is among the documents that are read. Choose an --out outside ${folder}.`);
  }
  const entries = await readdir(out).catch(async (error: NodeJS.ErrnoException) => {
    // A folder that does not exist yet is fine; a file, or an unreadable folder, is not.
    if (error.code === 'ENOENT' && (await lstat(out).catch(() => null)) === null) return [];
    throw new UnusableOutputFolder(
      `${out} cannot be the output folder (${error.code ?? error.message}). Choose another --out.`,
    );
  });
  const isKept = keeper(keep);
  const foreign = entries.filter((name) => !isKept(name)).sort();
  if (force || foreign.length === 0 || foreign.includes(marker)) return;
  const more = foreign.length > mostNamed ? ` and ${foreign.length - mostNamed} more` : '';
  throw new UnusableOutputFolder(
    `${out} contains ${foreign.slice(0, mostNamed).join(', ')}${more}, which trackway did not make and a build would delete. Choose an empty folder, or replace everything with --force.`,
  );
}
