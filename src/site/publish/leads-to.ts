import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** As many links as Linux follows (path_resolution(7)). */
const mostLinks = 40;

/** Where a path leads: links are followed as far as it exists, and what does not exist yet will be below. */
export async function leadsTo(path: string, links = 0): Promise<string> {
  const found = await realpath(path).catch(() => null);
  if (found !== null || dirname(path) === path || links > mostLinks) return found ?? path;
  // A site that a killed build moved aside leaves a link that leads nowhere.
  const target = await readlink(path).catch(() => null);
  if (target !== null) return leadsTo(resolve(dirname(path), target), links + 1);
  return join(await leadsTo(dirname(path), links), basename(path));
}
