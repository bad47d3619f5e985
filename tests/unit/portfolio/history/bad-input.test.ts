import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Comparison } from '../../../../src/model/change.ts';
import { type Asked, changesSince } from '../../../../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';
import { brief } from '../../../support/changes.ts';
import { FixtureRepository, withoutGit as skip } from '../../../support/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-past-'));
after(() => rmSync(root, { recursive: true, force: true }));
const at = (...names: string[]): string => join(root, ...names);

async function changes(path: string, asked: Asked = {}, asOf = '2026-02-20'): Promise<Comparison> {
  const [comparison] = await changesSince(path, await loadPortfolio({ swarm: path, asOf }), [asked]);
  return comparison!;
}
const quay = (status: string, more = ''): string => `# Quay lights\n\n**Status:** ${status}\n${more}`;
const blocked = ['major worse status.changed | Quay lights | Now blocked; it was planned.'];
const spec = 'tracks/quay/spec.md';

/** Planned on 5 January, blocked on 10 February. */
function twoCommits(name: string, folder = ''): FixtureRepository {
  const repository = new FixtureRepository(at(name));
  repository.commit('2026-01-05', 'Plan', { [`${folder}${spec}`]: quay('Planned') });
  repository.commit('2026-02-10', 'No power', { [`${folder}${spec}`]: quay('Blocked') });
  return repository;
}

test('without git history a sentence says what to do', { skip }, async () => {
  mkdirSync(at('plain/tracks/quay'), { recursive: true });
  writeFileSync(at('plain', spec), quay('Planned'));
  await assert.rejects(changes(at('plain')), /^NothingToCompare: These plans have no git history, .*commit them first/);
});

test('a branch without a commit', { skip }, async () => {
  const repository = new FixtureRepository(at('unborn'));
  repository.write({ [spec]: quay('Planned') });
  await assert.rejects(changes(repository.path), /has no commit yet, so nothing can be compared: commit them first\./);
});

test('a single commit is compared with the documents on disk', { skip }, async () => {
  const repository = new FixtureRepository(at('single'));
  repository.commit('2026-02-18', 'Plan', { [spec]: quay('Planned') });
  const same = await changes(repository.path);
  assert.deepEqual(same.changes, []);
  assert.equal(
    same.baseline.why,
    'No review was found; compared with the first commit of the plans, of 18 February 2026.',
  );
  repository.write({ [spec]: quay('Blocked') });
  const edited = await changes(repository.path);
  assert.deepEqual(edited.changes.map(brief), blocked);
  assert.equal(edited.changes[0]?.by, null);
  assert.equal(edited.to.commit, null);
});

test('a linked work tree and a submodule have the history of their repository', { skip }, async () => {
  const repository = twoCommits('main-tree', 'swarm/');
  repository.git(['worktree', 'add', '-q', at('linked')]);
  assert.deepEqual((await changes(at('linked', 'swarm'))).changes.map(brief), blocked);
  const plans = twoCommits('plans-alone');
  const outer = new FixtureRepository(at('outer'));
  outer.git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', plans.path, 'swarm']);
  outer.commit('2026-02-11', 'Plans', {});
  assert.deepEqual((await changes(at('outer', 'swarm'))).changes.map(brief), blocked);
});

test('plans in an own repository, inside another that ignores them', { skip }, async () => {
  const outer = new FixtureRepository(at('ignoring'));
  outer.commit('2026-02-11', 'Code', { '.gitignore': 'swarm/\n', 'code.ts': '' });
  cpSync(twoCommits('inner').path, at('ignoring', 'swarm'), { recursive: true });
  assert.deepEqual((await changes(at('ignoring', 'swarm'))).changes.map(brief), blocked);
});

test('a commit whose tree has a link in place of the plans has no tracks', { skip }, async () => {
  const repository = new FixtureRepository(at('link'));
  repository.write({ 'elsewhere/quay/spec.md': quay('Planned'), 'code.ts': '' });
  symlinkSync('elsewhere', join(repository.path, 'tracks'));
  repository.commit('2026-01-05', 'A link', {});
  rmSync(join(repository.path, 'tracks'));
  repository.commit('2026-02-10', 'A folder', { [spec]: quay('Blocked') });
  const { changes: found } = await changes(repository.path, { since: 'HEAD~1' });
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['track.added'],
  );
});

test('a shallow clone is compared as far as it goes, and says so', { skip }, async () => {
  const repository = twoCommits('deep');
  repository.commit('2026-02-12', 'Power', { [spec]: quay('In Progress') });
  repository.git(['clone', '-q', '--depth=2', `file://${repository.path}`, at('shallow')]);
  const { changes: found, baseline, notes } = await changes(at('shallow'));
  assert.deepEqual(found.map(brief), ['notice better status.changed | Quay lights | Now in progress; it was blocked.']);
  assert.equal(found[0]?.by?.subject, 'Power');
  assert.match(baseline.why, /the oldest commit of this shallow clone, of 10 February 2026/);
  assert.match(notes.join(), /This clone is shallow: .*git fetch --unshallow brings the rest/);
  await assert.rejects(changes(at('shallow'), { since: '2026-01-06' }), /in this shallow clone; git fetch --unshallow/);
});

test('a partial clone is not compared with documents that it lacks, and nothing is fetched', { skip }, async () => {
  const repository = twoCommits('whole');
  repository.git(['config', 'uploadpack.allowFilter', 'true']);
  repository.git(['clone', '-q', '--filter=blob:none', `file://${repository.path}`, at('partial')]);
  const objects = (): string => execFileSync('git', ['-C', at('partial'), 'count-objects', '-v'], { encoding: 'utf8' });
  const before = objects();
  await assert.rejects(changes(at('partial')), /because it was made with --filter.*git fetch --refetch --no-filter/);
  const { portfolio } = await loadPortfolio({ swarm: at('partial'), asOf: '2026-02-20' });
  const told = portfolio.diagnostics.filter(({ code }) => code.startsWith('git-')).map(({ message }) => message);
  assert.deepEqual(told, [
    'The repository is a partial clone (--filter) that lacks the text of older commits. Nothing was fetched.',
  ]);
  assert.equal(objects(), before);
});

test('what a branch brings is compared from the common ancestor, merged or not', { skip }, async () => {
  const repository = new FixtureRepository(at('branches'));
  const gates = 'tracks/gates/spec.md';
  repository.commit('2026-01-05', 'Plan', {
    [spec]: quay('Planned'),
    [gates]: '# Ticket gates\n\n**Status:** Planned\n',
  });
  repository.git(['checkout', '-q', '-b', 'feature']);
  repository.commit('2026-02-01', 'No power', { [spec]: quay('Blocked') }, 'Bo Lind');
  repository.git(['checkout', '-q', 'main']);
  repository.commit('2026-02-02', 'Gates', { [gates]: '# Ticket gates\n\n**Status:** Blocked\n' });
  const brought = await changes(repository.path, { since: 'main', until: 'feature', fromMergeBase: true });
  assert.deepEqual(brought.changes.map(brief), blocked);
  assert.equal(brought.changes[0]?.by?.author, 'Bo Lind');
  repository.git(['merge', '-q', '--no-ff', '-m', 'Merge feature', 'feature'], '2026-02-03T12:00:00+01:00');
  const merged = await changes(repository.path, { since: 'HEAD~1' });
  assert.deepEqual(merged.changes.map(brief), blocked);
  // The merge brought it to the main line; its subject is no reason.
  assert.equal(merged.changes[0]?.by?.subject, 'Merge feature');
  assert.equal(merged.changes[0]?.why, null);
});

test('an edit that was reverted is no change', { skip }, async () => {
  const repository = twoCommits('reverted');
  repository.commit('2026-02-11', 'Revert', { [spec]: quay('Planned') });
  assert.deepEqual((await changes(repository.path)).changes, []);
});

test('20,000 commits are one comparison', { skip }, async () => {
  const repository = new FixtureRepository(at('long'));
  const stream: string[] = [];
  for (let index = 0; index < 20_000; index++) {
    const text = quay(index < 19_990 ? 'Planned' : 'Blocked', `\nVersion ${index}\n`);
    stream.push(
      `commit refs/heads/main\ncommitter Ana <a@example.org> ${1_700_000_000 + index * 3600} +0000\ndata 1\nx\nM 100644 inline ${spec}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
  }
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository.path, input: stream.join('') });
  repository.git(['reset', '-q', '--hard']);
  const loaded = await loadPortfolio({ swarm: repository.path, asOf: '2026-02-20', git: false });
  const [comparison] = await changesSince(repository.path, loaded, [{ since: 'HEAD~100' }]);
  const { changes: found, notes } = comparison!;
  assert.deepEqual(found.map(brief), blocked);
  assert.deepEqual(notes, []);
});
