import type { AstroIntegration } from 'astro';
import { loadPortfolio } from '../portfolio/load.ts';
import type { SiteOptions } from './options.ts';
import { hasSite, setSite } from './store.ts';

/** Who wants to know how a build goes. */
export interface BuildObserver {
  /** The bundle is made; the pages are rendered now. */
  pagesStart(): void;
  pagesDone(count: number): void;
}

/**
 * Gives the portfolio to the pages. The command has read it before it starts Astro; a plain `astro build` or `astro dev`
 * reads it here.
 */
export function trackway(options: SiteOptions, observer?: BuildObserver): AstroIntegration {
  return {
    name: 'trackway',
    hooks: {
      'astro:config:setup': async () => {
        if (hasSite()) return;
        const loaded = await loadPortfolio({ swarm: options.swarm, ...(options.asOf === null ? {} : { asOf: options.asOf }) });
        setSite({ loaded, options });
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
