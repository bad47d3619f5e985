/** What the build and the browser agree on: the files of the record index, and its head. */

/** How well a term belongs to a record: in its text, in its owner's name, in its title, or as one of its ids. */
export const weights = { text: 0, name: 1, title: 2, id: 3 } as const;

/** Records in one file: each hit that is shown costs a file. */
export const recordsPerFile = 6;

/** The kinds of hits, in the order in which they are listed. */
export const typeOrder: readonly string[] = ['risk', 'approval', 'milestone', 'question', 'track', 'section'];

/** A filter's value and the word for it. */
export type FacetValue = [value: string, word: string];

export const columnNames = ['type', 'status', 'owner', 'category', 'family'] as const;
export type ColumnName = (typeof columnNames)[number];

/** The same for each column. */
export const eachColumn = <T>(make: (name: ColumnName) => T): Record<ColumnName, T> => ({
  type: make('type'),
  status: make('status'),
  owner: make('owner'),
  category: make('category'),
  family: make('family'),
});

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
  /** How many records it has. */
  records: number;
}

/** The address and the folder of most tracks, which the head leaves out: 6 of 24 kB for 1,000 tracks. */
export const usualPlace = (id: string) => ({ url: `/tracks/${id}/`, folder: `tracks/${id}/` });

/** What every query needs: small, read once. */
export interface SearchHead {
  tracks: (Omit<SearchTrack, 'url' | 'folder'> & Partial<Pick<SearchTrack, 'url' | 'folder'>>)[];
  /** Numbers in `columns` point into `values`, one for each record, in the order of tracks; -1 is nothing. */
  values: Record<ColumnName, FacetValue[]>;
  columns: Record<ColumnName, number[]>;
  /** Lists of documents that tracks share: address below the track's, file below its folder, family. */
  documents: SearchDocument[][];
  /** How many words each title has, up to nine: a title that is found whole comes first. */
  titleWords: number[];
  /** For each file of terms its first term, or so much of it as tells it from the last one of the file before. */
  termFiles: string[];
}
