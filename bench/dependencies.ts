import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPortfolio } from '../src/portfolio/load.ts';
import { drawDependencies } from '../src/views/dependencies/layout.ts';
import { against, pageAgainst } from './budget.ts';
import { asOf, build, inMemory } from './stage.ts';

/*
 * `npm run bench -- dependencies`: 1,000 tracks with 3,000 dependencies, without and with cycles: the time for the
 * graph's layout, and the size of its page.
 */

const size = 1000;
const edges = 3000;
const budgets = { layout: 3000, page: 500 };

let state = 1;
const random = (limit: number): number => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * limit);
};

/** Writes a folder per track, with dependencies in `metadata.json`; without cycles, only on earlier tracks. */
function writeTracks(folder: string, cycles: boolean): void {
  const needs = Array.from({ length: size }, () => new Set<number>());
  for (let count = 0; count < edges; ) {
    const [one, other] = [random(size), random(size)];
    const [waiter, needed] = cycles || one > other ? [one, other] : [other, one];
    if (waiter === needed || needs[waiter]!.has(needed)) continue;
    needs[waiter]!.add(needed);
    count++;
  }
  const name = (track: number): string => `track-${String(track).padStart(4, '0')}`;
  for (const [track, needed] of needs.entries()) {
    const path = join(folder, 'tracks', name(track));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'spec.md'), `# Harbour works, section ${track}\n\n**Status:** Planned\n\nOne of many.\n`);
    writeFileSync(
      join(path, 'metadata.json'),
      JSON.stringify({ track_id: name(track), status: 'planned', depends_on: [...needed].map(name) }, null, 2),
    );
  }
}

/** Measures layout and page of the dependency graph. */
export const benchDependencies = (): Promise<void> =>
  inMemory(async (folder) => {
    for (const cycles of [false, true]) {
      const [swarm, out] = [join(folder, cycles ? 'cycles' : 'plain'), join(folder, 'site')];
      writeTracks(swarm, cycles);
      const { portfolio } = await loadPortfolio({ swarm, asOf });
      const start = performance.now();
      const { edges: drawn, width, height } = drawDependencies(portfolio.dependencies);
      const time = performance.now() - start;
      console.log(`\n${size} tracks, ${drawn.length} dependencies, ${cycles ? 'with' : 'without'} cycles`);
      against('layout', time, budgets.layout, 'ms', `${width} × ${height} px`);
      await build(swarm, out);
      pageAgainst(join(out, 'dependencies/index.html'), budgets.page);
    }
  });
