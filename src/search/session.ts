import { type Candidate, documentCandidates, type Hit, sectionCandidate } from './candidates.ts';
import { byRank, isColumn, type RecordHit, type RecordIndex } from './engine.ts';
import { type FacetValue, typeOrder } from './head.ts';
import { excerpt, type FoundSection } from './sections.ts';
import { type FacetName, facetNames, type SearchState } from './state.ts';
import { holdsPhrases, phrasesIn, type QueryWord, queryWords, stripDiacritics } from './words.ts';

export interface Facet {
  value: string;
  word: string;
  count: number;
}

export interface Results {
  total: number;
  tracks: number;
  /** True if more documents match than were read. */
  more: boolean;
  hits: Hit[];
  facets: Record<FacetName, Facet[]>;
  words: QueryWord[];
}

/** Sections that match, and whether some documents were not read. */
interface FoundSections {
  sections: FoundSection[];
  more: boolean;
}

/** Searches the text of documents and reads the best `most` of them, a file each. Returns a message if it fails. */
export type SearchDocuments = (
  query: string,
  words: readonly QueryWord[],
  most: number,
) => Promise<FoundSections | string>;

/** Number of best hits that are checked for the query's words in the order typed. */
const checkedForOrder = 10;
/** Factor for hits with only most of the words. */
const afterOthers = 0.01;
const typedInTitle = 8;
const typedInText = 3;
/** Number of best records that are checked for a phrase; each costs a part of a file. */
const checkedForPhrase = 100;

/** All matches of a query, without filters. Computed once per query; filters and sorting only choose from it. */
export class ResultSet {
  readonly words: QueryWord[];
  private readonly index: RecordIndex;
  private readonly q: string;
  private readonly candidates: Candidate[];
  /** The best records, loaded. */
  private readonly best: Hit[];
  private readonly more: boolean;

  private constructor(
    index: RecordIndex,
    q: string,
    words: QueryWord[],
    candidates: Candidate[],
    best: Hit[],
    more: boolean,
  ) {
    this.index = index;
    this.q = q;
    this.words = words;
    this.candidates = candidates;
    this.best = best;
    this.more = more;
  }

  /** Finds records. */
  static async records(index: RecordIndex, q: string): Promise<ResultSet> {
    const words = queryWords(q);
    const found = await recordCandidates(index, q, words);
    const phrases = phrasesIn(q);
    const records = await withPhrases(index, found, phrases);
    const files = phrases.length > 0 ? [] : documentCandidates(index, words);
    const best = await Promise.all([...records.slice(0, checkedForOrder), ...files].map(({ loadHit }) => loadHit()));
    const more = records.length < found.length && found.length > checkedForPhrase;
    return new ResultSet(index, q, words, [...records, ...files].sort(byRank), best, more);
  }

  /** Finds records with most of the words, for a query that has no hits. */
  static async mostWords(index: RecordIndex, q: string): Promise<ResultSet> {
    const words = queryWords(q);
    const records = candidatesOf(index, await index.searchMost(q), words);
    return new ResultSet(index, q, words, records, [], false);
  }

  /** Puts the hits of another query after these, except those that are among these. */
  async followedBy(other: ResultSet): Promise<ResultSet> {
    const known = new Set(this.candidates.map(({ record }) => record).filter((record) => record !== null));
    const urls = new Set((await this.sections()).map(({ url }) => url));
    const others = await Promise.all(
      other.candidates.map(async (one) => {
        if (one.record !== null) return known.has(one.record) ? [] : [one];
        return urls.has((await one.loadHit()).url) ? [] : [one];
      }),
    );
    const after = others.flat().map((one): Candidate => ({ ...one, rank: one.rank * afterOthers }));
    const candidates = [...this.candidates, ...after].sort(byRank);
    return new ResultSet(this.index, this.q, this.words, candidates, this.best, this.more || other.more);
  }

  private sections(): Promise<Hit[]> {
    return Promise.all(this.candidates.filter(({ record }) => record === null).map(({ loadHit }) => loadHit()));
  }

  /** Adds sections of documents, except those that are records. */
  with({ sections, more }: FoundSections): ResultSet {
    const { index, words, best } = this;
    const phrases = phrasesIn(this.q);
    const found = sections
      .filter(({ title, text }) => holdsPhrases(phrases, [title, text]))
      .flatMap((section) => sectionCandidate(index, section, words, best) ?? []);
    const candidates = [...this.candidates, ...found].sort(byRank);
    return new ResultSet(index, this.q, words, candidates, best, more || this.more);
  }

  /** Number of hits without filters. */
  get count(): number {
    return this.candidates.length;
  }

  /** The hits that pass the filters, sorted; the first `limit` of them loaded. */
  async results({ filters, sort }: SearchState, limit: number): Promise<Results> {
    const set = facetNames.filter((name) => filters[name] !== undefined);
    const passes = ({ facets }: Candidate, but?: FacetName): boolean =>
      set.every((name) => name === but || facets[name]?.[0] === filters[name]);
    const shown = this.candidates.filter((candidate) => passes(candidate));
    if (sort !== 'relevance') {
      const orders = await this.index.orders();
      const value = ({ record }: Candidate): string | number | null => (record === null ? null : orders[sort][record]!);
      shown.sort((a, b) => descending(value(a), value(b)) || byRank(a, b));
    }
    const facets = Object.fromEntries(
      facetNames.map((name) => [
        name,
        counted(
          this.candidates.filter((one) => passes(one, name)).map((one) => one.facets[name]),
          filters[name],
        ),
      ]),
    ) as Results['facets'];
    facets.type.sort((a, b) => typeOrder.indexOf(a.value) - typeOrder.indexOf(b.value));
    return {
      total: shown.length,
      tracks: new Set(shown.flatMap(({ track }) => track ?? [])).size,
      more: this.more,
      hits: await Promise.all(shown.slice(0, limit).map(({ loadHit }) => loadHit())),
      facets,
      words: this.words,
    };
  }
}

const descending = (one: string | number | null, other: string | number | null): number => {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? 1 : -1;
};

// A shared collator: comparing a thousand titles by `localeCompare` takes ten milliseconds.
const byWord = new Intl.Collator('en').compare;

/** Every value with its number of hits, most frequent first; the chosen one even without hits. */
function counted(values: readonly (FacetValue | null)[], chosen: string | undefined): Facet[] {
  const counts = new Map<string, Facet>();
  for (const pair of values) {
    if (pair === null) continue;
    const [value, word] = pair;
    const facet = counts.get(value) ?? { value, word, count: 0 };
    facet.count++;
    counts.set(value, facet);
  }
  if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, { value: chosen, word: chosen, count: 0 });
  return [...counts.values()].sort((a, b) => b.count - a.count || byWord(a.word, b.word));
}

const candidatesOf = (index: RecordIndex, found: readonly RecordHit[], words: readonly QueryWord[]): Candidate[] => {
  return found.map(({ record, rank, isArchived, track: number }): Candidate => {
    const track = index.tracks[number] ?? null;
    const columns = Object.fromEntries(
      facetNames.map((name) => [name, isColumn(name) ? index.value(record, name) : null]),
    ) as Candidate['facets'];
    const loadHit = async (): Promise<Hit> => {
      const { kind, title, facts, text, url, file, line } = await index.record(record);
      return {
        type: columns.type![0],
        kind,
        status: columns.status?.[0] ?? null,
        title,
        track,
        facts,
        text: excerpt(text, words),
        url,
        file,
        line,
      };
    };
    const facets: Candidate['facets'] = { ...columns, track: track === null ? null : [track.id, track.title] };
    return { rank, isArchived, record, track, facets, loadHit };
  });
};

async function recordCandidates(index: RecordIndex, q: string, words: readonly QueryWord[]): Promise<Candidate[]> {
  const candidates = candidatesOf(index, await index.search(q), words);
  if (words.length < 2) return candidates;
  const typed = stripDiacritics(q).trim().replace(/\s+/g, ' ');
  await Promise.all(
    candidates.slice(0, checkedForOrder).map(async (candidate) => {
      const { title, text } = await index.record(candidate.record!);
      candidate.rank += stripDiacritics(title).includes(typed)
        ? typedInTitle
        : stripDiacritics(text).includes(typed)
          ? typedInText
          : 0;
    }),
  );
  return candidates.sort(byRank);
}

/** The records with the phrases of a query, among the best ones. */
async function withPhrases(
  index: RecordIndex,
  candidates: Candidate[],
  phrases: readonly string[],
): Promise<Candidate[]> {
  if (phrases.length === 0) return candidates;
  const checked = candidates.slice(0, checkedForPhrase).map(async (candidate) => {
    const { title, facts, text } = await index.record(candidate.record!);
    return holdsPhrases(phrases, [title, facts, text]) ? [candidate] : [];
  });
  return (await Promise.all(checked)).flat();
}
