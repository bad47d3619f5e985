import { memoize } from '../../model/memoize.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import type { RiskCategory } from '../../model/risk.ts';
import type { StatusValue } from '../../model/status.ts';
import { categoryWords } from './categories.ts';
import { headingWords, neutralWords, type Role } from './headings.ts';
import { type Label, labelWords } from './labels.ts';
import { levelWords } from './levels.ts';
import { statusWords } from './statuses.ts';
import type { TeamWords } from './team-words.ts';

/** All words that readers know, built-in and a team's own, as maps from folded text. */
export interface Vocabulary {
  headings: ReadonlyMap<string, Role>;
  neutral: ReadonlySet<string>;
  /** All meanings of each word. */
  labels: ReadonlyMap<string, ReadonlySet<Label>>;
  categories: ReadonlyMap<string, RiskCategory>;
  levels: ReadonlyMap<string, number>;
  statuses: ReadonlyMap<string, StatusValue>;
}

const listed = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map(normalizeForMatch)
    .filter((word) => word !== '');

/** Adds Latin words as they are typed without their accents (`mitigacao`), if that is no other word. */
function typedPlainly<V>(words: Map<string, V>): Map<string, V> {
  for (const [word, value] of [...words]) {
    const plain = word
      .normalize('NFD')
      .replace(/(?<=[a-z])\p{M}/gu, '')
      .normalize('NFC');
    if (!words.has(plain)) words.set(plain, value);
  }
  return words;
}

function flat<V extends string | number>(
  words: Partial<Record<V, string | string[]>>,
  value: (key: string) => V,
): Map<string, V> {
  const map = new Map<string, V>();
  for (const [key, list] of Object.entries<string | string[] | undefined>(words)) {
    for (const word of typeof list === 'string' ? listed(list) : (list ?? []).map(normalizeForMatch))
      if (!map.has(word)) map.set(word, value(key));
  }
  return typedPlainly(map);
}

function labelMap(): Map<string, Set<Label>> {
  const map = new Map<string, Set<Label>>();
  for (const [label, words] of Object.entries(labelWords) as [Label, string][]) {
    for (const word of listed(words)) {
      const meanings = map.get(word);
      if (meanings === undefined) map.set(word, new Set([label]));
      else meanings.add(label);
    }
  }
  return typedPlainly(map);
}

/** The vocabulary that comes with Trackway. */
export const builtIn: Vocabulary = {
  headings: flat<Role>(headingWords, (key) => key as Role),
  neutral: new Set(listed(neutralWords)),
  labels: labelMap(),
  categories: flat<RiskCategory>(categoryWords, (key) => key as RiskCategory),
  levels: flat<number>(levelWords as Partial<Record<number, string[]>>, Number),
  statuses: flat<StatusValue>(statusWords, (key) => key as StatusValue),
};

const cache = new WeakMap<TeamWords, Vocabulary>();

/**
 * The vocabulary with a team's words merged in; theirs take precedence. Headings and columns may name a role, a label,
 * or any known word for it.
 */
export function vocabularyFor(words: TeamWords): Vocabulary {
  const known = cache.get(words);
  if (known !== undefined) return known;
  // Most teams add no words: they share the built-in vocabulary and its caches.
  if (Object.values(words).every((own) => Object.keys(own).length === 0)) {
    cache.set(words, builtIn);
    return builtIn;
  }
  const labels = new Map(builtIn.labels);
  for (const [word, meaning] of Object.entries(words.columns)) {
    const named = meaning in labelWords ? new Set([meaning as Label]) : builtIn.labels.get(normalizeForMatch(meaning));
    if (named !== undefined)
      labels.set(normalizeForMatch(word), new Set([...named, ...(labels.get(normalizeForMatch(word)) ?? [])]));
  }
  const headings = new Map(builtIn.headings);
  for (const [word, meaning] of Object.entries(words.headings)) {
    const role = meaning in headingWords ? (meaning as Role) : builtIn.headings.get(normalizeForMatch(meaning));
    if (role !== undefined) headings.set(normalizeForMatch(word), role);
  }
  const merged: Vocabulary = {
    headings,
    labels,
    neutral: builtIn.neutral,
    categories: overlaid(builtIn.categories, words.categories),
    levels: overlaid(builtIn.levels, words.levels),
    statuses: overlaid(builtIn.statuses, words.statuses),
  };
  cache.set(words, merged);
  return merged;
}

function overlaid<V>(base: ReadonlyMap<string, V>, own: Record<string, V>): ReadonlyMap<string, V> {
  const entries = Object.entries(own);
  return entries.length === 0
    ? base
    : new Map([...base, ...entries.map(([word, value]) => [normalizeForMatch(word), value] as const)]);
}

/**
 * Every meaning of a label or column head, by its whole text or without the brackets at its end. For several labels,
 * one call and a comparison are cheaper than `means` for each.
 */
export function meaningsOf(vocabulary: Vocabulary, text: string): ReadonlySet<Label> {
  let read = readers.get(vocabulary);
  if (read === undefined) {
    read = memoize((words) => readMeanings(vocabulary, words), 60);
    readers.set(vocabulary, read);
  }
  return read(text);
}

const readers = new WeakMap<Vocabulary, (text: string) => ReadonlySet<Label>>();
const nothing: ReadonlySet<Label> = new Set();

function readMeanings({ labels }: Vocabulary, text: string): ReadonlySet<Label> {
  const bracket = text.search(/[([（]/);
  return (
    labels.get(normalizeForMatch(text)) ??
    (bracket === -1 ? undefined : labels.get(normalizeForMatch(text.slice(0, bracket).trimEnd()))) ??
    nothing
  );
}

/** True if a label or column head can have this meaning. */
export const means = (vocabulary: Vocabulary, text: string, label: Label): boolean =>
  meaningsOf(vocabulary, text).has(label);
