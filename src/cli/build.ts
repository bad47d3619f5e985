import { relative } from 'node:path';
import { type Command, Option } from 'commander';
import type { Diagnostic } from '../model/diagnostic.ts';
import { findPlans } from '../portfolio/config/load-config.ts';
import type { SiteOptions } from '../render/options.ts';
import { fingerprintOf, type LastBuild, lastBuild, rememberBuild } from '../site/build/last-build.ts';
import type { BuildSummary } from '../site/build/summary.ts';
import { errorText } from './error-text.ts';
import { diagnosticFormats, plural } from './print-diagnostics.ts';
import { lineReader } from './read-swarm.ts';
import { addQuiet, addSite, plansLine, type SiteWords, siteOptions } from './settings.ts';
import type { Finish } from './terminal.ts';
import { shellWord, type Terminal, visible } from './terminal.ts';
import { whatChanged, writeChanged } from './what-changed.ts';

interface BuildWords extends SiteWords {
  strict?: boolean;
  force?: boolean;
  headers?: boolean;
  watch?: boolean;
  changedFiles?: string;
}

/** `trackway build`: builds the site and sums up what it shows. */
export function addBuild(program: Command, io: Terminal, finish: Finish): void {
  addQuiet(addSite(program.command('build')))
    .description('Publish the plans as a static site.')
    .addOption(new Option('--strict', 'exit with 1 where a diagnostic is an error'))
    .addOption(
      new Option('--force', 'build even if nothing has changed, and replace an --out folder that no build made'),
    )
    .addOption(
      new Option('--headers', 'write _headers, by which Netlify and Cloudflare know how long files may be kept'),
    )
    .addOption(
      new Option(
        '--changed-files <file>',
        'write a list of the files that differ from the site before: A (added), M (modified) or D (deleted), a tab, the path',
      ),
    )
    .addOption(new Option('--watch', 'build again after each change of the plans, until interrupted'))
    .action(async (words: BuildWords) => {
      if (words.watch === true) await buildAgain(words, io);
      const options = await optionsNow(words, io);
      const done = await build(options, words, io);
      printSummary(done.summary, options, words, io);
      finish(words.strict === true && done.errors > 0 ? 1 : 0);
    });
}

/** The options by the settings and the plans as they are now. Says where the plans are. */
async function optionsNow(words: BuildWords, io: Terminal): Promise<SiteOptions> {
  const { config, layout } = await findPlans(words.swarm);
  const options = {
    ...siteOptions(words, config, layout.found),
    force: words.force === true,
    headers: words.headers === true,
  };
  if (words.quiet !== true) io.err(plansLine(words.swarm, layout.found));
  return options;
}

interface BuildDone {
  summary: BuildSummary;
  /** Diagnostics that are errors. */
  errors: number;
}

/** One build, or what the last one reported if nothing has changed since. Prints its errors. */
async function build(options: SiteOptions, words: BuildWords, io: Terminal): Promise<BuildDone> {
  const said: string[] = [];
  const say = (message: string): void => {
    said.push(message);
    if (words.quiet !== true) io.err(visible(message));
  };
  const begun = performance.now();
  // A file that cannot be read is the build's to report.
  const fingerprint = await fingerprintOf(options).catch(() => null);
  const last = fingerprint === null || options.force ? null : lastBuild(fingerprint, options);
  const done = last === null ? await buildNow(options, fingerprint, say, said) : again(last, begun, say);
  if (words.changedFiles !== undefined) writeChanged(words.changedFiles, done.summary, options);
  diagnosticFormats.text({ diagnostics: done.errors, swarm: words.swarm, line: lineReader(words.swarm, {}) }, io);
  return { summary: done.summary, errors: done.errors.length };
}

async function buildNow(
  options: SiteOptions,
  fingerprint: string | null,
  say: (message: string) => void,
  said: readonly string[],
): Promise<{ summary: BuildSummary; errors: Diagnostic[] }> {
  // Astro is large: load it only in commands that build.
  const { buildSite } = await import('../site/build/build.ts');
  const { summary, published } = await buildSite(options, say);
  const errors = published.portfolio.diagnostics.filter(({ severity }) => severity === 'error');
  if (fingerprint !== null) rememberBuild(fingerprint, options, { summary, errors, said: [...said] });
  return { summary, errors };
}

function again({ summary, files, errors, said }: LastBuild, begun: number, say: (message: string) => void) {
  for (const message of said) say(message);
  const seconds = (performance.now() - begun) / 1000;
  const none = { total: files, added: [], changed: [], removed: [] };
  return { summary: { ...summary, files: none, stages: [{ name: 'compare' as const, seconds }] }, errors };
}

/**
 * Builds, and again after each change, until a signal ends the process: what a build has to clean up then, it does
 * itself. A later build that fails leaves the site as it was.
 */
async function buildAgain(words: BuildWords, io: Terminal): Promise<never> {
  const { watchSwarm } = await import('../site/dev/watch-swarm.ts');
  let options = await optionsNow(words, io);
  const again = async (): Promise<void> => {
    try {
      const before = String(options.plans);
      options = await optionsNow(words, io);
      if (String(options.plans) !== before) {
        // Before the build, because what is saved during it counts.
        stop();
        stop = watch();
      }
      const { summary } = await build(options, words, io);
      if (words.quiet !== true) io.out(againLine(summary));
    } catch (error) {
      io.err(`trackway: ${errorText(error)} The site stays as it was.`);
    }
  };
  const first = build(options, words, io);
  // One build at a time, whichever watcher asks for it.
  let last: Promise<unknown> = first;
  const watch = (): (() => void) =>
    watchSwarm({ plans: [''], ...options }, async () => {
      last = last.then(again);
      await last;
    });
  let stop = watch();
  const { summary } = await first.catch((error) => {
    stop();
    throw error;
  });
  printSummary(summary, options, words, io);
  if (words.quiet !== true) io.out('\nWatching the plans (end with Ctrl+C)');
  return new Promise(() => undefined);
}

function printSummary(summary: BuildSummary, options: SiteOptions, words: BuildWords, io: Terminal): void {
  if (words.quiet !== true) for (const line of summaryLines(summary, options, words)) io.out(line);
}

const secondsOf = ({ stages }: BuildSummary): string =>
  `${stages.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s`;

/** `Built again in 2.1 s: 4 pages changed, 1 error, 0 warnings, 3 infos`. */
const againLine = (summary: BuildSummary): string =>
  `Built again in ${secondsOf(summary)}${whatChanged(summary)}, ${found(summary)}`;

const found = ({ diagnostics: { error, warning, info } }: BuildSummary): string =>
  [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'info')].join(', ');

/** The closing lines of a build: what the site contains, how long the build took, and how to preview it. */
function summaryLines(summary: BuildSummary, options: SiteOptions, words: SiteWords): string[] {
  const { tracks, documents, risks, approvals, diagnostics, pages, stages } = summary;
  const more =
    diagnostics.error + diagnostics.warning + diagnostics.info > 0
      ? ` (trackway check${option('swarm', words.swarm, 'swarm')})`
      : '';
  return [
    `${plural(tracks, 'track')}, ${plural(documents, 'document')}, ${plural(risks, 'risk')}, ${plural(approvals, 'approval')}`,
    `${found(summary)}${more}`,
    `${plural(pages, 'page')} in ${relative(process.cwd(), options.out) || options.out}${whatChanged(summary)}`,
    stages.some(({ name }) => name === 'compare')
      ? `${secondsOf(summary)}: nothing has changed since the last build, so the site stays as it is (--force builds it all the same)`
      : `${secondsOf(summary)}: ${stages.map(({ name, seconds }) => `${name} ${seconds.toFixed(2)}`).join(', ')}`,
    '',
    `Look at it: npx trackway preview${option('out', words.out, 'dist')}`,
  ];
}

const option = (name: string, value: string, usual: string): string =>
  value === usual ? '' : ` --${name} ${shellWord(value)}`;
