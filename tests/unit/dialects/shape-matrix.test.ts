import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Facts, RecordFact } from '../../../src/dialects/dialect.ts';
import { readFacts } from '../../../src/dialects/index.ts';
import type { ParsedDocument, Section } from '../../../src/markdown/document.ts';
import { allSections } from '../../../src/markdown/outline.ts';
import { readDocument } from '../../../src/markdown/read.ts';
import type { Labelled } from '../../score/labels.ts';
import { labelledDocuments } from '../../score/score.ts';
import { context } from './context.ts';

/**
 * The table of shapes and kinds in docs/reading.md, made from the fixtures: each cell names one in which a record of that kind has that shape.
 * `UPDATE=1 node --test tests/unit/dialects/shape-matrix.test.ts` writes it.
 */
const page = join(import.meta.dirname, '../../../docs/reading.md');
const shapes = [
  'row of a table',
  '`Field | Value` table',
  'list item',
  'heading over labels',
  'bold line or paragraph',
  '`key: value` pair',
  'below a group’s heading',
];
const kinds = [
  'risk',
  'approval',
  'gate',
  'milestone',
  'phase',
  'roadmap item',
  'question',
  'dependency',
  'criterion, task',
];

/** The shape in which a record is written, by what stands on its line. */
function shapeOf(fact: RecordFact, { root, text }: ParsedDocument): string {
  const section = [root, ...allSections(root)].findLast(({ line }) => line <= fact.line) as Section;
  if (section.heading !== null && section.line === fact.line)
    return section.blocks.some((block) => block.type === 'table' && block.children[0]?.children.length === 2)
      ? shapes[1]!
      : shapes[3]!;
  const block = section.blocks.find(
    ({ position }) => (position?.start.line ?? 0) <= fact.line && fact.line <= (position?.end.line ?? 0),
  );
  if (block?.type === 'table') return shapes[0]!;
  if (block?.type === 'list') return shapes[2]!;
  const line = text.split('\n')[fact.line - 1] ?? '';
  return block !== undefined && /^[^\p{L}]*\*\*/u.test(line) && section.depth > 1 ? shapes[4]! : shapes[5]!;
}

/** What is read of a document, each record with its kind in the words of the table, and whether a heading above it says more of it. */
function records(facts: Facts): { kind: string; fact: RecordFact; grouped: boolean }[] {
  const items = new Set(['item', 'goal', 'initiative', 'shipped']);
  return [
    ...facts.risks.map((fact) => ({ kind: 'risk', fact, grouped: fact.categoryText !== null })),
    ...facts.approvals.map((fact) => ({ kind: fact.kind === 'gate' ? 'gate' : 'approval', fact, grouped: false })),
    ...facts.milestones.map((fact) => ({
      kind: items.has(fact.kind) ? 'roadmap item' : fact.kind === 'phase' ? 'phase' : 'milestone',
      fact,
      grouped: fact.horizon !== null,
    })),
    ...facts.questions.map((fact) => ({ kind: 'question', fact, grouped: false })),
    ...facts.dependencies.map((fact) => ({ kind: 'dependency', fact, grouped: false })),
    ...facts.progress.map(({ line, group }) => ({
      kind: 'criterion, task',
      fact: { title: '', line: line + 1, endLine: line, context: [] },
      grouped: group !== null,
    })),
  ];
}

function matrix(documents: readonly Labelled[]): string {
  const cells = new Map<string, string>();
  for (const { name, file } of documents) {
    const document = readDocument(`tracks/${name}.md`, readFileSync(file));
    for (const { kind, fact, grouped } of records(readFacts(document, context()).facts)) {
      const shape = kind === 'criterion, task' ? shapes[2]! : shapeOf(fact, document);
      for (const column of grouped ? [shape, shapes[6]!] : [shape]) {
        const key = `${kind}|${column}`;
        if (!cells.has(key)) cells.set(key, name);
      }
    }
  }
  const row = (all: readonly string[]): string => `| ${all.join(' | ')} |`;
  return [
    row(['', ...shapes.map((shape) => shape.replace('|', '\\|'))]),
    row(['', ...shapes].map(() => '---')),
    ...kinds.map((kind) => row([kind, ...shapes.map((shape) => cells.get(`${kind}|${shape}`) ?? 'not seen')])),
  ].join('\n');
}

test('docs/reading.md names a fixture for each shape of each kind that documents show', () => {
  const fixtures = labelledDocuments().filter(({ name }) => !name.startsWith('corpus/'));
  const text = readFileSync(page, 'utf8');
  const [start, end] = [
    text.indexOf('| | row of a table') === -1
      ? text.indexOf('|  | row of a table')
      : text.indexOf('| | row of a table'),
    text.indexOf('\n\nDecisions, deliverables'),
  ];
  const expected = matrix(fixtures);
  if (process.env.UPDATE !== undefined) writeFileSync(page, text.slice(0, start) + expected + text.slice(end));
  else assert.equal(text.slice(start, end), expected);
});
