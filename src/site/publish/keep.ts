import { posix } from 'node:path';
import { defaultConfig } from '../../portfolio/config/config.ts';

/** A repository may hold what is nowhere else: it is kept whatever the settings list. */
const always = '.git';

/**
 * Tells the entries at the top of the published folder that belong to its publisher and stay there: by name, or by a pattern with `*`. Without
 * patterns it is the default of `publish.keep` in trackway.yaml.
 */
export function keeper(patterns: readonly string[] = defaultConfig.publish.keep): (name: string) => boolean {
  return (name) => name === always || patterns.some((pattern) => pattern === name || posix.matchesGlob(name, pattern));
}
