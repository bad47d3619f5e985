import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { readMetadata } from '../../../src/dialects/json/json.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const read = (text: string, path = 'tracks/a/notes.md') => readFacts(parseDocument(path, text), context()).facts;

test('a phase or sprint that heads nothing but check boxes is a milestone; a heading about one, a step and an epic are none', () => {
  const { milestones } = read(
    '# Pier\n\n## Phase 1: Setup\n\n- [ ] a\n\n## Sprint 3\n\n- [x] b\n\n## Sprint 3 scope\n\ntext\n\n## Step 1: Unpack\n\ntext\n\n## Epic 2: Boats\n\ntext\n',
  );
  assert.deepEqual(
    milestones.map(({ title }) => title),
    ['Phase 1: Setup', 'Sprint 3'],
  );
});

test('a title that only names the kind of document is none; the front matter may name it', () => {
  for (const kind of ['Risk Register', 'Meeting Minutes', 'Cronograma general', 'Riesgos identificados y mitigaciones'])
    assert.equal(read(`# ${kind}\n\ntext\n`).title, null, kind);
  assert.equal(read('---\ntitle: Cellar\n---\n\n## Description\n\ntext\n').title?.value, 'Cellar');
  assert.equal(read('# 任务清单：酒窖\n\ntext\n').title?.value, '酒窖');
});

test('gates stand in boxes, tables and lines with a state; a line without one describes them', () => {
  const { approvals } = read(
    '# Pier\n\n## Release gates\n\n- [x] Tests pass\n- Gates are checked by the owner\n\n## Go / No-Go\n\n| Gate | Status |\n|---|---|\n| Insurance | PASSED |\n| Depth | open |\n',
  );
  assert.deepEqual(
    approvals.map(({ kind, title, state }) => [kind, title, state]),
    [
      ['gate', 'Tests pass', 'approved'],
      ['gate', 'Insurance', 'approved'],
      ['gate', 'Depth', 'pending'],
    ],
  );
});

test('what a gate asks for is not how it stands, and one that is skipped is asked of nobody', () => {
  const { approvals } = read(
    '# Pier\n\n## Gates\n\n| Gate | Baseline | Target |\n|---|---|---|\n| Depth | fail | pass |\n| Noise | N/A | N/A |\n\n## Release gates\n\n| Gate | Target | Status |\n|---|---|---|\n| Price | N/A | skip |\n',
  );
  assert.deepEqual(
    approvals.map(({ title, state }) => [title, state]),
    [
      ['Depth', 'pending'],
      ['Noise', 'not-applicable'],
      ['Price', 'not-applicable'],
    ],
  );
});

test('each decider is a sign-off, approved once the status says so; an author is none', () => {
  const { approvals } = read('# Pier\n\nStatus: Accepted\nAuthor: Ida Berg\nDeciders: Ana Ruiz, Olga Zieg\n');
  assert.deepEqual(
    approvals.map(({ title, name, state }) => [title, name, state]),
    [
      ['Decider', 'Ana Ruiz', 'approved'],
      ['Decider', 'Olga Zieg', 'approved'],
    ],
  );
});

test('a date with slashes is read where another of the document has one reading, and not where they disagree', () => {
  const created = (text: string) => read(`# Pier\n\nCreated: 03/04/2026\n\n${text}\n`).created?.value.start;
  assert.equal(created('Since 25/03/2026.'), '2026-04-03');
  assert.equal(created('Since 03/25/2026.'), '2026-03-04');
  assert.equal(created('Since 03/25/2026 or 25/03/2026.'), undefined);
  assert.equal(created('Soon.'), undefined);
});

test('boxes are counted by the bold line or heading over them, without its number; rows of tasks with a state count too', () => {
  const { progress } = read(
    '# Plan\n\n## 1. Boats\n\n**Tasks:**\n\n- [x] a\n- [ ] b\n\n## 2. Ropes\n\n| Task | Status |\n|---|---|\n| Buy | done |\n| Tie | open |\n',
    'tracks/a/plan.md',
  );
  assert.deepEqual(
    progress.map(({ kind, group, done, total }) => [kind, group, done, total]),
    [
      ['tasks', 'Boats', 1, 2],
      ['tasks', 'Ropes', 1, 2],
    ],
  );
});

test('libraries and the files of the same work are no dependencies', () => {
  const { dependencies } = read(
    '# Pier\n\n**Prerequisites**: plan.md, spec.md\n\n## Dependencies\n\n- Node.js 18+\n- example.org/rope/v2 MIT\n- Harbour office\n',
  );
  assert.deepEqual(
    dependencies.map(({ title }) => title),
    ['Harbour office'],
  );
});

test('the order of tasks of the same document is no dependency', () => {
  const { dependencies } = read(
    '# Pier\n\n## Dependencies\n\n- Piles (T001-T004) before everything\n- Everything before Paint (T051-T055)\n- Harbour office\n',
  );
  assert.deepEqual(
    dependencies.map(({ title }) => title),
    ['Harbour office'],
  );
});

test('a phase with a part number that a list states again is one milestone, with the state of the list', () => {
  const { milestones } = read(
    '# Pier\n\n## Phase 3.1: Piles\n\n- [x] a\n\n## Phase 3.2: Deck\n\n- [x] b\n\n## All phases done\n\n- **Phase 3.1**: Piles ✅ **COMPLETED**\n- **Phase 3.2**: Deck of oak ✅ **COMPLETED**\n',
  );
  assert.deepEqual(
    milestones.map(({ title, status }) => [title, status?.value]),
    [
      ['Phase 3.1: Piles', 'complete'],
      ['Phase 3.2: Deck', 'complete'],
    ],
  );
});

test('acceptance criteria in the order of phases that headings state make no more phases', () => {
  const { milestones } = read(
    '# Pier\n\n## Plan\n\n### Phase 1: Piles\n\ntext\n\n### Phase 2: Deck\n\ntext\n\n## Acceptance Criteria\n\n**Phase 1: Piles in place**\n\n- [ ] a\n\n**Phase 2: Deck laid**\n\n- [ ] b\n',
  );
  assert.deepEqual(
    milestones.map(({ title }) => title),
    ['Phase 1: Piles', 'Phase 2: Deck'],
  );
});

test('what a study asks, `None …` and lines to sign or for the backlog are no open questions', () => {
  const { questions } = read(
    '# Pier\n\n## Research questions\n\n1. Does oak last?\n\n## Open questions\n\n- None blocking for the vote.\n- Which rope?\n\n### A. Visual sign-off only\n\n- Paint is green\n\n### B. Backlog\n\n- Lamps\n',
  );
  assert.deepEqual(
    questions.map(({ title }) => title),
    ['Which rope?'],
  );
  assert.equal(read('# Pier\n\n## Research questions\n\n1. Does oak last?\n').questions.length, 1);
});

test('a table of sign-offs names the stakeholder and the role; a column of ticks under Approval says who signed', () => {
  const { approvals } = read(
    '# Pier\n\n## Required approvals\n\n| Stakeholder | Role | Status |\n|---|---|---|\n| Ana Ruiz | Sponsor | Pending |\n\n## Approvals\n\n| Role | Approval |\n|---|---|\n| Builder | ✅ |\n| Diver | ⏳ |\n',
  );
  assert.deepEqual(
    approvals.map(({ title, name, state }) => [title, name, state]),
    [
      ['Sponsor', 'Ana Ruiz', 'pending'],
      ['Builder', null, 'approved'],
      ['Diver', null, 'pending'],
    ],
  );
});

test('an empty certification `by` somebody whom a table of approvals names is that approval', () => {
  const { approvals } = read(
    '# Pier\n\n## Approvals\n\n| Name | Role | Status |\n|---|---|---|\n| Ana Ruiz | Sponsor | Pending |\n\n## Completion certification\n\n**Process verified by:**\n\n- Name: Ana Ruiz\n- Title: Sponsor\n- Date: ______\n- Signature: ______\n',
  );
  assert.deepEqual(
    approvals.map(({ title, name, state }) => [title, name, state]),
    [['Sponsor', 'Ana Ruiz', 'pending']],
  );
});

test('tasks that wait for a gate are none; a check that says how it stands is one gate, and its bullets are why', () => {
  const { approvals } = read(
    '# Pier\n\n## Work\n\n| ID | Status | Task | Gate |\n|---|---|---|---|\n| P-1 | deferred | Paint | G1 |\n\n## Second Constitution Check\n\n**Status**: ✅ PASSED - all of it\n\n- ✅ Oak: from the forest\n- ✅ Rope: bought\n\n## Gate status\n\n- [x] Second Constitution Check: PASS\n',
  );
  assert.deepEqual(
    approvals.map(({ title, state }) => [title, state]),
    [['Second Constitution Check', 'approved']],
  );
});

test('the weeks of a sprint are none of its name, and a warning over boxes is not what they are called', () => {
  const { milestones } = read('# Pier\n\n## Sprint 1 (Weeks 1-2): Piles\n\ntext\n\n## Sprint 2 (oak): Deck\n\ntext\n');
  assert.deepEqual(
    milestones.map(({ title }) => title),
    ['Sprint 1: Piles', 'Sprint 2 (oak): Deck'],
  );
  const { progress } = read(
    '# Plan\n\n## Phase 1: Piles\n\n**CRITICAL: measure before you cut**\n\n- [x] a\n- [ ] b\n',
    'tracks/a/plan.md',
  );
  assert.deepEqual(
    progress.map(({ group, done, total }) => [group, done, total]),
    [['Phase 1: Piles', 1, 2]],
  );
});

test('what an author marks as a trade-off is no risk', () => {
  const { risks } = read(
    '# Pier\n\n## Risks / Trade-offs\n\n- **[Risk] Oak rots** → paint it\n- **[Trade-off] One rope** → cheaper\n',
  );
  assert.deepEqual(
    risks.map(({ title }) => /oak/i.test(title)),
    [true],
  );
});

test('a due date is what a team aims at, in front matter, in a labelled line and in metadata.json; only a deadline is hard', () => {
  const dates = ({ target, deadline }: ReturnType<typeof read>) => [target?.value.start, deadline?.value.start];
  const key = (name: string, more = ''): ReturnType<typeof read> =>
    read(`---\n${name}: 2027-03-01\n${more}---\n\n# Ferry\n\ntext\n`);
  for (const name of ['due', 'due_date', 'due-date', 'Due by', 'fällig'])
    assert.deepEqual(dates(key(name)), ['2027-03-01', undefined], name);
  assert.deepEqual(dates(key('deadline')), [undefined, '2027-03-01']);
  assert.deepEqual(dates(key('due', 'deadline: 2027-04-01\n')), ['2027-03-01', '2027-04-01']);
  assert.deepEqual(dates(key('due', 'target: 2027-02-01\n')), ['2027-02-01', undefined]);
  const line = read('# Ferry\n\n**Due:** 2027-03-01\n\ntext\n');
  assert.deepEqual(dates(line), ['2027-03-01', undefined]);
  assert.deepEqual(
    line.milestones.map(({ kind }) => kind),
    ['target'],
  );
  for (const name of ['due', 'due_date', 'dueDate'])
    assert.deepEqual(
      dates(readMetadata('tracks/a/metadata.json', `{ "${name}": "2027-03-01" }`, context())),
      ['2027-03-01', undefined],
      name,
    );
});

test('an owner who is nobody yet, in whichever language, is no person; one beside a person leaves the person', () => {
  const nobody = [
    'nobody yet',
    'Nobody',
    'No one yet',
    'TBD',
    'tbd (hiring)',
    'none',
    'n/a',
    'N/A.',
    'unassigned',
    'Not yet assigned',
    'to be assigned',
    'noch niemand',
    'nicht zugewiesen',
    'personne',
    'à définir',
    'nadie todavía',
    'sin asignar',
    'ninguém',
    'a definir',
    'nessuno',
    'пока никто',
    'не назначен',
    '未定',
    '担当者なし',
    '待定',
    '未分配',
    '미정',
    '담당자 없음',
  ];
  for (const name of nobody) {
    assert.deepEqual(read(`---\nowner: ${name}\n---\n\n# Ferry\n\ntext\n`).owners, [], `front matter: ${name}`);
    assert.deepEqual(read(`---\nowners:\n  - ${name}\n---\n\n# Ferry\n\ntext\n`).owners, [], `list: ${name}`);
    assert.deepEqual(read(`# Ferry\n\n**Owner:** ${name}\n\ntext\n`).owners, [], `line: ${name}`);
    assert.deepEqual(
      readMetadata('tracks/a/metadata.json', `{ "owner": "${name}" }`, context()).owners,
      [],
      `JSON: ${name}`,
    );
    const { risks } = read(
      `# Ferry\n\n## Risks\n\n| Risk | Impact | Owner |\n|---|---|---|\n| Fog | High | ${name} |\n`,
    );
    assert.deepEqual([risks[0]?.title, risks[0]?.owner], ['Fog', null], `risk: ${name}`);
    const { questions } = read(`# Ferry\n\n## Open questions\n\n- Who steers at night?\n  - Owner: ${name}\n`);
    assert.deepEqual([questions[0]?.title, questions[0]?.owner], ['Who steers at night?', null], `question: ${name}`);
  }
  const owners = (text: string) =>
    read(`---\nowner: ${text}\n---\n\n# Ferry\n\ntext\n`).owners.map(({ value }) => value);
  assert.deepEqual(owners('TBD, Noor Haddad'), ['Noor Haddad']);
  for (const name of ['Nada Hassan', 'Noone Adams', 'Greta Niemand']) assert.deepEqual(owners(name), [name]);
});
