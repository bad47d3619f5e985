import { hiddenPlans } from './known-layouts.ts';

/** The file at the top of every published site. Such a folder contains copies of the plans and is skipped. */
export const siteMarker = '.trackway';

/**
 * Never part of a portfolio: files of tools, such as `.git`, whose settings may contain a token, and `.env`. At the
 * root, a tool may keep plans in a hidden folder.
 */
export const isSkipped = (name: string, depth: number): boolean =>
  (name.startsWith('.') && !(depth === 0 && hiddenPlans.includes(name))) || name === 'node_modules';

/** The files of a listing that are part of a portfolio: none in skipped folders or in a published site. */
export function planPaths(paths: Iterable<string>): string[] {
  const all = [...paths];
  const sites = all.flatMap((path) => (path.endsWith(`/${siteMarker}`) ? [path.slice(0, -siteMarker.length)] : []));
  return all.filter((path) => !path.split('/').some(isSkipped) && !sites.some((site) => path.startsWith(site)));
}
