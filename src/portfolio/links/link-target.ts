/** Without a scheme, and not `//host`. */
export const isRelative = (href: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);

const privatePath = /^(?:file:|\/(?:home|Users|root|tmp|private|var|mnt|Volumes)\/|[A-Za-z]:[\\/]|~\/|\\\\)/;

/** An absolute path of somebody's own machine: `/home/ana/x`, `C:\\Users\\ana`, `file:///…`. */
export const isPrivatePath = (href: string): boolean => privatePath.test(href.trim());

/** A path or fragment with its percent signs resolved; as it was where they are malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Joins and resolves `.` and `..`. Null where the path leaves the folder that it starts from. */
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

/** A link's path without fragment and query, decoded, with `/`. */
export const pathOf = (href: string): string => decoded(href.replace(/[?#].*$/s, '')).replace(/\\/g, '/');

/**
 * The file or folder of the swarm folder that a relative link leads to, or null. Where the path as written leads nowhere, it
 * is tried from the swarm folder, and then without its first steps, because many documents repeat the repository's root
 * (`docs/swarm/tracks/x`). Files may be named with or without their ending.
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
    // A bare name means the writer's own folder; only with a slash before it may it mean the swarm folder's.
    if (files.has(rest) && (rest.includes('/') || path === `/${rest}`)) return rest;
    rest = rest.includes('/') ? rest.slice(rest.indexOf('/') + 1) : null;
  }
  return null;
}

/** Every file and every folder above one, for `linkTarget`. */
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
