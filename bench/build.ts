import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generator } from './generator.ts';
import { type Measured, measure } from './measure.ts';

const megabytes = (bytes: number | null): string => (bytes === null ? 'unknown' : `${Math.round(bytes / 2 ** 20)} MiB`);
const row = (name: string, { seconds, peak }: Measured) =>
  console.log(`  ${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s   peak ${megabytes(peak)}`);
const must = (name: string, measured: Measured): Measured => {
  if (measured.status === 0) return measured;
  console.error(measured.stdout);
  throw new Error(`${name} ended with status ${measured.status}`);
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
      must('the generator', await measure(process.execPath, [generator(), swarm, String(size)]));
      console.log(`\n${size} tracks, into ${memory}`);

      const bareOut = join(work, 'bare');
      const bare = await measure(process.execPath, ['bench/bare/build.ts'], {
        BARE_DOCUMENTS: join(swarm, 'tracks'),
        BARE_OUT: bareOut,
        BARE_CACHE: join(work, 'bare-cache'),
      });
      row('bare Astro + Pagefind', must('the bare build', bare));
      rmSync(bareOut, { recursive: true, force: true });
      rmSync(join(work, 'bare-cache'), { recursive: true, force: true });

      const out = join(work, 'site');
      const ours = await measure(process.execPath, ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', out, '--as-of', '2026-11-20'], {
        XDG_CACHE_HOME: join(work, 'cache'),
      });
      row('Trackway', must('trackway build', ours));
      console.log(ours.stdout.trim().replace(/^/gm, '    '));
      console.log(`  ratio ${(ours.seconds / bare.seconds).toFixed(2)} of the bare build`);
      seconds.set(size, ours.seconds);
      rmSync(out, { recursive: true, force: true });
      rmSync(swarm, { recursive: true, force: true });
    }
    const [small, large] = [...seconds.keys()].sort((a, b) => a - b);
    if (small !== undefined && large !== undefined)
      console.log(`\n${large} tracks take ${((seconds.get(large) ?? 0) / (seconds.get(small) ?? 1)).toFixed(2)} times as long as ${small}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
