/** What pages leave for the build while they are rendered, by key: a later note takes the place of an earlier one. */
export interface PageNotes<Value> {
  leave(key: string, value: Value): void;
  /** The notes left since the last call. */
  take(): ReadonlyMap<string, Value>;
}

/** Notes of a kind. Pages run as a bundle of their own: they meet the build in a place that belongs to the process, under the kind's name. */
export function pageNotes<Value>(kind: string): PageNotes<Value> {
  const place = Symbol.for(`trackway.${kind}`);
  const globals = globalThis as { [place]?: Map<string, Value> };
  return {
    leave(key, value) {
      globals[place] ??= new Map();
      globals[place].set(key, value);
    },
    take() {
      const notes = globals[place] ?? new Map<string, Value>();
      globals[place] = new Map();
      return notes;
    },
  };
}
