import { plainName } from '../../model/text-direction.ts';

/** True for an address without a scheme, except `//host`. */
export const isRelative = (href: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);

const privatePath = /^(?:file:|\/(?:home|Users|root|tmp|private|var|mnt|Volumes)\/|[A-Za-z]:[\\/]|~\/|\\\\)/;

/** True for an absolute path on a private machine: `/home/ana/x`, `C:\\Users\\ana`, `file:///…`. */
export const isPrivatePath = (href: string): boolean => privatePath.test(href.trim());

/** Decodes percent signs; unchanged if they are malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Resolves `.` and `..`; null if the path leaves its root. */
export function normalPath(path: string): string | null {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else steps.push(step);
  }
  return steps.join('/');
}

/** The path of a link, without fragment and query, decoded, with `/`, as `plainName` writes it. */
export const pathOf = (href: string): string => plainName(decoded(href.replace(/[?#].*$/s, '')).replace(/\\/g, '/'));

/**
 * The file or folder that a relative link leads to, or null. Tries the path as written, then from the swarm folder,
 * then without its first steps: many documents repeat the repository's root (`docs/swarm/tracks/x`).
 */
export function linkTarget(from: string, href: string, files: ReadonlySet<string>): string | null {
  if (!isRelative(href)) return null;
  const path = pathOf(href);
  if (path === '') return null;
  const folder = from.split('/').slice(0, -1).join('/');
  const written = path.startsWith('/') ? null : normalPath(`${folder}/${path}`);
  if (written !== null && written !== '' && files.has(written)) return written;
  let rest: string | null = normalPath(path.replace(/^(?:\.{0,2}\/)+/, ''));
  while (rest !== null && rest !== '') {
    // A bare name means the document's folder, never the swarm folder; with a slash before it, it may.
    if (files.has(rest) && (rest.includes('/') || path === `/${rest}`)) return rest;
    rest = rest.includes('/') ? rest.slice(rest.indexOf('/') + 1) : null;
  }
  return null;
}

/** Every file and folder, for `linkTarget`. */
export function withFolders(files: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const file of files) {
    let path = file;
    while (path !== '' && !all.has(path)) {
      all.add(path);
      path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    }
  }
  return all;
}
