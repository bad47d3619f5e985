import type { ChangeKind } from '../../model/change.ts';
import { shorten } from '../../model/shorten.ts';
import type { Criterion, ScopeItem, Track } from '../../model/track.ts';
import { plural } from '../../text/format.ts';
import { type Draft, quoted } from '../draft.ts';
import { type Matching, matchRecords, type Traits } from '../match-records.ts';
import { type Pair, pathIn, places } from '../pair.ts';

/** More of one kind in one track are one change, with their number: a rewritten list is no list of news. */
const mostNamed = 3;
/** UTF-16 units of a text that a sentence quotes. */
const longest = 160;

const words = (text: string): string => quoted(shorten(text, longest));

/** What was added to acceptance criteria and to the scope, what left them, and what changed sides or words. */
export function* scopeChanges(pair: Pair): Generator<Draft> {
  // What was signed is no longer what is written.
  const isSigned = pair.before.approvals.some(({ kind, state }) => kind === 'sign-off' && state === 'approved');
  const severity = isSigned ? 'major' : 'notice';
  for (const draft of [...criterionChanges(pair), ...itemChanges(pair)])
    yield draft.severity === 'notice' ? { ...draft, severity } : draft;
}

function* criterionChanges(pair: Pair): Generator<Draft> {
  const { matched, gone, added } = matchTexts<Criterion>(pair, 'criteria');
  yield* named('criterion.added', added, 'source', (text) => `Criterion added: ${text}.`, ['criterion', 'criteria']);
  yield* named('criterion.removed', gone, 'was', (text) => `Criterion removed: ${text}.`, ['criterion', 'criteria']);
  for (const { before, now, by } of matched)
    if (before.text !== now.text)
      yield {
        ...draftOf('criterion.reworded', now.text),
        ...places(before, now),
        matchedBy: by,
        before: before.text,
        after: now.text,
        says: [`Criterion reworded; it was ${words(before.text)}.`],
      };
}

function* itemChanges(pair: Pair): Generator<Draft> {
  const { matched, gone, added } = matchTexts<ScopeItem>(pair, 'scope');
  const sided = (items: readonly ScopeItem[], side: ScopeItem['side']) => items.filter((item) => item.side === side);
  const noun: Noun = ['item of the scope', 'items of the scope'];
  const outside: Noun = ['item named as out of scope', 'items named as out of scope'];
  yield* named('scope.added', sided(added, 'in'), 'source', (text) => `Now in scope: ${text}.`, noun);
  yield* named('scope.added', sided(added, 'out'), 'source', (text) => `Now named as out of scope: ${text}.`, outside);
  yield* named('scope.removed', sided(gone, 'in'), 'was', (text) => `No longer in scope: ${text}.`, noun);
  yield* named(
    'scope.removed',
    sided(gone, 'out'),
    'was',
    (text) => `No longer named as out of scope: ${text}.`,
    outside,
  );
  for (const { before, now, by } of matched)
    if (before.side !== now.side) {
      const out = now.side === 'out';
      yield {
        ...draftOf(out ? 'scope.moved-out' : 'scope.moved-in', now.text),
        ...places(before, now),
        severity: out ? 'major' : 'notice',
        matchedBy: by,
        says: [`${words(now.text)} moved ${out ? 'out of' : 'into'} scope.`],
      };
    }
}

type Noun = readonly [one: string, many: string];

/** One change for each item; if there are many, one for all. */
function* named(
  kind: ChangeKind,
  items: readonly (Criterion | ScopeItem)[],
  at: 'source' | 'was',
  say: (text: string) => string,
  noun: Noun,
): Generator<Draft> {
  if (items.length <= mostNamed) {
    for (const { text, source } of items)
      yield { ...draftOf(kind, text), matchedBy: 'none', [at]: source, says: [say(words(text))] };
    return;
  }
  const rest = items.length - 2;
  const verb = kind.endsWith('added') ? 'added' : 'removed';
  const [first, second] = [items[0]!, items[1]!];
  yield {
    ...draftOf(kind, items.map(({ text }) => text).join('\n')),
    matchedBy: 'none',
    [at]: first.source,
    says: [`${plural(items.length, ...noun)} ${verb}: ${words(first.text)}, ${words(second.text)} and ${rest} more.`],
  };
}

const draftOf = (kind: ChangeKind, text: string) =>
  ({ kind, severity: 'notice', direction: 'neutral', before: null, after: text }) as const;

/** Lists of texts, matched as records are: by their words, then by what is alike. */
function matchTexts<T extends Criterion | ScopeItem>({ before, now }: Pair, of: 'criteria' | 'scope'): Matching<T> {
  const [old, current] = [before.track[of], now.track[of]] as unknown as [T[], T[]];
  const isOld = new Set<object>(old);
  const traits = (item: T): Traits => {
    const track: Track = isOld.has(item) ? before.track : now.track;
    const { text, source } = item;
    return { id: null, title: text, document: pathIn(track, source.file), sort: '', content: text, texts: [] };
  };
  return matchRecords(old, current, traits);
}
