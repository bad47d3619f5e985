import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const require = createRequire(import.meta.url);

/**
 * The path of a file of another package, such as `mermaid/dist/mermaid.min.js`. The published Trackway has copies of the few files that it
 * needs of large packages (`.ci/prepack.mjs` makes them), so that users do not install 200 MB for 20; in a checkout it is the package's own.
 * @throws if there is neither
 */
export function bundledFile(name: string): string {
  const copy = join(projectRoot, 'lib', 'bundled', name);
  return existsSync(copy) ? copy : require.resolve(name);
}
