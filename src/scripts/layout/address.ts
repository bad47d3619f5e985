/**
 * Sets or removes parameters in the query of the page's address, leaving the others alone.
 * @param values by parameter; null or an empty string removes it
 * @param how `push` for a choice that Back should undo
 */
export function setAddress(values: Readonly<Record<string, string | null>>, how: 'push' | 'replace' = 'replace'): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
}
