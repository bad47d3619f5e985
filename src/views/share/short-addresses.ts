import { collisionKey, isPortableName, segment } from '../../model/addresses.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Track } from '../../model/track.ts';

/** What stands at the end of a short address, and the line that a preview of the link shows. */
export interface ShortTarget {
  /** Site-relative. */
  url: string;
  /** The id of the track that it is, or belongs to. */
  track: string;
  title: string;
  description: string;
}

export interface ShortAddress {
  /** What follows `/go/`. */
  name: string;
  /** One, as a rule; several where documents of several tracks state the same ID, so that a reader has to choose. */
  targets: ShortTarget[];
}

interface Addressed {
  id: string;
  url: string;
}

/** `memory-layer` of `/tracks/memory-layer/`. */
const ownSegment = (track: Track): string => track.url.split('/').at(-2)!;

/** Every record beside the tracks that has a short address, in the order in which they take names. */
function* records(portfolio: Portfolio): Generator<Addressed> {
  yield* portfolio.risks;
  yield* portfolio.approvals;
  yield* portfolio.milestones;
  yield* portfolio.questions;
}

/**
 * Short addresses of tracks and records, of ids that documents state for their tracks, and of old names that `trackway.yaml` lists. A name that
 * is an id of today leads there; only what no id claims is read as an old name (`refused` are those that an id claims), then as a stated ID.
 */
export function shortAddresses(
  portfolio: Portfolio,
  aliases: Readonly<{ [old: string]: string }>,
  preview: (record: Addressed) => Omit<ShortTarget, 'url'> | null,
): { addresses: ShortAddress[]; refused: string[] } {
  const byName = new Map<string, ShortAddress>();
  const put = (name: string, record: Addressed): boolean => {
    const known = byName.get(name);
    if (known !== undefined) return known.targets[0]?.url === record.url;
    const said = preview(record);
    if (said !== null) byName.set(name, { name, targets: [{ url: record.url, ...said }] });
    return true;
  };
  for (const track of portfolio.tracks) put(ownSegment(track), track);
  for (const track of portfolio.tracks) if (isPortableName(track.id)) put(track.id, track);
  for (const record of records(portfolio)) {
    if (put(record.id, record)) continue;
    // A folder that is called like a record of another track must not take its address: the reader chooses.
    const said = preview(record);
    if (said !== null) byName.get(record.id)!.targets.unshift({ url: record.url, ...said });
  }

  const refused = Object.entries(aliases).flatMap(([old, today]) => {
    const track =
      portfolio.tracks.find(({ id }) => id === today) ??
      portfolio.tracks.find(({ id }) => segment(id) === segment(today));
    if (track === undefined) return [];
    const [was, is] = [segment(old), ownSegment(track)];
    // A track is published under its folder's own spelling too.
    if (isPortableName(old)) put(old, track);
    // Records of a track that was renamed keep their old addresses too.
    for (const record of records(portfolio))
      if (record.id.startsWith(`${is}.`)) put(`${was}${record.id.slice(is.length)}`, record);
    return put(was, track) ? [] : [old];
  });

  const stated = Map.groupBy(
    portfolio.tracks.flatMap((track) => namesOf(track).map((name) => ({ name, track }))),
    ({ name }) => name,
  );
  for (const [name, claims] of stated) {
    if (byName.has(name)) continue;
    const targets = claims.flatMap(({ track }) => {
      const said = preview(track);
      return said === null ? [] : [{ url: track.url, ...said }];
    });
    if (targets.length > 0) byName.set(name, { name, targets });
  }
  return { addresses: withoutFoldedClashes([...byName.values()]), refused };
}

/**
 * Names that differ only in case are one file on a disk or a server that folds case: each of them then offers what all of them lead to, so that
 * whichever is served leads everywhere.
 */
function withoutFoldedClashes(addresses: readonly ShortAddress[]): ShortAddress[] {
  const byFolded = Map.groupBy(addresses, ({ name }) => collisionKey(name));
  return addresses.map((address) => {
    const alike = byFolded.get(collisionKey(address.name))!;
    if (alike.length === 1) return address;
    const targets = new Map(alike.flatMap((one) => one.targets.map((target) => [target.url, target])));
    return { name: address.name, targets: [...targets.values()] };
  });
}

const namesOf = ({ statedId }: Track): string[] =>
  statedId === null ? [] : [...new Set([...(isPortableName(statedId) ? [statedId] : []), segment(statedId)])];
