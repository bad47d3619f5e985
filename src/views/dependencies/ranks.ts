/** A directed line from what comes first to what comes after. Columns of the dependency graph follow from these. */
export interface Line {
  from: string;
  to: string;
}

/**
 * The column of each track, from 0 at the left: the length of the longest path that leads to it. Lines that close a
 * circle are reversed first, as few as a greedy choice allows. The result does not depend on the order of the lines.
 * @param group the number of a track's circle; only lines within one circle are reversed
 */
export function ranksOf(lines: readonly Line[], group: (track: string) => number): Map<string, number> {
  const forward = turned(lines, group);
  const tracks = [...new Set(lines.flatMap(({ from, to }) => [from, to]))].sort();
  const after = Map.groupBy(forward, ({ from }) => from);
  const waiting = new Map(tracks.map((track) => [track, 0]));
  for (const { to } of forward) waiting.set(to, waiting.get(to)! + 1);
  const ranks = new Map<string, number>();
  const ready = tracks.filter((track) => waiting.get(track) === 0);
  for (const track of ready) ranks.set(track, 0);
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    for (const { to } of after.get(next) ?? []) {
      ranks.set(to, Math.max(ranks.get(to) ?? 0, ranks.get(next)! + 1));
      waiting.set(to, waiting.get(to)! - 1);
      if (waiting.get(to) === 0) ready.push(to);
    }
  }
  return ranks;
}

/** The lines, without loops from a track to itself, and with those that run against their circle's order reversed. */
export function turned<T extends Line>(lines: readonly T[], group: (track: string) => number): T[] {
  const circles = Map.groupBy(
    lines.filter(({ from, to }) => from !== to && group(from) === group(to)),
    ({ from }) => group(from),
  );
  const position = new Map<string, number>();
  for (const inside of circles.values()) {
    for (const [index, track] of greedyOrder(inside).entries()) position.set(track, index);
  }
  return lines
    .filter(({ from, to }) => from !== to)
    .map((line) => {
      const { from, to } = line;
      const against = group(from) === group(to) && position.get(from)! > position.get(to)!;
      return against ? { ...line, from: to, to: from } : line;
    });
}

/**
 * Orders a circle's tracks so that few lines run against it (Eades, Lin and Smyth, 1993): sinks go to the back, sources
 * to the front, and failing both, the track with the largest surplus of outgoing lines goes to the front.
 */
function greedyOrder(lines: readonly Line[]): string[] {
  const left = new Set([...new Set(lines.flatMap(({ from, to }) => [from, to]))].sort());
  const out = new Map([...left].map((track): [string, Set<string>] => [track, new Set()]));
  const into = new Map([...left].map((track): [string, Set<string>] => [track, new Set()]));
  for (const { from, to } of lines) {
    out.get(from)!.add(to);
    into.get(to)!.add(from);
  }
  const front: string[] = [];
  const back: string[] = [];
  while (left.size > 0) {
    let chosen = '';
    let most = Number.NEGATIVE_INFINITY;
    for (const track of left) {
      const [leaving, arriving] = [out.get(track)!.size, into.get(track)!.size];
      const lead = leaving === 0 || arriving === 0 ? Number.POSITIVE_INFINITY : leaving - arriving;
      if (lead > most) [chosen, most] = [track, lead];
      if (lead === Number.POSITIVE_INFINITY) break;
    }
    if (out.get(chosen)!.size === 0) back.unshift(chosen);
    else front.push(chosen);
    left.delete(chosen);
    for (const track of out.get(chosen)!) into.get(track)!.delete(chosen);
    for (const track of into.get(chosen)!) out.get(track)!.delete(chosen);
  }
  return [...front, ...back];
}
