/** Notes from pages to the build, by key; a later note replaces an earlier one. */
export interface PageNotes<Value> {
  leave(key: string, value: Value): void;
  /** Returns the notes since the last call. */
  take(): ReadonlyMap<string, Value>;
}

/** Notes of a kind. Pages are a separate bundle, so notes are kept in the process's globals. */
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
