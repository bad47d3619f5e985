/**
 * Puts values into the query of the page's address, or takes them out. What it does not name stays.
 * @param values by parameter; null or nothing takes one out
 * @param how `push` for a choice that going back undoes
 */
export function setAddress(values: Readonly<Record<string, string | null>>, how: 'push' | 'replace' = 'replace'): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
}
