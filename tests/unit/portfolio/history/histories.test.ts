import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import type { Change } from '../../../../src/model/change.ts';
import { changesSince } from '../../../../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';
import { subjectOf } from '../../../../src/views/changes/subject.ts';
import { agents } from '../../../fixtures/histories/agents.ts';
import { careless } from '../../../fixtures/histories/careless.ts';
import type { FixtureCommit, FixtureHistory } from '../../../fixtures/histories/history.ts';
import { tidy } from '../../../fixtures/histories/tidy.ts';
import { FixtureRepository, withoutGit as skip } from '../../../support/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-histories-'));
after(() => rmSync(root, { recursive: true, force: true }));

function commit(repository: FixtureRepository, { day, author, subject, files = {}, edits = {} }: FixtureCommit): void {
  const at = (file: string): string => join(repository.path, file);
  const changed: Record<string, string | null> = { ...files };
  const removed = Object.keys(files).filter((file) => files[file] === null);
  for (const [file, pairs] of Object.entries(edits)) {
    // A document that one commit removes and another name edits was renamed.
    if (removed.length === 1 && pairs.length === 0) {
      mkdirSync(dirname(at(file)), { recursive: true });
      renameSync(at(removed[0]!), at(file));
    }
    let text = readFileSync(at(file), 'utf8');
    for (const [from, to] of pairs) {
      assert.equal(text.split(from).length, 2, `${day}: “${from}” is not once in ${file}`);
      text = text.replace(from, () => to);
    }
    changed[file] = text;
  }
  repository.commit(day, subject, changed, author);
}

const told = (change: Change): string =>
  `${change.severity} | ${subjectOf(change)} | ${change.sentence} | ${change.by?.author ?? '-'}`;

const histories: Record<string, FixtureHistory> = { tidy, careless, agents };

for (const [name, { commits, since, asOf, told: expected }] of Object.entries(histories)) {
  test(`the ${name} team’s history tells what a person would`, { skip }, async () => {
    assert.ok(commits.length >= 12);
    const repository = new FixtureRepository(join(root, name));
    for (const one of commits) commit(repository, one);
    const loaded = await loadPortfolio({ swarm: repository.path, asOf });
    const [comparison] = await changesSince(repository.path, loaded, [since === 'default' ? {} : { since }]);
    // Notes about wording are none of a review's business.
    const found = comparison!.changes.filter(({ kind }) => kind !== 'document.edited').map(told);
    assert.deepEqual(found.toSorted(), expected.toSorted());
  });
}
