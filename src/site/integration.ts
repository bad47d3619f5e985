import type { AstroIntegration } from 'astro';
import { loadPortfolio } from '../portfolio/load.ts';
import { extraFiles } from './extra-files.ts';
import type { SiteOptions } from './options.ts';
import { prepareSite } from './prepare.ts';
import { hasSite } from './store.ts';

/** Who wants to know how a build goes. */
export interface BuildObserver {
  /** The bundle is made; the pages are rendered now. */
  pagesStart(): void;
  pagesDone(count: number): void;
}

/** Makes a running server forget what it made from the portfolio before, and tells every open page to load again. */
export type Refresh = () => Promise<void>;

const mediaTypes: Record<string, string> = { '.svg': 'image/svg+xml', '.webp': 'image/webp', '.jpg': 'image/jpeg' };

/**
 * Gives the portfolio to the pages. The command has read it before it starts Astro; a plain `astro build` or `astro dev`
 * reads it here.
 */
export function trackway(options: SiteOptions, observer?: BuildObserver, served?: (refresh: Refresh) => void): AstroIntegration {
  return {
    name: 'trackway',
    hooks: {
      'astro:config:setup': async () => {
        if (hasSite()) return;
        const loaded = await loadPortfolio({ swarm: options.swarm, ...(options.asOf === null ? {} : { asOf: options.asOf }) });
        await prepareSite(loaded, options);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
          const content = path.startsWith(options.base) ? extraFiles().get(path.slice(options.base.length)) : undefined;
          if (content === undefined) return next();
          response.setHeader('Content-Type', mediaTypes[path.slice(path.lastIndexOf('.'))] ?? 'application/octet-stream');
          response.end(content);
        });
        served?.(async () => {
          await refreshContent?.({});
          // A page's module remembers its paths: a new track would have none.
          for (const { name, moduleGraph } of Object.values(server.environments)) {
            if (name === 'client') continue;
            for (const [id, module] of moduleGraph.idToModuleMap) if (id.includes('/src/pages/')) moduleGraph.invalidateModule(module);
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          setup: async () => {
            observer?.pagesStart();
            await standard.setup?.();
          },
        }));
      },
      'astro:build:done': ({ pages }) => observer?.pagesDone(pages.length),
    },
  };
}
