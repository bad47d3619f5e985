import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generator } from './generator.ts';
import { type Measured, measure } from './measure.ts';

/** Short builds take turns so often, and the best of each counts, as noise only ever adds; of memory the most. */
const rounds = 5;
/** From so many tracks on, a build is long enough to be measured once. */
const longFrom = 3000;

const megabytes = (bytes: number | null): string => (bytes === null ? 'unknown' : `${Math.round(bytes / 2 ** 20)} MiB`);
const row = (name: string, { seconds, peak }: Measured) =>
  console.log(`  ${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s   peak ${megabytes(peak)}`);

/** Runs a build into an empty folder, without what earlier ones kept. */
async function build(name: string, args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Promise<Measured> {
  const measured = await measure(process.execPath, [...args], env);
  rmSync(folder, { recursive: true, force: true });
  if (measured.status === 0) return measured;
  console.error(measured.stdout);
  throw new Error(`${name} ended with status ${measured.status}`);
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
export async function benchBuild(sizes: readonly number[]): Promise<void> {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const work = mkdtempSync(join(memory, 'trackway-bench-'));
  const seconds = new Map<number, number>();
  try {
    for (const size of sizes) {
      const swarm = join(work, `swarm-${size}`);
      const written = await measure(process.execPath, [generator(), swarm, String(size)]);
      if (written.status !== 0) throw new Error(`The generator ended with status ${written.status}`);
      const times = size < longFrom ? rounds : 1;
      console.log(`\n${size} tracks, into ${memory}, ${times === 1 ? 'once' : `the best of ${times} rounds`}`);

      let bare: Measured | null = null;
      let ours: Measured | null = null;
      for (let round = 0; round < times; round++) {
        const out = join(work, 'out');
        const env = {
          BARE_DOCUMENTS: join(swarm, 'tracks'),
          BARE_OUT: join(out, 'site'),
          BARE_CACHE: join(out, 'cache'),
          XDG_CACHE_HOME: join(out, 'cache'),
        };
        bare = better(bare, await build('The bare build', ['bench/bare/build.ts'], out, env));
        const trackway = ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', join(out, 'site'), '--as-of', '2026-11-20'];
        ours = better(ours, await build('trackway build', trackway, out, env));
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
      console.log(`\n${large} tracks take ${((seconds.get(large) ?? 0) / (seconds.get(small) ?? 1)).toFixed(2)} times as long as ${small}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
