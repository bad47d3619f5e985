import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Day } from '../model/when.ts';
import { isDay } from '../portfolio/as-of.ts';
import type { Config } from '../portfolio/config.ts';
import type { SiteOptions } from '../site/options.ts';

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
      new Option('--as-of <date>', 'the day that the portfolio describes, YYYY-MM-DD (SOURCE_DATE_EPOCH sets it too; else today)'),
    );

/** The options of every command that makes or serves the site. */
export const addSite = (command: Command): Command =>
  addShared(command)
    .addOption(new Option('--out <dir>', 'where the site goes').default('dist'))
    .addOption(new Option('--site <url>', 'the address under which it is published, for feeds, cards and canonical links'))
    .addOption(new Option('--base <path>', 'the path below that address, such as /plans/'));

/** The day named by `--as-of`, or null where none was. */
export function dayOf({ asOf }: Shared): Day | null {
  if (asOf === undefined) return null;
  if (!isDay(asOf)) throw new UsageError(`--as-of ${asOf}: expected a day that exists, written YYYY-MM-DD, such as 2026-11-20.`);
  return asOf;
}

/**
 * What the site is built with: the command line first, then `trackway.yaml`. An address with a path sets the base as well, so
 * that `--site https://example.org/plans` is enough.
 */
export function siteOptions(words: SiteWords, config: Pick<Config, 'url' | 'base'>): SiteOptions {
  const address = words.site ?? config.url;
  const url = address === null ? null : siteUrl(address);
  const path = words.base ?? (config.base !== '/' ? config.base : (url?.pathname ?? '/'));
  return {
    swarm: resolve(words.swarm),
    out: resolve(words.out),
    site: url?.origin ?? null,
    base: basePath(path),
    asOf: dayOf(words),
  };
}

function siteUrl(address: string): URL {
  const url = URL.parse(address);
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  const guess = URL.canParse(`https://${address}`) && /^[\w.-]+\.[a-z]{2,}/i.test(address) ? ` Did you mean https://${address}?` : '';
  throw new UsageError(`--site ${address}: expected an address that begins with https:// or http://.${guess}`);
}

function basePath(path: string): string {
  if (/[?#\\\s]|:\/\//.test(path)) throw new UsageError(`--base ${path}: expected a path such as /plans/.`);
  return `/${path}/`.replace(/\/{2,}/g, '/');
}
