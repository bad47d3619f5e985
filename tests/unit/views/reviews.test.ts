import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDecisions } from '../../../src/model/review-state.ts';
import { rolesOf } from '../../../src/model/roles.ts';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { minutesSkeleton } from '../../../src/views/reviews/agenda.ts';
import { reviewPack } from '../../../src/views/reviews/pack.ts';
import { promises } from '../../../src/views/reviews/promises.ts';
import { windowBetween } from '../../support/change-window.ts';

const file = 'tracks/harbour-lamps/spec.md';
const before = `# Track Spec: harbour-lamps — Harbour lamps

**Created:** 2026-01-05
**Status:** In Progress
**Owner:** Mira Lund

## Constraints

- **Target completion:** 2026-05-15
- **Hard deadline:** 2026-06-30

## Timeline

| Phase | Start | End | Status |
|---|---|---|---|
| Survey of the piers | 2026-01-12 | 2026-02-20 | In Progress |
| Masts | 2026-02-23 | 2026-03-13 | Planned |

## Risks

| Risk | Probability | Impact | Mitigation | Status |
|---|---|---|---|---|
| Salt eats the masts | 3 | 2 | Zinc coating | Open |
| The crane is booked in March | 2 | 3 | Ask the yard for April | Open |

## Open Questions

**Q1: Who pays for the cables on the long pier?**
- **Status:** Open
- **Owner:** Mira Lund

**Q2: Do sailing boats count as traffic?**
- **Status:** Open

## Approval

- [ ] Product — Jonas Ek
- [ ] Security — Noor Haddad
`;
const edits: [string, string][] = [
  ['**Target completion:** 2026-05-15', '**Target completion:** 2026-07-10'],
  ['| The crane is booked in March | 2 | 3 |', '| The crane is booked in March | 5 | 3 |'],
  ['- [ ] Product — Jonas Ek', '- [x] Product — Jonas Ek, 2026-02-12'],
  [
    '- **Status:** Open\n- **Owner:** Mira Lund',
    '- **Status:** Resolved\n- **Owner:** Mira Lund\n- **Resolution:** The port does\n- **Decided by:** Jonas Ek',
  ],
];
const now = edits.reduce((text, [from, to]) => {
  assert.equal(text.split(from).length, 2, from);
  return text.replace(from, to);
}, before);

const minutes = `# Review

## Decisions

### Harbour lamps

- Product approves the lamps by 15 February.
- Security approves by 20 February.
- Settle who pays for the cables.
- Decide whether sailing boats are traffic, by 28 February.
- The survey of the piers ends by 20 February.
- The target stays before 30 June 2026.
- The masts stay before 20 March.
- The deadline of 30 June stays.
- Mitigate the risk that the crane is booked.
- Nothing is built without a permit.
- If it rains, the survey moves to May 2026.
- Paint the masts green.

## Actions

- [x] Mira Lund calls the yard
- [ ] Jonas Ek asks the port for a plan of the cables by 1 March
- We meet on Thursdays
`;

const held = async () => {
  const { reviews } = await loadPortfolio({
    swarm: new MemoryFiles({ [file]: now, 'reviews/2026-02-05.md': minutes }),
    asOf: '2026-03-03',
  });
  return lastDecisions(reviews, '2026-03-05', '2026-03-03')!;
};

// Read from the two documents and the minutes, not from the program.
const expected = [
  'other-way | Security approves by 20 February. | No approval by Security was found; it was due on 20 February.',
  'other-way | Decide whether sailing boats are traffic, by 28 February. | The question is still open; it was due on 28 February.',
  'other-way | The survey of the piers ends by 20 February. | Survey of the piers: passed on 20 February. Nothing was found that says it is done.',
  'other-way | The target stays before 30 June 2026. | Target completion: now 10 July, 10 days after that day.',
  'other-way | Mitigate the risk that the crane is booked. | Now at or above the threshold: 6 (2 × 3) became 15 (5 × 3).',
  'other-way | Jonas Ek asks the port for a plan of the cables by 1 March | Not ticked in the minutes; it was due on 1 March.',
  'no-trace | Nothing is built without a permit. | Nothing was found; 4 other changes in its documents.',
  'no-trace | If it rains, the survey moves to May 2026. | Nothing was found; 4 other changes in its documents.',
  'no-trace | Paint the masts green. | Nothing was found; 4 other changes in its documents.',
  'no-trace | We meet on Thursdays | It names no track, so nothing can tell.',
  'kept | Product approves the lamps by 15 February. | Jonas Ek approved for Product on 12 February 2026.',
  'kept | Settle who pays for the cables. | Answered: “The port does”, decided by Jonas Ek.',
  'kept | The masts stay before 20 March. | Masts: planned for 13 March.',
  'kept | The deadline of 30 June stays. | Hard deadline: planned for 30 June.',
  'kept | Mira Lund calls the yard | Ticked in the minutes.',
];

test('what became of each decision is told by a fact, and otherwise not at all', async () => {
  const { window, portfolio } = await windowBetween(
    { [file]: before },
    { [file]: now },
    { from: '2026-02-05', to: '2026-03-03' },
  );
  const found = promises(await held(), portfolio, window, rolesOf());
  assert.deepEqual(
    found.map(({ verdict, decision, text }) => `${verdict} | ${decision.text} | ${text}`),
    expected,
  );
});

const packOf = async () => {
  const { window, portfolio } = await windowBetween(
    { [file]: before },
    { [file]: now },
    { from: '2026-02-05', to: '2026-03-03' },
  );
  return reviewPack({ day: '2026-03-05', portfolio, settings: defaultConfig, window, last: await held() });
};

test('the pack has six screens, each with its answer', async () => {
  const { screens, day, asOf } = await packOf();
  assert.deepEqual([day, asOf], ['2026-03-05', '2026-03-03']);
  const titles = Object.fromEntries(screens.map(({ key, items }) => [key, items.map(({ title }) => title)]));
  assert.deepEqual(Object.keys(titles), ['decided', 'changed', 'needed', 'late', 'risks', 'finished']);
  assert.deepEqual(titles.needed, ['Harbour lamps: does Security approve?']);
  // The survey is late; the target is after the hard deadline.
  assert.deepEqual(titles.late, ['Harbour lamps · Survey of the piers', 'Harbour lamps · Target completion']);
  assert.deepEqual(titles.risks, ['Harbour lamps · The crane is booked in March']);
  assert.deepEqual(titles.finished, ['Harbour lamps · Who pays for the cables on the long pier?']);
  assert.equal(titles.changed![0], 'Harbour lamps · Target');
  assert.equal(
    sentenceText(screens[0]!.lede),
    'Of 15 decisions and actions on 5 February, 5 were kept, 6 were not kept and 4 left no trace.',
  );
});

test('without an earlier review the pack says so, and claims nothing', async () => {
  const { portfolio } = await loadPortfolio({ swarm: new MemoryFiles({ [file]: now }), asOf: '2026-03-03' });
  const { screens } = reviewPack({ day: '2026-03-05', portfolio, settings: defaultConfig, window: null, last: null });
  assert.equal(sentenceText(screens[0]!.lede), 'No earlier review with minutes was found.');
  assert.equal(sentenceText(screens[1]!.lede), 'There is no earlier state to compare with.');
});

test('the skeleton of minutes has the agenda, and is read as minutes without a decision', async () => {
  const text = minutesSkeleton(await packOf(), 'Harbour');
  assert.match(text, /^# Harbour: review of 5 March 2026\n/);
  assert.match(text, /- Harbour lamps: does Security approve\? \(Noor Haddad/);
  assert.match(text, /- Not kept: “Security approves by 20 February\.”/);
  const { reviews } = await loadPortfolio({
    swarm: new MemoryFiles({ [file]: now, 'reviews/2026-03-05.md': text }),
    asOf: '2026-03-03',
  });
  assert.deepEqual(reviews[0]!.minutes!.decisions, []);
});
