import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Repositories that try to run a program. */

export const hasGit = spawnSync('git', ['--version']).status === 0;

/** Why tests with traps are left out on this machine, or false. */
export const skipTraps: string | false = !hasGit
  ? 'git is not installed'
  : process.platform === 'win32' && 'the trap is a shell script';

/** A folder with a program that leaves a mark when it runs, whatever it is run as. */
export class Trap {
  folder = mkdtempSync(join(tmpdir(), 'trackway-trap-'));
  program = join(this.folder, 'program');
  private mark = join(this.folder, 'ran');

  constructor() {
    writeFileSync(this.program, `#!/bin/sh\necho "$0 $*" >> '${this.mark}'\n`);
    chmodSync(this.program, 0o755);
  }

  /** What ran since the last question. */
  ran(): string {
    const text = existsSync(this.mark) ? readFileSync(this.mark, 'utf8') : '';
    rmSync(this.mark, { force: true });
    return text;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Git as the author of a layout runs it, with no settings but the repository's. */
export function git(folder: string, ...words: string[]): string {
  const date = '2026-03-01T12:00:00+00:00';
  const person = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...person, '-c', 'protocol.file.allow=always', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  }).trim();
}

export function write(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

export const spec = '# Ferry\n\n**Status:** Draft\n\n- [ ] Product approval\n';

/** A repository with one track below `inside`, committed. */
export function repository(root: string, inside = 'swarm', ...init: string[]): string {
  mkdirSync(root, { recursive: true });
  git(root, 'init', '-q', '-b', 'main', ...init);
  write(root, { [join(inside, 'tracks/ferry/spec.md')]: spec, 'README.md': 'code' });
  return commit(root);
}

export function commit(root: string, subject = 'first'): string {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', subject);
  return root;
}

/** Attributes that send every file through a filter and a diff driver. */
export const attributes = '* filter=trap diff=trap\n*.md filter=trap2\n';

/** Sets each setting of git that names a program to the trap, and every hook. */
export function arm(gitDir: string, { program }: Trap): void {
  appendFileSync(
    join(gitDir, 'config'),
    `
[core]
	fsmonitor = ${program}
	sshCommand = ${program}
	pager = ${program}
	editor = ${program}
	askPass = ${program}
	gitProxy = ${program}
	alternateRefsCommand = ${program}
	attributesFile = ${gitDir}/more-attributes
[include]
	path = included
[filter "trap"]
	clean = ${program}
	smudge = ${program}
	required = true
[filter "trap2"]
	process = ${program}
[diff]
	external = ${program}
	submodule = diff
[diff "trap"]
	command = ${program}
	textconv = ${program}
	cachetextconv = true
[gpg]
	program = ${program}
[log]
	showSignature = true
[alias]
	log = !${program}
	rev-parse = !${program}
[pager]
	log = ${program}
	rev-parse = ${program}
[credential]
	helper = !${program}
[protocol "ext"]
	allow = always
[uploadpack]
	packObjectsHook = ${program}
`,
  );
  write(gitDir, {
    included: `[interactive]\n\tdiffFilter = ${program}\n[diff "more"]\n\ttextconv = ${program}\n`,
    'more-attributes': '* diff=more\n',
    'info/attributes': attributes,
  });
  for (const hook of [
    'post-index-change',
    'fsmonitor-watchman',
    'reference-transaction',
    'post-checkout',
    'pre-auto-gc',
  ])
    write(gitDir, { [`hooks/${hook}`]: readFileSync(program, 'utf8') });
  for (const hook of [
    'post-index-change',
    'fsmonitor-watchman',
    'reference-transaction',
    'post-checkout',
    'pre-auto-gc',
  ])
    chmodSync(join(gitDir, 'hooks', hook), 0o755);
}

/**
 * Turns a folder into a bare repository of ordinary files, as a pull request can carry it: with a commit of the folder's own files, whose
 * working copies look changed, and a work tree.
 */
export function plantBare(folder: string, trap: Trap): void {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q');
  write(folder, { 'note.md': '# Note\n' });
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'planted');
  const inner = join(folder, '.git');
  arm(inner, trap);
  execFileSync('sh', ['-c', 'rm -rf .git/logs .git/index .git/hooks/*.sample && mv .git/* . && rmdir .git'], {
    cwd: folder,
  });
  appendFileSync(join(folder, 'config'), `[core]\n\tbare = false\n\tworktree = .\n`);
  // Git keeps no empty folders.
  write(folder, { 'refs/keep': '', 'objects/keep': '', '.gitattributes': attributes });
}
