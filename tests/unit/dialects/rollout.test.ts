import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Facts } from '../../../src/dialects/dialect.ts';
import { readFacts } from '../../../src/dialects/index.ts';
import { readDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const example = join(import.meta.dirname, '../../../swarm/tracks');

const read = (text: string): Facts =>
  readFacts(readDocument('tracks/doors/spec.md', Buffer.from(text)), context()).facts;
const phasesOf = (facts: Facts): [string, string | null][] =>
  facts.milestones.filter((one) => one.kind === 'phase').map((one) => [one.title, one.when?.text ?? null]);
const under = (heading: string, body: string): Facts =>
  read(`# Specification: Doors\n\n## Problem Statement\nOpen.\n\n${heading}\n${body}\n`);

describe('rollout phases', () => {
  test('a day that does not exist is reported once, at its place, and the phase has no date', () => {
    const path = 'tracks/emissions-report/spec.md';
    const file = readFileSync(join(example, 'emissions-report/spec.md'));
    const { facts } = readFacts(readDocument(path, file), context());
    const line =
      file
        .toString('utf8')
        .split('\n')
        .findIndex((text) => text.includes('2027-02-29')) + 1;
    const dates = facts.diagnostics.filter((one) => one.code === 'date-invalid');
    assert.deepEqual(
      dates.map((one) => [one.line, one.column]),
      [[line, '1. **Dry run** (figures of 2025): '.length + 1]],
    );
    assert.deepEqual(phasesOf(facts), [
      ['Dry run', null],
      ['Report for 2026', 'May 2027'],
    ]);
  });

  test("the template's three steps are no milestones", () => {
    const steps =
      '1. **Canary** (1-5% traffic) — Validate\n2. **Limited GA** (25%) — Expand\n3. **Full GA** (100%) — Complete rollout';
    assert.deepEqual(phasesOf(under('### Rollout Phases', steps)), []);
  });

  for (const [heading, date] of [
    ['## Roll-out plan', 'from 2027-03-01'],
    ['### 8.1 Rollout Phases (staged)', '2027-03'],
    ['## Einführungsphasen', '1. März 2027'],
    ['## Phases de déploiement', '1 mars 2027'],
    ['## Fases de despliegue', '1 de marzo de 2027'],
    ['## Этапы внедрения', '1 марта 2027'],
    ['## ロールアウトフェーズ', '2027年3月1日'],
    ['## 发布阶段', '2027年3月1日'],
  ] as const) {
    test(`under ${heading}`, () => {
      const facts = under(heading, `1. **Alpha** (5%): ${date}\n2. **Omega** (100%)`);
      assert.deepEqual(phasesOf(facts), [['Alpha', date.replace('from ', '')]]);
    });
  }

  test('rows of a table with a column of phases count, dated or not', () => {
    const facts = under(
      '## Rollout Phases',
      '| Phase | Share | Date |\n|---|---|---|\n| Alpha | 5% | 2027-03-01 |\n| Beta | 25% | 2027-04-31 |\n| Omega | 100% | |',
    );
    assert.deepEqual(phasesOf(facts), [
      ['Alpha', '2027-03-01'],
      ['Beta', null],
      ['Omega', null],
    ]);
    assert.deepEqual(
      facts.diagnostics.map((one) => one.code),
      ['date-invalid'],
    );
  });

  test('a date on a line of its own below the step counts, one in prose about the past does not', () => {
    const facts = under(
      '## Rollout Phases',
      '1. **Alpha** (5%)\n   2027-05-05\n2. **Omega**\n   - as agreed on 2026-03-01',
    );
    assert.deepEqual(phasesOf(facts), [['Alpha', '2027-05-05']]);
  });

  test('among risks the word names a kind of risk', () => {
    const facts = under('## Risks\n### Rollout', '- **Late delivery**: 2027-03-01');
    assert.deepEqual(phasesOf(facts), []);
  });
});
