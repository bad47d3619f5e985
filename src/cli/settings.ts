import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Day } from '../model/when.ts';
import { isDay } from '../portfolio/config/as-of.ts';
import type { Config } from '../portfolio/config/config.ts';
import { basePath, type Reading, siteAddress } from '../portfolio/config/site-address.ts';
import { findRoot } from '../portfolio/files/find-root.ts';
import type { FoundPlans } from '../portfolio/files/layout.ts';
import { NothingToRead } from '../portfolio/files/swarm-files.ts';
import { noSuchFolder, typed } from '../portfolio/files/what-was-meant.ts';
import type { SiteOptions } from '../render/options.ts';
import { plural } from '../text/format.ts';

/** Something in the command line cannot be used. The message says what, and what would. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What the options that all commands share were set to. */
export interface Shared {
  swarm: string;
  asOf?: string;
  quiet?: boolean;
}

export interface SiteWords extends Shared {
  out: string;
  site?: string;
  base?: string;
}

/** The options of every command that reads plans. `main.ts` fills `swarm` in before a command runs. */
export const addShared = (command: Command): Command =>
  command
    .addOption(new Option('--swarm <dir>', 'the folder that holds the plans; without it they are looked for'))
    .addOption(
      new Option(
        '--as-of <date>',
        'the day that the portfolio describes, YYYY-MM-DD (SOURCE_DATE_EPOCH sets it too; else today)',
      ),
    );

/**
 * The portfolio's root as the user would type it.
 * @param named what `--swarm` says; without it the root is searched for from the working folder
 * @throws {NothingToRead} if there is none
 */
export function rootOf(named: string | undefined): string {
  const root = findRoot(process.cwd(), named ?? null);
  if (root !== null) return typed(root);
  if (named !== undefined) throw new NothingToRead(noSuchFolder(named));
  throw new NothingToRead(
    'No plans were found here: no trackway.yaml, no tracks/ and none of the layouts that Trackway knows, such as swarm/, specs/, docs/adr/ or ROADMAP.md. Run trackway init.',
  );
}

/** `Plans: 3 tracks in spec-kit (specs/), 1 in ROADMAP.md.`: what is read, and why nothing else is. */
export function plansLine(swarm: string, plans: readonly FoundPlans[]): string {
  const places = plans.map(({ name, tracks }, index) => `${index === 0 ? plural(tracks, 'track') : tracks} in ${name}`);
  const root = swarm === '.' ? '' : `${swarm}: `;
  const known = plans.some(({ folder }) => folder === '') ? '' : ' (known layouts, or tracks: in trackway.yaml)';
  return `Plans: ${root}${places.join(', ')}${known}`;
}

/** The option of commands that tell people what they do. */
export const addQuiet = (command: Command): Command =>
  command.addOption(new Option('--quiet', 'print errors and nothing else'));

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
export function siteOptions(
  words: SiteWords,
  config: Pick<Config, 'url' | 'base' | 'publish'>,
  plans: readonly FoundPlans[] = [],
): SiteOptions {
  const address = words.site === undefined ? config.url : usable('--site', words.site, siteAddress);
  const url = address === null ? null : new URL(address);
  const path = words.base ?? (config.base !== '/' ? config.base : (url?.pathname ?? '/'));
  return {
    swarm: resolve(words.swarm),
    plans: plans.map(({ folder }) => folder),
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
