import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Day } from '../model/when.ts';
import { isDay } from '../portfolio/config/as-of.ts';
import type { Config } from '../portfolio/config/config.ts';
import { basePath, type Reading, siteAddress } from '../portfolio/config/site-address.ts';
import type { SiteOptions } from '../render/options.ts';

/** Something in the command line cannot be used. The message says what, and what would. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What the options that all commands share were set to. */
export interface Shared {
  swarm: string;
  asOf?: string;
}

export interface SiteWords extends Shared {
  out: string;
  site?: string;
  base?: string;
}

/** The options of every command that reads the swarm folder. */
export const addShared = (command: Command): Command =>
  command
    .addOption(new Option('--swarm <dir>', 'the folder that holds tracks/').default('swarm'))
    .addOption(
      new Option(
        '--as-of <date>',
        'the day that the portfolio describes, YYYY-MM-DD (SOURCE_DATE_EPOCH sets it too; else today)',
      ),
    );

/** The options of every command that makes or serves the site. */
export const addSite = (command: Command): Command =>
  addShared(command)
    .addOption(new Option('--out <dir>', 'where the site goes').default('dist'))
    .addOption(
      new Option('--site <url>', 'the address under which it is published, for feeds, cards and canonical links'),
    )
    .addOption(new Option('--base <path>', 'the path below that address, such as /plans/'));

/** The day named by `--as-of`, or null where none was. */
export function dayOf({ asOf }: Shared): Day | null {
  if (asOf === undefined) return null;
  if (!isDay(asOf))
    throw new UsageError(`--as-of ${asOf}: expected a day that exists, written YYYY-MM-DD, such as 2026-11-20.`);
  return asOf;
}

/**
 * What the site is built with: the command line first, then `trackway.yaml`. An address with a path sets the base as well, so
 * that `--site https://example.org/plans` is enough.
 */
export function siteOptions(words: SiteWords, config: Pick<Config, 'url' | 'base' | 'publish'>): SiteOptions {
  const address = words.site === undefined ? config.url : usable('--site', words.site, siteAddress);
  const url = address === null ? null : new URL(address);
  const path = words.base ?? (config.base !== '/' ? config.base : (url?.pathname ?? '/'));
  return {
    swarm: resolve(words.swarm),
    out: resolve(words.out),
    site: url?.origin ?? null,
    base: usable('--base', path, basePath),
    asOf: dayOf(words),
    keep: config.publish.keep,
  };
}

function usable(option: string, text: string, read: (text: string) => Reading): string {
  const result = read(text);
  if ('value' in result) return result.value;
  throw new UsageError(`${option} ${text}: ${result.wrong.replace(/(?<![.?])$/, '.')}`);
}
