import { join } from 'node:path';
import { against } from './budget.ts';
import { generatePortfolio } from './generate.ts';
import { build, inMemory } from './stage.ts';

/* `npm run bench -- cards`: how long the cards of 1,000 tracks take in a build, cold and from the cache. */

const size = 1000;
const budgets = { cold: 12_000, warm: 500 };

/** Builds the same folder twice. */
export const benchCards = (): Promise<void> =>
  inMemory(async (folder) => {
    const swarm = join(folder, 'swarm');
    generatePortfolio(swarm, size);
    console.log(`\nCards of ${size} tracks`);
    for (const name of ['cold', 'warm'] as const) {
      const cache = { XDG_CACHE_HOME: join(folder, 'cache') };
      const { stdout } = await build(swarm, join(folder, 'site'), ['--site', 'https://plans.example.org'], cache);
      const [, seconds] = /\bcards (\d+\.\d+)/.exec(stdout) ?? [];
      if (seconds === undefined) throw new Error(stdout);
      against(name, Number(seconds) * 1000, budgets[name], 'ms');
    }
  });
