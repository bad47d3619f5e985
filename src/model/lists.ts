/**
 * Array helpers for lists of any length. A spread into arguments (`push(...all)`, `Math.max(...all)`) overflows the
 * stack at about 100,000 items; these do not.
 */

/** Appends all items to a list. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** The largest number; `-Infinity` for an empty list, like `Math.max()`. */
export function largest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** The smallest number; `Infinity` for an empty list, like `Math.min()`. */
export function smallest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}
