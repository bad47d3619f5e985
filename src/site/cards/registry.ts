/** Pages run as a bundle of their own: what they ask for meets the build in a place that belongs to the process. */
const key = Symbol.for('trackway.cards');
const globals = globalThis as { [key]?: Map<string, string> };

/** Asks for a card: it is drawn when the pages are done. */
export function askForCard(name: string, svg: string): void {
  globals[key] ??= new Map();
  globals[key].set(name, svg);
}

/** The cards that pages have asked for since the last call: SVG by file name. */
export function takeCards(): Map<string, string> {
  const cards = globals[key] ?? new Map<string, string>();
  globals[key] = new Map();
  return cards;
}
