import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { ScreenKey } from '../../../../src/model/review.ts';
import { recentChanges } from '../../../../src/portfolio/history/recent.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';
import { draftPack } from '../../../../src/site/reading/reviews.ts';
import { agents } from '../../../fixtures/histories/agents.ts';
import { careless } from '../../../fixtures/histories/careless.ts';
import type { FixtureHistory } from '../../../fixtures/histories/history.ts';
import { tidy } from '../../../fixtures/histories/tidy.ts';
import { commitFixture } from '../../../support/histories.ts';
import { FixtureRepository, withoutGit as skip } from '../../../support/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-packs-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** A team's history with the minutes of a review in it, and what its chair would tell the next one. */
interface Chaired {
  history: FixtureHistory;
  /** The day of the review that was held, and its minutes. */
  held: string;
  minutes: string;
  next: string;
  /** Written by hand from documents and minutes: what happened to each decision, and the titles of the other screens. */
  decided: string[];
  screens: Partial<Record<ScreenKey, string[]>>;
}

const teams: Record<string, Chaired> = {
  tidy: {
    history: tidy,
    held: '2026-02-05',
    minutes: `## Decisions

- Harbour lamps: the target of 29 May stays.
- Product approves Harbour lamps by 15 February.
- Settle who pays for the cables of the Harbour lamps.
- Bridge tolls start in February.
- The board is told.
`,
    next: '2026-03-05',
    decided: [
      'Not kept | Harbour lamps: the target of 29 May stays. | Target completion: now 10 July, 42 days after that day.',
      'No trace | The board is told. | It names no track, so nothing can tell.',
      'Kept | Product approves Harbour lamps by 15 February. | Jonas Ek approved for Product on 12 February 2026.',
      'Kept | Settle who pays for the cables of the Harbour lamps. | Answered: “The port does”, decided by Jonas Ek.',
      'Kept | Bridge tolls start in February. | Now in progress; it was planned.',
    ],
    screens: {
      needed: ['Harbour lamps: does Security approve again?'],
      // The item of January in the roadmap is still under way.
      late: ['Harbour · Survey of the piers', 'Harbour lamps · Target completion'],
      risks: ['Harbour lamps · The crane is booked in March', 'Bridge tolls · Winter tyres wear out the sensors'],
      finished: ['Harbour lamps · Who pays for the cables?'],
    },
  },
  careless: {
    history: careless,
    held: '2026-01-31',
    minutes: `## Decisions

- [Ticketing](../tracks/ticketing/spec.md): children pay half.
- The target of Bike racks, 1 March, stays.
- Bike racks: somebody calls the city.
`,
    next: '2026-03-06',
    decided: [
      'Not kept | The target of Bike racks, 1 March, stays. | Target: passed on 1 March. Nothing was found that says it is done.',
      // Its folder and its title are others now, and no alias says so.
      'No trace | Ticketing: children pay half. | It names no track, so nothing can tell.',
      'No trace | Bike racks: somebody calls the city. | Nothing was found; 1 other change in its documents.',
    ],
    screens: {
      needed: [
        'Ticket shop: does Finance approve?',
        'Ticket shop: Do children pay?',
        'Ticket shop: Which cards are taken?',
      ],
      late: ['Bike racks · Target'],
      risks: ['Ticket shop · Card readers arrive late', 'Ticket shop · Nobody trains the staff'],
      finished: [],
    },
  },
  agents: {
    history: agents,
    held: '2026-02-05',
    minutes: `## Decisions

- The target of the Cargo manifest stays before 1 July.
- TRACK-3 is finished by 12 February.
`,
    next: '2026-02-16',
    decided: [
      'Kept | The target of the Cargo manifest stays before 1 July. | Target completion: planned for June 2026.',
      'Kept | TRACK-3 is finished by 12 February. | Now complete; it was in progress.',
    ],
    screens: {
      late: [],
      risks: [
        'Cargo manifest · Phase 1 data is lost',
        'Cargo manifest · Data of two origins is inconsistent',
        'Cargo manifest · Phase 2 data is lost',
      ],
      finished: ['Scanner', 'Scanner'],
    },
  },
};

for (const [name, { history, held, minutes, next, decided, screens }] of Object.entries(teams)) {
  test(`the pack of the ${name} team’s next review tells what its chair would`, { skip }, async () => {
    const repository = new FixtureRepository(join(root, name));
    for (const one of history.commits.filter(({ day }) => day <= held)) commitFixture(repository, one);
    repository.commit(held, 'Minutes', { [`reviews/${held}.md`]: minutes });
    for (const one of history.commits.filter(({ day }) => day > held)) commitFixture(repository, one);
    const loaded = await loadPortfolio({ swarm: repository.path, asOf: history.asOf });
    const pack = draftPack(loaded, await recentChanges(repository.path, loaded), next);
    const items = Object.fromEntries(pack.screens.map((screen) => [screen.key, screen.items]));
    assert.deepEqual(
      items.decided!.map(({ word, title, text }) => `${word} | ${title} | ${text}`),
      decided,
    );
    for (const [key, titles] of Object.entries(screens))
      assert.deepEqual(items[key]!.map(({ title }) => title).toSorted(), titles.toSorted(), key);
    const gone = loaded.portfolio.diagnostics.filter(({ code }) => code === 'review-track-gone');
    assert.equal(gone.length, name === 'careless' ? 1 : 0);
  });
}
