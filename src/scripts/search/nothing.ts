import { chunksOf } from '../../search/chunks.ts';
import type { RecordIndex } from '../../search/engine.ts';
import { wordsIn } from '../../search/index-words.ts';
import { Found, type SearchDocuments } from '../../search/session.ts';
import type { SearchState } from '../../search/state.ts';
import { suggestion, type Vocabulary } from '../../search/suggestion.ts';
import { queryWords } from '../../search/words.ts';
import { el } from '../layout/elements.ts';
import { between, indexLinks, queryButton } from './help.ts';
import { bytesOf, type Pagefind } from './pagefind.ts';
import { openDocuments } from './source.ts';

/** What is said where nothing was found. Loaded only then. */

/** An index of no more files than these is read whole for words that are near; of a larger one, what begins alike. */
const fewFiles = 40;
/** A document's word counts as one record's. */
const once = 1;

/** What known words that are near to one may begin with: its own letters, the first left out, or swapped with the second. */
const beginnings = (word: string): string[] => [
  word,
  word.slice(0, 3),
  word.slice(1),
  `${word.slice(1, 2)}${word.slice(0, 1)}${word.slice(2)}`,
];

async function recordTerms(index: RecordIndex, word: string): Promise<[string, number][]> {
  const initials = index.head.shards.length <= fewFiles ? [''] : [...new Set([...word].slice(0, 2))];
  const files = await Promise.all(initials.map((initial) => index.termFiles(initial)));
  return files
    .flat()
    .flatMap((file) => Object.entries(file).map(([term, list]): [string, number] => [term, list.length]));
}

/** The words of documents in parts of Pagefind's index. */
async function documentWords({ folder, list }: Pagefind, word: string): Promise<[string, number][]> {
  const names =
    list.length <= fewFiles
      ? list.map(({ name }) => name)
      : beginnings(word).flatMap((beginning) => chunksOf(beginning, list));
  const parts = await Promise.all([...new Set(names)].map((name) => bytesOf(`${folder}index/${name}.pf_index`)));
  const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return parts.flatMap(wordsIn).map(({ text }) => [new TextDecoder().decode(letters(text)), once]);
}

function vocabularyOf(index: RecordIndex, documents: SearchDocuments, base: string): Vocabulary {
  const near: Vocabulary['near'] = async (word) => {
    const ofDocuments = openDocuments(base).then((pagefind) => documentWords(pagefind, word));
    // Without the documents there are the words of records.
    const known = await Promise.all([recordTerms(index, word), ofDocuments.catch(() => [])]);
    return known.flat();
  };
  const hasHits = async (query: string): Promise<boolean> => {
    if ((await Found.records(index, query)).count > 0) return true;
    const found = await documents(query, queryWords(query), 4);
    return typeof found !== 'string' && found.sections.length > 0;
  };
  return { near, hasHits };
}

/** Nothing was found: what might have been meant, which word stands in the way, and where to look instead. */
export async function noHitsHelp(
  index: RecordIndex,
  documents: SearchDocuments,
  { q, filters }: SearchState,
  base: string,
): Promise<HTMLElement[]> {
  const help: HTMLElement[] = [];
  const meant = await suggestion(q, vocabularyOf(index, documents, base));
  const words = queryWords(q);
  const said = q.trim().length > 80 ? `${q.trim().slice(0, 80)}…` : q.trim();
  if (said !== '')
    help.push(
      el(
        'p',
        { class: 'search-none' },
        words.length > 1 ? `Nothing holds all words of “${said}”.` : `Nothing holds “${said}”.`,
      ),
    );
  if (meant !== null) help.push(el('p', {}, 'Did you mean ', queryButton(meant), '?'));
  if (words.length > 1) {
    const shorter = words.map((_, left) => words.flatMap(({ text }, at) => (at === left ? [] : [text])).join(' '));
    const found = await Promise.all(
      shorter.map(async (query) => ({ query, count: (await index.search(query)).length })),
    );
    const best = found.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
    const buttons = best.slice(0, 3).map(({ query }) => queryButton(query));
    if (buttons.length > 0) help.push(el('p', {}, 'With a word less: ', ...between(buttons, ', '), '.'));
  }
  if (Object.keys(filters).length > 0) help.push(el('p', {}, 'Filters are set: without them there may be hits.'));
  help.push(el('p', {}, 'Or look through ', ...indexLinks(base), '.'));
  return help;
}
