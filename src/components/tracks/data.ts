import { familyWords, progressWords, type StatusWord } from '../../text/labels.ts';
import { noValue, type TableColumn, type TableData } from '../../views/tables/data.ts';
import type { Cell } from '../../views/tracks/cell.ts';
import type { TrackRow, TracksTable } from '../../views/tracks/table.ts';

/** The rows of the tracks table as data for its script. */
export function tracksData({ rows, since, kinds, statuses, families }: TracksTable, statusWord: StatusWord): TableData {
  const column = (
    key: string,
    word: string,
    value: (row: TrackRow) => string | number | null,
    text?: (row: TrackRow) => string | null,
  ): TableColumn => ({ key, word, values: rows.map(value), ...(text && { texts: rows.map(text) }) });
  const said = ({ text, second, absent }: Cell): string | null =>
    absent ? null : [text, second].filter((part) => part !== null).join(', ');
  const figures = (key: string, word: string, cell: (row: TrackRow) => Cell): TableColumn => ({
    ...column(
      key,
      word,
      (row) => cell(row).value,
      (row) => said(cell(row)),
    ),
    worstFirst: true,
  });
  return {
    count: rows.length,
    columns: [
      column('track', 'Track', ({ track }) => track.title),
      { ...column('status', 'Status', ({ track }) => statusWord(track.status.value)), printed: 'ascending' },
      column('owner', 'Owner', ({ track }) => track.owners.join(', ') || null),
      ...kinds.map((kind) =>
        column(
          kind,
          progressWords[kind],
          ({ progress: { [kind]: own } }) => (own === undefined ? null : Math.round((own.done / own.total) * 1000)),
          ({ progress: { [kind]: own } }) => (own === undefined ? null : `${own.done} of ${own.total}`),
        ),
      ),
      column('target', 'Target', ({ target }) => target.value),
      figures('risks', 'Risks', ({ risks }) => risks),
      figures('approvals', 'Approvals', ({ approvals }) => approvals),
      ...(since === null
        ? []
        : [
            {
              ...column(
                'changed',
                `Changes since ${since}`,
                ({ changed }) => changed?.value ?? null,
                ({ changed }) => (changed === null ? null : said(changed)),
              ),
              worstFirst: true,
            },
          ]),
    ],
    searches: ['track'],
    filters: [
      {
        name: 'status',
        word: 'Status',
        values: rows.map(({ track }) => (track.tasksDone ? [track.status.value, 'tasks-done'] : [track.status.value])),
        words: {
          ...Object.fromEntries(statuses.map(({ status }) => [status, statusWord(status)])),
          'tasks-done': 'All tasks done',
        },
      },
      { name: 'owner', word: 'Owner', values: rows.map(({ track }) => track.owners), words: { [noValue]: 'No owner' } },
      {
        name: 'family',
        word: 'Family',
        values: rows.map((row) => row.families),
        words: Object.fromEntries(families.map((family) => [family, familyWords[family]])),
      },
    ],
  };
}
