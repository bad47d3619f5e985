import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compare } from '../../../src/comparison/compare.ts';
import type { Renames } from '../../../src/comparison/match-tracks.ts';
import type { Change, ChangeKind } from '../../../src/model/change.ts';
import { brief, changesBetween, settings, side } from '../../support/changes.ts';

/** Portfolios of up to three tracks, written as documents, so that the readers take part. */
const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const risk = fc.record({
  title: oneOf('Rust on the poles', 'Rust on all the poles', 'Fog at the pier', 'Phase 1 is late', 'Phase 2 is late'),
  probability: oneOf('Low', 'High', '2', '4'),
  impact: oneOf('Low', 'High', '3'),
  mitigation: oneOf('', 'Paint', 'Paint all of it twice a year'),
  status: oneOf('Open', 'Closed', 'Mitigated'),
});
const question = fc.record({ title: oneOf('Who pays?', 'Who cleans?', 'Which lamps?'), answer: oneOf('', 'The port') });
const approval = fc.record({
  role: oneOf('Product', 'Security', 'QA'),
  name: oneOf('Ana Costa', 'Bo Lind'),
  day: oneOf('', '2026-01-09'),
});
const phase = fc.record({
  title: oneOf('Survey', 'Trial', 'Lamps'),
  start: oneOf('2026-03-02', '2026-03-09'),
  end: oneOf('2026-03-20', '2026-04-10'),
  status: oneOf('Planned', 'In Progress', 'Complete', 'Blocked'),
});
const distinct = <T>(item: fc.Arbitrary<T>, by: (item: T) => string) =>
  fc.uniqueArray(item, { maxLength: 3, selector: by });
const track = fc.record({
  title: oneOf('Quay lights', 'Ticket gates', 'Night buses'),
  status: oneOf('Planned', 'In Progress', 'Blocked', 'Complete', ''),
  owner: oneOf('', 'Ana Costa', 'Bo Lind'),
  target: oneOf('', '2026-06-12', 'Q2 2026', 'June 2026', '2026-07-10', 'July 2026'),
  risks: distinct(risk, ({ title }) => title),
  questions: distinct(question, ({ title }) => title),
  approvals: distinct(approval, ({ role }) => role),
  phases: distinct(phase, ({ title }) => title),
  ticks: fc.array(fc.boolean(), { maxLength: 4 }),
});
type Track = typeof track extends fc.Arbitrary<infer T> ? T : never;

const table = (head: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `${head}\n${head.replace(/[^|]+/g, '---')}\n${rows.join('\n')}\n`;
const sections = (one: Track): string[] => [
  `## Risks\n\n${table(
    '| Risk | Probability | Impact | Mitigation | Status |',
    one.risks.map((r) => `| ${r.title} | ${r.probability} | ${r.impact} | ${r.mitigation} | ${r.status} |`),
  )}`,
  `## Open Questions\n\n${one.questions.map((q) => `**${q.title}**\n- **Status:** ${q.answer === '' ? 'Open' : `Resolved\n- **Resolution:** ${q.answer}`}\n`).join('\n')}`,
  `## Approval\n\n${one.approvals.map((a) => `- [${a.day === '' ? ' ' : 'x'}] ${a.role} — ${a.name}${a.day === '' ? '' : `, ${a.day}`}`).join('\n')}\n`,
  `## Timeline\n\n${table(
    '| Phase | Start | End | Status |',
    one.phases.map((p) => `| ${p.title} | ${p.start} | ${p.end} | ${p.status} |`),
  )}`,
  `## Acceptance Criteria\n\n${one.ticks.map((done, index) => `- [${done ? 'x' : ' '}] Criterion ${index}`).join('\n')}\n`,
];
const spec = (one: Track, parts = sections(one)): string =>
  [
    `# ${one.title}\n`,
    [
      one.status && `**Status:** ${one.status}`,
      one.owner && `**Owner:** ${one.owner}`,
      one.target && `**Target:** ${one.target}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
    '',
    ...parts,
  ].join('\n');

const plans = fc.dictionary(oneOf('quay', 'gates', 'buses'), track, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const files = (all: Record<string, Track>, text: (one: Track) => string = spec): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [`tracks/${id}/spec.md`, text(one)]));
const runs = { numRuns: 60 };

test('a portfolio compared with itself has no changes, and on a later day only those of time', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (all) => {
      assert.deepEqual(await changesBetween(files(all), files(all)), []);
      const later = await changesBetween(files(all), files(all), { from: '2026-02-01', to: '2026-09-01' });
      assert.deepEqual(
        later.filter(({ cause }) => cause !== 'time'),
        [],
      );
    }),
    runs,
  );
});

/** What the opposite change is called; kinds that are their own opposite are not listed. */
const opposites: [ChangeKind, ChangeKind][] = [
  ['track.added', 'track.removed'],
  ['date.set', 'date.dropped'],
  ['date.sharpened', 'date.blurred'],
  ['milestone.added', 'milestone.removed'],
  ['risk.added', 'risk.vanished'],
  ['risk.raised', 'risk.lowered'],
  ['risk.closed', 'risk.reopened'],
  ['risk.mitigation-added', 'risk.mitigation-lost'],
  ['approval.asked', 'approval.dropped'],
  ['approval.given', 'approval.withdrawn'],
  ['question.asked', 'question.dropped'],
  ['question.answered', 'question.reopened'],
  ['criterion.added', 'criterion.removed'],
  ['criterion.ticked', 'criterion.unticked'],
];
const opposite = new Map([...opposites, ...opposites.map(([a, b]): [ChangeKind, ChangeKind] => [b, a])]);

/** The kind, with what reads differently forwards and backwards put in one form. */
function plain({ kind, matchedBy, source }: Change): ChangeKind {
  if (kind === 'milestone.done') return 'milestone.status';
  // A question that arrives with its answer is told as answered.
  return kind === 'question.answered' && matchedBy === 'none' && source !== null ? 'question.asked' : kind;
}

test('backwards, each change is its opposite', async () => {
  await fc.assert(
    fc.asyncProperty(plans, plans, async (one, other) => {
      const there = (await changesBetween(files(one), files(other))).map(plain);
      const back = (await changesBetween(files(other), files(one)))
        .map(plain)
        .map((kind) => opposite.get(kind) ?? kind);
      assert.deepEqual(there.toSorted(), back.toSorted());
    }),
    runs,
  );
});

test('the order of sections, rows, files and line ends is no change', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (all) => {
      const turned = (one: Track): string =>
        `\ufeff${spec(
          one,
          sections({
            ...one,
            risks: one.risks.toReversed(),
            questions: one.questions.toReversed(),
            approvals: one.approvals.toReversed(),
            phases: one.phases.toReversed(),
          }).toReversed(),
        ).replaceAll('\n', '\r\n')}`;
      const reversed = Object.fromEntries(Object.entries(files(all, turned)).toReversed());
      assert.deepEqual((await changesBetween(files(all), reversed)).map(brief), []);
    }),
    runs,
  );
});

test('a renamed folder, of which git or an alias knows, is one change', async () => {
  await fc.assert(
    fc.asyncProperty(track, async (one) => {
      const [before, now] = [{ 'tracks/quay/spec.md': spec(one) }, { 'tracks/pier/spec.md': spec(one) }];
      const known: Renames[] = [
        { aliases: { quay: 'pier' }, documents: new Map() },
        { aliases: {}, documents: new Map([['tracks/quay/spec.md', 'tracks/pier/spec.md']]) },
      ];
      for (const renames of known) {
        const changes = await changesBetween(before, now, { over: { ...settings, renames } });
        assert.deepEqual(
          changes.map(({ kind }) => kind),
          ['track.renamed'],
        );
      }
    }),
    { numRuns: 20 },
  );
});

test('ids are unique, and the same in a longer comparison', async () => {
  await fc.assert(
    fc.asyncProperty(plans, plans, async (one, other) => {
      const changes = compare(await side(files(one), '2026-02-01'), await side(files(other), '2026-02-01'), settings);
      assert.equal(new Set(changes.map(({ id }) => id)).size, changes.length);
      for (const { sentence, parts } of changes) assert.equal(sentence, parts.map(({ text }) => text).join(''));
    }),
    runs,
  );
});

test('a thousand equal titles are matched without comparing each with each', async () => {
  const rows = (mitigation: (index: number) => string): string =>
    `# Quay lights\n\n${table(
      '| Risk | Probability | Impact | Mitigation |',
      Array.from({ length: 1000 }, (_, index) => `| Rust | Low | Low | ${mitigation(index)} |`),
    )}`;
  const same = rows((index) => `Paint pole ${index}`);
  assert.deepEqual(await changesBetween(same, same), []);
});
