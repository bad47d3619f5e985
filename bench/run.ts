import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Measured, measure } from './measure.ts';
import { benchReading } from './reading.ts';

/**
 * `npm run bench -- reading` measures reading alone. `npm run bench [-- N…]`: for each N, a folder of N generated tracks is published cold, beside a bare Astro build of the same
 * files with Pagefind, both into memory where the system has it. Machines differ: read the ratios.
 */

if (process.argv[2] === 'reading') {
  benchReading();
  process.exit();
}

const generator = resolve('../shared/tools/generate-corpus.mjs');
if (!existsSync(generator)) {
  console.error(`The bench needs ${generator}, which writes the folder to publish. Put the shared folder beside the project.`);
  process.exit(2);
}
const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('usage: npm run bench [-- N… | reading]     N: how many tracks (1000 and 5000 unless named)');
  process.exit(2);
}

const megabytes = (bytes: number | null): string => (bytes === null ? 'unknown' : `${Math.round(bytes / 2 ** 20)} MiB`);
const row = (name: string, { seconds, peak }: Measured) =>
  console.log(`  ${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s   peak ${megabytes(peak)}`);
const must = (name: string, measured: Measured): Measured => {
  if (measured.status === 0) return measured;
  console.error(measured.stdout);
  throw new Error(`${name} ended with status ${measured.status}`);
};

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const work = mkdtempSync(join(memory, 'trackway-bench-'));
const seconds = new Map<number, number>();
try {
  for (const size of sizes.length > 0 ? sizes : [1000, 5000]) {
    const swarm = join(work, `swarm-${size}`);
    must('the generator', await measure(process.execPath, [generator, swarm, String(size)]));
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
