/**
 * The documents in Pagefind's index, and where their text is. Every first query needs it, so it is small: the smallest
 * text comes first, and ids are joined without what all have in common.
 */
export interface DocumentList {
  /** A hash of the ids. */
  build: string;
  /** What every id begins with. */
  prefix: string;
  /** The rest of each id, `width` characters long, with spaces at its end if it is shorter. */
  ids: string;
  width: number;
  /** The bytes of each text; they are parts of packs. */
  sizes: number[];
}

/** How ids are joined; `idsOf` undoes it. */
export function joinedIds(ids: readonly string[]): Pick<DocumentList, 'prefix' | 'ids' | 'width'> {
  const prefix = /^[a-z]*_/.exec(ids[0] ?? '')?.[0] ?? '';
  const common = ids.every((id) => id.startsWith(prefix)) ? prefix : '';
  const rests = ids.map((id) => id.slice(common.length));
  const width = rests.reduce((most, { length }) => Math.max(most, length), 1);
  return { prefix: common, width, ids: rests.map((rest) => rest.padEnd(width)).join('') };
}

/** Pagefind's ids, in the order of the sizes. */
export const idsOf = ({ prefix, ids, width }: Pick<DocumentList, 'prefix' | 'ids' | 'width'>): string[] =>
  Array.from(
    { length: ids.length / width },
    (_, index) => prefix + ids.slice(index * width, (index + 1) * width).trimEnd(),
  );
