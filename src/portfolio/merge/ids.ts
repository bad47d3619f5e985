import { bytesOf, collisionKey, cut, hash, segment, TakenNames } from '../../model/addresses.ts';

export type RecordKind = 'risk' | 'approval' | 'milestone' | 'dependency' | 'question';

/** What identifies a record. Nothing else of it plays a part in its id, so its ratings, dates and ticks may change freely. */
export interface Identity {
  kind: RecordKind;
  /** The segment of the track in addresses. */
  track: string;
  title: string;
  /** The document's path inside its track, and the headings above: told apart by these where two titles are equal. */
  document: string;
  context: readonly string[];
  /** What tells records of one title under one heading apart, such as a signature's name; empty where nothing does. */
  detail: string;
}

/** Longer titles are cut and marked, so that an address fits into a line. */
const longest = 60;
/** Bytes of an id before the marks that tell it from others: with them it fits into the 255 that a file's name may have. */
const mostBytes = 215;

/** The part of an id that follows the track: `risk-recall-returns-stale-items`. */
function stemOf(identity: Identity): string {
  const title = identity.title.trim();
  const words = title === '' ? 'untitled' : segment(title);
  const short = cut(words, longest, mostBytes - bytesOf(identity.track) - identity.kind.length);
  return `${identity.kind}-${short === words ? words : `${short.replace(/-+$/, '')}-${hash(title)}`}`;
}

/**
 * Gives every record its id, `<track>.<kind>-<title>`: the same whatever stands around it and in whatever order, as long as
 * its title stays. Where titles of one track and kind are equal, the first by document and headings keeps the plain id, the
 * others carry a mark made of document and headings (then of their title's own letters and their detail, and only then of their
 * order). A plain id that is one of `reserved`, the ids of tracks, is no record's.
 */
export function recordIds<T>(
  records: readonly T[],
  identify: (record: T) => Identity,
  reserved: ReadonlySet<string> = new Set(),
): Map<T, string> {
  const identities = records.map((record) => {
    const identity = identify(record);
    return { record, identity, plain: `${identity.track}.${stemOf(identity)}` };
  });
  const groups = Map.groupBy(identities, ({ plain }) => collisionKey(plain));
  const ids = new Map<T, string>();
  const others = new TakenNames(reserved);
  const taken = new TakenNames([...groups.keys(), ...reserved]);
  for (const [folded, group] of groups) {
    // Most titles stand once in their track: nothing needs to tell them apart.
    const first = others.has(folded) ? -1 : 0;
    if (group.length === 1 && first === 0) {
      for (const { record, plain } of group) ids.set(record, plain);
      continue;
    }
    const places = Map.groupBy(group, ({ identity }) => placeKey(identity));
    const keyed = group
      .map((item, index) => ({
        ...item,
        key: keyOf(item.identity, places.get(placeKey(item.identity))?.length ?? 1),
        index,
      }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
    keyed.forEach(({ record, plain, key }, index) => {
      ids.set(record, index === first ? plain : taken.take(`${plain}-${hash(key)}`));
    });
  }
  return ids;
}

const placeKey = (identity: Identity): string => [identity.document, ...identity.context].join('\u0000');
const keyOf = (identity: Identity, alike: number): string =>
  alike === 1 ? placeKey(identity) : `${placeKey(identity)}\u0000\u0000${identity.title}\u0000${identity.detail}`;
