/** The place of a part: the number of its pack, its first byte there and the byte after its last. */
export interface Place {
  pack: number;
  start: number;
  end: number;
}

/**
 * Bytes after which a new pack begins. A browser asks for one part, but a server that sends only whole files sends this
 * much.
 */
const packSize = 16_000;

/** Where parts of these sizes are, put into packs in order. Build and browser find the same places. */
export function placesOf(sizes: readonly number[]): Place[] {
  let [pack, end] = [0, 0];
  return sizes.map((size) => {
    if (end > 0 && end + size > packSize) [pack, end] = [pack + 1, 0];
    const start = end;
    end += size;
    return { pack, start, end };
  });
}
