import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefs, document, load } from './load.ts';

/** The diagnostics of one spec, as `code:line`. */
async function told(...lines: string[]): Promise<string[]> {
  const all = briefs(await load({ 'tracks/a/spec.md': document('Specification: A', ...lines) }));
  return all.map((brief) => brief.replace(/^\w+ ([a-z-]+) .*:(\d+)$/, '$1:$2'));
}

const risks = (...rows: string[]): string[] => [
  '## Risks',
  '',
  '| Risk | P | I | Score | Mitigation |',
  '|---|---|---|---|---|',
  ...rows,
];
const approvals = (...rows: string[]): string[] => [
  '## Approvals',
  '',
  '| Role | Name | Date | Approved |',
  '|---|---|---|---|',
  ...rows,
];

test('a score that is not the product, of numbers only', async () => {
  assert.deepEqual(
    await told(...risks('| A | 3 | 3 | 6 | x |', '| B | 3 | 3 | 9 | x |', '| C | High | High | 9 | x |')),
    ['score-mismatch:7'],
  );
});

test('a mitigation is wanted on the line and over it, not below', async () => {
  assert.deepEqual(await told(...risks('| A | 3 | 3 | 9 | |', '| B | 2 | 4 | 8 | |', '| C | 5 | 5 | 25 | Backups |')), [
    'risk-without-mitigation:7',
  ]);
});

test('a finished track needs no mitigation', async () => {
  assert.deepEqual(await told('**Status:** Complete', '', ...risks('| A | 3 | 3 | 9 | |')), []);
});

test('the line is the team’s', async () => {
  const { portfolio } = await load({
    'trackway.yaml': 'risk:\n  line: 12\n',
    'tracks/a/spec.md': document('A', ...risks('| A | 3 | 3 | 9 | |', '| B | 3 | 4 | 12 | |')),
  });
  assert.deepEqual(
    portfolio.diagnostics.map(({ line }) => line),
    [8],
  );
});

test('ready while an approval is open, and a gate that its signature contradicts', async () => {
  assert.deepEqual(
    await told(
      ...approvals('| Product Owner | Ana Costa | 2026-03-02 | [x] |', '| Security | Bo Lind |  | [ ] |'),
      '',
      '**Ready for implementation:** Yes',
      '',
      '## Approval Gates',
      '',
      '- [x] Spec approved by Product Owner',
      '- [x] Security review completed',
    ),
    ['ready-without-approval:10', 'gates-contradict:15'],
  );
});

test('complete over open criteria', async () => {
  assert.deepEqual(await told('**Status:** Complete', '', '## Acceptance Criteria', '', '- [x] One', '- [ ] Two'), [
    'complete-with-open-items:5',
  ]);
});

test('what a feature could have may stay open when it is complete, what it must have may not', async () => {
  const lines = (group: string) => [
    '**Status:** Complete',
    '',
    '## Acceptance Criteria',
    '',
    `### ${group}`,
    '',
    '- [x] One',
    '- [ ] Two',
  ];
  assert.deepEqual(await told(...lines('Could Have')), []);
  assert.deepEqual(await told(...lines('Must Have')), ['complete-with-open-items:7']);
});

test('dates in an order that cannot be, and a target that has passed', async () => {
  assert.deepEqual(await told('**Status:** Complete', '**Created:** 2026-05-12', '**Target completion:** 2026-03-01'), [
    'dates-reversed:5',
  ]);
  assert.deepEqual(await told('**Status:** In Progress', '**Target completion:** 2026-11-19'), ['target-passed:4']);
  assert.deepEqual(await told('**Status:** In Progress', '**Target completion:** 2026-11-20'), []);
  assert.deepEqual(await told('**Status:** In Progress', '**Target completion:** November 2026'), []);
});

test('an ID in the document is told where it is another name, not where it is a number or a date is missing', async () => {
  const ids = async (folder: string, id: string): Promise<number> =>
    briefs(await load({ [`tracks/${folder}/spec.md`]: document('Specification: A', `**Track ID:** ${id}`) })).length;
  assert.equal(await ids('memory-layer', 'memory-redesign'), 1);
  assert.equal(await ids('memory-layer', 'Memory_Layer'), 0);
  assert.equal(await ids('memory-layer_20260714', 'memory-layer'), 0);
  assert.equal(await ids('memory-layer', '3.10'), 0);
});

test('a registry that lists a track twice with two states, and one that does not exist', async () => {
  const loaded = await load({
    'tracks/track-a/spec.md': document('A'),
    'tracks.md': '# Tracks\n\n- [x] [A](tracks/track-a/)\n- [ ] [A](tracks/track-a/)\n- [x] [Gone](tracks/gone/)\n',
  });
  const codes = briefs(loaded);
  assert.ok(codes.includes('warning registry-duplicate tracks.md:4'), codes.join('\n'));
  assert.ok(codes.includes('info registry-unknown-track tracks.md:5'), codes.join('\n'));
});

test('all tasks ticked in a track that has not begun', async () => {
  const loaded = await load({
    'tracks/a/spec.md': document('Specification: A', '**Status:** Draft'),
    'tracks/a/plan.md': document('Plan', '## Phase 1', '', '- [x] One', '- [x] Two', '- [x] Three'),
  });
  assert.deepEqual(briefs(loaded), ['info done-without-status tracks/a/spec.md:3']);
});

test('an unfilled document is told once', async () => {
  const loaded = await load({
    'tracks/a/spec.md': document('[Track Title]', '**Author:** [Name/Agent]', '', '- [Name/Date]'),
  });
  assert.equal(briefs(loaded).filter((brief) => brief.includes('placeholders-left')).length, 1);
});

test('a misspelt status or rating is answered with the word that was probably meant', async () => {
  const hints = async (status: string, rating: string): Promise<(string | undefined)[]> => {
    const { portfolio } = await load({
      'tracks/a/spec.md': document('A', `**Status:** ${status}`, '', ...risks(`| Fog | ${rating} | 4 | | x |`)),
    });
    const hint = (code: string) => portfolio.diagnostics.find((one) => one.code === code)?.hint;
    return ['status-unknown-word', 'rating-unreadable'].map(
      (code) => /^Did you mean “(.+?)”\?/.exec(hint(code) ?? '')?.[1],
    );
  };
  assert.deepEqual(await hints('In Progres', 'Hihg'), ['in progress', 'high']);
  assert.deepEqual(await hints('Anchored', 'API down'), [undefined, undefined]);
});
