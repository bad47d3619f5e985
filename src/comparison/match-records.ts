import type { MatchRule } from '../model/change.ts';
import { titleKey } from '../model/title-key.ts';
import { alike, enough, type TitleWords, titleWords } from './alike.ts';

/** Two states of one record. */
export interface Matched<T> {
  before: T;
  now: T;
  by: MatchRule;
}

export interface Matching<T> {
  matched: Matched<T>[];
  /** Only in the first state, and only in the second. */
  gone: T[];
  added: T[];
}

/** What recognises a record of a track again; both sides say it in the same terms. */
export interface Traits {
  /** The id without its track; null if the kind has none that lasts. */
  id: string | null;
  title: string;
  /** The document's path in its track. */
  document: string;
  /** A sub-kind that never changes, such as `phase`. */
  sort: string;
  /** All that it says, so that of several equal titles the unchanged ones find each other first. */
  content: string;
  /** Its mitigation, resolution or description: equal long texts show that only the title was rewritten. */
  texts: readonly (string | null)[];
}

/** A pass: a key by which records are equal, if it is unique on both sides. */
type Pass<T> = [by: MatchRule, keyOf: (record: T) => string | null];

/** Takes the pairs that each pass finds among what the passes before it left. */
export function matchUnique<T>(before: readonly T[], now: readonly T[], passes: readonly Pass<T>[]): Matching<T> {
  const matching: Matching<T> = { matched: [], gone: [...before], added: [...now] };
  for (const [by, keyOf] of passes) {
    if (matching.gone.length === 0 || matching.added.length === 0) break;
    const [old, current] = [grouped(matching.gone, keyOf), grouped(matching.added, keyOf)];
    const pairs = [...old].flatMap(([key, group]) => {
      const others = current.get(key) ?? [];
      return key !== null && group.length === 1 && others.length === 1
        ? [{ before: group[0]!, now: others[0]!, by }]
        : [];
    });
    take(matching, pairs);
  }
  return matching;
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string | null) => Map.groupBy(items, keyOf);

function take<T>(matching: Matching<T>, pairs: readonly Matched<T>[]): void {
  const [taken, found] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.now))];
  for (const pair of pairs) matching.matched.push(pair);
  matching.gone = matching.gone.filter((record) => !taken.has(record));
  matching.added = matching.added.filter((record) => !found.has(record));
}

/** More pairs than this are not compared word by word. */
const mostPairs = 200 * 200;

/**
 * Matches the records of one kind in one track. A wrong pair is worse than one gone and one new, so each pass takes only
 * what is unique on both sides; titles that are merely alike come last.
 */
export function matchRecords<T>(before: readonly T[], now: readonly T[], traitsOf: (record: T) => Traits): Matching<T> {
  const known = new Map<T, Traits>();
  for (const record of [...before, ...now]) known.set(record, traitsOf(record));
  const of = (record: T): Traits => known.get(record)!;
  const key = (record: T): string => titleKey(of(record).title);
  const named = (record: T, ...more: string[]): string | null => {
    const title = key(record);
    return title === '' ? null : [title, ...more].join('\0');
  };
  const matching = matchUnique(before, now, [
    ['id', (record) => (of(record).id === null ? null : `${of(record).id}\0${of(record).content}`)],
    ['title', (record) => named(record, of(record).document, of(record).content)],
    ['id', (record) => of(record).id],
    ['title', (record) => named(record, of(record).document, of(record).sort)],
    ['title', (record) => named(record, of(record).sort)],
  ]);
  if (matching.gone.length * matching.added.length > mostPairs) return matching;
  take(matching, reworded(matching, of));
  take(matching, rewritten(matching, of, { before, now }));
  return matching;
}

/** Pairs of titles in one document that are each other's best match, and clearly better than the second best. */
function reworded<T>({ gone, added }: Matching<T>, of: (record: T) => Traits): Matched<T>[] {
  const words = new Map<T, TitleWords>();
  for (const record of [...gone, ...added]) words.set(record, titleWords(of(record).title));
  const score = (one: T, other: T): number =>
    of(one).document === of(other).document && of(one).sort === of(other).sort
      ? alike(words.get(one)!, words.get(other)!)
      : 0;
  const best = (record: T, others: readonly T[]): T | null => {
    const [first, second] = others
      .map((other) => ({ other, score: score(record, other) }))
      .sort((one, two) => two.score - one.score);
    if (first === undefined || first.score < enough.alike) return null;
    return first.score - (second?.score ?? 0) < enough.lead ? null : first.other;
  };
  return gone.flatMap((before) => {
    const now = best(before, added);
    return now !== null && best(now, gone) === before ? [{ before, now, by: 'reworded' as const }] : [];
  });
}

const label = (title: string): string | null =>
  /^(?:risk|question|phase|milestone|[a-z]) ?-?\d+/i.exec(title.trim())?.[0].toLowerCase() ?? null;

/**
 * Pairs whose mitigation, resolution or description is equal, has five words or more, and is no other record's: only the
 * title was rewritten. Readers leave labels (`R1`) out of titles; where both titles have one, it must be equal.
 */
function rewritten<T>(
  { gone, added }: Matching<T>,
  of: (record: T) => Traits,
  all: { before: readonly T[]; now: readonly T[] },
): Matched<T>[] {
  const textsOf = (record: T): string[] => [
    ...new Set(
      of(record).texts.flatMap((text) => (text === null || text.split(/\s+/).length < 5 ? [] : [titleKey(text)])),
    ),
  ];
  const owners = (records: readonly T[]): Map<string, T[]> => {
    const found = new Map<string, T[]>();
    for (const record of records)
      for (const text of textsOf(record)) found.set(text, [...(found.get(text) ?? []), record]);
    return found;
  };
  const [before, now] = [owners(all.before), owners(all.now)];
  const free = new Set(added);
  const pairs = gone.flatMap((record) => {
    const others = textsOf(record).flatMap((text) => {
      const same = now.get(text) ?? [];
      return before.get(text)?.length === 1 && same.length === 1 && free.has(same[0]!) ? same : [];
    });
    const [other] = others;
    if (other === undefined || others.some((one) => one !== other) || of(other).document !== of(record).document)
      return [];
    const [was, is] = [label(of(record).title), label(of(other).title)];
    return was !== null && is !== null && was !== is ? [] : [{ before: record, now: other, by: 'rewritten' as const }];
  });
  const claimed = Map.groupBy(pairs, ({ now }) => now);
  return pairs.filter(({ now }) => claimed.get(now)?.length === 1);
}
