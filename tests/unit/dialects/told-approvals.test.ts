import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const below = (heading: string, ...lines: string[]) =>
  readFacts(
    parseDocument('tracks/mill/spec.md', ['# Water mill', '', `## ${heading}`, '', ...lines, ''].join('\n')),
    context(),
  ).facts;
const approvals = (heading: string, ...lines: string[]) =>
  below(heading, ...lines).approvals.map(({ title, name, state, date }) => [title, name, state, date]);

test('sentences say who signed and who is still to sign', () => {
  assert.deepEqual(
    approvals('Sign off', 'Signed off by Ines (Head of milling) on 6 May. Still waiting for legal and finance.'),
    [
      ['Head of milling', 'Ines', 'approved', null],
      ['legal', null, 'pending', null],
      ['finance', null, 'pending', null],
    ],
  );
  assert.deepEqual(approvals('Aprobaciones', 'Aprobado por Inés Ortega el 9 de mayo de 2026. Falta finanzas.'), [
    ['Approver', 'Inés Ortega', 'approved', '2026-05-09'],
    ['finanzas', null, 'pending', null],
  ]);
  assert.deepEqual(approvals('Freigaben', 'Freigegeben von Tom Brand am 06.05.2026. Es fehlt noch Recht.'), [
    ['Approver', 'Tom Brand', 'approved', '2026-05-06'],
    ['Recht', null, 'pending', null],
  ]);
});

test('a sentence about something else names no one', () => {
  assert.deepEqual(approvals('Approvals', 'Signed off by whoever is in the mill on that day, as always.'), []);
  assert.deepEqual(approvals('Approvals', 'Still waiting for the answer to 3 questions that we asked in May.'), []);
  assert.deepEqual(
    below('Approvals', 'We ask them all in May.').coverage!.unread.map(({ about }) => about),
    ['approvals'],
  );
});

test('a refusal is told with its day and reason, and an approval with terms keeps them', () => {
  const rows = (heading: string, ...lines: string[]) =>
    below(heading, ...lines).approvals.map(({ title, name, state, condition, reason }) => [
      title,
      name,
      state,
      condition,
      reason,
    ]);
  assert.deepEqual(
    rows(
      'Freigaben',
      '| Wer | Rolle | Entscheidung | Datum | Bemerkung |',
      '|---|---|---|---|---|',
      '| Ines Brand | Produkt | freigegeben | 06.05.2026 | |',
      '| Tom Klee | Finanzen | freigegeben mit Auflage | 07.05.2026 | nur bei Hochwasserschutz |',
      '| Dr. Moos | Recht | offen | | |',
      '| Dana | Technik | abgelehnt | 08.05.2026 | das Wehr leckt |',
    ),
    [
      ['Produkt', 'Ines Brand', 'approved', null, null],
      ['Finanzen', 'Tom Klee', 'approved', 'nur bei Hochwasserschutz', null],
      ['Recht', 'Dr. Moos', 'pending', null, null],
      ['Technik', 'Dana', 'pending', null, 'refused on 2026-05-08: das Wehr leckt'],
    ],
  );
  assert.deepEqual(
    rows(
      'Approvals',
      '| Role | Who | Decision | Date | Comments |',
      '|---|---|---|---|---|',
      '| Finance | Tom Klee | rejected | 2026-05-08 | the weir leaks |',
    ),
    [['Finance', 'Tom Klee', 'pending', null, 'refused on 2026-05-08: the weir leaks']],
  );
  assert.deepEqual(
    rows('Aprobaciones', '- Finanzas: rechazado, 2026-05-08').map((row) => row.at(-1)),
    ['refused on 2026-05-08'],
  );
});
