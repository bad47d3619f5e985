import { lstat, readdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { siteMarker as marker } from '../../portfolio/files/folder-files.ts';
import type { SiteOptions } from '../../render/options.ts';
import { keeper } from '../publish/keep.ts';
import { leadsTo } from '../publish/leads-to.ts';

/** The site cannot go where it should. The message says why, and what to do. */
export class UnusableOut extends Error {
  override name = 'UnusableOut';
}

const markerText = `This folder was made by trackway build. The next build replaces everything in it.
`;

/** Says in a folder that it holds a published site and nothing else. */
export const mark = (folder: string): Promise<void> => writeFile(join(folder, marker), markerText);

const inside = (inner: string, outer: string): boolean => {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith(`..${sep}`) && path !== '..' && resolve(outer, path) === inner);
};

/** How many entries of a foreign folder a message names. */
const mostNamed = 3;

/**
 * Refuses a folder to publish into whose content must not be replaced: one that holds a folder named in `holdsNot`, the portfolio's root
 * or a folder of plans, one among the documents, and, unless `force` is set, one that holds anything but a site of an earlier build. A symbolic link is
 * what it leads to.
 * @throws {UnusableOut}
 */
export async function checkOut(
  {
    out,
    swarm,
    force = false,
    keep,
    plans = ['tracks'],
  }: Pick<SiteOptions, 'out' | 'swarm' | 'force' | 'keep' | 'plans'>,
  holdsNot: readonly string[],
): Promise<void> {
  const real = await leadsTo(out);
  const given = real === resolve(out) ? out : `${out} leads to ${real}, which`;
  const planFolders = plans.filter((folder) => folder !== '').map((folder) => join(swarm, folder));
  for (const folder of [swarm, ...planFolders, ...holdsNot]) {
    if (inside(await leadsTo(folder), real))
      throw new UnusableOut(
        `${given} cannot be published into, because everything in it is replaced and it holds ${folder}. Choose another --out.`,
      );
  }
  for (const folder of [join(swarm, 'tracks'), ...planFolders]) {
    if (!inside(real, await leadsTo(folder))) continue;
    throw new UnusableOut(`${given} lies among the documents that are read. Choose an --out outside ${folder}.`);
  }
  const entries = await readdir(out).catch(async (error: NodeJS.ErrnoException) => {
    // Nothing there yet is well; a file, or a folder that may not be read, is not.
    if (error.code === 'ENOENT' && (await lstat(out).catch(() => null)) === null) return [];
    throw new UnusableOut(
      `${out} is no folder that can be published into (${error.code ?? error.message}). Choose another --out.`,
    );
  });
  const isKept = keeper(keep);
  const foreign = entries.filter((name) => !isKept(name)).sort();
  if (force || foreign.length === 0 || foreign.includes(marker)) return;
  const more = foreign.length > mostNamed ? ` and ${foreign.length - mostNamed} more` : '';
  throw new UnusableOut(
    `${out} holds ${foreign.slice(0, mostNamed).join(', ')}${more}, which trackway did not make and a build would delete. Choose an empty folder, or replace all of it with --force.`,
  );
}
