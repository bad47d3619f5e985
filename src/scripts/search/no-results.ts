import type { RecordIndex } from '../../search/engine.ts';
import { ResultSet } from '../../search/session.ts';
import type { SearchState } from '../../search/state.ts';
import { suggestion, type Vocabulary } from '../../search/suggestion.ts';
import { phrasesIn, queryWords } from '../../search/words.ts';
import { el } from '../layout/elements.ts';
import { between, indexLinks, queryButton } from './help.ts';
import type { SearchSources } from './sources.ts';

/** Help for a search without hits. Loaded only then. */

/**
 * Up to this many term files, the whole index is searched for similar words; beyond it, only the files that share their
 * first letters.
 */
const fewFiles = 40;
/** A word from a document counts as if one record contained it. */
const once = 1;

async function recordTerms(index: RecordIndex, word: string): Promise<[string, number][]> {
  const beginnings = index.termFileCount <= fewFiles ? [''] : [...new Set([...word].slice(0, 2))];
  const files = await Promise.all(beginnings.map((beginning) => index.termFiles(beginning)));
  return files
    .flat()
    .flatMap((file) => Object.entries(file).map(([term, list]): [string, number] => [term, list.length]));
}

function vocabularyOf(index: RecordIndex, { documents, documentWords }: SearchSources): Vocabulary {
  const ofDocuments = documentWords();
  return {
    async near(word) {
      const [terms, words] = await Promise.all([recordTerms(index, word), ofDocuments]);
      return [...terms, ...words.map((known): [string, number] => [known, once])];
    },
    async hasHits(query) {
      if ((await ResultSet.records(index, query)).count > 0) return true;
      const found = await documents(query, queryWords(query), 4);
      return typeof found !== 'string' && found.sections.length > 0;
    },
  };
}

/** What is shown instead of no hits: what it is, and the hits. */
export interface Instead {
  note: string;
  found: ResultSet;
  help: HTMLElement[];
}

/** Fewer words are all needed; of more, each shorter query would cost a search. */
const leastForMost = 3;
const mostForMost = 8;

/**
 * Hits for a query that has none: of the words that may have been meant, else the records with most of the words. Null
 * for a phrase, and if there are none either.
 */
export async function insteadOf(
  index: RecordIndex,
  sources: SearchSources,
  q: string,
  most: number,
): Promise<Instead | null> {
  if (phrasesIn(q).length > 0) return null;
  const meant = await suggestion(q, vocabularyOf(index, sources));
  if (meant !== null) {
    const [records, text] = await Promise.all([
      ResultSet.records(index, meant),
      sources.documents(meant, queryWords(meant), most),
    ]);
    const found = typeof text === 'string' ? records : records.with(text);
    const help = [el('p', {}, 'Did you mean ', queryButton(meant), '?')];
    if (found.count > 0) return { note: `No results for “${cut(q)}”. For “${meant}”:`, found, help };
  }
  const found = await withMostWords(index, sources, q, most);
  return found === null ? null : { note: 'No result has all words. With most of them:', found, help: [] };
}

/** Records with at least half of the words, and sections with all words but one; null if there are none. */
export async function withMostWords(
  index: RecordIndex,
  sources: SearchSources,
  q: string,
  most: number,
): Promise<ResultSet | null> {
  const words = queryWords(q).map(({ text }) => text);
  if (words.length < leastForMost || words.length > mostForMost || phrasesIn(q).length > 0) return null;
  const shorter = words.map((_, left) => words.toSpliced(left, 1).join(' '));
  const texts = await Promise.all(shorter.map((query) => sources.documents(query, queryWords(query), most)));
  const sections = texts.flatMap((text) => (typeof text === 'string' ? [] : text.sections));
  const once = [...new Map(sections.sort((a, b) => a.rank - b.rank).map((section) => [section.url, section])).values()];
  const found = (await ResultSet.mostWords(index, q)).with({ sections: once, more: false });
  return found.count === 0 ? null : found;
}

const cut = (q: string): string => (q.trim().length > 80 ? `${q.trim().slice(0, 80)}…` : q.trim());

/** Help for a search without hits: what may have been meant, which word to drop, and where else to look. */
export async function noHitsHelp(
  index: RecordIndex,
  sources: SearchSources,
  { q, filters }: SearchState,
  base: string,
): Promise<HTMLElement[]> {
  const help: HTMLElement[] = [];
  const meant = await suggestion(q, vocabularyOf(index, sources));
  const words = queryWords(q);
  const said = cut(q);
  if (said !== '') help.push(el('p', { class: 'search-none' }, `No results for “${said}”.`));
  if (meant !== null) help.push(el('p', {}, 'Did you mean ', queryButton(meant), '?'));
  if (words.length > 1) {
    const shorter = words.map((_, left) => words.flatMap(({ text }, at) => (at === left ? [] : [text])).join(' '));
    const found = await Promise.all(
      shorter.map(async (query) => ({ query, count: (await index.search(query)).length })),
    );
    const best = found.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
    const buttons = best.slice(0, 3).map(({ query }) => queryButton(query));
    if (buttons.length > 0) help.push(el('p', {}, 'With one word fewer: ', ...between(buttons, ', '), '.'));
  }
  if (Object.keys(filters).length > 0) help.push(el('p', {}, 'Filters are on: without them there may be results.'));
  help.push(el('p', {}, 'Or browse ', ...indexLinks(base), '.'));
  return help;
}
