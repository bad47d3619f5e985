import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadPortfolio } from '../src/portfolio/load.ts';
import { drawDependencies } from '../src/views/dependency-layout.ts';
import { measure } from './measure.ts';

/**
 * `npm run bench -- dependencies`: 1,000 tracks that need each other 3,000 times, once without and once with circles: how long the
 * layout of the graph takes, and how large its page is. The budgets are 3 s and 500 kB gzipped.
 */

const size = 1000;
const edges = 3000;

let state = 1;
const random = (below: number): number => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * below);
};

/** Writes one folder a track, its needs in `metadata.json`; without circles, a track needs only tracks written before it. */
function writeTracks(folder: string, circles: boolean): void {
  const needs = Array.from({ length: size }, () => new Set<number>());
  for (let count = 0; count < edges; ) {
    const [one, other] = [random(size), random(size)];
    const [waiter, needed] = circles || one > other ? [one, other] : [other, one];
    if (waiter === needed || needs[waiter]!.has(needed)) continue;
    needs[waiter]!.add(needed);
    count++;
  }
  const name = (track: number): string => `track-${String(track).padStart(4, '0')}`;
  for (const [track, own] of needs.entries()) {
    const path = join(folder, 'tracks', name(track));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'spec.md'), `# Harbour works, section ${track}\n\n**Status:** Planned\n\nOne of many.\n`);
    writeFileSync(
      join(path, 'metadata.json'),
      JSON.stringify({ track_id: name(track), status: 'planned', depends_on: [...own].map(name) }, null, 2),
    );
  }
}

/** Layout and page of the graph of dependencies. */
export async function benchDependencies(): Promise<void> {
  const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'trackway-graph-'));
  try {
    for (const circles of [false, true]) {
      const swarm = join(work, circles ? 'circles' : 'plain');
      writeTracks(swarm, circles);
      const { portfolio } = await loadPortfolio({ swarm, asOf: '2026-11-20' });
      const before = performance.now();
      const { edges: drawn, width, height } = drawDependencies(portfolio.dependencies);
      const seconds = (performance.now() - before) / 1000;
      const out = join(work, 'site');
      const built = await measure(process.execPath, ['bin/trackway.mjs', 'build', '--swarm', swarm, '--out', out, '--as-of', '2026-11-20']);
      if (built.status !== 0) throw new Error(built.stdout);
      const page = readFileSync(join(out, 'dependencies/index.html'));
      console.log(`${size} tracks, ${drawn.length} dependencies, ${circles ? 'with' : 'without'} circles`);
      console.log(`  layout ${seconds.toFixed(2)} s, ${width} × ${height} px`);
      console.log(`  page   ${Math.round(gzipSync(page).length / 1000)} kB gzipped, ${Math.round(page.length / 1000)} kB whole`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
