import { smallest } from '../model/lists.ts';
import {
  type ColumnName,
  columnNames,
  recordsPerFile,
  type SearchDocument,
  type SearchHead,
  type SearchTrack,
  usualPlace,
  weightBase,
  weights,
} from './head.ts';
import type { SearchOrders, SearchRecord, TermFile } from './index-files.ts';
import { isShortNumber, type QueryWord, queryWords, stripDiacritics, termsOf } from './words.ts';

/** Fetches a file of the index by name: `head`, `orders`, `terms-3`, `records-17`. */
export type LoadFile = (name: string) => Promise<unknown>;

/** How well a hit matches. Archived hits come after all others. */
export interface Ranked {
  rank: number;
  isArchived: boolean;
}

/** Sorts hits, best first. */
export const byRank = (one: Ranked, other: Ranked): number =>
  Number(one.isArchived) - Number(other.isArchived) || other.rank - one.rank;

/** A record that matches a query, and its track, by number; -1 for a record of no track. */
export interface RecordHit extends Ranked {
  record: number;
  track: number;
}

/** The rank of a word by its weight. */
const rankOf = [2, 4, 8, 10, 14, 16];
/** Factor for a word that is only the start of a term. */
const prefixFactor = 0.7;
/** How a word is in a record: its rank, and whether it is in the title or is an id. */
interface Match {
  rank: number;
  inTitle: boolean;
}

/** The rank of a word that is only in the title of the record's track. */
const trackTitleRank = 1;
/** Bonus for a title that equals the query. */
const wholeTitle = 30;
/** Factors that put a person before what waits for them, a page before what it lists, and a track before its records. */
const typeFactors: Readonly<Record<string, number>> = { person: 2, page: 2, track: 1.25 };
/** Factor for a compound of which only the parts are found. */
const partsFactor = 0.5;

/** The record index in the reader's browser. Fetches files when a query needs them, and keeps them. */
export class RecordIndex {
  readonly tracks: readonly SearchTrack[];
  private readonly head: SearchHead;
  private readonly load: LoadFile;
  private readonly files = new Map<string, Promise<unknown>>();
  private readonly trackTerms: readonly ReadonlySet<string>[];
  /** The track number of each record. */
  private readonly trackNumbers: readonly number[];

  private constructor(head: SearchHead, load: LoadFile) {
    this.head = head;
    this.load = load;
    this.tracks = head.tracks.map((track) => ({ ...usualPlace(track.id), ...track }));
    this.trackTerms = head.tracks.map(({ id, title }) => termsOf(`${title} ${id}`));
    const ofTracks = head.tracks.flatMap(({ records }, track) => new Array<number>(records).fill(track));
    this.trackNumbers = head.titleWords.map((_, record) => ofTracks[record] ?? -1);
  }

  static async open(load: LoadFile): Promise<RecordIndex> {
    return new RecordIndex((await load('head')) as SearchHead, load);
  }

  private file<T>(name: string): Promise<T> {
    const known = this.files.get(name) ?? this.load(name);
    this.files.set(name, known);
    return known as Promise<T>;
  }

  /** The searchable documents of a track. */
  documentsOf(track: SearchTrack): readonly SearchDocument[] {
    return this.head.documents[track.documents] ?? [];
  }

  get count(): number {
    return this.head.titleWords.length;
  }

  /** A record's value and word in a column, or null. */
  value(record: number, name: ColumnName): readonly [string, string] | null {
    return this.head.values[name][this.head.columns[name][record] ?? -1] ?? null;
  }

  async record(record: number): Promise<SearchRecord> {
    const records = await this.file<SearchRecord[]>(`records-${Math.floor(record / recordsPerFile)}`);
    return records[record % recordsPerFile]!;
  }

  orders(): Promise<SearchOrders> {
    return this.file<SearchOrders>('orders');
  }

  /** Number of term files. */
  get termFileCount(): number {
    return this.head.termFiles.length;
  }

  /** The files with terms that start with a text, or that the text starts with. */
  async termFiles(term: string): Promise<TermFile[]> {
    const firsts = this.head.termFiles;
    const files = firsts.flatMap((first, index) => {
      const next = firsts[index + 1];
      const isNear = (next === undefined || term < next) && (first <= term || first.startsWith(term));
      return isNear ? [this.file<TermFile>(`terms-${index}`)] : [];
    });
    return Promise.all(files);
  }

  /** The records with a term, or one that starts with it, and their rank for it. */
  private async lookUp(term: string, whole: boolean): Promise<Map<number, Match>> {
    const found = new Map<number, Match>();
    for (const file of await this.termFiles(term)) {
      for (const [known, list] of Object.entries(file)) {
        if (!known.startsWith(term) || (whole && known !== term)) continue;
        const factor = known === term ? 1 : prefixFactor;
        let record = 0;
        for (const code of list) {
          record += Math.floor(code / weightBase);
          const weight = code % weightBase;
          // A record's id starts with its track's. It matches only if the query goes on after the dot.
          if (
            weight === weights.id &&
            known !== term &&
            !term.includes('.') &&
            this.value(record, 'type')?.[0] !== 'track'
          )
            continue;
          const rank = rankOf[weight]! * factor;
          const inTitle = weight === weights.title || weight === weights.id;
          if ((found.get(record)?.rank ?? 0) < rank) found.set(record, { rank, inTitle });
        }
      }
    }
    return found;
  }

  private async lookUpAll(terms: readonly string[]): Promise<Map<number, Match>> {
    const lists = await Promise.all(
      terms.map((term) =>
        // `2` is no beginning of `2026`.
        this.lookUp(
          term,
          isShortNumber(term) || (terms.length > 1 && [...term].length > 1 && !/^[\p{ASCII}]/u.test(term)),
        ),
      ),
    );
    const [first = new Map<number, Match>(), ...others] = lists;
    return new Map(
      [...first].flatMap(([record, match]) => {
        const matches = [match, ...others.flatMap((list) => list.get(record) ?? [])];
        if (matches.length < lists.length) return [];
        const rank = smallest(matches.map((one) => one.rank));
        return [[record, { rank, inTitle: matches.every(({ inTitle }) => inTitle) }]];
      }),
    );
  }

  /** The records for a word: as typed, else by its parts. */
  private async find(word: QueryWord): Promise<Map<number, Match>> {
    const found = await this.lookUpAll(word.terms);
    if (found.size > 0 || word.parts === word.terms) return found;
    const inParts = await this.lookUpAll(word.parts);
    return new Map([...inParts].map(([record, match]) => [record, { ...match, rank: match.rank * partsFactor }]));
  }

  /**
   * Every record with all words of a query, best first. One word at least must be in the record, others may be in the
   * title of its track. A query without words finds everything.
   */
  async search(query: string): Promise<RecordHit[]> {
    const words = queryWords(query);
    if (words.length === 0) return Array.from({ length: this.count }, (_, record) => this.hit(record, 0));
    const lists = await Promise.all(words.map((word) => this.find(word)));
    const tracks = words.map((word) => this.tracksNamed(word));
    const typed = stripDiacritics(query).trim();
    const hits: RecordHit[] = [];
    const named = { live: false, archived: [] as RecordHit[] };
    for (const record of new Set(lists.flatMap((list) => [...list.keys()]))) {
      const track = this.trackNumbers[record]!;
      let sum = 0;
      let inTitle = 0;
      const all = lists.every((list, index) => {
        const match = list.get(record);
        if (match === undefined && !tracks[index]!.has(track)) return false;
        sum += match?.rank ?? trackTitleRank;
        if (match?.inTitle === true) inTitle++;
        return true;
      });
      if (!all) continue;
      const id = this.tracks[track]?.id ?? '';
      const type = this.value(record, 'type')?.[0] ?? '';
      const isTrack = type === 'track';
      const share =
        inTitle === words.length
          ? Math.min(1, words.reduce((n, word) => n + word.terms.length, 0) / this.head.titleWords[record]!)
          : 0;
      const rank =
        (sum / words.length + wholeTitle * share + (isTrack && stripDiacritics(id) === typed ? wholeTitle : 0)) *
        (typeFactors[type] ?? 1);
      const hit = this.hit(record, rank);
      hits.push(hit);
      if (sum < rankOf[weights.title]! * words.length || (share < 1 && sum < rankOf[weights.id]! * words.length))
        continue;
      if (!hit.isArchived) named.live = true;
      else if (isTrack) named.archived.push(hit);
    }
    // A query that is the whole name of an archived track, and of nothing else, means it.
    if (!named.live) for (const hit of named.archived) hit.isArchived = false;
    return hits.sort((a, b) => byRank(a, b) || a.record - b.record);
  }

  /**
   * The records with at least half of the words of a query, best first: those with rare words before those with common
   * ones. For a query that no record answers whole.
   */
  async searchMost(query: string): Promise<RecordHit[]> {
    const words = queryWords(query);
    const lists = await Promise.all(words.map((word) => this.find(word)));
    const rarity = lists.map(({ size }) => Math.log(1 + this.count / Math.max(1, size)));
    const whole = rarity.reduce((sum, one) => sum + one, 0);
    const hits: RecordHit[] = [];
    for (const record of new Set(lists.flatMap((list) => [...list.keys()]))) {
      const found = lists.map((list) => list.get(record)?.rank ?? 0);
      if (found.filter((rank) => rank > 0).length * 2 < words.length) continue;
      hits.push(
        this.hit(
          record,
          found.reduce((sum, rank, index) => sum + (rank * rarity[index]!) / whole, 0),
        ),
      );
    }
    return hits.sort((a, b) => byRank(a, b) || a.record - b.record);
  }

  private hit(record: number, rank: number): RecordHit {
    const track = this.trackNumbers[record]!;
    return { record, rank, track, isArchived: this.tracks[track]?.archived ?? false };
  }

  private tracksNamed({ parts }: QueryWord): Set<number> {
    const found = new Set<number>();
    this.trackTerms.forEach((terms, track) => {
      if (parts.every((part) => terms.has(part))) found.add(track);
    });
    return found;
  }
}

export const isColumn = (name: string): name is ColumnName => (columnNames as readonly string[]).includes(name);
