import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Command, Option } from 'commander';
import { guessWords, patternLine } from '../portfolio/files/guess-plans.ts';
import { typed } from '../portfolio/files/what-was-meant.ts';
import { hostFiles, type InitFile } from './init/host-files.ts';
import { type InitPlans, isFoundByDefault, plansOf } from './init/plans.ts';
import { type Host, hostOf, hosts, packageManager, repositoryAt, titleOf } from './init/repository.ts';
import { settingsFile } from './init/settings-file.ts';
import { plansLine, UsageError } from './settings.ts';
import { staysIn } from './stays-in.ts';
import { shellWord, type Terminal, visible } from './terminal.ts';

interface InitWords {
  swarm?: string;
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
    .addOption(new Option('--swarm <dir>', 'the folder that contains the plans; by default, Trackway looks for them'))
    .addOption(new Option('--host <name>', 'who hosts the site; by default, Trackway finds out').choices([...hosts]))
    .addOption(new Option('--dry-run', 'print what would be written, without writing it'))
    .action((words: InitWords) => init(words, { ...io, out: (line) => io.out(visible(line)) }));
}

async function init(words: InitWords, io: Terminal): Promise<void> {
  const repository = repositoryAt(process.cwd());
  const plans = await plansOf(repository.root, words.swarm);
  const title = titleOf(repository);
  const host = words.host ?? hostOf(repository);
  const manager = packageManager(repository.root);
  const swarm = isFoundByDefault(plans.root, repository.root) ? null : plans.root;
  const inWorkflow = swarm === null ? '' : relative(repository.root, swarm);
  if (/[\p{Cc}\u2028\u2029]|\$\{\{/u.test(inWorkflow))
    throw new UsageError(
      `the folder ${shellWord(inWorkflow)} has characters that a workflow cannot contain. Rename it.`,
    );
  const forHost = { ...manager, swarm: swarmOption(swarm && (inWorkflow || '.')) };
  const settings = {
    path: relative(repository.root, join(plans.root, 'trackway.yaml')),
    text: settingsFile(title, repository, plans),
    below: plans.root,
  };
  for (const line of whatWasFound(plans)) io.out(line);
  if (existsSync(join(repository.root, settings.path)) && plans.taken)
    io.out(`Write this line into ${typed(join(plans.root, 'trackway.yaml'))}: ${patternLine(plans.pattern!)}`);
  for (const file of [settings, ...hostFiles(host, repository, forHost, title)])
    await place(repository.root, file, words.dryRun === true, io);
  ignore(repository.root, words.dryRun === true, io);
  if (words.host !== undefined) io.out(`Host: ${host}`);
  else if (host === 'none')
    io.out('Host: none was found. --host github, gitlab, netlify or cloudflare writes its workflow.');
  else io.out(`Host: ${host}, as the repository’s address says. --host names another.`);
  io.out('');
  io.out('Next:');
  const hasTracks = plans.found.length > 0 || (plans.taken && plans.guess !== null);
  const next = (command: string): void =>
    io.out(`  ${manager.run} trackway ${command}${swarmOption(swarm && typed(swarm))}`);
  if (!hasTracks && plans.pattern !== null) io.out(`  decide which files are plans: tracks: in ${settings.path}`);
  else if (!hasTracks) next('new track "Our first plan"');
  next('build');
  if (hasTracks) io.out(`  ${manager.run} trackway preview`);
}

const swarmOption = (folder: string | null): string => (folder === null ? '' : ` --swarm ${shellWord(folder)}`);

/** The first lines: where the plans are, and what was guessed. */
function whatWasFound({ root, found, guess, pattern, taken }: InitPlans): string[] {
  if (found.length > 0) return [plansLine(typed(root), found)];
  if (guess === null) return ['No plans were found yet.'];
  const files = guessWords(guess, typed(root));
  return taken
    ? [`${files}: they are taken as the plans, by ${patternLine(pattern!)} in trackway.yaml.`]
    : [
        `No plans were found where plans usually are. ${files}: if they are plans, put ${patternLine(pattern!)} into trackway.yaml.`,
      ];
}

/** `below`: the folder that no link may lead out of, if not the root. */
async function place(
  root: string,
  { path, text, below = root }: InitFile & { below?: string },
  dry: boolean,
  io: Terminal,
): Promise<void> {
  const shown = path.replaceAll('\\', '/');
  // A dangling symlink counts as existing: never write through it.
  if (lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined)
    io.out(`kept ${shown}, which is there already`);
  else if (!(await staysIn(below, join(root, path))))
    io.out(`did not write ${shown}, because a symbolic link leads it elsewhere`);
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
  // git follows no link of this name either.
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    io.out('left .gitignore as it is, because it is not a regular file');
    return;
  }
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
