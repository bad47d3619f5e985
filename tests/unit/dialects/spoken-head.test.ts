import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const factsOf = (...lines: string[]) =>
  readFacts(parseDocument('tracks/mill/spec.md', ['# Water mill', '', ...lines, ''].join('\n')), context()).facts;
const owners = (...lines: string[]) => factsOf(...lines).owners.map(({ value }) => value);

test('a plain sentence below the title names the owner', () => {
  assert.deepEqual(owners('@ines owns this. Tom looks at it.'), ['@ines']);
  assert.deepEqual(owners('- Risk list of the mill, Ines keeps it, last look in May'), ['Ines']);
  assert.deepEqual(owners('Verantwortlich ist Jürgen Blum.'), ['Jürgen Blum']);
  assert.deepEqual(owners('Jürgen kümmert sich darum.'), ['Jürgen']);
  assert.deepEqual(owners('Inés Ortega se encarga de esto.'), ['Inés Ortega']);
});

test('sentences about the subject name no owner', () => {
  assert.deepEqual(owners('Nobody owns this.'), []);
  assert.deepEqual(owners('Postgres owns the rows of the mill.'), []);
  assert.deepEqual(owners('The wheel keeps it dry when the brook is high.'), []);
  assert.deepEqual(owners('## Design', '', 'Ines owns this.'), []);
});

test('those who help are no owners', () => {
  assert.deepEqual(owners('Owner: @ines, with @tom helping on the roof'), ['@ines']);
  assert.deepEqual(owners('Verantwortlich: Ines Brand, mit Tom fürs Dach'), ['Ines Brand']);
  assert.deepEqual(owners('Owner: Ines Brand, Tom Klee'), ['Ines Brand', 'Tom Klee']);
});

test('a table of who and when gives owner, status and target', () => {
  const table = (pm: string, where: string, live: string, date: string) =>
    factsOf(
      '| what | who / when |',
      '|---|---|',
      `| ${pm} | Priya Nair |`,
      `| ${where} | in progress |`,
      `| ${live} | ${date} |`,
    );
  for (const facts of [
    table('PM', 'Where are we', 'Wanted live', 'mid March 2027'),
    table('Projektleitung', 'Wo stehen wir', 'Gewünscht bis', 'März 2027'),
  ]) {
    assert.deepEqual(
      facts.owners.map(({ value }) => value),
      ['Priya Nair'],
    );
    assert.equal(facts.status?.value, 'in-progress');
    assert.equal(facts.target?.value.start, '2027-03-01');
  }
});

test('a first sentence that is a status and its day states the status', () => {
  const status = (...lines: string[]) => factsOf(...lines).status?.value ?? null;
  assert.equal(status('Accepted, 21 October 2026. Decided by Ines and Tom.'), 'approved');
  assert.equal(status('Angenommen am 21.10.2026.'), 'approved');
  assert.equal(status('Accepted rye came on 21 October 2026 to the mill.'), null);
  assert.equal(status('Opened, 21 May 1890.', '', 'It was accepted, 21 October 2026.'), null);
});

test('a target at the end of the document, with its year, is read', () => {
  const target = (line: string) => factsOf('A mill.', '', '## Open questions', '', '- Who mills?', '', line).target;
  assert.equal(target('Ship target: before the freeze, so 9 December 2026 latest.')?.value.start, '2026-12-09');
  assert.equal(target('Zieltermin: 09.12.2026')?.value.start, '2026-12-09');
  assert.equal(target('Ship target: before the freeze, so 9 December latest.'), null);
  assert.equal(target('Target: 12 bags of rye by 9 December 2026'), null);
});
