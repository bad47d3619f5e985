import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generatePortfolio } from './generate.ts';
import type { Measured } from './measure.ts';
import { build, inMemory, memory, run } from './stage.ts';

/** Short builds take turns so often, and the best of each counts, as noise only ever adds; of memory the most. */
const rounds = 5;
/** From so many tracks on, a build is long enough to be measured once. */
const longFrom = 3000;

const megabytes = (bytes: number | null): string => (bytes === null ? 'unknown' : `${Math.round(bytes / 2 ** 20)} MiB`);
const row = (name: string, { seconds, peak }: Measured) =>
  console.log(`  ${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s   peak ${megabytes(peak)}`);

/** Runs a build into an empty folder, without what earlier ones kept. */
async function cold(folder: string, work: () => Promise<Measured>): Promise<Measured> {
  rmSync(folder, { recursive: true, force: true });
  return work();
}

const better = (best: Measured | null, next: Measured): Measured => {
  if (best === null) return next;
  const peak = best.peak === null || next.peak === null ? null : Math.max(best.peak, next.peak);
  return { ...(next.seconds < best.seconds ? next : best), peak };
};

/**
 * For each size, a folder of so many generated tracks is published cold, beside a bare Astro build of the same files with Pagefind, both
 * into memory where the system has it.
 */
export const benchBuild = (sizes: readonly number[]): Promise<void> =>
  inMemory(async (folder) => {
    const seconds = new Map<number, number>();
    for (const size of sizes) {
      const [swarm, out] = [join(folder, `swarm-${size}`), join(folder, 'out')];
      generatePortfolio(swarm, size);
      const times = size < longFrom ? rounds : 1;
      console.log(`\n${size} tracks, into ${memory}, ${times === 1 ? 'once' : `the best of ${times} rounds`}`);

      let bare: Measured | null = null;
      let ours: Measured | null = null;
      for (let round = 0; round < times; round++) {
        const cache = { XDG_CACHE_HOME: join(out, 'cache') };
        const site = join(out, 'site');
        const env = { BARE_DOCUMENTS: join(swarm, 'tracks'), BARE_OUT: site, BARE_CACHE: join(out, 'cache'), ...cache };
        bare = better(bare, await cold(out, () => run('The bare build', ['bench/bare/build.ts'], env)));
        ours = better(ours, await cold(out, () => build(swarm, site, [], cache)));
      }
      if (bare === null || ours === null) continue;
      row('bare Astro + Pagefind', bare);
      row('Trackway', ours);
      console.log(ours.stdout.trim().replace(/^/gm, '    '));
      console.log(`  ratio ${(ours.seconds / bare.seconds).toFixed(2)} of the bare build`);
      seconds.set(size, ours.seconds);
      rmSync(swarm, { recursive: true, force: true });
    }
    const [small, large] = [...seconds.keys()].sort((a, b) => a - b);
    if (small !== undefined && large !== undefined)
      console.log(
        `\n${large} tracks take ${((seconds.get(large) ?? 0) / (seconds.get(small) ?? 1)).toFixed(2)} times as long as ${small}`,
      );
  });
