import { createHash } from 'node:crypto';
import type { SiteOptions } from '../../render/options.ts';
import { keep, kept } from '../../temporary/kept.ts';
import { programVersion } from '../../temporary/program-version.ts';

/** Pages of earlier builds, by address and a digest of what they show. */
export interface PageKeeper {
  /** The page, if an earlier build made it from data of the same digest. */
  find(path: string, digest: string): string | null;
  /** Keeps a page that was rendered because `find` did not find it. */
  rendered(path: string, html: string): void;
}

const hashed = (...pieces: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(pieces)).digest('hex');

/**
 * The pages that earlier builds of a site kept: one for each address, so that the cache does not grow with the number of
 * builds. Other plans, another address or other options are another site. With `force`, none is used.
 * @param assets names of the scripts and styles that pages load; complete when the first page is asked for
 */
export function keptPages(
  { out: _, force, asOf: __, keep: ___, headers: ____, ...options }: SiteOptions,
  assets: ReadonlySet<string>,
): PageKeeper {
  const site = hashed(JSON.stringify(options));
  let known: string | undefined;
  const program = (): string => {
    known ??= hashed(programVersion(), ...[...assets].sort());
    return known;
  };
  const keyOf = (path: string): string => hashed(site, path);
  const wanted = new Map<string, string>();
  return {
    find(path, digest) {
      const made = hashed(program(), site, path, digest);
      const text = force === true ? null : kept('pages', keyOf(path));
      const end = text?.indexOf('\n') ?? -1;
      if (text !== null && text.slice(0, end) === made) return text.slice(end + 1);
      wanted.set(path, made);
      return null;
    },
    rendered(path, html) {
      const made = wanted.get(path);
      if (made !== undefined) keep('pages', keyOf(path), `${made}\n${html}`);
    },
  };
}
