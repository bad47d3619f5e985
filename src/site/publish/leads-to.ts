import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Linux follows as many links (path_resolution(7)). */
const mostLinks = 40;

/** The real path of a path that may not exist yet: links are followed as far as it exists. */
export async function leadsTo(path: string, links = 0): Promise<string> {
  const found = await realpath(path).catch(() => null);
  if (found !== null || dirname(path) === path || links > mostLinks) return found ?? path;
  // A killed build that moved a site aside leaves a broken link.
  const target = await readlink(path).catch(() => null);
  if (target !== null) return leadsTo(resolve(dirname(path), target), links + 1);
  return join(await leadsTo(dirname(path), links), basename(path));
}
