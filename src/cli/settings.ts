import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Audience, audiences } from '../model/audience.ts';
import type { Day } from '../model/when.ts';
import { isDay } from '../portfolio/config/as-of.ts';
import type { Config } from '../portfolio/config/config.ts';
import { basePath, type Reading, siteAddress } from '../portfolio/config/site-address.ts';
import { findRoot } from '../portfolio/files/find-root.ts';
import { guessPlansIn, guessWords } from '../portfolio/files/guess-plans.ts';
import type { FoundPlans } from '../portfolio/files/layout.ts';
import { NothingToRead } from '../portfolio/files/swarm-files.ts';
import { noSuchFolder, typed } from '../portfolio/files/what-was-meant.ts';
import type { SiteOptions } from '../render/options.ts';
import { plural } from '../text/format.ts';
import { visible } from './terminal.ts';

/** The command line contains something unusable. The message says what, and what would work. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The values of the options that all commands share. */
export interface Shared {
  swarm: string;
  asOf?: string;
  audience?: Audience;
  quiet?: boolean;
}

/** The values of the options that say where the site is. */
export interface LinkWords extends Shared {
  site?: string;
  base?: string;
}

export interface SiteWords extends LinkWords {
  out: string;
}

/** Adds the options of every command that reads plans. `main.ts` fills in `swarm` before a command runs. */
export const addShared = (command: Command): Command =>
  command
    .addOption(new Option('--swarm <dir>', 'the folder that contains the plans; by default, Trackway looks for them'))
    .addOption(
      new Option(
        '--as-of <date>',
        'the day that the portfolio describes, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, or today)',
      ),
    );

/**
 * The portfolio's root as the user would type it.
 * @param named the value of `--swarm`; without it, the search starts at the working folder
 * @throws {NothingToRead} if there is none
 */
export function rootOf(named: string | undefined): string {
  const root = findRoot(process.cwd(), named ?? null);
  if (root !== null) return typed(root);
  if (named !== undefined) throw new NothingToRead(noSuchFolder(named));
  const guess = guessPlansIn(process.cwd());
  throw new NothingToRead(
    `No plans were found here: no trackway.yaml, no tracks/ and none of the layouts that Trackway knows, such as swarm/, specs/, docs/adr/ or ROADMAP.md.${
      guess === null ? '' : ` ${guessWords(guess)}.`
    } Run trackway init.`,
  );
}

/** What is read, and why nothing else is: `Plans: 3 tracks in spec-kit (specs/), 1 in ROADMAP.md.` */
export function plansLine(swarm: string, plans: readonly FoundPlans[]): string {
  const places = plans.map(({ name, tracks }, index) => `${index === 0 ? plural(tracks, 'track') : tracks} in ${name}`);
  const root = swarm === '.' ? '' : `${swarm}: `;
  const known = plans.some(({ folder }) => folder === '') ? '' : ' (tracks: in trackway.yaml adds others)';
  return visible(`Plans: ${root}${places.join(', ')}${known}`);
}

/** Adds `--quiet`, for commands that report progress. */
export const addQuiet = (command: Command): Command => command.addOption(new Option('--quiet', 'print only errors'));

/** Adds `--audience`, for commands whose output is for readers. `check` is for authors, and leaves nothing out. */
export const addAudience = (command: Command): Command =>
  command.addOption(
    new Option(
      '--audience <name>',
      'public leaves out what is marked with audience: internal (default: audience in trackway.yaml, or internal)',
    ).choices(audiences),
  );

/** Adds the options of every command that builds or serves the site. */
export const addSite = (command: Command): Command =>
  addAudience(addShared(command))
    .addOption(new Option('--out <dir>', 'the folder for the site').default('dist'))
    .addOption(new Option('--site <url>', 'the address of the published site, for feeds, cards and canonical links'))
    .addOption(new Option('--base <path>', 'the path below that address, such as /plans/'));

/** Adds the options of commands that print links to the site, see `linksOf`. */
export const addLinks = (command: Command): Command =>
  addAudience(addShared(command))
    .addOption(new Option('--site <url>', 'the address of the site, for links'))
    .addOption(new Option('--base <path>', 'the path below that address'));

/** From an address on the site, such as `/risks/`, to what a message or a file links to. */
export interface Links {
  /** With the origin if it is known, and the base. */
  address: (url: string) => string;
  /** With origin and base; null if the origin is unknown. */
  absolute: (url: string) => string | null;
}

/** @throws {UsageError} as `siteOptions` */
export function linksOf(words: LinkWords, config: Pick<Config, 'url' | 'base' | 'publish'>): Links {
  const { site, base } = siteOptions({ ...words, out: 'dist' }, config);
  const address = (url: string): string => `${site ?? ''}${base}${url.replace(/^\//, '')}`;
  return { address, absolute: (url) => (site === null ? null : address(url)) };
}

/**
 * The day set with `--as-of`; null if there is none.
 * @throws {UsageError} if it is not a day that exists
 */
export function dayOf({ asOf }: Shared): Day | null {
  if (asOf === undefined) return null;
  if (!isDay(asOf))
    throw new UsageError(`--as-of ${asOf}: expected a day that exists, written YYYY-MM-DD, such as 2026-11-20.`);
  return asOf;
}

/**
 * The options for building the site: from the command line first, then from `trackway.yaml`. An address with a path
 * also sets the base, so `--site https://example.org/plans` is enough.
 * @throws {UsageError} if an address, base or day is unusable
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
    ...(words.audience === undefined ? {} : { audience: words.audience }),
    keep: config.publish.keep,
  };
}

function usable(option: string, text: string, read: (text: string) => Reading): string {
  const result = read(text);
  if ('value' in result) return result.value;
  throw new UsageError(`${option} ${text}: ${result.wrong.replace(/(?<![.?])$/, '.')}`);
}
