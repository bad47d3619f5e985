import { defaultConfig } from '../../portfolio/config/config.ts';
import { globMatcher } from '../../portfolio/files/globs.ts';

/** A repository may contain what exists nowhere else, so it is always kept. */
const always = '.git';

/**
 * Makes a test for the publisher's own entries at the top of the published folder, by name or pattern (`*`); by default
 * those of `publish.keep`.
 */
export function keeper(patterns: readonly string[] = defaultConfig.publish.keep): (name: string) => boolean {
  const tests = patterns.map((pattern) => globMatcher(pattern.replace(/\/+$/, '')));
  return (name) => name === always || tests.some((matches) => matches(name));
}
