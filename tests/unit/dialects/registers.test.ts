import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const factsOf = (title: string, ...lines: string[]) =>
  readFacts(parseDocument('tracks/dam/spec.md', [`# ${title}`, '', ...lines, ''].join('\n')), context()).facts;

const risks = (title: string, ...lines: string[]) => factsOf(title, ...lines).risks.map((risk) => risk.title);

test('numbered headings are the entries of a register, and the lists below them are not', () => {
  assert.deepEqual(
    risks(
      'Risk register',
      '## North shaft',
      '',
      '### R1. Water in the shaft',
      '',
      'Status: closed.',
      '',
      'What was done:',
      '',
      '- the pump was mended;',
      '- the wall was sealed.',
      '',
      '### R2. Storm at the quay',
      '',
      'Status: closed.',
    ),
    ['R1. Water in the shaft', 'R2. Storm at the quay'].map((title) => title.replace(/^R\d\. /, '')),
  );
});

test('the head of a register holds no risks', () => {
  assert.deepEqual(
    risks(
      'Risk register',
      '**Dam & Sons Ltd.**',
      '',
      '**Version**: 1.0',
      '**Edition**: spring',
      '',
      '## Risks',
      '',
      '- Water in the shaft',
    ),
    ['Water in the shaft'],
  );
});

test('a number is no name if there is a description', () => {
  assert.deepEqual(
    risks(
      'Risks',
      '## R001',
      '',
      '- **Description:** Water in the shaft',
      '- **Probability:** high',
      '- **Mitigation:** pump',
    ),
    ['Water in the shaft'],
  );
});

test('a matrix with words and numbers for its heads is a scale, and a column of scores names nothing', () => {
  assert.deepEqual(
    risks(
      'Risikoanalyse',
      '## Risikobewertung',
      '',
      '| | Auswirkung 1 | Auswirkung 2 |',
      '|---|---|---|',
      '| Wahrsch. 2 | 2 (Niedrig) | 4 (Mittel) |',
      '| Wahrsch. 1 | 1 (Niedrig) | 2 (Niedrig) |',
      '',
      '## Risikoregister',
      '',
      '| ID | Bedrohung | Anlage | Risiko | Maßnahmen |',
      '|---|---|---|---|---|',
      '| T1 | Wasser im Schacht | Pumpe | 6 (Hoch) | zweite Pumpe |',
      '| T2 | Kein Strom | Kran | 2 (Niedrig) | Aggregat |',
    ),
    ['Wasser im Schacht', 'Kein Strom'],
  );
});

test('measures that are in place, and documents that belong to it, are no risks', () => {
  assert.deepEqual(
    risks(
      'Dam',
      '## Risks',
      '',
      '- Water in the shaft',
      '',
      '### Mitigations in place',
      '',
      '- ✅ The pump was mended',
      '',
      '---',
      '',
      '**Related documentation:**',
      '',
      '- The plan of the pumps',
    ),
    ['Water in the shaft'],
  );
});

test('costs or notes beside risks are about the risks, pitfalls of today are none', () => {
  assert.deepEqual(risks('Dam', '## Costs and risks', '', '- The pump may be late.'), ['The pump may be late.']);
  assert.deepEqual(risks('Dam', '## Risks / notes', '', '- The pump may be late.'), ['The pump may be late.']);
  assert.deepEqual(risks('Dam', '## Pitfalls of the current pump', '', '- It is slow.'), []);
  assert.deepEqual(risks('Damm', '**Wetterrisiken:**', '', '- Sturm im Mai'), ['Sturm im Mai']);
});

test('numbered headings of a document of questions are its questions', () => {
  const facts = factsOf(
    'Open questions: the gate',
    '## 1. Keys',
    '',
    'Who keeps them?',
    '- [ ] The warden',
    '- [ ] The crew?',
    '',
    '## 2. Hours',
    '',
    'From eight to six.',
  );
  assert.deepEqual(
    facts.questions.map(({ title }) => title),
    ['Keys', 'Hours'],
  );
});

test('an answer in place of a status', () => {
  const facts = factsOf(
    'Gate',
    '## Open questions',
    '',
    '### Q1: Shall we log it?',
    '**Status**: Yes - log it at once',
  );
  assert.deepEqual(
    facts.questions.map(({ title, status, resolution }) => [title, status, resolution]),
    [['Shall we log it?', 'resolved', 'Yes - log it at once']],
  );
});

test('check boxes that say what is so are conditions, not people', () => {
  const facts = factsOf(
    'Gate',
    '## Sign-off',
    '',
    '- [x] Pumps tested',
    '- [x] Plan of the shaft complete',
    '- [ ] No open faults',
  );
  assert.deepEqual(
    facts.approvals.map(({ title, kind, state }) => [title, kind, state]),
    [
      ['Pumps tested', 'gate', 'approved'],
      ['Plan of the shaft complete', 'gate', 'approved'],
      ['No open faults', 'gate', 'pending'],
    ],
  );
});

test('documents that wait for their approvers', () => {
  const facts = factsOf(
    'Dam',
    '## Approvals',
    '',
    '| Document | Approver | Status |',
    '|---|---|---|',
    '| Plan of the shaft | Ida Holm | Pending |',
    '| Plan of the gate | Ida Holm | Approved |',
  );
  assert.deepEqual(
    facts.approvals.map(({ title, name, state }) => [title, name, state]),
    [
      ['Plan of the shaft', 'Ida Holm', 'pending'],
      ['Plan of the gate', 'Ida Holm', 'approved'],
    ],
  );
});

test('options of which none is chosen approve nothing', () => {
  assert.deepEqual(factsOf('Dam', '## Sign-off', '', '- Decision: Approved / Rejected').approvals, []);
});

test('numbered headings of a section of milestones and other things', () => {
  const facts = factsOf(
    'Dam',
    '## Milestones and suggested changes',
    '',
    '### M0 — Survey',
    '',
    '- Goal: know',
    '',
    '### M1 — Shaft',
    '',
    '- Goal: dig',
  );
  assert.deepEqual(
    facts.milestones.map(({ title }) => title),
    ['M0 — Survey', 'M1 — Shaft'],
  );
});

test('weeks below a phase, and levels of what to do in need, are no phases', () => {
  const titles = factsOf(
    'Dam',
    '## Phase 1: Dig',
    '',
    '### Week 1: Shaft',
    '',
    'Dig.',
    '',
    '### Week 2: Wall',
    '',
    'Build.',
  ).milestones.map(({ title }) => title);
  assert.deepEqual(titles, ['Phase 1: Dig']);
  assert.deepEqual(
    factsOf('Dam', '## Eskalation', '', '- **Stufe 1:** Pumpe aus', '- **Stufe 2:** Tor zu').milestones,
    [],
  );
});

test('titles that name a kind of document', () => {
  for (const title of ['Risikoplan', 'Дорожная карта продукта', 'Реестр рисков и план смягчения', 'Sign-off tracker'])
    assert.equal(factsOf(title, 'Text.').title, null, title);
  assert.equal(factsOf('Календарный план АСУ', 'Text.').title?.value, 'АСУ');
});

test('a summary and a table of responses repeat the risks of a register by their numbers', () => {
  const facts = factsOf(
    'Dam risks',
    '## Risks',
    '| ID | Risk | Likelihood | Impact |',
    '|---|---|---|---|',
    '| GEO-01 | Water finds a way below the wall | High | High |',
    '| GEO-02 | Rock slides | Low | High |',
    '',
    '## High risks',
    '| ID | Risk (short) | Score |',
    '|---|---|---|',
    '| GEO-01 | Water | 12 |',
    '',
    '## Mitigation strategies',
    '| Risk ID | Mitigation plan | Owner |',
    '|---|---|---|',
    '| GEO-01 | A deeper curtain | Ida |',
    '| GEO-02 | Nets | - |',
  );
  assert.deepEqual(
    facts.risks.map(({ title, mitigation, owner }) => [title, mitigation, owner]),
    [
      ['Water finds a way below the wall', 'A deeper curtain', 'Ida'],
      ['Rock slides', 'Nets', null],
    ],
  );
});

test('sections that number their own risks have each its own', () => {
  const table = (title: string) => ['| ID | Risk | Impact |', '|---|---|---|', `| R1 | ${title} | High |`, ''];
  assert.deepEqual(risks('Dam', '## Technical risks', ...table('Water'), '## Business risks', ...table('Money')), [
    'Water',
    'Money',
  ]);
});

test('words that are typed without their accents are known', () => {
  const facts = factsOf(
    'Registro de riscos',
    '| # | Risco | Probabilidade | Impacto | Mitigacao |',
    '|---|---|---|---|---|',
    '| 1 | Agua | Media | Critico | Cortina |',
  );
  assert.deepEqual(
    facts.risks.map(({ title, mitigation, impact }) => [title, mitigation, impact?.level]),
    [['Agua', 'Cortina', 5]],
  );
});
