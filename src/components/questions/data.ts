import type { QuestionRow } from '../../views/questions/questions.ts';
import { noValue, type TableData } from '../../views/tables/data.ts';

/** The open questions as data for the script of their page. */
export const openQuestionData = (rows: readonly QuestionRow[]): TableData => ({
  count: rows.length,
  columns: [
    { key: 'age', word: 'Days open', values: rows.map(({ age }) => age?.days ?? null), printed: 'descending' },
    { key: 'question', word: 'Question', values: rows.map(({ question }) => question.title) },
    { key: 'track', word: 'Track', values: rows.map(({ track }) => track.title) },
    { key: 'owner', word: 'Owner', values: rows.map(({ owner }) => owner?.name ?? null) },
    {
      key: 'source',
      word: 'Source',
      values: rows.map(({ question }) => `${question.source.file}, line ${question.source.line}`),
    },
  ],
  filters: [
    {
      name: 'owner',
      word: 'Owner',
      values: rows.map(({ owner }) => (owner === null ? [] : [owner.name])),
      words: { [noValue]: 'No owner' },
    },
    { name: 'track', word: 'Track', values: rows.map(({ track }) => [track.title]) },
  ],
});
