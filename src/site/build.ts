import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Severity, severities } from '../model/diagnostic.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import type { Loaded } from '../portfolio/loaded.ts';
import { writeExtraFiles } from './extra-files.ts';
import type { BuildSummary, SiteOptions, Stage } from './options.ts';
import { prepareSite } from './prepare.ts';
import { projectRoot } from './project-root.ts';
import { checkOut, replaceFolder } from './replace-folder.ts';
import { runAstro } from './run-astro.ts';

const count = (loaded: Loaded, severity: Severity): number =>
  loaded.portfolio.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

/** Collects how long each stage took. */
function stopwatch(): { stages: Stage[]; lap(name: Stage['name'], until?: number): void } {
  const stages: Stage[] = [];
  let last = performance.now();
  return {
    stages,
    lap(name) {
      const now = performance.now();
      stages.push({ name, seconds: (now - last) / 1000 });
      last = now;
    },
  };
}

/**
 * Reads the swarm folder and publishes it. The site is made in a folder beside `out` and takes its place when it is whole:
 * whatever fails before leaves the last good site as it was.
 * @throws {NothingToRead} where the folder holds no document.
 */
export async function buildSite(options: SiteOptions, read?: Loaded, log?: (message: string) => void): Promise<BuildSummary> {
  checkOut(options.out, options.swarm, [projectRoot, process.cwd()]);
  const watch = stopwatch();
  const loaded = read ?? (await loadPortfolio({ swarm: options.swarm, ...(options.asOf === null ? {} : { asOf: options.asOf }) }));
  await prepareSite(loaded, options, log);
  watch.lap('read');

  const run = randomUUID().slice(0, 8);
  const fresh = join(dirname(options.out), `.${basename(options.out)}-${run}`);
  const cache = join(tmpdir(), `trackway-${run}`);
  try {
    let pages = 0;
    const observer = {
      pagesStart: () => watch.lap('bundle'),
      pagesDone: (rendered: number) => {
        pages = rendered;
      },
    };
    await runAstro({ ...options, out: fresh }, { cache, observer });
    await writeExtraFiles(fresh);
    watch.lap('pages');
    const files = await replaceFolder(fresh, options.out);
    watch.lap('write');
    return {
      tracks: loaded.portfolio.tracks.length,
      documents: loaded.documents.size,
      risks: loaded.portfolio.risks.length,
      approvals: loaded.portfolio.approvals.length,
      diagnostics: Object.fromEntries(severities.map((severity) => [severity, count(loaded, severity)])) as BuildSummary['diagnostics'],
      pages,
      files,
      stages: watch.stages,
    };
  } finally {
    await Promise.all([fresh, cache].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
