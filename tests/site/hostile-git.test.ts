import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { arm, commit, git, plantBare, repository, skipTraps, Trap, write } from '../support/hostile-git.ts';
import { launcher, project, start, trackway } from './support/command.ts';

/** A stranger's repository is cloned, and each command is pointed at its plans, as a user does it. */

const trap = new Trap();
after(() => trap.remove());

/** A clone of a repository that carries bare ones as ordinary files, and whose own settings were changed afterwards. */
function clone(): string {
  const origin = repository(join(trap.folder, 'origin'));
  plantBare(join(origin, 'swarm'), trap);
  plantBare(join(origin, 'swarm/tracks/ferry/evil'), trap);
  commit(origin);
  const path = join(trap.folder, 'clone');
  git(trap.folder, 'clone', '-q', origin, path);
  arm(join(path, '.git'), trap);
  write(path, { 'swarm/tracks/ferry/plan.md': '# Plan\n\nNot committed.\n' });
  return path;
}

test('no command runs what a cloned repository names', { skip: skipTraps }, async () => {
  const plans = join(clone(), 'swarm');
  const out = join(trap.folder, 'site');
  trap.ran();
  for (const options of [{ cwd: project }, { cwd: plans }]) {
    const { said } = await trackway(['check', '--swarm', plans], options);
    assert.match(said, /warning git-nested/);
    assert.match(said, /tracks\/ferry\/evil/);
    assert.equal(trap.ran(), '');
  }
  const { said } = await trackway(['export', '--swarm', plans], { cwd: plans });
  assert.match(said, /"dirty": ?true/);
  assert.equal(trap.ran(), '');

  const built = await trackway(['build', '--swarm', plans, '--out', out], { cwd: plans });
  assert.equal(built.status, 0, built.said);
  assert.ok(existsSync(join(out, 'tracks/ferry/index.html')));
  assert.equal(trap.ran(), '');

  const dev = start(process.execPath, [launcher, 'dev', '--swarm', plans, '--port', '0', '--host', '127.0.0.1'], {
    cwd: plans,
  });
  const [, origin] = await dev.until(/(http:\/\/127\.0\.0\.1:\d+)\/ /);
  assert.equal((await fetch(`${origin}/tracks/ferry/`)).status, 200);
  dev.child.kill('SIGINT');
  await dev.ended;
  assert.equal(trap.ran(), '');
});
