import { realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { loadConfig } from '../../portfolio/config/load-config.ts';
import type { SiteOptions } from '../../render/options.ts';
import { projectRoot } from '../project-root.ts';
import { pathOf, type Refusal, refuse } from './requests.ts';

/** What the guard needs to know about the site. */
export interface Guarded {
  base: string;
  /** True if a path on the disk is a file of the team's pages. */
  ofTeam(file: string): boolean;
  /** True if the site has a generated file of this name, without a leading slash. */
  generated(name: string): boolean;
  /** True if a served module imports the one at this address. */
  imported(address: string): boolean | Promise<boolean>;
}

const absent = { status: 404, words: 'There is nothing at this address.' };

/** What pages load from packages: Vite's client, prebundled packages and fonts. */
const fromPackages =
  /\/node_modules\/(?:vite\/dist\/client\/[\w.-]+\.mjs|\.vite\/deps\/[\w.@-]+\.js|@fontsource[\w-]*\/[\w-]+\/files\/[\w.-]+\.woff2?)$/;
const ownEntries = /^(?:styles\/[\w/.-]+\.css|assets\/[\w/.-]+\.svg)$/;
const media = /\.(?:avif|css|gif|jpe?g|png|svg|webp|woff2?)$/i;

/** False for a name that no disk allows, such as one that is too long. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Path of `file` in `folder`, with `/`; null if it is outside. */
function within(folder: string, file: string): string | null {
  const path = relative(folder, file).replaceAll(sep, '/');
  return path === '' || path.startsWith('../') || /^(?:\/|\w:)/.test(path) ? null : path;
}

/** True for a script or style that Astro extracted from a component or page. */
const isPartOfAstro = (file: string, query: URLSearchParams): boolean =>
  file.endsWith('.astro') && query.has('astro') && /^(?:script|style)$/.test(query.get('type') ?? '');

/**
 * Decides whether a development server answers a request. Vite would serve any file of the package, modules by their
 * path on disk, and an address that opens an editor. Visitors get only what the published site has and the modules that
 * its pages load.
 */
export async function verdict(method: string, url: string, site: Guarded): Promise<'pass' | Refusal> {
  const path = pathOf(method, url);
  if (typeof path !== 'string') return path;
  const query = new URLSearchParams(url.split(/[?#]/)[1]);
  if (path.startsWith(site.base) && isPage(path.slice(site.base.length), query, site)) return 'pass';
  // Astro serves modules at the root, whatever the base path.
  if (await isModule(path.slice(1), query, site)) return 'pass';
  return path.startsWith(site.base) ? absent : { status: 404, words: `The site is at ${site.base}` };
}

/** Queries that make Vite serve an address as a file, whatever its path. No link to a page has one. */
const viteQueries = ['import', 'raw', 'url', 'inline', 'worker', 'sharedworker', 'html-proxy', 'direct'] as const;

/** True if the published site has it, or it is a picture for a team page. */
function isPage(name: string, query: URLSearchParams, site: Guarded): boolean {
  if (isImage(name)) return site.ofTeam(onDisk((query.get('href') ?? '').slice(1).replace(/\?.*/s, '')));
  if (name === '' || site.generated(name) || isFile(join(projectRoot, 'public', name))) return true;
  return name.endsWith('/') && !/^(?:@|__|node_modules\/)/.test(name) && !viteQueries.some((key) => query.has(key));
}

/** True for the address at which Astro scales pictures of team pages. */
const isImage = (name: string): boolean => name === '_image' || name === '_image/';

/** The file that Vite serves for an address. */
const onDisk = (name: string): string =>
  resolve(projectRoot, name.startsWith('@fs/') ? name.slice(sep === '/' ? 3 : 4) : name);

async function isModule(name: string, query: URLSearchParams, site: Guarded): Promise<boolean> {
  if (name === '@vite/client') return true;
  const file = onDisk(name);
  if (fromPackages.test(file.replaceAll(sep, '/'))) return true;
  const own = within(join(projectRoot, 'src'), file);
  if (own !== null && ownEntries.test(own)) return true;
  const team = site.ofTeam(file);
  if (team && media.test(file)) return true;
  if (own === null && !team) return false;
  return isPartOfAstro(file, query) || site.imported(`/${name}`);
}

/**
 * Makes a test whether a path is a file of the team's pages. Without the setting there are none, since the folder may
 * be anyone's. Links out of the folder do not count.
 */
export async function teamFiles(swarm: string): Promise<Guarded['ofTeam']> {
  if (!(await loadConfig(swarm)).pages.mdx) return () => false;
  const pages = join(resolve(swarm), 'pages');
  return (file) => {
    try {
      return within(pages, file) !== null && within(realpathSync(pages), realpathSync(file)) !== null && isFile(file);
    } catch {
      return false;
    }
  };
}

/**
 * Puts the guard before all other handlers of a development server. A Vite plugin, because Astro skips its own hook for
 * servers if NODE_ENV is `production`.
 */
export const devGuard = (options: SiteOptions, generated: () => Promise<ReadonlyMap<string, unknown>>): Plugin => ({
  name: 'trackway:dev-guard',
  apply: 'serve',
  enforce: 'post',
  configureServer: async (server) => {
    const ofTeam = await teamFiles(options.swarm);
    const handle = async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
      const files = await generated();
      const answer = await verdict(request.method ?? '', request.url ?? '', {
        base: options.base,
        ofTeam,
        generated: (name) => files.has(name.endsWith('/') ? `${name}index.html` : name),
        imported: async (url) => (await server.environments.client.moduleGraph.getModuleByUrl(url)) !== undefined,
      });
      if (answer !== 'pass') return refuse(response, answer);
      // Astro fetches pictures that it cannot read from the host that the visitor names.
      if (isImage((request.url ?? '').split('?')[0]!.slice(options.base.length)))
        request.headers.host = `localhost:${request.socket.localPort}`;
      next();
    };
    return () => server.middlewares.stack.unshift({ route: '', handle });
  },
});
