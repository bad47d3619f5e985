// The format of the record index, shared by build and browser.

/**
 * Where a term occurs in a record, the weakest first: in its text; in its owner's name; in its date or the name of
 * somebody it waits for; in its title; as a word for its state (`late`, `waiting`); as one of its ids.
 */
export const weights = { text: 0, name: 1, asked: 2, title: 3, state: 4, id: 5 } as const;
/** A posting is a distance times this, plus a weight. */
export const weightBase = 8;

/** Records per part of a pack; each hit shown costs a part. */
export const recordsPerFile = 6;

/** Types of hits in display order. */
export const typeOrder: readonly string[] = [
  'person',
  'page',
  'risk',
  'approval',
  'milestone',
  'question',
  'track',
  'section',
];

/** A filter's value and its label. */
export type FacetValue = [value: string, word: string];

export const columnNames = ['type', 'status', 'owner', 'category', 'family'] as const;
export type ColumnName = (typeof columnNames)[number];

/** Makes a value for each column. */
export const eachColumn = <T>(make: (name: ColumnName) => T): Record<ColumnName, T> => ({
  type: make('type'),
  status: make('status'),
  owner: make('owner'),
  category: make('category'),
  family: make('family'),
});

/** A searchable document: address relative to the track's, file relative to its folder, family. */
export type SearchDocument = [address: string, file: string, family: string];

export interface SearchTrack {
  id: string;
  title: string;
  url: string;
  /** Its status as a filter value and its label. */
  status: FacetValue;
  archived: boolean;
  /** The folder of its files, and the index of its list in `SearchHead.documents`. */
  folder: string;
  documents: number;
  /** Number of records. */
  records: number;
}

/** The address and folder of most tracks, which the head omits: saves 6 of 24 kB for 1,000 tracks. */
export const usualPlace = (id: string) => ({ url: `/tracks/${id}/`, folder: `tracks/${id}/` });

/** What every query needs; small, and read once. */
export interface SearchHead {
  tracks: (Omit<SearchTrack, 'url' | 'folder'> & Partial<Pick<SearchTrack, 'url' | 'folder'>>)[];
  /** For each column the distinct values, and for each record, in track order, the index of its value; -1 for none. */
  values: Record<ColumnName, FacetValue[]>;
  columns: Record<ColumnName, number[]>;
  /** Lists of documents, shared by tracks with equal ones. */
  documents: SearchDocument[][];
  /** Number of words of each title without small ones, at most nine; full matches rank first. */
  titleWords: number[];
  /** For each term file its first term, or enough of it to tell it from the last one of the file before. */
  termFiles: string[];
}

/** What the head says of the other files. */
export interface PackedRecords {
  /** A hash of their content, so that browsers never mix files of two builds. */
  build: string;
  /** The bytes of each file of records, which are parts of packs. */
  sizes: number[];
}
