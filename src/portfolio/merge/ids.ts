import { bytesOf, collisionKey, cut, hash, segment, TakenNames } from '../../model/addresses.ts';

export type RecordKind = 'risk' | 'approval' | 'milestone' | 'dependency' | 'question';

/** What a record's id is made of. Its ratings, dates and ticks may change freely. */
export interface Identity {
  kind: RecordKind;
  /** The track's segment in addresses. */
  track: string;
  title: string;
  /** The document's path inside its track. With the headings above the record, it distinguishes equal titles. */
  document: string;
  context: readonly string[];
  /** Distinguishes records with one title under one heading, such as the name of a signature; may be empty. */
  detail: string;
}

/** Longer titles, in characters, are cut and get a hash. */
const longest = 60;
/** Bytes of an id before its suffixes, with which it fits into the 255 bytes of a file name. */
const mostBytes = 215;

/** The part of an id after the track: `risk-recall-returns-stale-items`. */
function stemOf(identity: Identity): string {
  const title = identity.title.trim();
  const words = title === '' ? 'untitled' : segment(title);
  const short = cut(words, longest, mostBytes - bytesOf(identity.track) - identity.kind.length);
  return `${identity.kind}-${short === words ? words : `${short.replace(/-+$/, '')}-${hash(title)}`}`;
}

/**
 * Gives every record its id, `<track>.<kind>-<title>`, which depends only on its title. If titles of one track and kind
 * are equal, the first by document and headings keeps the plain id. The others get a hash of document and headings,
 * then of exact title and detail, and only then a number. Ids in `reserved`, those of tracks, are not used.
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
  for (const [plainKey, group] of groups) {
    // Most titles are unique in their track.
    const first = others.has(plainKey) ? -1 : 0;
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
