import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import type { Risk } from '../../../src/model/risk.ts';
import { derive } from '../../../src/portfolio/derive.ts';
import { aPortfolio, aRisk, aTrack } from '../../support/portfolio.ts';
import { context } from './context.ts';

const factsOf = (...lines: string[]) =>
  readFacts(parseDocument('tracks/quay/note.md', ['# Quay wall', '', ...lines, ''].join('\n')), context()).facts;

/** A table of worries in everyday words, below this heading. */
const worries = (heading: string) =>
  factsOf(
    `## ${heading}`,
    '',
    '| What might happen | Odds | How bad is it | Then what | Who watches |',
    '|---|---|---|---|---|',
    '| The wall leans further | fifty-fifty | a disaster | Prop it up | Ines Brand |',
    '| The crane is late | slim | annoying | | Olaf Rehm |',
    '| Gulls nest in it | no idea | ? | | |',
  ).risks;

test('a table of risks is read by what its columns say, below any heading', () => {
  for (const heading of ['What could bite us', 'Stuff', 'Things that can go wrong?'])
    assert.deepEqual(
      worries(heading).map(({ title, probability, impact, mitigation, owner }) => [
        title,
        probability?.level,
        impact?.text,
        mitigation,
        owner,
      ]),
      [
        ['The wall leans further', 3, 'a disaster', 'Prop it up', 'Ines Brand'],
        ['The crane is late', 2, 'annoying', null, 'Olaf Rehm'],
        ['Gulls nest in it', undefined, undefined, null, null],
      ],
      heading,
    );
});

test('headings in everyday words say what their lists hold', () => {
  for (const heading of ['What could go wrong?', 'What worries us', 'Was schiefgehen kann', 'Ce qui peut mal tourner'])
    assert.deepEqual(
      factsOf(`## ${heading}`, '', '- The wall slides').risks.map(({ title }) => title),
      ['The wall slides'],
      heading,
    );
  for (const heading of ["Don't know yet", 'We don’t know', 'Still unclear', 'Not decided yet', 'Noch unklar'])
    assert.deepEqual(
      factsOf(`## ${heading}`, '', '- who pays for the crane').questions.map(({ title }) => title),
      ['who pays for the crane'],
      heading,
    );
  assert.deepEqual(
    factsOf('## What we know about gulls', '', '- They nest in May').questions,
    [],
    'a heading that only sounds alike has no such meaning',
  );
});

const table = (heads: string, row: string) =>
  factsOf('## Risks', '', heads, heads.replace(/[^|]+/g, '-'), row).risks.map(({ partlyRead }) => partlyRead);

test('a value below a column that is not known may be a mitigation', () => {
  assert.deepEqual(table('| Risk | Probability | Impact | Zinnober |', '| It leans | high | high | prop it up |'), [
    true,
  ]);
  assert.deepEqual(table('| Risk | Probability | Impact | Zinnober |', '| It leans | high | high | |'), [false]);
  assert.deepEqual(table('| Risk | Probability | Impact | Owner |', '| It leans | high | high | Ines |'), [false]);
  assert.deepEqual(table('| Risk | Impact | Mitigation | Zinnober |', '| It leans | high | | blue |'), [false]);
});

const unmitigated = (over: Partial<Risk>, partlyRead: boolean) => {
  const portfolio = aPortfolio({ tracks: [aTrack({ id: 'quay' })] });
  const risks = [{ ...aRisk({ track: 'quay', ...over }), partlyRead }];
  return derive({ ...portfolio, risks }, { statuses: {}, labels: {}, risk: { line: 9 } }).risks[0]?.unmitigated;
};

test('a risk of which a value was not understood is not called unmitigated', () => {
  assert.equal(unmitigated({ mitigation: null }, false), true);
  assert.equal(unmitigated({ mitigation: null }, true), null);
  assert.equal(unmitigated({ mitigation: 'Prop it up' }, false), false);
  assert.equal(unmitigated({ mitigation: null, mitigationPlaceholder: true }, false), true);
});

test('nor is one with a labelled line that was not understood', () => {
  const below = (...lines: string[]) => factsOf('## Risks', '', ...lines).risks.map(({ partlyRead }) => partlyRead);
  assert.deepEqual(below('- **It leans**', '  - Zinnober: prop it up'), [true]);
  assert.deepEqual(below('- **It leans**', '  - Zinnober: blue', '  - Mitigation: prop it up'), [false]);
  assert.deepEqual(below('- **It leans**', '  - Owner: Ines'), [false]);
  assert.deepEqual(below('### Risk 1: It leans', '', '- Likelihood: high', '- Zinnober: prop it up'), [true]);
});

test('two quarters as headings make a document a roadmap', () => {
  const text =
    '# What’s next\n\n## Q4 2026\n\n- [x] customers export\n- [ ] passkeys, due 30 Nov 2026\n\n## Q1 2027\n\n- kill the old box\n\n## Dropped\n\n- own data centre\n';
  const { facts } = readFacts(parseDocument('tracks/todo.md', text), context());
  assert.deepEqual(
    facts.milestones.map(({ title, when, status }) => [title, when?.start, when?.end, status?.value]),
    [
      ['customers export', '2026-10-01', '2026-12-31', 'complete'],
      ['passkeys, due 30 Nov 2026', '2026-11-30', '2026-11-30', 'planned'],
      ['kill the old box', '2027-01-01', '2027-03-31', undefined],
    ],
  );
});

test('a status in a heading, below a second title, or as the phase the work is in', () => {
  const status = (...lines: string[]) => factsOf(...lines).status?.value ?? null;
  assert.equal(status('Text.', '', '## Overview', '', '### 🎯 현재 상태: 진행 중', '', 'Text.'), 'in-progress');
  assert.equal(status('## From one to many', '', '**狀態**：規劃階段（未實施）'), 'planned');
  assert.equal(status('**Current phase:** Implementation in progress'), 'in-progress');
  assert.equal(status('**Current phase:** Masonry'), null);
});

test('what is done about a risk: below a label, in words, and in a register of what is watched', () => {
  const answers = (...lines: string[]) => factsOf(...lines).risks.map(({ title, mitigation }) => [title, mitigation]);
  assert.deepEqual(
    answers('## Risks', '', '### Risk 1: It leans', '', 'Mitigation:', '', '- Prop it up', '- Watch it'),
    [['It leans', 'Prop it up; Watch it']],
  );
  assert.deepEqual(answers('## Risks', '', '- **It leans:** Mitigation by props'), [['It leans', 'props']]);
  const table = ['| Risk | Status | Mitigation |', '|---|---|---|', '| It leans | Mitigated | Props |'];
  assert.deepEqual(answers('## Risk monitoring', '', ...table), [['It leans', 'Props']]);
  assert.deepEqual(answers('## Risks', '', '- Rain', '', '### Monitoring', '', ...table), [
    ['Rain', null],
    ['It leans', 'Props'],
  ]);
  assert.deepEqual(answers('## Risks', '', '- Rain', '', '### Closed risks', '', ...table.slice(0, 2)), [
    ['Rain', null],
  ]);
});
