import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generatePortfolio } from './generate.ts';
import type { Measured } from './measure.ts';
import { build, inMemory, memory, run } from './stage.ts';

/** Rounds for short builds, which take turns. The best time counts, since noise only adds, and the highest memory. */
const rounds = 5;
/** Builds of this many tracks or more are measured once. */
const longFrom = 3000;

const megabytes = (bytes: number | null): string => (bytes === null ? 'unknown' : `${Math.round(bytes / 2 ** 20)} MiB`);
const row = (name: string, { seconds, peak }: Measured) =>
  console.log(`  ${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s   peak ${megabytes(peak)}`);

/** Runs a build in an empty folder, without caches. */
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
 * For each size, builds a site of generated tracks, cold, and a bare Astro site of the same files with Pagefind; in
 * memory if the system has such a folder.
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
