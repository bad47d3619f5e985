/**
 * For lists as long as a document makes them. A spread into arguments (`push(...all)`, `Math.max(...all)`) puts every item on the
 * stack, which overflows at about a hundred thousand; these do not.
 */

/** Adds all items at the end of a list. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** The largest of the numbers; `-Infinity` if there are none, as `Math.max()` has it. */
export function largest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** The smallest of the numbers; `Infinity` if there are none, as `Math.min()` has it. */
export function smallest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}
