import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { questionBoard, questionSentence } from '../../../src/views/questions/questions.ts';
import { aPortfolio, aQuestion, aTrack } from '../../support/portfolio.ts';

const tracks = [aTrack(), aTrack({ id: 'old', archived: true })];
const questions = [
  aQuestion({ title: 'unknown age', owner: 'TBD' }),
  aQuestion({ title: 'young', owner: 'ravi.menon@example.org', askedOn: { date: '2026-11-10', basis: 'commit' } }),
  aQuestion({ title: 'archived', track: 'old', askedOn: { date: '2025-01-01', basis: 'document' } }),
  aQuestion({ title: 'oldest', owner: 'Ravi Menon', askedOn: { date: '2026-10-02', basis: 'document' } }),
  aQuestion({
    title: 'answered',
    status: 'resolved',
    resolution: 'Yes.',
    askedOn: { date: '2026-01-01', basis: 'document' },
  }),
];

test('open questions stand oldest first, unknown ages after them, those of tracks that are over and resolved ones apart', () => {
  const board = questionBoard(aPortfolio({ tracks, questions }), defaultConfig);
  assert.deepEqual(
    board.open.map(({ question, age }) => [question.title, age?.days ?? null]),
    [
      ['oldest', 49],
      ['young', 10],
      ['unknown age', null],
    ],
  );
  assert.deepEqual(
    board.over.map(({ question, age }) => [question.title, age?.days]),
    [['archived', 688]],
  );
  assert.deepEqual(
    board.resolved.map(({ question, age }) => [question.resolution, age]),
    [['Yes.', null]],
  );
});

test('owners are joined by their spellings, and nobody is one of them', () => {
  const { owners } = questionBoard(
    aPortfolio({ tracks, questions: questions.filter(({ track }) => track === 't') }),
    defaultConfig,
  );
  assert.deepEqual(
    owners.map(({ owner, count, oldest }) => [owner?.name ?? null, count, oldest]),
    [
      ['Ravi Menon', 2, 49],
      [null, 1, null],
    ],
  );
});

test('the page answers in a sentence', () => {
  const sentence = (over: typeof questions) =>
    sentenceText(questionSentence(questionBoard(aPortfolio({ tracks, questions: over }), defaultConfig)));
  assert.equal(
    sentence(questions.filter(({ track }) => track === 't')),
    '3 questions are open, the oldest for 49 days; 1 has no owner. 1 is resolved.',
  );
  const asked = aQuestion({ owner: 'Ada', askedOn: { date: '2026-11-20', basis: 'document' } });
  assert.equal(sentence([asked, { ...asked, id: 'other' }]), '2 questions are open, the oldest since today.');
  assert.equal(sentence(questions.slice(4)), 'No questions are open; 1 question is answered.');
  assert.equal(sentence([]), 'No open questions were found.');
});
