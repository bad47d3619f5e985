/** What a browser and the build agree on: the parts of the index of records, and how the head of it is written. */

/** How well a term belongs to a record: in its text, in its owner's name, in its title, or as one of its ids. */
export const weights = { text: 0, name: 1, title: 2, id: 3 } as const;

/** Records whose words are kept in one file: a hit costs one such file. */
export const blockSize = 6;

/** The kinds of hits, in the order in which they are listed. */
export const typeOrder: readonly string[] = ['risk', 'approval', 'milestone', 'question', 'track', 'section'];

/** A filter's value and the word for it. */
export type FacetValue = [value: string, word: string];

export const columnNames = ['type', 'status', 'owner', 'category', 'family'] as const;
export type ColumnName = (typeof columnNames)[number];

/** A document that search reads. */
export type SearchDocument = [address: string, file: string, family: string];

export interface SearchTrack {
  id: string;
  title: string;
  url: string;
  /** Its status as a filter takes it, and as a reader reads it. */
  status: FacetValue;
  archived: boolean;
  /** The folder of its files, and which of the lists of documents is its own. */
  folder: string;
  documents: number;
}

/** What every query needs: small, read once. Numbers in `columns` point into `values`, one for each record; -1 is nothing. */
export interface SearchHead {
  tracks: SearchTrack[];
  values: Record<ColumnName, FacetValue[]>;
  columns: Record<ColumnName, number[]>;
  /** Lists of documents that tracks share: address below the track's, file below its folder, family. */
  documents: SearchDocument[][];
  /** How many words each title has, up to nine: a title that is found whole comes first. */
  titleWords: number[];
  /** The track of each record is the last one whose first record is not above it. */
  firsts: number[];
  /** Where each file of terms begins: its first term, or so much of it as tells it from the last one of the file before. */
  shards: string[];
}

/** The head as its file has it: half as large. Lists of numbers are texts, each number a letter; what can be worked out is left out. */
export interface PackedHead {
  /** Shortened by what each shares with the one before. */
  ids: string[];
  titles: string[];
  statuses: FacetValue[];
  trackStatus: string;
  trackDocuments: string;
  archived: number[];
  /** Address and folder of the tracks that have others than their id tells, by number. */
  places: Record<number, [url: string, folder: string]>;
  values: SearchHead['values'];
  columns: Record<ColumnName, string>;
  documents: SearchDocument[][];
  titleWords: string;
  /** Distances between the first records of tracks. */
  records: string;
  shards: string[];
}

/** Numbers from -1 on as letters, of which those of small numbers need no escape in JSON. */
const offset = 0x30;
const most = 0xffff - offset;
const letters = (numbers: readonly number[]): string => {
  let text = '';
  for (const number of numbers) text += String.fromCharCode(Math.min(number, most) + offset);
  return text;
};
const numbers = (text: string): number[] => {
  const list: number[] = [];
  for (let at = 0; at < text.length; at++) list.push(text.charCodeAt(at) - offset);
  return list;
};

/** Ids as what each does not share with the one before, behind the number of letters that it shares, as a letter: most begin alike. */
const shortened = (ids: readonly string[]): string[] =>
  ids.map((id, index) => {
    const before = ids[index - 1] ?? '';
    let shared = 0;
    while (shared < id.length && id[shared] === before[shared]) shared++;
    return letters([shared]) + id.slice(shared);
  });
function lengthened(texts: readonly string[]): string[] {
  let before = '';
  return texts.map((text) => {
    before = before.slice(0, numbers(text.slice(0, 1))[0]) + text.slice(1);
    return before;
  });
}

const usualPlace = (id: string): [url: string, folder: string] => [`/tracks/${id}/`, `tracks/${id}/`];

const mapColumns = <From, To>(
  columns: Record<ColumnName, From>,
  make: (column: From) => To,
): Record<ColumnName, To> => ({
  type: make(columns.type),
  status: make(columns.status),
  owner: make(columns.owner),
  category: make(columns.category),
  family: make(columns.family),
});

export function packHead({ tracks, values, columns, documents, titleWords, firsts, shards }: SearchHead): PackedHead {
  const statuses = [...new Map(tracks.map(({ status }) => [status[0], status])).values()];
  const places = tracks.flatMap(({ id, url, folder }, track): [number, [string, string]][] => {
    const usual = usualPlace(id);
    return url === usual[0] && folder === usual[1] ? [] : [[track, [url, folder]]];
  });
  return {
    ids: shortened(tracks.map(({ id }) => id)),
    titles: tracks.map(({ title }) => title),
    statuses,
    trackStatus: letters(tracks.map(({ status }) => statuses.findIndex(([value]) => value === status[0]))),
    trackDocuments: letters(tracks.map((track) => track.documents)),
    archived: tracks.flatMap(({ archived }, track) => (archived ? [track] : [])),
    places: Object.fromEntries(places),
    values,
    columns: mapColumns(columns, letters),
    documents,
    titleWords: letters(titleWords),
    records: letters(firsts.map((first, track) => first - (firsts[track - 1] ?? 0))),
    shards,
  };
}

export function unpackHead(packed: PackedHead): SearchHead {
  const { ids, titles, statuses, places, values, documents, shards } = packed;
  const [status, lists, archived] = [
    numbers(packed.trackStatus),
    numbers(packed.trackDocuments),
    new Set(packed.archived),
  ];
  let first = 0;
  return {
    tracks: lengthened(ids).map((id, track) => {
      const [url, folder] = places[track] ?? usualPlace(id);
      return {
        id,
        title: titles[track]!,
        url,
        status: statuses[status[track]!]!,
        archived: archived.has(track),
        folder,
        documents: lists[track]!,
      };
    }),
    values,
    columns: mapColumns(packed.columns, numbers),
    documents,
    titleWords: numbers(packed.titleWords),
    firsts: numbers(packed.records).map((distance) => {
      first += distance;
      return first;
    }),
    shards,
  };
}
