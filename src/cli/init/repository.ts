import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { workTreeAround } from '../../portfolio/git/find.ts';

/** What `init` finds out by itself. Nothing is run for it: a few files of git are read. */
export interface Repository {
  /** The root of the work tree, or the working folder outside of any. */
  root: string;
  /** The address of its web pages, without credentials, or null. */
  url: string | null;
  branch: string;
}

export const hosts = ['github', 'gitlab', 'netlify', 'cloudflare', 'none'] as const;
export type Host = (typeof hosts)[number];

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** `git@host:owner/name.git`, `ssh://…` and `https://user:token@host/…` as the address of the web pages; null for anything else. */
export function webAddress(remote: string): string | null {
  const short = /^[\w.-]+@([\w.-]+):(?!\/\/)([\w./~-]+)$/.exec(remote);
  const url = short === null ? URL.parse(remote) : URL.parse(`https://${short[1]}/${short[2]}`);
  if (url === null || !/^(?:https?|ssh|git):$/.test(url.protocol)) return null;
  return `https://${url.hostname}${url.pathname.replace(/\.git\/?$|\/$/, '')}`;
}

/** The repository around a folder. */
export function repositoryAt(folder: string): Repository {
  const tree = workTreeAround(join(realpathSync(folder), 'plans'));
  if (tree === null) return { root: folder, url: null, branch: 'main' };
  const [, origin = ''] = /^\[remote "origin"\]([^[]*)/m.exec(text(join(tree.gitDir, 'config'))) ?? [];
  const [, remote = ''] = /^\s*url\s*=\s*(\S+)/m.exec(origin) ?? [];
  const [, published] =
    /^ref: refs\/remotes\/origin\/(\S+)/.exec(text(join(tree.gitDir, 'refs/remotes/origin/HEAD'))) ?? [];
  const [, current] = /^ref: refs\/heads\/(\S+)/.exec(text(join(tree.gitDir, 'HEAD'))) ?? [];
  return { root: tree.root, url: webAddress(remote), branch: published ?? current ?? 'main' };
}

/** Who publishes the site, by what is in the repository and where it is kept. */
export function hostOf({ root, url }: Repository): Host {
  if (existsSync(join(root, 'netlify.toml'))) return 'netlify';
  if (['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'].some((name) => existsSync(join(root, name))))
    return 'cloudflare';
  const host = url === null ? '' : new URL(url).hostname;
  if (host === 'github.com') return 'github';
  return /(?:^|\.)gitlab\./.test(host) ? 'gitlab' : 'none';
}

/** The portfolio's first title: the name of the repository, as words. */
export const titleOf = ({ root, url }: Repository): string => {
  const words = basename(url ?? root)
    .replace(/[-_.]+/g, ' ')
    .trim();
  return words === '' ? 'Plans' : `${words[0]!.toUpperCase()}${words.slice(1)}`;
};

/** How the packages of a repository are installed and commands of them run. */
export interface PackageManager {
  /** As `actions/setup-node` calls it; null if there is no lock file, so that nothing can be cached. */
  cache: string | null;
  prepare: string[];
  run: string;
}

export function packageManager(root: string): PackageManager {
  const has = (name: string): boolean => existsSync(join(root, name));
  if (has('pnpm-lock.yaml'))
    return { cache: null, prepare: ['corepack enable', 'pnpm install --frozen-lockfile'], run: 'pnpm exec' };
  if (has('yarn.lock'))
    return { cache: null, prepare: ['corepack enable', 'yarn install --immutable'], run: 'yarn run' };
  if (has('package-lock.json')) return { cache: 'npm', prepare: ['npm ci'], run: 'npx' };
  return { cache: null, prepare: ['npm install'], run: 'npx' };
}
