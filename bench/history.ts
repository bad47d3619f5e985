import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FactsCache } from '../src/portfolio/facts-cache.ts';
import { changesSince } from '../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../src/portfolio/load.ts';
import { against } from './budget.ts';
import { generatePortfolio } from './generate.ts';
import { asOf, inMemory } from './stage.ts';

/*
 * `npm run bench -- history`: what comparing costs in a repository of 1,000 tracks and 5,000 commits, beyond reading the
 * present documents. CPU time of this process, which other work on the machine inflates less than the clock; git's is not in
 * it.
 */

const size = 1000;
const commits = 5000;
const perDay = 12;
const budgets = { first: 1000, warm: 400, further: 350, tenDocuments: 2500 };

let state = 7;
const random = (limit: number): number => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * limit);
};

/** A later version of a document: another date, status or rating, or another word. */
function edited(text: string, index: number): string {
  const edits: [RegExp, string][] = [
    [/2026-\d\d-\d\d/, `2026-0${1 + random(9)}-1${random(10)}`],
    [/\*\*Status:\*\* .*/, `**Status:** ${['Draft', 'In Progress', 'Blocked', 'Complete'][random(4)]}`],
    [/\*\*Impact:\*\* .*/, `**Impact:** ${['Low', 'Medium', 'High'][random(3)]}`],
  ];
  const [from, to] = edits[random(edits.length)]!;
  return `${text.replace(from, to).replace(/\n*$/, '')}\n\nRevision ${index}.\n`;
}

function repositoryWithHistory(folder: string): void {
  generatePortfolio(folder, size);
  const paths = globSync('**/*.{md,json,yaml}', { cwd: folder }).sort();
  const texts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const documents = paths.filter((path) => path.endsWith('.md') && path.startsWith('tracks/'));
  const last = Date.parse(`${asOf}T08:00:00Z`) / 1000;
  const stream: string[] = [];
  const commit = (index: number, files: readonly string[]): void => {
    const time = last - Math.floor(((commits - index) * 86_400) / perDay);
    stream.push(`commit refs/heads/main\ncommitter Ana <a@example.org> ${time} +0000\ndata 6\nchange\n`);
    for (const path of files)
      stream.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(texts.get(path)!)}\n${texts.get(path)}\n`);
  };
  commit(0, paths);
  for (let index = 1; index <= commits; index++) {
    const path = documents[random(documents.length)]!;
    texts.set(path, edited(texts.get(path)!, index));
    commit(index, [path]);
  }
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: stream.join('') });
  execFileSync('git', ['reset', '-q', '--hard'], { cwd: folder });
}

const cpu = (): number => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1000;
};

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = cpu();
  const result = await work();
  return { ms: cpu() - start, result };
}

/** Measures comparisons with one point and with a further one. */
export const benchHistory = (): Promise<void> =>
  inMemory(async (folder) => {
    const swarm = join(folder, 'plans');
    mkdirSync(swarm);
    process.env.XDG_CACHE_HOME = join(folder, 'cache');
    repositoryWithHistory(swarm);
    // As a build does, which reads each document of the present first.
    let memo = new FactsCache();
    const read = () => loadPortfolio({ swarm, asOf, memo, git: false });
    const reading = await timed(read);
    const compare = (...days: string[]) => {
      rmSync(join(folder, 'cache'), { recursive: true, force: true });
      return again(...days);
    };
    const again = async (...days: string[]) => {
      memo = new FactsCache();
      const loaded = await read();
      return timed(() =>
        changesSince(
          swarm,
          loaded,
          days.map((since) => ({ since })),
          memo,
        ),
      );
    };
    memo = new FactsCache();
    const known = await timed(read);
    console.log(
      `\n${size} tracks, ${commits} commits; reading the documents: ${Math.round(reading.ms)} ms, from the cache: ${Math.round(known.ms)} ms`,
    );
    const ten = await compare('HEAD~10');
    against('the last 10 commits', ten.ms, budgets.tenDocuments, 'ms', `${ten.result[0]!.changes.length} changes`);
    const first = await compare('2026-11-06');
    against('14 days', first.ms, budgets.first, 'ms', `${first.result[0]!.changes.length} changes`);
    const warm = await again('2026-11-06');
    against('14 days, from the cache', warm.ms, budgets.warm, 'ms');
    const both = await compare('2026-11-06', '2026-08-20');
    against(
      '90 days, as a further point',
      both.ms - first.ms,
      budgets.further,
      'ms',
      `${both.result[1]!.changes.length} changes`,
    );
  });
