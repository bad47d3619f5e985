import { benchBuild } from './build.ts';

/**
 * `npm run bench [-- N… | NAME…]`: builds of N generated tracks, or a bench by name. Machines differ: compare ratios,
 * and quote only figures from one run.
 */

const benches: Record<string, () => Promise<void>> = {
  reading: async () => (await import('./reading.ts')).benchReading(),
  roadmap: async () => (await import('./roadmap.ts')).benchRoadmap(),
  risks: async () => (await import('./risks.ts')).benchRisks(),
  search: async () => (await import('./search.ts')).benchSearch(),
  cards: async () => (await import('./cards.ts')).benchCards(),
  dependencies: async () => (await import('./dependencies.ts')).benchDependencies(),
  history: async () => (await import('./history.ts')).benchHistory(),
};

const words = process.argv.slice(2);
const sizes = words.map(Number).filter((size) => Number.isInteger(size) && size > 0);
const names = words.filter((word) => Object.hasOwn(benches, word));
if (sizes.length + names.length < words.length) {
  console.error(
    `usage: npm run bench [-- N… | NAME…]     N: number of tracks (default 1000 and 5000)     NAME: ${Object.keys(benches).join(', ')}`,
  );
  process.exit(2);
}
if (sizes.length > 0 || words.length === 0) await benchBuild(sizes.length > 0 ? sizes : [1000, 5000]);
for (const name of names) await benches[name]?.();
