import type { StatusValue } from '../model/status.ts';

/** Notes from pages to the build, by key; a later note replaces an earlier one. */
export interface RenderQueue<Value> {
  push(key: string, value: Value): void;
  /** Returns the notes since the last call. */
  drain(): ReadonlyMap<string, Value>;
}

/** A queue of a kind. Pages are a separate bundle, so queues are kept in the process's globals. */
export function renderQueue<Value>(kind: string): RenderQueue<Value> {
  const slot = Symbol.for(`trackway.${kind}`);
  const globals = globalThis as { [slot]?: Map<string, Value> };
  return {
    push(key, value) {
      globals[slot] ??= new Map();
      globals[slot].set(key, value);
    },
    drain() {
      const notes = globals[slot] ?? new Map<string, Value>();
      globals[slot] = new Map();
      return notes;
    },
  };
}

/** Cards that pages need, as SVG by file name; drawn after the pages. */
export const cardQueue = renderQueue<string>('cards');

/** What a link to a page shows in previews. */
export interface LinkPreview {
  title: string;
  description: string;
  /** Absolute address of the card, or null. */
  picture: string | null;
  status: StatusValue | null;
}

/** Previews of pages by site-relative address, for short addresses that redirect to them. */
export const previewQueue = renderQueue<LinkPreview>('links');
