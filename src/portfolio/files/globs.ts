/**
 * Makes a test for paths from a pattern: `*` and `?` match within a path segment, `**` across segments. Takes time in
 * proportion to pattern times path. A regular expression, or `matchesGlob` of Node, would take years for a pattern with
 * thirty stars.
 */
export function globMatcher(pattern: string, { ignoreCase = false } = {}): (path: string) => boolean {
  const folded = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const items = folded(pattern)
    .split(/(\*\*\/|\*+|\?)/)
    .flatMap((part) => (part === '**/' ? [part] : part.startsWith('*') ? [part.slice(0, 2)] : [...part]))
    // Several in a row mean the same as one, and would take the square of their number.
    .filter((item, at, all) => item !== '**/' || all[at - 1] !== item);

  /** Adds a place in the pattern, and those after it that match nothing as well. */
  const enter = (places: Set<number>, start: number): void => {
    let place = start;
    places.add(place);
    while (items[place]?.startsWith('*')) places.add(++place);
  };
  /** The places after one more character. */
  const after = (places: ReadonlySet<number>, character: string): Set<number> => {
    const next = new Set<number>();
    for (const place of places) {
      const item = items[place];
      if (item === '**/') {
        next.add(place);
        if (character === '/') enter(next, place + 1);
      } else if (item === '**' || (item === '*' && character !== '/')) enter(next, place);
      else if (item === character || (item === '?' && character !== '/')) enter(next, place + 1);
    }
    return next;
  };

  const start = new Set<number>();
  enter(start, 0);
  return (path) => {
    let places = start;
    for (const character of folded(path)) {
      if (places.size === 0) return false;
      places = after(places, character);
    }
    return places.has(items.length);
  };
}
