import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../../../src/model/portfolio-index.ts';
import { type DocumentFacts, documentPage, type OutlineSection } from '../../../src/views/documents/page.ts';
import { aPortfolio, aQuestion, aScoredRisk, aStatus, aTrack } from '../../support/portfolio.ts';

const section = (
  title: string,
  depth: number,
  line: number,
  endLine: number,
  sections: OutlineSection[] = [],
): OutlineSection => ({
  title,
  depth,
  slug: title.toLowerCase(),
  line,
  endLine,
  sections,
});

const path = 'tracks/t/spec.md';
const root = section('', 0, 1, 40, [
  section('Title', 1, 1, 40, [
    section('Scope', 2, 3, 9),
    section('Risks', 2, 10, 29, [section('Technical', 3, 12, 20), section('Business', 3, 21, 29)]),
    section('Questions', 2, 30, 40),
  ]),
]);

function facts(over: Partial<DocumentFacts> = {}): DocumentFacts {
  const risk = aScoredRisk(3, 3, { id: 'r' });
  const open = aQuestion({ id: 'q' });
  const track = aTrack({
    progress: [{ kind: 'acceptance', group: null, done: 2, total: 5, source: { file: path, line: 4 } }],
  });
  const portfolio = aPortfolio({ tracks: [track], risks: [risk], questions: [open] });
  return {
    path,
    root,
    anchors: [
      { fragment: 'risk-r', kind: 'risk', record: 'r', line: 13 },
      { fragment: 'question-q', kind: 'question', record: 'q', line: 31 },
    ],
    placeholders: [{ line: 22, text: '[Risk name]' }],
    lineText: (line) => (line === 22 ? '- **Budget:** [Risk name]' : ''),
    records: indexOf(portfolio).tracks.get('t')!,
    diagnostics: [],
    ...over,
  };
}

test('contents leave the title out and count what stands in each section', () => {
  const { contents } = documentPage(facts());
  assert.deepEqual(
    contents.map(({ title, level, counts }) => [title, level, counts]),
    [
      ['Scope', 0, '2 of 5'],
      ['Risks', 0, '1'],
      ['Technical', 1, '1'],
      ['Business', 1, '1 to write'],
      ['Questions', 0, '1 open'],
    ],
  );
});

test('what is not written is named by its line', () => {
  assert.deepEqual(documentPage(facts()).unwritten, [{ line: 22, name: 'Budget', slug: 'business' }]);
});

test('records are counted by kind, each led to its first', () => {
  assert.deepEqual(documentPage(facts()).records, [
    { word: 'Risks', count: 1, fragment: 'risk-r' },
    { word: 'Questions', count: 1, fragment: 'question-q' },
  ]);
});

test('a document is told who contradicts it, and only what concerns it', () => {
  const status = {
    ...aStatus('in-progress', 'In Progress'),
    source: { file: path, line: 5 },
    conflicts: [{ value: 'approved' as const, text: 'approved', source: { file: 'tracks/t/metadata.json', line: 4 } }],
  };
  const portfolio = aPortfolio({ tracks: [aTrack({ status })] });
  const records = indexOf(portfolio).tracks.get('t')!;
  assert.deepEqual(documentPage(facts({ records, anchors: [] })).contradictions, [
    {
      text: 'says “approved” for its status; this document says “In Progress”.',
      source: { file: 'tracks/t/metadata.json', line: 4 },
    },
  ]);
  assert.deepEqual(documentPage(facts({ records, anchors: [], path: 'tracks/t/plan.md' })).contradictions, []);
});
