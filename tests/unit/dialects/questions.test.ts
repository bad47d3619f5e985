import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

/** The questions of a section “Open Questions”: title, status, resolution, who decided. */
function questions(...lines: string[]): (string | null)[][] {
  const text = ['# Specification: Slipway', '', '## Open Questions', '', ...lines, ''].join('\n');
  const { facts } = readFacts(parseDocument('tracks/slipway/spec.md', text), context());
  return facts.questions.map(({ title, status, resolution, decidedBy }) => [title, status, resolution, decidedBy]);
}

test('who decided, in a line of its own', () => {
  assert.deepEqual(
    questions(
      '**Q1: Wood or steel?**',
      '- **Status:** Resolved',
      '- **Owner:** Jon Vik',
      '- **Resolution:** Steel.',
      '- **Decided by:** Dana Flores, 2026-03-01',
      '',
      '**Q2: Which yard?**',
      '- **Status:** Open',
      '- **Owner:** Jon Vik',
    ),
    [
      ['Wood or steel?', 'resolved', 'Steel.', 'Dana Flores, 2026-03-01'],
      ['Which yard?', 'open', null, null],
    ],
  );
});

test('who decided, in the line of the answer', () => {
  assert.deepEqual(questions('- [x] Wood or steel? Resolution: Steel. Decided by: Dana Flores'), [
    ['Wood or steel?', 'resolved', 'Steel.', 'Dana Flores'],
  ]);
});

test('who decided, in a column', () => {
  assert.deepEqual(
    questions(
      '| Question | Owner | Answer | Decided by |',
      '|---|---|---|---|',
      '| Wood or steel? | Jon Vik | Steel | Dana Flores |',
      '| Which yard? | Jon Vik | | TBD |',
    ),
    [
      ['Wood or steel?', 'resolved', 'Steel', 'Dana Flores'],
      ['Which yard?', 'open', null, null],
    ],
  );
});

test('in other languages', () => {
  for (const [heading, label] of [
    ['Offene Fragen', 'Entschieden von'],
    ['Preguntas abiertas', 'Decidido por'],
    ['Questions ouvertes', 'Décidé par'],
    ['未解決の質問', '決定者'],
  ]) {
    const text = `# Slipway\n\n## ${heading}\n\n- **Q1: Wood or steel?**\n  - **${label}:** Dana Flores\n`;
    const { facts } = readFacts(parseDocument('tracks/slipway/spec.md', text), context());
    assert.deepEqual(
      facts.questions.map(({ title, decidedBy }) => [title, decidedBy]),
      [['Wood or steel?', 'Dana Flores']],
      heading,
    );
  }
});

test('nobody is made up: a date, template text and words inside an answer name no decider', () => {
  const decided = (line: string) =>
    questions('**Q1: Wood or steel?**', '- **Resolution:** Steel. (Dana Flores, 2026-03-01)', line)[0];
  const answer = 'Steel. (Dana Flores, 2026-03-01)';
  for (const line of [
    '- **Decided by:** 2026-03-01',
    '- **Decided by:** 1 March 2026',
    '- **Decided by:** [Name]',
    '- **Decided by:** TBD',
    '',
  ])
    assert.deepEqual(decided(line), ['Wood or steel?', 'resolved', answer, null], line);
});

test('that somebody is to decide makes no answer', () => {
  assert.deepEqual(questions('**Q1: Wood or steel?**', '- **Status:** Open', '- **Decided by:** Dana Flores'), [
    ['Wood or steel?', 'open', null, 'Dana Flores'],
  ]);
});
