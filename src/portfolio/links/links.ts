import { type FindNearest, nearestOf } from '../../dialects/vocabulary/nearest.ts';
import { errorMessage } from '../../model/errors.ts';
import { diskName } from '../../model/text-direction.ts';
import type { Config } from '../config/config.ts';
import { repositoryUrl } from '../git/repository-url.ts';
import { decoded, isPrivatePath, isRelative, linkTarget, normalPath, pathOf } from './link-target.ts';
import type { ResolvedLink } from './resolved-link.ts';

/** What a link resolver needs to know of the site. */
export interface LinkContext {
  /** Every file of the swarm folder. */
  files: readonly string[];
  /** Every file and folder. */
  paths: ReadonlySet<string>;
  /** Pages of documents, by path. */
  pages: ReadonlyMap<string, string>;
  /** Pages of tracks, by the path of the folder. */
  trackPages: ReadonlyMap<string, string>;
  /** The fragments on each document's page. */
  fragments: ReadonlyMap<string, ReadonlySet<string>>;
  /** Path of the swarm folder in its repository; null if unknown. */
  folder: string | null;
  config: Config;
}

/** Matches names of files that pages show as pictures. */
export const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
/**
 * Comparisons of fragments per document for guesses: a thousand broken links in a document with a thousand headings.
 */
const guesses = 1_000_000;
const allowedScheme = /^(?:https?|mailto|tel|ircs?|xmpp|matrix):/i;

/** A function that says where a link of a document leads on the site. */
export function linkResolver(context: LinkContext): (from: string, href: string) => ResolvedLink {
  const listed = new Set(context.files);
  const names = Map.groupBy(context.files, nameOf);
  const trackFolders = new Set([...context.trackPages.keys()].map(folderOf));

  const toFragment = (from: string, fragment: string): ResolvedLink => {
    const found = fragmentOf(from, fragment);
    if (found !== null || fragment === '' || fragment === 'top') return { kind: 'fragment', url: `#${found ?? ''}` };
    const guess = nearestFragment(from)(decoded(fragment));
    return broken(
      `no heading in this document has the address #${fragment}${guess === null ? '' : `; did you mean #${guess}?`}`,
    );
  };

  const finders = new Map<string, FindNearest>();
  const nearestFragment = (path: string): FindNearest => {
    const find = finders.get(path) ?? nearestOf(context.fragments.get(path) ?? [], guesses);
    finders.set(path, find);
    return find;
  };

  /** The fragment as it is on the page: the same, else in lower case. */
  const fragmentOf = (path: string, fragment: string): string | null => {
    const known = context.fragments.get(path);
    const wanted = decoded(fragment);
    if (known === undefined || known.has(wanted)) return known === undefined ? null : wanted;
    return known.has(wanted.toLowerCase()) ? wanted.toLowerCase() : null;
  };

  const toTarget = (target: string, href: string): ResolvedLink => {
    const page = context.pages.get(target);
    if (page !== undefined) {
      const fragment = href.includes('#') ? fragmentOf(target, href.slice(href.indexOf('#') + 1)) : null;
      return { kind: 'page', url: fragment === null ? page : `${page}#${fragment}` };
    }
    const folder = folderPage(target);
    if (folder !== null) return { kind: 'page', url: folder };
    if (pictureName.test(target)) return { kind: 'image', path: target };
    return toRepository(
      join(context.folder ?? '', target),
      href,
      `${target} has no page on the site, and trackway.yaml has no repository`,
    );
  };

  /** The page of the track that a folder is or is in; the list of tracks for `tracks/`, `archive/` and the registry. */
  const folderPage = (target: string): string | null => {
    if (/^(?:tracks|archive|tracks\/archive)?(?:\/?tracks\.(?:md|markdown))?$/i.test(target)) return '/tracks/';
    if (trackFolders.has(target) && target !== '') return '/tracks/';
    if (listed.has(target)) return null;
    let folder = target;
    while (folder !== '') {
      const page = context.trackPages.get(folder);
      if (page !== undefined) return page;
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    }
    return null;
  };

  const toRepository = (path: string, href: string, otherwise: string): ResolvedLink => {
    const { repository } = context.config;
    if (repository === null || context.folder === null) return { kind: 'broken', reason: otherwise, code: null };
    const line = /#L(\d+)/.exec(href)?.[1];
    return {
      kind: 'external',
      url: repositoryUrl(repository, diskName(path), line === undefined ? null : Number(line)),
    };
  };

  const resolved = (from: string, href: string): ResolvedLink => {
    const link = href.trim();
    if (isPrivatePath(link) && linkTarget(from, link, context.paths) === null) {
      return { kind: 'broken', reason: 'this path is on the author’s machine', code: 'link-private-path' };
    }
    if (!isRelative(link)) {
      if (allowedScheme.test(link)) return { kind: 'external', url: link };
      if (link.startsWith('//')) return { kind: 'external', url: `https:${link}` };
      return {
        kind: 'broken',
        reason: `links with the scheme ${/^[^:]*/.exec(link)?.[0]}: are not published`,
        code: 'link-unsafe',
      };
    }
    if (link.startsWith('#')) return toFragment(from, link.slice(1));
    const target = linkTarget(from, link, context.paths);
    if (target !== null) return toTarget(target, link);
    const path = pathOf(link);
    if (path === '') return toFragment(from, '');
    const inRepository = path.startsWith('/')
      ? null
      : normalPath(join(context.folder ?? '', join(folderOf(from), path)));
    const inSwarm = path.startsWith('/') ? null : normalPath(join(folderOf(from), path));
    if (inSwarm === null) {
      if (inRepository !== null && context.folder !== null)
        return toRepository(inRepository, link, `${path} is outside the swarm folder`);
      return { kind: 'broken', reason: `${path} is outside the swarm folder`, code: null };
    }
    const [guess, another] = names.get(nameOf(path)) ?? [];
    return broken(
      `there is no file or folder ${inSwarm}${guess === undefined || another !== undefined ? '' : `; did you mean ${guess}?`}`,
    );
  };
  return (from, href) => {
    try {
      return resolved(from, href);
    } catch (error) {
      return broken(`it could not be followed (${errorMessage(error)})`);
    }
  };
}

const broken = (reason: string): ResolvedLink => ({ kind: 'broken', reason, code: 'link-broken' });
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const join = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);
