import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Labels } from './labels.ts';
import { textPath } from './outside.ts';

/**
 * Rebuilds the folder of texts that the labels of `unseen/` belong to: `node tests/score/fetch-texts.ts DIR`. Each repository is fetched with git over
 * https at its commit, without files that are not asked for. What cannot be had any more is named, and the rest is written.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node tests/score/fetch-texts.ts DIR');

const labels = join(import.meta.dirname, 'unseen');
if (!existsSync(labels))
  throw new Error(`There are no labels of documents of other repositories: ${labels} is missing.`);
const sources = readdirSync(labels)
  .filter((file) => file.endsWith('.json'))
  .map((file) => (JSON.parse(readFileSync(join(labels, file), 'utf8')) as Labels).source)
  .filter((source) => source !== undefined);

const git = (repository: string, ...words: string[]): Buffer => {
  const { status, stdout, stderr } = spawnSync('git', ['-C', repository, ...words], { maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr.toString().trim().split('\n').at(-1) ?? 'git failed');
  return stdout;
};

let missing = 0;
for (const [place, all] of Map.groupBy(sources, ({ repo, commit }) => `${repo} ${commit}`)) {
  const [repo = '', commit = ''] = place.split(' ');
  const clone = mkdtempSync(join(tmpdir(), 'texts-'));
  try {
    git(clone, 'init', '--quiet');
    git(clone, 'fetch', '--quiet', '--depth=1', '--filter=blob:none', `https://github.com/${repo}.git`, commit);
    git(clone, 'remote', 'add', 'origin', `https://github.com/${repo}.git`);
    for (const source of all) {
      const file = join(folder, textPath(source));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, git(clone, 'show', `FETCH_HEAD:${source.path}`));
    }
  } catch (error) {
    missing += all.length;
    console.error(`${repo} at ${commit}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}
console.log(`${sources.length - missing} of ${sources.length} texts are in ${folder}`);
process.exitCode = missing > 0 ? 1 : 0;
