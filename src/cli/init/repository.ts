import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { titleFrom } from '../../portfolio/config/config.ts';
import { workTreeAround } from '../../portfolio/git/find.ts';

/** What `init` finds out about a repository. It runs no command, only reads a few of git's files. */
export interface Repository {
  /** The root of the work tree; outside any, the working folder. */
  root: string;
  /** The address of its web pages, without credentials; null if unknown. */
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

/**
 * The web address for a remote such as `git@host:owner/name.git`, `ssh://…` or `https://user:token@host/…`; null for
 * anything else.
 */
export function webAddress(remote: string): string | null {
  const short = /^[\w.-]+@([\w.-]+):(?!\/\/)([\w./~-]+)$/.exec(remote);
  const url = short === null ? URL.parse(remote) : URL.parse(`https://${short[1]}/${short[2]}`);
  if (url === null || !/^(?:https?|ssh|git):$/.test(url.protocol)) return null;
  return `https://${url.hostname}${url.pathname.replace(/\.git\/?$|\/$/, '')}`;
}

/** The repository that contains a folder. */
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

/** The host that publishes the site, judging by the files of the repository and the address of its remote. */
export function hostOf({ root, url }: Repository): Host {
  if (existsSync(join(root, 'netlify.toml'))) return 'netlify';
  if (['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'].some((name) => existsSync(join(root, name))))
    return 'cloudflare';
  const host = url === null ? '' : new URL(url).hostname;
  if (host === 'github.com') return 'github';
  return /(?:^|\.)gitlab\./.test(host) ? 'gitlab' : 'none';
}

/** A first title for the portfolio: the name of the repository, as words. */
export const titleOf = ({ root, url }: Repository): string => titleFrom(basename(url ?? root));

/** How to install the packages of a repository and run their commands. */
export interface PackageManager {
  /** The package manager as `actions/setup-node` names it; null for no caching. */
  cache: string | null;
  prepare: string[];
  run: string;
}

/** The package manager of a repository, by its lock file; npm without caching if there is none. */
export function packageManager(root: string): PackageManager {
  const has = (name: string): boolean => existsSync(join(root, name));
  if (has('pnpm-lock.yaml'))
    return { cache: null, prepare: ['corepack enable', 'pnpm install --frozen-lockfile'], run: 'pnpm exec' };
  if (has('yarn.lock'))
    return { cache: null, prepare: ['corepack enable', 'yarn install --immutable'], run: 'yarn run' };
  if (has('package-lock.json')) return { cache: 'npm', prepare: ['npm ci'], run: 'npx' };
  return { cache: null, prepare: ['npm install'], run: 'npx' };
}
