import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { against } from './budget.ts';
import { generator } from './generator.ts';
import { measure } from './measure.ts';

/*
 * `npm run bench -- cards`: how long the cards of 1,000 tracks take in a build, cold and from the cache.
 */

const size = 1000;
const budgets = { cold: 12_000, warm: 500 };

/** Cards of two builds of the same folder. */
export async function benchCards(): Promise<void> {
  const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'trackway-cards-'));
  try {
    const swarm = join(work, 'swarm');
    const written = await measure(process.execPath, [generator(), swarm, String(size)]);
    if (written.status !== 0) throw new Error(written.stdout);
    console.log(`\nCards of ${size} tracks`);
    for (const name of ['cold', 'warm'] as const) {
      const to = ['--out', join(work, 'site'), '--site', 'https://plans.example.org', '--as-of', '2026-11-20'];
      const built = await measure(process.execPath, ['bin/trackway.mjs', 'build', '--swarm', swarm, ...to], {
        XDG_CACHE_HOME: join(work, 'cache'),
      });
      const [, seconds] = /\bcards (\d+\.\d+)/.exec(built.stdout) ?? [];
      if (built.status !== 0 || seconds === undefined) throw new Error(built.stdout);
      against(name, Number(seconds) * 1000, budgets[name], 'ms');
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
