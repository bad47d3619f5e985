import { realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { loadConfig } from '../../portfolio/config/load-config.ts';
import type { SiteOptions } from '../../render/options.ts';
import { projectRoot } from '../project-root.ts';
import { pathOf, type Refusal, refuse } from './requests.ts';

/** What the guard knows beside the request. */
export interface Guarded {
  base: string;
  /** Whether a path on the disk is a file of the team's own pages. */
  ofTeam(file: string): boolean;
  /** Whether the site has a generated file of this name, with no slash before it. */
  generated(name: string): boolean;
  /** Whether a module that was served imports the one at this address. */
  imported(address: string): boolean | Promise<boolean>;
}

const absent = { status: 404, words: 'There is nothing at this address.' };

/** Parts of Vite, packages made ready for the browser, and fonts: all that pages load from packages. */
const fromPackages =
  /\/node_modules\/(?:vite\/dist\/client\/[\w.-]+\.mjs|\.vite\/deps\/[\w.@-]+\.js|@fontsource[\w-]*\/[\w-]+\/files\/[\w.-]+\.woff2?)$/;
const ownEntries = /^(?:styles\/[\w/.-]+\.css|assets\/[\w/.-]+\.svg)$/;
const media = /\.(?:avif|css|gif|jpe?g|png|svg|webp|woff2?)$/i;

/** A name that no disk could hold, such as one that is too long, is none. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of `file` in `folder`, with `/`; null if it lies elsewhere. */
function within(folder: string, file: string): string | null {
  const path = relative(folder, file).replaceAll(sep, '/');
  return path === '' || path.startsWith('../') || /^(?:\/|\w:)/.test(path) ? null : path;
}

/** A script or style that Astro took out of a component or a page. */
const isPartOfAstro = (file: string, query: URLSearchParams): boolean =>
  file.endsWith('.astro') && query.has('astro') && /^(?:script|style)$/.test(query.get('type') ?? '');

/**
 * What a development server may answer to. Vite would serve any file of the package, modules by their paths on the disk, and an address
 * that opens an editor; a visitor gets what the published site has, and the modules that its pages load. Everything else is refused,
 * known to Vite or not.
 */
export async function verdict(method: string, url: string, site: Guarded): Promise<'pass' | Refusal> {
  const path = pathOf(method, url);
  if (typeof path !== 'string') return path;
  const query = new URLSearchParams(url.split(/[?#]/)[1]);
  if (path.startsWith(site.base) && isPage(path.slice(site.base.length), query, site)) return 'pass';
  // Astro leaves modules at the root of the server, whatever the base of the pages.
  if (await isModule(path.slice(1), query, site)) return 'pass';
  return path.startsWith(site.base) ? absent : { status: 404, words: `The site is at ${site.base}` };
}

/** Whether the published site has it, or a picture for a page of the team. */
function isPage(name: string, query: URLSearchParams, site: Guarded): boolean {
  if (isImage(name)) return site.ofTeam(onDisk((query.get('href') ?? '').slice(1).replace(/\?.*/s, '')));
  if (name === '' || site.generated(name) || isFile(join(projectRoot, 'public', name))) return true;
  return name.endsWith('/') && !/^(?:@|__|node_modules\/)/.test(name);
}

/** The address at which Astro makes pictures of team pages smaller. */
const isImage = (name: string): boolean => name === '_image' || name === '_image/';

/** The file that Vite takes an address for. */
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
 * Says of a path whether it is a file of the team's own pages. There are none unless the settings say so: until then the folder may be anybody's. A
 * link that leaves it is none of theirs.
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
 * Puts the guard before everything else that answers in a development server. A plugin of Vite's, because Astro leaves its own hook for
 * servers out if NODE_ENV says `production`.
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
      // Astro asks the server that the visitor names for a picture that it may not read itself.
      if (isImage((request.url ?? '').split('?')[0]!.slice(options.base.length)))
        request.headers.host = `localhost:${request.socket.localPort}`;
      next();
    };
    return () => server.middlewares.stack.unshift({ route: '', handle });
  },
});
