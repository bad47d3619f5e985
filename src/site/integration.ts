import type { AstroIntegration } from 'astro';
import type { SiteOptions } from './options.ts';
import { hasSite, setSite } from './store.ts';

/**
 * Gives the portfolio to the pages. The command has read it before it starts Astro; a plain `astro build` or `astro dev`
 * reads it here.
 */
export function trackway(options: SiteOptions): AstroIntegration {
  return {
    name: 'trackway',
    hooks: {
      'astro:config:setup': async () => {
        if (hasSite()) return;
        const { loadPortfolio } = await import('../portfolio/load.ts');
        const loaded = await loadPortfolio({ swarm: options.swarm, ...(options.asOf === null ? {} : { asOf: options.asOf }) });
        setSite({ loaded, options });
      },
    },
  };
}
