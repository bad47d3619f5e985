import type { Track, TrackDocument } from '../../model/track.ts';
import { listText } from '../../text/format.ts';
import type { Draft } from '../draft.ts';
import { matchUnique } from '../match-records.ts';
import { type Pair, pathIn, type SectionWords } from '../pair.ts';

/** Sections that a sentence names. */
const mostNamed = 4;

const at = ({ path }: TrackDocument) => ({ file: path, line: 1 });

/**
 * Documents added, removed, moved within the track, and edited in words that no other change tells.
 * @param told documents with another change on the second side
 */
export function* documentChanges({ before, now, world }: Pair, told: ReadonlySet<string>): Generator<Draft> {
  const owner = new Map<TrackDocument, Track>();
  for (const { track } of [before, now]) for (const one of track.documents) owner.set(one, track);
  const isMain = (one: TrackDocument): boolean => owner.get(one)?.source.file === one.path;
  const renamed = world.settings.renames.documents;
  const old = new Set(before.track.documents);
  const { matched, gone, added } = matchUnique(before.track.documents, now.track.documents, [
    ['id', ({ path }) => path],
    ['place', (one) => pathIn(owner.get(one)!, one.path)],
    ['place', (one) => (isMain(one) ? 'main' : null)],
    ['git', (one) => (old.has(one) ? (renamed.get(one.path) ?? one.path) : one.path)],
    ['title', ({ title, dialect }) => `${dialect}\0${title}`],
  ]);
  for (const document of added)
    yield {
      kind: 'document.added',
      severity: 'note',
      direction: 'neutral',
      matchedBy: 'none',
      title: document.title,
      source: at(document),
      url: document.url,
      says: ['New document.'],
    };
  for (const document of gone)
    yield {
      kind: 'document.removed',
      severity: 'notice',
      direction: 'neutral',
      matchedBy: 'none',
      title: document.title,
      was: at(document),
      url: null,
      says: ['The document is gone.'],
    };
  for (const { before: was, now: is, by } of matched) {
    const [from, to] = [pathIn(before.track, was.path), pathIn(now.track, is.path)];
    const base = { matchedBy: by, title: is.title, titleWas: was.title, source: at(is), was: at(was), url: is.url };
    if (from !== to && !(isMain(was) && isMain(is)))
      yield {
        ...base,
        kind: 'document.moved',
        severity: 'note',
        direction: 'neutral',
        before: from,
        after: to,
        says: [`Moved from ${from} to ${to}.`],
      };
    if (told.has(is.path)) continue;
    const edited = editedSections(world.before.sections?.get(was.path), world.now.sections?.get(is.path));
    if (edited.length > 0)
      yield {
        ...base,
        kind: 'document.edited',
        severity: 'note',
        direction: 'neutral',
        after: edited.join(', '),
        says: [`The wording changed in ${listText(named(edited))}; nothing else that Trackway reads.`],
      };
  }
}

const named = (headings: readonly string[]): string[] =>
  headings.length > mostNamed + 1
    ? [...headings.slice(0, mostNamed), `${headings.length - mostNamed} other sections`]
    : [...headings];

/** Headings of sections whose text is new, other or gone, in document order. */
function editedSections(before: readonly SectionWords[] = [], now: readonly SectionWords[] = []): string[] {
  if (before.length === 0 || now.length === 0) return [];
  const key = ({ heading, words }: SectionWords): string => `${heading}\0${words}`;
  const [old, current] = [new Set(before.map(key)), new Set(now.map(key))];
  const other = [...now.filter((one) => !old.has(key(one))), ...before.filter((one) => !current.has(key(one)))];
  return [...new Set(other.map(({ heading }) => heading))];
}
