import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Command, Option } from 'commander';
import { findPlans } from '../portfolio/config/load-config.ts';
import { findRoot } from '../portfolio/files/find-root.ts';
import type { FoundPlans } from '../portfolio/files/layout.ts';
import { typed } from '../portfolio/files/what-was-meant.ts';
import { hostFiles, type InitFile } from './init/host-files.ts';
import { type Host, hostOf, hosts, packageManager, repositoryAt, titleOf } from './init/repository.ts';
import { settingsFile } from './init/settings-file.ts';
import { plansLine } from './settings.ts';
import type { Terminal } from './terminal.ts';

interface InitWords {
  host?: Host;
  dryRun?: boolean;
}

/**
 * `trackway init`: writes what a repository needs to publish its plans. Existing files stay as they are, except that
 * `.gitignore` may gain lines.
 */
export function addInit(program: Command, io: Terminal): void {
  program
    .command('init')
    .description(
      'Find the plans of this repository, and write trackway.yaml, .gitignore and what the host of the site needs.',
    )
    .addOption(new Option('--host <name>', 'who publishes the site; else found out').choices([...hosts]))
    .addOption(new Option('--dry-run', 'print what would be written, and write nothing'))
    .action(async (words: InitWords) => {
      const repository = repositoryAt(process.cwd());
      const plans = findRoot(process.cwd(), null);
      const found = plans === null ? [] : await placesIn(plans);
      const root = plans ?? join(repository.root, 'swarm');
      const title = titleOf(repository);
      const host = words.host ?? hostOf(repository);
      io.out(found.length > 0 ? plansLine(typed(root), found) : 'No plans were found yet.');
      const manager = packageManager(repository.root);
      const settings = {
        path: relative(repository.root, join(root, 'trackway.yaml')),
        text: settingsFile(title, repository, found.length > 0),
      };
      const files = [settings, ...hostFiles(host, repository, manager, title)];
      for (const file of files) place(repository.root, file, words.dryRun === true, io);
      ignore(repository.root, words.dryRun === true, io);
      io.out(`Host: ${host}${words.host === undefined ? ' (found out; --host names another)' : ''}`);
      io.out('');
      io.out('Next:');
      if (found.length === 0) io.out(`  ${manager.run} trackway new track "Our first plan"`);
      io.out(`  ${manager.run} trackway build`);
      if (found.length > 0) io.out(`  ${manager.run} trackway preview`);
    });
}

/** Where the plans are; empty if the folder has settings but no tracks yet. */
const placesIn = (root: string): Promise<readonly FoundPlans[]> =>
  findPlans(root).then(
    ({ layout }) => layout.found,
    () => [],
  );

function place(root: string, { path, text }: InitFile, dry: boolean, io: Terminal): void {
  const shown = path.replaceAll('\\', '/');
  // A dangling symlink counts as existing: never write through it.
  if (lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined)
    io.out(`kept ${shown}, which is there already`);
  else if (dry) {
    io.out(`would write ${shown}:`);
    for (const line of text.trimEnd().split('\n')) io.out(`    ${line}`.trimEnd());
  } else {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
    io.out(`wrote ${shown}`);
  }
}

/** Adds the lines that `.gitignore` lacks for the built site and for packages. */
function ignore(root: string, dry: boolean, io: Terminal): void {
  const path = join(root, '.gitignore');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = new Set(before.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, '')));
  const missing = ['node_modules/', '/dist/'].filter((line) => !lines.has(line.replaceAll('/', '')));
  if (missing.length === 0) io.out('kept .gitignore, which has what is needed');
  else {
    const end = before === '' || before.endsWith('\n') ? '' : '\n';
    if (!dry) writeFileSync(path, `${before}${end}${missing.join('\n')}\n`);
    io.out(`${dry ? 'would add' : 'added'} ${missing.join(' and ')} to .gitignore`);
  }
}
