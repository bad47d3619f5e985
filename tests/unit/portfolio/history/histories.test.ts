import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Change } from '../../../../src/model/change.ts';
import { changesSince } from '../../../../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';
import { subjectOf } from '../../../../src/views/changes/subject.ts';
import { agents } from '../../../fixtures/histories/agents.ts';
import { careless } from '../../../fixtures/histories/careless.ts';
import type { FixtureHistory } from '../../../fixtures/histories/history.ts';
import { tidy } from '../../../fixtures/histories/tidy.ts';
import { commitFixture } from '../../../support/histories.ts';
import { FixtureRepository, withoutGit as skip } from '../../../support/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-histories-'));
after(() => rmSync(root, { recursive: true, force: true }));

const told = (change: Change): string =>
  `${change.severity} | ${subjectOf(change)} | ${change.sentence} | ${change.by?.author ?? '-'}`;

const histories: Record<string, FixtureHistory> = { tidy, careless, agents };

for (const [name, { commits, since, asOf, told: expected }] of Object.entries(histories)) {
  test(`the ${name} team’s history tells what a person would`, { skip }, async () => {
    assert.ok(commits.length >= 12);
    const repository = new FixtureRepository(join(root, name));
    for (const one of commits) commitFixture(repository, one);
    const loaded = await loadPortfolio({ swarm: repository.path, asOf });
    const [comparison] = await changesSince(repository.path, loaded, [since === 'default' ? {} : { since }]);
    // Notes about wording are none of a review's business.
    const found = comparison!.changes.filter(({ kind }) => kind !== 'document.edited').map(told);
    assert.deepEqual(found.toSorted(), expected.toSorted());
  });
}
