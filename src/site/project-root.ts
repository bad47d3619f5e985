import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder of Trackway itself, which holds `src/pages`. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/** The `node_modules` that holds Trackway's packages: its own, or the one in which it lies itself where it is a dependency of another package. */
export function packagesFolder(): string {
  for (let folder = projectRoot; dirname(folder) !== folder; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (existsSync(join(packages, 'astro'))) return packages;
  }
  throw new Error(
    `Trackway's packages are not installed: there is no node_modules with astro at or above ${projectRoot}. Run npm ci.`,
  );
}
