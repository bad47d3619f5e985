/** Earlier searches, kept in this browser only. */
const key = 'trackway.searches';
const most = 6;

/** Earlier searches, newest first; empty if storage is blocked or its content unusable. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts a search first in the list, which keeps the latest few. */
export function rememberSearch(query: string): void {
  const words = query.trim().slice(0, 100);
  if (words === '') return;
  try {
    localStorage.setItem(
      key,
      JSON.stringify([words, ...recentSearches().filter((known) => known !== words)].slice(0, most)),
    );
  } catch {
    // Storage may be blocked; then nothing is remembered.
  }
}

/** Removes all earlier searches from this browser. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
