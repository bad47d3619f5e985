import type { Portfolio } from '../model/portfolio.ts';
import type { Track } from '../model/track.ts';
import type { SearchEntry } from './entry.ts';
import {
  eachColumn,
  type FacetValue,
  recordsPerFile,
  type SearchDocument,
  type SearchHead,
  usualPlace,
  weightBase,
  weights,
} from './head.ts';
import { stripDiacritics, tellingTerms, termsOf } from './words.ts';

/** Approximate characters per term file; each word of a query costs a file. */
const termFileSize = 6000;

/** Title words are counted up to this number: with more, full matches need no distinction. */
const maxTitleWords = 9;

/** A record as a hit shows it. */
export interface SearchRecord {
  kind: string;
  title: string;
  facts: string;
  text: string;
  url: string;
  /** Where it was read; null for a page of the site. */
  file: string | null;
  line: number | null;
}

/** Keys for sorting by date and by score, one per record. */
export interface SearchOrders {
  date: (string | null)[];
  score: (number | null)[];
}

/** The records of each term, encoded by `postings`. */
export type TermFile = Record<string, number[]>;

/** The contents of the index files. */
export interface SearchIndex {
  head: SearchHead;
  orders: SearchOrders;
  terms: TermFile[];
  records: SearchRecord[][];
}

/** Numbers the distinct values of a column. */
function column(values: readonly (FacetValue | null)[]): { values: FacetValue[]; numbers: number[] } {
  const numbers = new Map<string, number>();
  const distinct: FacetValue[] = [];
  return {
    values: distinct,
    numbers: values.map((value) => {
      if (value === null) return -1;
      const known = numbers.get(value[0]);
      if (known !== undefined) return known;
      numbers.set(value[0], distinct.length);
      return distinct.push(value) - 1;
    }),
  };
}

const same = (text: string | null): FacetValue | null => (text === null ? null : [text, text]);

/** For each term, its records in order: for each the distance from the one before, times `weightBase`, plus the weight. */
function postings(entries: readonly SearchEntry[]): Map<string, number[]> {
  const result = new Map<string, number[]>();
  const last = new Map<string, number>();
  entries.forEach((entry, record) => {
    const weightOf = new Map<string, number>();
    const put = (text: string, weight: number): void => {
      for (const term of termsOf(text)) if ((weightOf.get(term) ?? -1) < weight) weightOf.set(term, weight);
    };
    put(`${entry.text} ${entry.facts} ${entry.kind} ${entry.keywords}`, weights.text);
    if (entry.owner !== null) put(entry.owner, weights.name);
    put(entry.dated, weights.asked);
    if (entry.waitsFor !== null) put(entry.waitsFor, weights.asked);
    put(entry.title, weights.title);
    put(entry.states, weights.state);
    for (const name of entry.names) {
      const whole = stripDiacritics(name);
      weightOf.set(whole, weights.id);
      if (entry.type !== 'track') continue;
      for (const term of termsOf(name)) if (!weightOf.has(term)) weightOf.set(term, weights.name);
    }
    for (const [term, weight] of weightOf) {
      const list = result.get(term) ?? [];
      list.push((record - (last.get(term) ?? 0)) * weightBase + weight);
      last.set(term, record);
      result.set(term, list);
    }
  });
  return result;
}

/** Sorted terms in files of about equal size. */
function termFiles(lists: ReadonlyMap<string, number[]>): TermFile[] {
  const files: TermFile[] = [];
  let size = termFileSize;
  for (const term of [...lists.keys()].sort()) {
    const list = lists.get(term)!;
    if (size >= termFileSize) {
      files.push(Object.create(null) as TermFile);
      size = 0;
    }
    files.at(-1)![term] = list;
    size += term.length + list.length * 3 + 4;
  }
  return files;
}

/** For each term file the shortest prefix of its first term that sorts after all terms of the file before. */
function firstTerms(files: readonly TermFile[]): string[] {
  let last = '';
  return files.map((file) => {
    const terms = Object.keys(file);
    const [first = ''] = terms;
    let length = 1;
    while (length < first.length && first.slice(0, length) <= last) length++;
    last = terms.at(-1) ?? last;
    return first.slice(0, length);
  });
}

const inGroups = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

/** Tracks for the head. Most have the same documents, so equal lists are stored once. */
function searchTracks(
  tracks: readonly Track[],
  entries: readonly SearchEntry[],
  statusWord: (track: Track) => string,
  withheld: (file: string) => boolean,
): Pick<SearchHead, 'tracks' | 'documents'> {
  const records = new Map<string, number>();
  for (const { track } of entries) if (track !== null) records.set(track.id, (records.get(track.id) ?? 0) + 1);
  const lists = new Map<string, { number: number; list: SearchDocument[] }>();
  const made = tracks.map((track): SearchHead['tracks'][number] => {
    const folder = folderOf(track.documents.map(({ path }) => path));
    const list = track.documents
      .filter(({ path }) => !withheld(path))
      .map(
        ({ path, url, dialect }): SearchDocument => [url.slice(track.url.length), path.slice(folder.length), dialect],
      );
    const key = JSON.stringify(list);
    const known = lists.get(key) ?? { number: lists.size, list };
    lists.set(key, known);
    const { id, url, archived } = track;
    // A track whose main document is withheld must not show its title.
    const title = withheld(track.source.file) ? id : track.title;
    const usual = usualPlace(id);
    return {
      id,
      title,
      ...(url === usual.url && folder === usual.folder ? {} : { url, folder }),
      status: [track.status.value, statusWord(track)],
      archived,
      documents: known.number,
      records: records.get(id) ?? 0,
    };
  });
  return { tracks: made, documents: [...lists.values()].map(({ list }) => list) };
}

/** The common folder of paths, with a final slash. */
function folderOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (folder !== '' && !paths.every((path) => path.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}

/**
 * Builds the record index, in files that the reader's browser fetches when a query needs them: the head, a term file
 * for each word, a record file for each hit.
 * @param entries the records, by track in the portfolio's order; then those of no track
 */
export function searchIndex(
  portfolio: Portfolio,
  entries: readonly SearchEntry[],
  statusWord: (track: Track) => string,
  withheld: (file: string) => boolean,
): SearchIndex {
  const terms = termFiles(postings(entries));
  const columns = {
    type: column(entries.map(({ type }) => [type, type])),
    status: column(entries.map(({ status, statusWord: word }) => (status === null ? null : [status, word]))),
    owner: column(entries.map(({ owner }) => same(owner))),
    category: column(entries.map(({ category }) => (category === null ? null : [category.key, category.title]))),
    family: column(entries.map(({ family }) => same(family))),
  };
  // A track with nothing published is not in the index.
  const found = new Set(entries.map(({ track }) => track?.id));
  const tracks = portfolio.tracks.filter(
    ({ id, documents }) => found.has(id) || documents.some(({ path }) => !withheld(path)),
  );
  return {
    head: {
      ...searchTracks(tracks, entries, statusWord, withheld),
      values: eachColumn((name) => columns[name].values),
      columns: eachColumn((name) => columns[name].numbers),
      titleWords: entries.map(({ title }) => Math.min(tellingTerms(title).size, maxTitleWords)),
      termFiles: firstTerms(terms),
    },
    orders: { date: entries.map(({ date }) => date), score: entries.map(({ score }) => score) },
    terms,
    records: inGroups(
      entries.map(({ kind, title, facts, text, url, source }) => ({
        kind,
        title,
        facts,
        text,
        url,
        file: source?.file ?? null,
        line: source?.line ?? null,
      })),
      recordsPerFile,
    ),
  };
}
