import type { StatusWord } from '../../text/labels.ts';
import { kindWords } from '../../views/changes/kinds.ts';
import type { ChangesPage } from '../../views/changes/page.ts';
import type { ChangeRow } from '../../views/changes/rows.ts';
import { noValue, type TableColumn, type TableData } from '../../views/tables/data.ts';

/** The rows of the page of changes as data for its script, in the order of the page. */
export function changesData({ rows, majors, groups, quiet }: ChangesPage): TableData {
  const column = (key: string, word: string, value: (row: ChangeRow) => string | null): TableColumn => ({
    key,
    word,
    values: rows.map(value),
  });
  const kinds = new Set(rows.map(({ change }) => change.kind));
  return {
    count: rows.length,
    counts: 'changes',
    columns: [
      column('track', 'Track', ({ trackTitle }) => trackTitle),
      column('what', 'What', ({ record }) => record),
      column('sentence', 'Change', ({ change }) => change.sentence),
      column('day', 'Day', ({ day }) => day),
      column('by', 'By', ({ who }) => who),
      column('source', 'Source', ({ change }) => {
        const place = change.source ?? change.was;
        return place === null ? null : `${place.file}:${place.line}`;
      }),
    ],
    filters: [
      {
        name: 'show',
        word: 'Show',
        values: rows.map(({ change }) => (change.severity === 'major' ? ['major'] : [])),
        words: { major: 'major changes' },
      },
      {
        name: 'kind',
        word: 'Kind',
        values: rows.map(({ change }) => [change.kind]),
        words: Object.fromEntries([...kinds].map((kind) => [kind, kindWords(kind).word])),
      },
      { name: 'track', word: 'Track', values: rows.map(({ trackTitle }) => [trackTitle]) },
      {
        name: 'owner',
        word: 'Owner',
        values: rows.map(({ track }) => track?.owners ?? []),
        words: { [noValue]: 'No owner' },
      },
      {
        name: 'direction',
        word: 'Direction',
        values: rows.map(({ change }) => [change.direction]),
        words: { worse: 'later or worse', better: 'earlier or better', neutral: 'neither' },
      },
    ],
    groups: [
      ...(majors.length > 0 ? [majors.length] : []),
      ...[...groups, ...quiet].map(({ rows: own, notes }) => own.length + notes.length),
    ],
  };
}

/** What stands right of a track's name: `In progress · Hana Kobayashi`. */
export const trackAside = (track: ChangeRow['track'], statusWord: StatusWord): string =>
  track === null
    ? 'no longer there'
    : [statusWord(track.status.value), track.owners.join(', ')].filter(Boolean).join(' · ');
