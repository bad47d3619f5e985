import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const require = createRequire(import.meta.url);

/**
 * The path of a file from another package, such as `mermaid/dist/mermaid.min.js`. The published Trackway has copies of
 * the few files that it needs from large packages (made by `.ci/prepack.mjs`), so that users do not install 200 MB for
 * 20 MB; a checkout uses the packages themselves.
 * @throws if there is neither a copy nor the package
 */
export function bundledFile(name: string): string {
  const copy = join(projectRoot, 'lib', 'bundled', name);
  return existsSync(copy) ? copy : require.resolve(name);
}
