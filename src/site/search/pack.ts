import { placesOf } from '../../search/packs.ts';

/** Parts joined to files of limited size, in order; browsers find them by `placesOf`. */
export function packed(parts: readonly Uint8Array[]): Uint8Array[] {
  const places = placesOf(parts.map(({ length }) => length));
  const byPack = Map.groupBy(parts.keys(), (part) => places[part]!.pack);
  return [...byPack.values()].map((members) => Buffer.concat(members.map((part) => parts[part]!)));
}
