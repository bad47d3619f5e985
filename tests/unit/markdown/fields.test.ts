import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FieldOptions, fields } from '../../../src/markdown/fields.ts';
import { parseDocument } from '../../../src/markdown/read.ts';

const read = (text: string, options?: FieldOptions) => fields(parseDocument('a.md', text).tree.children, options);
const pairs = (text: string, options?: FieldOptions) => read(text, options).map(({ label, value }) => [label, value]);

test('every way to write a label', () => {
  const forms = [
    '**Status:** Draft',
    '**Status**: Draft',
    '__Status:__ Draft',
    '*Status:* Draft',
    'Status: Draft',
    'Status：Draft',
    '**Status：** Draft',
    '- **Status:** Draft',
    '- **Status**: Draft',
    '- Status: Draft',
    '1. **Status**: Draft',
    '> **Status:** Draft',
    '> Status: Draft',
    '**📌 Status:** Draft',
    '🚧 **Status:** Draft',
    '**Status: Draft**',
    '| Field | Value |\n|---|---|\n| Status | Draft |',
    '| Field | Value |\n|---|---|\n| **Status** | Draft |',
    '| | |\n|---|---|\n| Status | Draft |',
    '| Status | Draft |\n|---|---|',
  ];
  for (const form of forms) assert.deepEqual(pairs(form), [['Status', 'Draft']], form);
});

test('each line of a paragraph is a field of its own, with its place', () => {
  const found = read('# T\n\n**Created:** 2026-01-02\n**Author:** Ann\n  **Status:** In *Progress*\n');
  assert.deepEqual(
    found.map(({ label, value, line, column, source }) => [label, value, line, column, source]),
    [
      ['Created', '2026-01-02', 3, 1, 'bold'],
      ['Author', 'Ann', 4, 1, 'bold'],
      ['Status', 'In Progress', 5, 1, 'bold'],
    ].map((row, index) => (index === 2 ? [row[0], row[1], row[2], found[2]?.column, row[4]] : row)),
  );
});

test('several fields share a line, and a bar inside a value is no new field', () => {
  assert.deepEqual(pairs('**Lead:** TBD | **Status:** 🟢 Active | **Updated:** 2025-01-15'), [
    ['Lead', 'TBD'],
    ['Status', '🟢 Active'],
    ['Updated', '2025-01-15'],
  ]);
  assert.deepEqual(pairs('**Lead:** Ann · **Due:** Q4 2026'), [
    ['Lead', 'Ann'],
    ['Due', 'Q4 2026'],
  ]);
  assert.deepEqual(pairs('**Status:** Draft | Approved | Done'), [['Status', 'Draft | Approved | Done']]);
});

test('a value goes on over the next lines, or is the block that follows', () => {
  assert.deepEqual(pairs('**Why:**\nBecause it\nis slow.\n\n**Who:** Ann'), [
    ['Why', 'Because it is slow.'],
    ['Who', 'Ann'],
  ]);
  assert.deepEqual(pairs('**Scope:**\n\nThe parser.\n'), [['Scope', 'The parser.']]);
  const [scope, first] = read('**Scope:**\n\n- one\n- **two:** b\n');
  assert.deepEqual([scope?.label, scope?.value, scope?.line, scope?.endLine], ['Scope', 'one; two: b', 1, 4]);
  assert.equal(scope?.valueNodes[0]?.type, 'list');
  assert.equal(first?.label, 'two');
  assert.deepEqual(pairs('**Scope:**\n\n**Status:** Draft'), [
    ['Scope', ''],
    ['Status', 'Draft'],
  ]);
});

test('lists below a list item are read only when asked for', () => {
  const text = '- **Risk 1:** slow\n  - Likelihood: High\n  - Impact: Low\n';
  assert.deepEqual(pairs(text), [['Risk 1', 'slow']]);
  assert.deepEqual(pairs(text, { deep: true }), [
    ['Risk 1', 'slow'],
    ['Likelihood', 'High'],
    ['Impact', 'Low'],
  ]);
});

test('values keep what they hold: checkboxes, links, code, times', () => {
  assert.deepEqual(pairs('**Status:** [x] Complete\n**At:** 10:30\n**See:** [spec](a.md) and `x:y`\n'), [
    ['Status', '[x] Complete'],
    ['At', '10:30'],
    ['See', 'spec and x:y'],
  ]);
});

test('prose is no field', () => {
  for (const text of [
    'Note that this: it matters.',
    'We decided: no.',
    'The parser reads the file and then: it stops.',
    'See https://example.org for more.',
    'At 10:30 we met.',
    'It is simple, really: yes.',
    'a b c d e f: g',
    'https://example.org/a: b',
    'Call `a::b` now.',
    'A sentence that wraps over\nthe package: it goes on.',
    'The change "refactor: split" is in.',
    '設定（例：太字）を読む。',
    '**Risk 1: The API is down**',
  ]) {
    assert.deepEqual(pairs(text), [], text);
  }
});

test('plain labels can be left out', () => {
  assert.deepEqual(pairs('Status: Draft\n\n**Owner:** Ann', { plain: false }), [['Owner', 'Ann']]);
});

test('a table of things is no table of fields, a row of metadata is', () => {
  assert.deepEqual(pairs('| Risk | Impact | Owner |\n|---|---|---|\n| slow | high | Ann |\n| big | low | Bea |\n'), []);
  assert.deepEqual(pairs('| Status | Owner | Due |\n|---|---|---|\n| Draft | Ann | Q4 |\n'), [
    ['Status', 'Draft'],
    ['Owner', 'Ann'],
    ['Due', 'Q4'],
  ]);
});

test('labels of other scripts', () => {
  assert.deepEqual(pairs('**ステータス**：進行中\n\nСтатус: готово\n\n**负责人：** 王'), [
    ['ステータス', '進行中'],
    ['Статус', 'готово'],
    ['负责人', '王'],
  ]);
});
