import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from '../../../src/model/review.ts';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';

const lamps = `# Track Spec: harbour-lamps — Harbour lamps

**Status:** In Progress
**Owner:** Mira Lund

## Approval

- [ ] Security — Noor Haddad
`;
const tolls = '# Track Spec: bridge-tolls — Bridge tolls\n\n**Status:** Planned\n**Owner:** Sven Dahl\n';
const plans = { 'tracks/harbour-lamps/spec.md': lamps, 'tracks/bridge-tolls/spec.md': tolls };

const load = (reviews: Record<string, string>, asOf = '2026-03-03') =>
  loadPortfolio({ swarm: new MemoryFiles({ ...plans, ...reviews }), asOf });

const brief = ({ kind, text, tracks, owner, due, done, source }: Decision): string =>
  `${source.line} ${kind} | ${text} | ${tracks.join(',')} | ${owner ?? '-'} | ${due?.end ?? '-'} | ${done ?? '-'}`;

const minutes = `# Review of 5 February 2026

Present: Mira Lund, Sven Dahl. Regrets from Noor Haddad.

## Agenda

- Harbour lamps: does Security approve?
- What the tolls cost

## Decisions

- The Harbour lamps keep their deadline of 30 June 2026.
- [Tolls](../tracks/bridge-tolls/spec.md) start with cards alone.
  - Owner: Sven Dahl
  - By: 1 March
- We meet in the small room from now on.

### Harbour lamps

- Security approves by 20 February.

## Actions

- [x] Mira Lund asks the yard for a crane
- [ ] Sven Dahl writes down what \`bridge-tolls\` cost by 9 January

## Other business

- The coffee is cold.

**Decision:** The night rate of the Bridge tolls waits.

| Decision | Track | Who | By |
|---|---|---|---|
| Zinc for the masts | harbour-lamps | Mira Lund | 2026-04-01 |
`;

test('minutes: what was decided, about which track, by whom and when', async () => {
  const { reviews, portfolio } = await load({ 'reviews/2026-02-05.md': minutes });
  assert.deepEqual(
    reviews.map(({ day, snapshot }) => [day, snapshot]),
    [['2026-02-05', null]],
  );
  assert.equal(reviews[0]!.minutes!.title, 'Review of 5 February 2026');
  assert.deepEqual(reviews[0]!.minutes!.decisions.map(brief), [
    '12 decision | The Harbour lamps keep their deadline of 30 June 2026. | harbour-lamps | - | - | -',
    '13 decision | Tolls start with cards alone. | bridge-tolls | Sven Dahl | 2026-03-01 | -',
    '16 decision | We meet in the small room from now on. |  | - | - | -',
    '20 decision | Security approves by 20 February. | harbour-lamps | - | 2026-02-20 | -',
    '24 action | Mira Lund asks the yard for a crane |  | Mira Lund | - | true',
    '25 action | Sven Dahl writes down what bridge-tolls cost by 9 January | bridge-tolls | Sven Dahl | 2027-01-09 | false',
    '31 decision | The night rate of the Bridge tolls waits. | bridge-tolls | - | - | -',
    '35 decision | Zinc for the masts | harbour-lamps | Mira Lund | 2026-04-01 | -',
  ]);
  assert.deepEqual(
    portfolio.diagnostics.filter(({ file }) => file.startsWith('reviews/')),
    [],
  );
  // Minutes are no document of a track.
  assert.equal(portfolio.tracks.length, 2);
});

const found = async (reviews: Record<string, string>, asOf?: string): Promise<string[]> =>
  (await load(reviews, asOf)).portfolio.diagnostics
    .filter(({ code, file }) => file.startsWith('reviews/') && code !== 'document-outside-tracks')
    .map(({ code, file, line, message }) => `${code} ${file}:${line} ${message}`);

test('what is wrong with reviews is said, with its place', async () => {
  const decided = '## Decisions\n\n- The lamps stay.\n';
  assert.deepEqual(await found({ 'reviews/2026-02-05.md': decided, 'reviews/november.md': decided }), [
    'minutes-without-date reviews/november.md:1 The name of reviews/november.md does not begin with a day that exists.',
  ]);
  assert.deepEqual(await found({ 'reviews/2026-02-05.md': decided, 'reviews/2026-02-30.md': decided }), [
    'minutes-without-date reviews/2026-02-30.md:1 The name of reviews/2026-02-30.md does not begin with a day that exists.',
  ]);
  assert.deepEqual(await found({ 'reviews/2026-02-05.md': decided, 'reviews/2026-02-05-budget.md': decided }), [
    'reviews-same-day reviews/2026-02-05-budget.md:1 These are minutes of 5 February 2026, and so is reviews/2026-02-05.md, which is shown.',
  ]);
  const gone =
    '## Decisions\n\n- The lamps stay.\n- [Night boat](../tracks/night-boat/spec.md) starts in May, `night-boat` too.\n';
  assert.deepEqual(await found({ 'reviews/2026-02-05.md': gone }), [
    'review-track-gone reviews/2026-02-05.md:4 “night-boat” is no track of these plans.',
  ]);
  assert.deepEqual(
    await found({ 'reviews/2026-02-05.json': '{"schemaVersion": 1', 'reviews/2026-02-05.md': decided }),
    ['snapshot-broken reviews/2026-02-05.json:1 The snapshot is not JSON, or is cut off.'],
  );
  assert.deepEqual(await found({ 'reviews/2062-02-05.md': decided }), [
    'review-in-future reviews/2062-02-05.md:1 5 February 2062 is more than a year ahead.',
  ]);
  // The next review is prepared in advance.
  assert.deepEqual(await found({ 'reviews/2026-04-05.md': decided }), []);
});

const screens = ['decided', 'changed', 'needed', 'late', 'risks', 'finished'].map((key) => ({
  key,
  lede: [],
  items: [],
}));
const snapshotOf = (day: string): string =>
  JSON.stringify({
    ...{ schemaVersion: 1, day, closedOn: day, reader: '0.1.0', commit: null },
    pack: { day, asOf: day, compared: null, screens },
    portfolio: { schemaVersion: 1, asOf: day, tracks: [] },
  });

test('snapshots are told apart from minutes, days and the future', async () => {
  const on = '2026-02-05';
  const minutes = { [`reviews/${on}.md`]: '## Decisions\n\n- The lamps stay.\n' };
  assert.deepEqual(await found({ ...minutes, [`reviews/${on}.json`]: snapshotOf(on) }), []);
  assert.deepEqual(await found({ [`reviews/${on}.json`]: snapshotOf(on) }), [
    'review-without-minutes reviews/2026-02-05.json:1 No minutes of the review of 5 February 2026 were found.',
  ]);
  assert.deepEqual(await found({ ...minutes, [`reviews/${on}.json`]: snapshotOf('2026-02-06') }), [
    'snapshot-broken reviews/2026-02-05.json:1 This is the snapshot of 6 February 2026, not of 5 February 2026.',
  ]);
  assert.deepEqual(await found({ ...minutes, [`reviews/${on}.json`]: '{}' }), [
    'snapshot-broken reviews/2026-02-05.json:1 The snapshot was not written by Trackway, or was changed: schemaVersion is wrong.',
  ]);
  assert.deepEqual(await found({ ...minutes, [`reviews/${on}.json`]: snapshotOf(on) }, '2026-02-04'), [
    'review-in-future reviews/2026-02-05.md:1 The review of 5 February 2026 is closed, but that day has not come.',
  ]);
});

test('a folder of other reviews is left alone', async () => {
  assert.deepEqual(await found({ 'reviews/books.md': '# Books\n' }), []);
});
