import { collisionKey, isPortableName, lastSegment, segment } from '../../model/addresses.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Track } from '../../model/track.ts';

/** The page a short address leads to, and what a preview of the link shows. */
export interface ShortTarget {
  /** Site-relative. */
  url: string;
  /** Id of the track that the page is about or belongs to. */
  track: string;
  title: string;
  description: string;
}

export interface ShortAddress {
  /** The part after `/go/`. */
  name: string;
  /** Usually one; several if documents of different tracks state the same ID, so that the reader has to choose. */
  targets: ShortTarget[];
}

interface Addressed {
  id: string;
  url: string;
}

/** Every record with a short address apart from tracks, in the order they claim names. */
function* records(portfolio: Portfolio): Generator<Addressed> {
  yield* portfolio.risks;
  yield* portfolio.approvals;
  yield* portfolio.milestones;
  yield* portfolio.questions;
}

/**
 * Short addresses of tracks, of records, of IDs that documents state for their tracks, and of old names from
 * `trackway.yaml`. Current ids win; a name no id claims is taken as an old name, then as a stated ID. `refused` lists
 * the old names that a current id claims.
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
  for (const track of portfolio.tracks) put(lastSegment(track.url), track);
  for (const track of portfolio.tracks) if (isPortableName(track.id)) put(track.id, track);
  for (const record of records(portfolio)) {
    if (put(record.id, record)) continue;
    // A folder named like another track's record must not take over its address: the reader chooses.
    const said = preview(record);
    if (said !== null) byName.get(record.id)!.targets.unshift({ url: record.url, ...said });
  }

  const refused = Object.entries(aliases).flatMap(([old, today]) => {
    const track =
      portfolio.tracks.find(({ id }) => id === today) ??
      portfolio.tracks.find(({ id }) => segment(id) === segment(today));
    if (track === undefined) return [];
    const [was, is] = [segment(old), lastSegment(track.url)];
    // The folder's original spelling works too.
    if (isPortableName(old)) put(old, track);
    // Records of a renamed track keep their old addresses as well.
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
 * Names that differ only in case are one file on a case-insensitive disk or server. Each then offers the targets of all
 * of them, so that whichever is served leads everywhere.
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
