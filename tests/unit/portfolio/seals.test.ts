import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Approval } from '../../../src/model/approval.ts';
import { changesSince } from '../../../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { brief } from '../../support/changes.ts';
import { FixtureRepository, withoutGit as skip } from '../../support/repository.ts';

/** Which commit sealed an approval, and whether it still holds. */

const root = mkdtempSync(join(tmpdir(), 'trackway-seals-'));
after(() => rmSync(root, { recursive: true, force: true }));

const file = 'tracks/quay/spec.md';
const signed = '- [x] Security — Noor Haddad, 2026-03-03';
interface Parts {
  approval?: string;
  criteria?: string;
  target?: string;
  prose?: string;
  log?: string;
}
const spec = ({
  approval = signed,
  criteria = '- [ ] It opens',
  target = '2026-06-01',
  prose = 'A gate.',
  log = '',
}: Parts = {}): string =>
  `# Track Spec: quay — Quay gate\n\n**Status:** In Progress\n\n${prose}\n\n## Acceptance Criteria\n\n${criteria}\n\n## Constraints\n\n- **Target completion:** ${target}\n\n## Approval\n\n${approval}\n\n## Change Log\n\n- 2026-02-20: First version\n${log}`;
const open = '- [ ] Security — Noor Haddad';

/** A draft of 20 February, ticked on 3 March. */
function approved(name: string): { repository: FixtureRepository; seal: string } {
  const repository = new FixtureRepository(join(root, name));
  repository.commit('2026-02-20', 'Draft', { [file]: spec({ approval: open, criteria: '- [ ] It shuts' }) });
  return { repository, seal: repository.commit('2026-03-03', 'Approved', { [file]: spec() }) };
}

async function approvalOf(path: string, asOf = '2026-04-20'): Promise<Approval> {
  const { portfolio } = await loadPortfolio({ swarm: path, asOf });
  const found = portfolio.approvals.filter(({ kind }) => kind === 'sign-off');
  assert.equal(found.length, 1);
  return found[0]!;
}

test('an approval is sealed by the commit that brought its tick, and lapses when a criterion is added', {
  skip,
}, async () => {
  const { repository, seal } = approved('lapsed');
  assert.deepEqual(
    await approvalOf(repository.path).then(({ state, seal: own }) => [state, own?.commit, own?.date, own?.verdict]),
    ['approved', seal, '2026-03-03', 'holds'],
  );
  repository.commit('2026-03-20', 'Wording', { [file]: spec({ prose: 'A gate at the quay.' }) });
  const reworded = await approvalOf(repository.path);
  assert.deepEqual([reworded.state, reworded.seal?.verdict], ['approved', 'reworded']);
  assert.equal(reworded.seal?.since, 'wording changed in Introduction');
  const more = { prose: 'A gate at the quay.', criteria: '- [ ] It opens\n- [ ] It has a lamp' };
  const voiding = repository.commit('2026-04-01', 'A lamp', { [file]: spec(more) }, 'Bo Lind');
  repository.commit('2026-04-10', 'Log', { [file]: spec({ ...more, log: '- 2026-04-10: Lamp\n' }) });
  const stale = await approvalOf(repository.path);
  assert.equal(stale.state, 'stale');
  assert.equal(stale.seal?.commit, seal);
  assert.deepEqual(stale.seal?.voidedBy, { commit: voiding, date: '2026-04-01' });
  assert.equal(stale.reason, 'Since the approval of 3 March 2026: 1 criterion added.');
  assert.deepEqual(stale.waitingSince, { date: '2026-04-01', basis: 'commit' });
  const [changes] = await changesSince(
    repository.path,
    await loadPortfolio({ swarm: repository.path, asOf: '2026-04-20' }),
    [{ since: '2026-03-25' }],
  );
  const lapsed = changes!.changes.filter(({ kind }) => kind.startsWith('approval'));
  assert.deepEqual(lapsed.map(brief), [
    'major worse approval.lapsed | Security | Noor Haddad approved on 3 March 2026; the approval lapsed. Since then: 1 criterion added.',
  ]);
  assert.equal(lapsed[0]?.by?.author, 'Bo Lind');
  const [later] = await changesSince(
    repository.path,
    await loadPortfolio({ swarm: repository.path, asOf: '2026-04-20' }),
    [{ since: '2026-04-02' }],
  );
  assert.deepEqual(
    later!.changes.filter(({ kind }) => kind.startsWith('approval')),
    [],
    'it had lapsed before',
  );
  repository.commit('2026-04-12', 'No lamp', { [file]: spec({ prose: 'A gate at the quay.' }) });
  assert.equal((await approvalOf(repository.path)).state, 'approved', 'changed back');
});

test('a commit that only reformats renews nothing; a new day, or a tick taken away and set again, does', {
  skip,
}, async () => {
  const { repository, seal } = approved('renewed');
  const lamp = '- [ ] It opens\n- [ ] It has a lamp';
  repository.commit('2026-03-10', 'Table', {
    [file]: spec({
      criteria: lamp,
      approval: '| Role | Name | Approved | Date |\n|---|---|---|---|\n| Security | Noor Haddad | ✅ | 3 March 2026 |',
    }),
  });
  const table = await approvalOf(repository.path);
  assert.deepEqual([table.seal?.commit, table.state], [seal, 'stale']);
  const dated = repository.commit('2026-03-15', 'Again', {
    [file]: spec({ criteria: lamp, approval: '- [x] Security — Noor Haddad, 2026-03-15' }),
  });
  const again = await approvalOf(repository.path);
  assert.deepEqual([again.seal?.commit, again.state], [dated, 'approved']);
  repository.commit('2026-03-16', 'Wait', { [file]: spec({ criteria: lamp, approval: open }) });
  const ticked = repository.commit('2026-03-17', 'Yes', {
    [file]: spec({ criteria: lamp, approval: '- [x] Security — Noor Haddad, 2026-03-15' }),
  });
  assert.equal((await approvalOf(repository.path)).seal?.commit, ticked);
});

test('edits that are not committed', { skip }, async () => {
  const { repository, seal } = approved('dirty');
  repository.write({ [file]: spec({ target: '2026-06-22' }) });
  const edited = await approvalOf(repository.path);
  assert.deepEqual([edited.state, edited.seal?.commit, edited.seal?.voidedBy], ['stale', seal, null]);
  assert.equal(edited.reason, 'Since the approval of 3 March 2026: target 21 days later.');
  repository.write({ [file]: spec({ target: '2026-06-22', approval: '- [x] Security — Noor Haddad, 2026-04-19' }) });
  const renewed = await approvalOf(repository.path);
  assert.deepEqual([renewed.state, renewed.seal?.commit, renewed.seal?.verdict], ['approved', null, 'holds']);
});

test('a day before the tick, and before the document, is no alarm', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'older'));
  const text = spec({ approval: '- [x] Security — Noor Haddad, 2026-01-15' }).replace(/## Change Log[\s\S]*/, '');
  const first = repository.commit('2026-02-20', 'Imported', { [file]: text });
  const imported = await approvalOf(repository.path);
  assert.deepEqual([imported.state, imported.seal?.commit, imported.seal?.note], ['approved', first, null]);
  // What came before the first commit only the document knows.
  const logged = new FixtureRepository(join(root, 'logged'));
  logged.commit('2026-02-20', 'Imported', { [file]: `${text}## Change Log\n\n- 2026-02-01: All of it rewritten\n` });
  const rewritten = await approvalOf(logged.path);
  assert.deepEqual([rewritten.state, rewritten.seal?.verdict], ['stale', 'stale']);
  assert.equal(rewritten.seal?.since, 'changed on 1 February 2026, as the document says');
  assert.deepEqual(rewritten.waitingSince, { date: '2026-02-01', basis: 'document' });
  const between = new FixtureRepository(join(root, 'between'));
  between.commit('2026-02-20', 'Draft', { [file]: spec({ approval: open, criteria: '- [ ] It shuts' }) });
  between.commit('2026-03-04', 'Edit', { [file]: spec({ approval: open }) });
  between.commit('2026-03-05', 'Tick', { [file]: spec() });
  const recorded = await approvalOf(between.path);
  assert.equal(recorded.state, 'approved');
  assert.equal(
    recorded.seal?.note,
    'Signed on 3 March 2026, recorded on 5 March 2026; the document changed in between.',
  );
});

test('a name spelled in full, a renamed track and a document moved with an edit keep the seal', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'names'));
  repository.commit('2026-02-20', 'Draft', { [file]: spec({ approval: open }) });
  repository.write({ 'trackway.yaml': 'people:\n  Noor Haddad: [nhaddad]\n' });
  const seal = repository.commit('2026-03-03', 'Tick', {
    [file]: spec({ approval: '- [x] Security — nhaddad, 2026-03-03' }),
  });
  repository.commit('2026-03-05', 'Name', { [file]: spec() });
  assert.equal((await approvalOf(repository.path)).seal?.commit, seal);
  const moved = 'tracks/east-quay/spec.md';
  repository.commit('2026-03-08', 'Rename', {
    [file]: null,
    [moved]: spec({ criteria: '- [ ] It opens\n- [ ] It rings' }),
  });
  const renamed = await approvalOf(repository.path);
  assert.deepEqual([renamed.seal?.commit, renamed.seal?.file, renamed.state], [seal, file, 'stale']);
});

test('another person who signs for the role renews it', { skip }, async () => {
  const { repository } = approved('person');
  const other = repository.commit('2026-03-09', 'Bo signs', {
    [file]: spec({ approval: '- [x] Security — Bo Lind, 2026-03-03' }),
  });
  assert.equal((await approvalOf(repository.path)).seal?.commit, other);
});

test('a history rewritten by force has another seal; nothing of the old one is left', { skip }, async () => {
  const { repository, seal } = approved('forced');
  repository.git(['reset', '-q', '--hard', 'HEAD~1']);
  const pushed = repository.commit('2026-03-06', 'Approved, squashed', {
    [file]: spec({ criteria: '- [ ] It rings' }),
  });
  repository.git(['reflog', 'expire', '--expire=now', '--all']);
  repository.git(['gc', '-q', '--prune=now']);
  assert.throws(() => repository.git(['cat-file', '-e', seal]));
  const { state, seal: own } = await approvalOf(repository.path);
  assert.deepEqual([state, own?.commit], ['approved', pushed]);
});

test('where the history does not reach, the document’s own words decide', { skip }, async () => {
  const { repository } = approved('cut');
  const log = '- 2026-03-20: It has a lamp\n';
  repository.commit('2026-03-20', 'A lamp', { [file]: spec({ criteria: '- [ ] It opens\n- [ ] It has a lamp', log }) });
  repository.commit('2026-03-21', 'Log', {
    [file]: spec({ criteria: '- [ ] It opens\n- [ ] It has a lamp', log: `${log}\n` }),
  });
  repository.git(['clone', '-q', '--depth=1', `file://${repository.path}`, join(root, 'shallow')]);
  repository.git(['config', 'uploadpack.allowFilter', 'true']);
  repository.git(['clone', '-q', '--filter=blob:none', `file://${repository.path}`, join(root, 'partial')]);
  const objects = (): string =>
    execFileSync('git', ['-C', join(root, 'partial'), 'count-objects', '-v'], { encoding: 'utf8' });
  const before = objects();
  for (const clone of ['shallow', 'partial']) {
    const { state, seal, reason } = await approvalOf(join(root, clone));
    assert.deepEqual([state, seal], ['stale', null], clone);
    assert.match(reason ?? '', /It has a lamp/);
  }
  assert.equal(objects(), before, 'nothing was fetched');
});

test('an approval in metadata.json seals the spec', { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'metadata'));
  const json = (name: string | null): string =>
    JSON.stringify({
      track_id: 'quay',
      approvals: name === null ? [] : [{ role: 'Security', name, date: '2026-03-03', status: 'approved' }],
    });
  const metadata = 'tracks/quay/metadata.json';
  const own = { approval: '' };
  repository.commit('2026-02-20', 'Draft', { [file]: spec(own), [metadata]: json(null) });
  const seal = repository.commit('2026-03-03', 'Approved', { [metadata]: json('Noor Haddad') });
  const fresh = await approvalOf(repository.path);
  assert.deepEqual([fresh.state, fresh.seal?.commit, fresh.seal?.file], ['approved', seal, file]);
  repository.commit('2026-03-10', 'A lamp', {
    [file]: spec({ ...own, criteria: '- [ ] It opens\n- [ ] It has a lamp' }),
  });
  assert.equal((await approvalOf(repository.path)).reason, 'Since the approval of 3 March 2026: 1 criterion added.');
});

test('what makes an approval lapse, and what a role covers, are settings', { skip }, async () => {
  const { repository } = approved('settings');
  repository.commit('2026-03-20', 'More', {
    [file]: spec({ criteria: '- [ ] It opens\n- [ ] It rings', prose: 'A gate, painted.' }),
  });
  const stateWith = async (settings: string): Promise<[string, string | undefined]> => {
    repository.write({ 'trackway.yaml': settings });
    const { state, seal } = await approvalOf(repository.path);
    return [state, seal?.verdict];
  };
  assert.deepEqual(await stateWith('approvals:\n  staleOn: never\n'), ['approved', 'stale']);
  assert.deepEqual(await stateWith('approvals:\n  covers:\n    Security: constraints\n'), ['approved', 'reworded']);
  assert.deepEqual(await stateWith('approvals:\n  staleOn: any\n  covers:\n    Security: constraints\n'), [
    'stale',
    'reworded',
  ]);
});

test('the approved version and the comparison have addresses in the repository', { skip }, async () => {
  const { repository, seal } = approved('linked');
  const addresses = async (url: string) => {
    repository.write({ 'trackway.yaml': `repository:\n  url: ${url}\n  branch: main\n` });
    const own = (await approvalOf(repository.path)).seal;
    return [own?.url, own?.compareUrl];
  };
  assert.deepEqual(await addresses('https://github.com/port/plans'), [
    `https://github.com/port/plans/blob/${seal}/${file}`,
    `https://github.com/port/plans/compare/${seal}...main`,
  ]);
  assert.deepEqual(await addresses('https://gitlab.com/port/plans'), [
    `https://gitlab.com/port/plans/-/blob/${seal}/${file}`,
    `https://gitlab.com/port/plans/-/compare/${seal}...main`,
  ]);
  assert.deepEqual(await addresses('https://codeberg.org/port/plans'), [
    `https://codeberg.org/port/plans/src/commit/${seal}/${file}`,
    `https://codeberg.org/port/plans/compare/${seal}...main`,
  ]);
  assert.deepEqual(await addresses('https://bitbucket.org/port/plans'), [
    `https://bitbucket.org/port/plans/src/${seal}/${file}`,
    null,
  ]);
});
