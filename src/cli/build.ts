import { relative } from 'node:path';
import { type Command, Option } from 'commander';
import { findPlans } from '../portfolio/config/load-config.ts';
import type { SiteOptions } from '../render/options.ts';
import type { BuildSummary } from '../site/build/summary.ts';
import { diagnosticFormats, plural } from './print-diagnostics.ts';
import { lineReader } from './read-swarm.ts';
import { addQuiet, addSite, plansLine, type SiteWords, siteOptions } from './settings.ts';
import type { Finish } from './terminal.ts';
import { shellWord, type Terminal, visible } from './terminal.ts';

interface BuildWords extends SiteWords {
  strict?: boolean;
  force?: boolean;
  headers?: boolean;
}

/** `trackway build`: builds the site and sums up what it shows. */
export function addBuild(program: Command, io: Terminal, finish: Finish): void {
  addQuiet(addSite(program.command('build')))
    .description('Publish the plans as a static site.')
    .addOption(new Option('--strict', 'exit with 1 where a diagnostic is an error'))
    .addOption(new Option('--force', 'replace what the --out folder holds, even where no earlier build made it'))
    .addOption(
      new Option('--headers', 'write _headers, by which Netlify and Cloudflare know how long files may be kept'),
    )
    .action(async (words: BuildWords) => {
      const { config, layout } = await findPlans(words.swarm);
      const options = {
        ...siteOptions(words, config, layout.found),
        force: words.force === true,
        headers: words.headers === true,
      };
      const say = (message: string): void => (words.quiet === true ? undefined : io.err(message));
      say(plansLine(words.swarm, layout.found));
      // Astro is large: load it only in commands that build.
      const { buildSite } = await import('../site/build/build.ts');
      const { summary, published } = await buildSite(options, (message) => say(visible(message)));
      const errors = published.portfolio.diagnostics.filter(({ severity }) => severity === 'error');
      diagnosticFormats.text({ diagnostics: errors, swarm: words.swarm, line: lineReader(words.swarm, {}) }, io);
      if (words.quiet !== true) for (const line of summaryLines(summary, options, words)) io.out(line);
      finish(words.strict === true && errors.length > 0 ? 1 : 0);
    });
}

/** The closing lines of a build: what the site contains, how long the build took, and how to preview it. */
export function summaryLines(summary: BuildSummary, options: SiteOptions, words: SiteWords): string[] {
  const { tracks, documents, risks, approvals, diagnostics, pages, files, stages } = summary;
  const total = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  const found = [
    plural(diagnostics.error, 'error'),
    plural(diagnostics.warning, 'warning'),
    plural(diagnostics.info, 'info'),
  ].join(', ');
  const more =
    diagnostics.error + diagnostics.warning + diagnostics.info > 0
      ? ` (trackway check${option('swarm', words.swarm, 'swarm')})`
      : '';
  return [
    `${plural(tracks, 'track')}, ${plural(documents, 'document')}, ${plural(risks, 'risk')}, ${plural(approvals, 'approval')}`,
    `${found}${more}`,
    `${plural(pages, 'page')} in ${relative(process.cwd(), options.out) || options.out}${files === null ? '' : `: ${files.written} of ${plural(files.total, 'file')} changed`}`,
    `${total.toFixed(1)} s: ${stages.map(({ name, seconds }) => `${name} ${seconds.toFixed(2)}`).join(', ')}`,
    '',
    `Look at it: npx trackway preview${option('out', words.out, 'dist')}`,
  ];
}

const option = (name: string, value: string, usual: string): string =>
  value === usual ? '' : ` --${name} ${shellWord(value)}`;
