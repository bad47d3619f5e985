import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const factsIn = (path: string, ...lines: string[]) =>
  readFacts(parseDocument(path, [...lines, ''].join('\n')), context()).facts;
const below = (heading: string, ...lines: string[]) =>
  factsIn('tracks/mill/spec.md', '# Water mill', '', `## ${heading}`, '', ...lines);
const risks = (heading: string, ...lines: string[]) =>
  below(heading, ...lines).risks.map(({ title, probability, impact, mitigation, contingency }) => [
    title.replace(/\.$/, ''),
    probability?.text ?? null,
    impact?.text ?? null,
    mitigation ?? contingency,
  ]);
const unread = (heading: string, ...lines: string[]) =>
  below(heading, ...lines).coverage!.unread.map(({ kind, about }) => [kind, about]);

const register = [
  '- Our risks, Ines keeps the list, last look 3 May',
  '- R1 The wheel cracks',
  '  - chance: high',
  '  - impact: medium',
  '  - plan: order a spare wheel',
  '  - owner: Ines',
  '  - open',
  '- R2 The brook runs dry',
  '  - closed 1 May, the rain came',
];

test('a numbered register without a heading is read, and its first line is no risk', () => {
  for (const path of ['tracks/mill/notes.md', 'plans/risks.md']) {
    const { risks: found, coverage } = factsIn(path, ...register);
    assert.deepEqual(
      found.map(({ title, probability, impact, mitigation, owner, status }) => [
        title,
        probability?.text ?? null,
        impact?.text ?? null,
        mitigation,
        owner,
        status,
      ]),
      [
        ['The wheel cracks', 'high', 'medium', 'order a spare wheel', 'Ines', 'open'],
        ['The brook runs dry', null, null, null, null, 'closed 1 May, the rain came'],
      ],
      path,
    );
    assert.deepEqual(coverage!.unread, []);
  }
});

test('numbered requirements without ratings are no risks', () => {
  assert.deepEqual(
    factsIn('tracks/mill/notes.md', '- R1 Grinds rye', '  - owner: Ines', '- R2 Grinds wheat', '  - owner: Tom').risks,
    [],
  );
});

test('lines of text below a heading for risks are risks if they give a response', () => {
  assert.deepEqual(
    risks('Risks', 'The wheel may crack -> we order a spare one.', 'The brook runs dry. Plan B: a diesel engine.'),
    [
      ['The wheel may crack', null, null, 'we order a spare one.'],
      ['The brook runs dry', null, null, 'a diesel engine.'],
    ],
  );
  assert.deepEqual(
    risks('Risiken', 'Das Rad bricht. Gegenmaßnahme: ein zweites', 'Rad liegt bereit.').map(([title, , , answer]) => [
      title,
      answer,
    ]),
    [['Das Rad bricht', 'ein zweites Rad liegt bereit.']],
  );
});

test('text below a heading for risks without a response is not understood, words for none are', () => {
  assert.deepEqual(risks('Risks', 'The wheel is old and Tom is tired.'), []);
  assert.deepEqual(unread('Risks', 'The wheel is old and Tom is tired.'), [['text', 'risks']]);
  assert.deepEqual(unread('Abhängigkeiten', 'Der Müller muss erst das Wehr bauen.'), [['text', 'dependencies']]);
  assert.deepEqual(unread('Risks', 'None so far.'), []);
  assert.deepEqual(unread('Risiken', 'Keine bekannt.'), []);
  assert.deepEqual(unread('Risks', 'These are the ones we know.', '', '- The wheel cracks'), []);
});

test('ratings in clauses of their own, without colons', () => {
  assert.deepEqual(risks('Risks', '1. **The pump is alone.** Likelihood medium, impact high. Nothing done so far.'), [
    ['The pump is alone', 'medium', 'high', null],
  ]);
  assert.deepEqual(
    risks('Risiken', '- Hochwasser im Mai, Wahrscheinlichkeit gering, Auswirkung hoch, keine Maßnahme'),
    [['Hochwasser im Mai', 'gering', 'hoch', null]],
  );
  assert.deepEqual(
    risks('Risks', '- The pump fails, impact high, which would stop the sale').map(([title]) => title),
    ['The pump fails, impact high, which would stop the sale'],
  );
});

test('a rating ends with its sentence', () => {
  assert.deepEqual(risks('Riesgos', '- Se seca el arroyo. Probabilidad: baja. Sin mitigación todavía.'), [
    ['Se seca el arroyo', 'baja', null, null],
  ]);
  assert.deepEqual(risks('Risks', '- The brook runs dry. Probability: low. Impact: high.'), [
    ['The brook runs dry', 'low', 'high', null],
  ]);
});

test('a risk that is struck through is closed', () => {
  const states = (...lines: string[]) => below('Risks', ...lines).risks.map(({ title, status }) => [title, status]);
  assert.deepEqual(states('- ~~Tom is on leave~~ solved, he is back', '- ~~Das Wehr leckt~~', '- The wheel cracks'), [
    ['Tom is on leave', 'solved, he is back'],
    ['Das Wehr leckt', 'struck through'],
    ['The wheel cracks', null],
  ]);
});

test('a question mark is no mitigation', () => {
  const table = ['| Risk | Likelihood | Mitigation |', '|---|---|---|', '| The wheel cracks | high | ? |'];
  assert.equal(below('Risks', ...table).risks[0]?.mitigation, null);
});

test('a document of which nothing was read is not fully understood', () => {
  const { coverage } = factsIn(
    'tracks/mill/note.md',
    'Mill, where we are',
    '',
    'done',
    '',
    ' - the weir',
    ' - the roof',
  );
  assert.ok(coverage!.understood < coverage!.blocks);
});
