import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import {
  arm,
  attributes,
  commit,
  git,
  plantBare,
  repository,
  skipTraps,
  spec,
  Trap,
  write,
} from '../../support/hostile-git.ts';

/** Whatever a folder of plans and its repository hold, reading it runs no program, fetches nothing and writes nothing to them. */

const trap = new Trap();
after(() => trap.remove());

interface Layout {
  /** Makes the layout below a folder of its own, and gives the folder of the plans. */
  make: (root: string) => string;
  /** The codes about git that are told. */
  told: string[];
  /** The subject of the last commit of the one track, or null if no commit is known. */
  subject: string | null;
  /** A command of git's that runs the trap in this layout: the proof that there was something to run. */
  armed?: string[];
  variables?: (root: string) => Record<string, string>;
  skip?: string | false;
}

const status = ['status'];

/** A work tree's files are made to look changed, so that git would read and filter them. */
function touch(plans: string): void {
  appendFileSync(join(plans, 'tracks/ferry/spec.md'), 'A new line.\n');
}

function unpacked(plans: string): string {
  repository(plans, '.');
  arm(join(plans, '.git'), trap);
  touch(plans);
  return plans;
}

function plain(plans: string): string {
  write(plans, { 'tracks/ferry/spec.md': spec });
  return plans;
}

const layouts: Record<string, Layout> = {
  'plans outside any repository': { make: plain, told: [], subject: null },
  'plans in a repository': { make: (root) => join(repository(root), 'swarm'), told: [], subject: 'first' },
  'plans that are the root of a repository': { make: (root) => repository(root, '.'), told: [], subject: 'first' },
  'plans that a symbolic link leads to': {
    make: (root) => {
      const hostile = repository(join(root, 'repository'));
      arm(join(hostile, '.git'), trap);
      touch(join(hostile, 'swarm'));
      symlinkSync(join(hostile, 'swarm'), join(root, 'link'));
      return join(root, 'link');
    },
    told: [],
    subject: 'first',
    armed: status,
  },
  'a bare repository as the plans, in no other': {
    make: (root) => {
      plantBare(root, trap);
      return plain(root);
    },
    told: ['git-nested .'],
    subject: null,
    armed: status,
  },
  'a bare repository as the plans, committed to the repository around': {
    make: (root) => {
      repository(root);
      plantBare(join(root, 'swarm'), trap);
      rmSync(join(root, 'swarm/.gitattributes'));
      commit(root);
      write(root, { 'swarm/.gitattributes': attributes });
      return join(root, 'swarm');
    },
    told: ['git-nested .'],
    subject: 'first',
    armed: status,
  },
  'a bare repository around the plans': {
    make: (root) => {
      plantBare(root, trap);
      return plain(join(root, 'swarm'));
    },
    told: [],
    subject: null,
    armed: status,
  },
  'a bare repository among the tracks': {
    make: (root) => {
      plantBare(join(repository(root), 'swarm/tracks/ferry/evil'), trap);
      return join(root, 'swarm');
    },
    told: ['git-nested tracks/ferry/evil'],
    subject: 'first',
  },
  'the folder of a linked work tree among the tracks': {
    make: (root) => {
      write(join(repository(root), 'swarm/tracks/ferry'), {
        'evil/HEAD': 'ref: refs/heads/x\n',
        'evil/commondir': '..\n',
      });
      return join(root, 'swarm');
    },
    told: ['git-nested tracks/ferry/evil'],
    subject: 'first',
  },
  'a whole repository among the tracks': {
    make: (root) => {
      unpacked(join(repository(root), 'swarm/tracks/ferry/evil'));
      return join(root, 'swarm');
    },
    told: ['git-nested tracks/ferry/evil'],
    subject: 'first',
  },
  'plans with a .git from an archive, in no other repository': {
    make: (root) => unpacked(join(root, 'swarm')),
    told: [],
    subject: 'first',
    armed: status,
  },
  'plans with a .git from an archive, in a repository that has committed them': {
    make: (root) => {
      const plans = join(repository(root), 'swarm');
      repository(join(root, 'archive'), '.');
      git(join(root, 'archive'), 'commit', '-q', '--amend', '-m', 'forged');
      renameSync(join(root, 'archive/.git'), join(plans, '.git'));
      arm(join(plans, '.git'), trap);
      touch(plans);
      return plans;
    },
    told: ['git-nested .'],
    subject: 'first',
    armed: status,
  },
  'plans with a .git of their own, in a repository that ignores them': {
    make: (root) => {
      repository(root, 'other');
      write(root, { '.gitignore': 'swarm\n' });
      commit(root);
      return unpacked(join(root, 'swarm'));
    },
    told: [],
    subject: 'first',
    armed: status,
  },
  'a hostile repository around the plans': {
    make: (root) => {
      arm(join(repository(root), '.git'), trap);
      touch(join(root, 'swarm'));
      return join(root, 'swarm');
    },
    told: [],
    subject: 'first',
    armed: ['diff', 'HEAD'],
  },
  'attributes in committed files, with drivers in the settings': {
    make: (root) => {
      repository(root);
      write(root, { '.gitattributes': attributes, 'swarm/.gitattributes': attributes });
      commit(root);
      appendFileSync(
        join(root, '.git/config'),
        `[filter "trap"]\n\tclean = ${trap.program}\n[filter "trap2"]\n\tclean = ${trap.program}\n[diff "trap"]\n\tcommand = ${trap.program}\n\ttextconv = ${trap.program}\n`,
      );
      touch(join(root, 'swarm'));
      return join(root, 'swarm');
    },
    told: [],
    subject: 'first',
    armed: ['diff', 'HEAD'],
  },
  'attributes that name a filter of the user’s own': {
    make: (root) => {
      repository(root);
      write(root, { '.gitattributes': attributes });
      commit(root);
      write(root, { 'user-config': `[filter "trap2"]\n\tclean = ${trap.program}\n` });
      touch(join(root, 'swarm'));
      return join(root, 'swarm');
    },
    variables: (root) => ({ GIT_CONFIG_GLOBAL: join(root, 'user-config') }),
    told: [],
    subject: 'first',
    // `git status` compares sizes first, and may never need the filter.
    armed: ['diff', 'HEAD'],
  },
  'a .git file that leads to a folder among the plans': {
    make: (root) => {
      const plans = unpacked(root);
      mkdirSync(join(plans, 'tracks/evil'));
      renameSync(join(plans, '.git'), join(plans, 'tracks/evil/repository'));
      write(plans, { '.git': 'gitdir: tracks/evil/repository\n' });
      return plans;
    },
    told: ['git-nested .', 'git-nested tracks/evil/repository'],
    subject: null,
    armed: status,
  },
  'a .git file that leads to another repository': {
    make: (root) => {
      arm(join(repository(join(root, 'secret'), '.'), '.git'), trap);
      write(root, { 'swarm/.git': 'gitdir: ../secret/.git\n' });
      return plain(join(root, 'swarm'));
    },
    told: ['git-nested .'],
    subject: null,
    armed: status,
  },
  'a .git file that leads nowhere': {
    make: (root) => {
      write(root, { '.git': 'gitdir: /nowhere/at/all\n' });
      return plain(join(root, 'swarm'));
    },
    told: ['git-unreadable .'],
    subject: null,
  },
  'a .git that is a symbolic link to another repository': {
    make: (root) => {
      arm(join(repository(join(root, 'secret'), '.'), '.git'), trap);
      const plans = plain(join(root, 'swarm'));
      touch(plans);
      symlinkSync('../secret/.git', join(plans, '.git'));
      return plans;
    },
    told: ['git-nested .'],
    subject: null,
    armed: status,
  },
  'a .git that takes everything but its own name from another repository': {
    make: (root) => {
      const secret = join(repository(join(root, 'secret'), '.'), '.git');
      write(root, { 'swarm/.git/HEAD': 'ref: refs/heads/main\n', 'swarm/.git/commondir': `${secret}\n` });
      return plain(join(root, 'swarm'));
    },
    told: ['git-nested .'],
    subject: null,
  },
  'a .git that borrows the objects of another repository': {
    make: (root) => {
      const secret = join(repository(join(root, 'secret'), '.'), '.git');
      write(root, {
        'swarm/.git/HEAD': `${git(join(root, 'secret'), 'rev-parse', 'HEAD')}\n`,
        'swarm/.git/objects/info/alternates': `${secret}/objects\n`,
        'swarm/.git/refs/keep': '',
      });
      return plain(join(root, 'swarm'));
    },
    told: ['git-nested .'],
    subject: null,
  },
  'a .git whose objects are a link to those of another repository': {
    make: (root) => {
      const secret = join(repository(join(root, 'secret'), '.'), '.git');
      write(root, {
        'swarm/.git/HEAD': readFileSync(join(secret, 'refs/heads/main'), 'utf8'),
        'swarm/.git/refs/keep': '',
      });
      symlinkSync(join(secret, 'objects'), join(root, 'swarm/.git/objects'));
      return plain(join(root, 'swarm'));
    },
    told: ['git-nested .'],
    subject: null,
  },
  'a .git file that leads to a folder among the plans that names it': {
    make: (root) => {
      const secret = join(repository(join(root, 'secret'), '.'), '.git');
      write(join(root, 'swarm'), {
        '.git': 'gitdir: tracks/evil\n',
        'tracks/evil/HEAD': 'ref: refs/heads/main\n',
        'tracks/evil/commondir': `${secret}\n`,
        'tracks/evil/gitdir': '../../.git\n',
      });
      return plain(join(root, 'swarm'));
    },
    told: ['git-nested .', 'git-nested tracks/evil'],
    subject: null,
  },
  'a .git file that leads to another submodule': {
    make: (root) => {
      const secret = repository(join(root, 'secret'), '.');
      repository(join(root, 'code'), 'other');
      git(join(root, 'code'), 'submodule', '--quiet', 'add', secret, 'lib');
      commit(join(root, 'code'));
      write(join(root, 'code'), { 'swarm/.git': 'gitdir: ../.git/modules/lib\n' });
      return plain(join(root, 'code/swarm'));
    },
    told: ['git-nested .'],
    subject: null,
  },
  'plans that are a submodule': {
    make: (root) => {
      const plans = repository(join(root, 'plans'), '.');
      repository(join(root, 'code'), 'other');
      git(join(root, 'code'), 'submodule', '--quiet', 'add', plans, 'swarm');
      commit(join(root, 'code'));
      arm(join(root, 'code/.git/modules/swarm'), trap);
      touch(join(root, 'code/swarm'));
      return join(root, 'code/swarm');
    },
    told: [],
    subject: 'first',
    armed: status,
  },
  'a submodule among the tracks': {
    make: (root) => {
      const other = repository(join(root, 'other'), '.');
      repository(join(root, 'code'));
      git(join(root, 'code'), 'submodule', '--quiet', 'add', other, 'swarm/tracks/ferry/other');
      commit(join(root, 'code'));
      arm(join(root, 'code/.git/modules/swarm/tracks/ferry/other'), trap);
      touch(join(root, 'code/swarm/tracks/ferry/other'));
      return join(root, 'code/swarm');
    },
    told: ['git-nested tracks/ferry/other'],
    subject: 'first',
    armed: status,
  },
  'plans in a linked work tree': {
    make: (root) => {
      git(repository(join(root, 'main')), 'worktree', 'add', '-q', '../linked', '-b', 'linked');
      arm(join(root, 'main/.git'), trap);
      touch(join(root, 'linked/swarm'));
      return join(root, 'linked/swarm');
    },
    told: [],
    subject: 'first',
    armed: status,
  },
  'plans that are a linked work tree': {
    make: (root) => {
      git(repository(join(root, 'main'), '.'), 'worktree', 'add', '-q', '../swarm', '-b', 'linked');
      return join(root, 'swarm');
    },
    told: [],
    subject: 'first',
  },
  'variables that a hook sets': {
    make: (root) => {
      const hostile = repository(join(root, 'hostile'));
      arm(join(hostile, '.git'), trap);
      return join(repository(join(root, 'own')), 'swarm');
    },
    variables: (root) => ({
      GIT_DIR: join(root, 'hostile/.git'),
      GIT_WORK_TREE: join(root, 'hostile'),
      GIT_INDEX_FILE: join(root, 'hostile/.git/index'),
      GIT_PREFIX: 'swarm/',
      GIT_EXTERNAL_DIFF: trap.program,
      GIT_PAGER: trap.program,
      GIT_SSH_COMMAND: trap.program,
      GIT_ASKPASS: trap.program,
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${trap.program}'`,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: trap.program,
      GIT_TRACE: join(root, 'trace'),
    }),
    told: [],
    subject: 'first',
    armed: status,
  },
  'settings that put the work tree elsewhere': {
    make: (root) => {
      repository(join(root, 'elsewhere'));
      arm(join(repository(join(root, 'own')), '.git'), trap);
      git(join(root, 'own'), 'config', 'core.worktree', join(root, 'elsewhere'));
      return join(root, 'own/swarm');
    },
    told: [],
    subject: 'first',
    armed: status,
  },
  'a partial clone whose server is a program': {
    make: (root) => {
      repository(root);
      write(root, { 'swarm/tracks/ferry/spec.md': spec.replace('Draft', 'Active') });
      commit(root);
      const id = git(root, 'rev-parse', 'HEAD~1:swarm/tracks/ferry/spec.md');
      rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
      appendFileSync(
        join(root, '.git/config'),
        `[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ext::${trap.program} x\n\tpromisor = true\n\tpartialCloneFilter = blob:none\n[protocol "ext"]\n\tallow = always\n`,
      );
      return join(root, 'swarm');
    },
    told: ['git-incomplete .'],
    subject: 'first',
    armed: ['log', '-p'],
  },
  'a commit whose trees are not there': {
    make: (root) => {
      repository(root);
      const id = git(root, 'rev-parse', 'HEAD^{tree}');
      rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
      return join(root, 'swarm');
    },
    told: ['git-incomplete .'],
    subject: null,
  },
  'no commit yet': {
    make: (root) => {
      mkdirSync(root);
      git(root, 'init', '-q');
      arm(join(root, '.git'), trap);
      return plain(root);
    },
    told: [],
    subject: null,
    armed: status,
  },
  'settings that git cannot parse': {
    make: (root) => {
      write(repository(root), { '.git/config': '[core\n' });
      return join(root, 'swarm');
    },
    told: ['git-unreadable .'],
    subject: null,
  },
  'objects of another repository': {
    make: (root) => {
      const from = repository(join(root, 'from'));
      git(root, 'clone', '-q', '--shared', from, 'shared');
      arm(join(root, 'shared/.git'), trap);
      return join(root, 'shared/swarm');
    },
    told: [],
    subject: 'first',
    armed: status,
  },
  'names of SHA-256': {
    make: (root) => {
      arm(join(repository(root, 'swarm', '--object-format=sha256'), '.git'), trap);
      touch(join(root, 'swarm'));
      return join(root, 'swarm');
    },
    told: [],
    subject: 'first',
    armed: status,
  },
  'a repository of another user': {
    make: (root) => {
      arm(join(repository(root), '.git'), trap);
      for (const path of ['.', '.git', ...readdirSync(join(root, '.git')).map((name) => `.git/${name}`)])
        chownSync(join(root, path), 12345, 12345);
      return join(root, 'swarm');
    },
    told: ['git-refused .'],
    subject: null,
    skip: process.getuid?.() !== 0 && 'only root can give a file to another user',
  },
};

/** Every file of a repository with its hash, to see that nothing was written. */
function contents(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

const variables: string[] = [];
afterEach(() => {
  for (const name of variables.splice(0)) delete process.env[name];
});

for (const [name, layout] of Object.entries(layouts)) {
  test(`nothing runs: ${name}`, { skip: skipTraps || layout.skip || false }, async () => {
    const root = join(realpathSync(trap.folder), name.replaceAll(/\W+/g, '-'));
    const plans = layout.make(root);
    trap.ran();
    const given = layout.variables?.(root) ?? {};
    for (const [key, value] of Object.entries(given)) {
      variables.push(key);
      process.env[key] = value;
    }
    const before = contents(root);
    const { portfolio } = await loadPortfolio({ swarm: plans, asOf: '2026-11-20' });
    assert.equal(trap.ran(), '');
    assert.deepEqual(contents(root), before);
    assert.deepEqual(
      portfolio.diagnostics.filter(({ code }) => code.startsWith('git-')).map(({ code, file }) => `${code} ${file}`),
      layout.told,
    );
    const ferry = portfolio.tracks.find(({ id }) => id === 'ferry');
    assert.equal(ferry?.documents[0]?.commit?.subject ?? null, layout.subject);

    if (layout.armed === undefined) return;
    // The same folder by git as anyone would call it: now the trap has to close.
    spawnSync('git', ['-c', 'safe.bareRepository=all', ...layout.armed], {
      cwd: plans,
      env: { ...process.env, ...given },
    });
    assert.notEqual(trap.ran(), '', 'git itself runs nothing here: the layout tests nothing');
  });
}

test('a partial clone asks its server for nothing, and keeps the days that it can tell', {
  skip: skipTraps,
}, async () => {
  const server = repository(join(trap.folder, 'server'));
  write(server, { 'swarm/tracks/quay/spec.md': spec.replace('Ferry', 'Quay') });
  commit(server);
  git(server, 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(trap.folder, 'blobless');
  git(trap.folder, 'clone', '-q', '--filter=blob:none', `file://${server}`, clone);
  const objects = readdirSync(join(clone, '.git/objects'), { recursive: true }).sort();
  write(clone, { 'swarm/tracks/ferry/spec.md': `\n${spec}` });
  const { portfolio } = await loadPortfolio({ swarm: join(clone, 'swarm'), asOf: '2026-11-20' });
  assert.deepEqual(readdirSync(join(clone, '.git/objects'), { recursive: true }).sort(), objects);
  assert.deepEqual(
    portfolio.tracks.map(({ id, statusSince }) => [id, statusSince]),
    [
      ['ferry', '2026-03-01'],
      ['quay', '2026-03-01'],
    ],
  );
  assert.equal(existsSync(join(clone, '.git/FETCH_HEAD')), false);
});

test('a program called git in the folder of the plans is not taken for git', { skip: skipTraps }, async () => {
  const plans = join(repository(join(trap.folder, 'path')), 'swarm');
  writeFileSync(join(plans, 'git'), readFileSync(trap.program), { mode: 0o755 });
  writeFileSync(join(plans, '../git'), readFileSync(trap.program), { mode: 0o755 });
  const path = process.env.PATH;
  process.env.PATH = `.:${path}`;
  try {
    const { portfolio } = await loadPortfolio({ swarm: plans, asOf: '2026-11-20' });
    assert.equal(portfolio.tracks[0]?.documents[0]?.commit?.subject, 'first');
  } finally {
    process.env.PATH = path;
  }
  assert.equal(trap.ran(), '');
});
