/** What no way costs: a column that cannot be reached. */
export const never = Number.POSITIVE_INFINITY;

/** A turn, in pixels of way. */
export const turnPrice = 40;
/** A pixel of a gutter: a little more than one in the row where a line begins, so that it turns near its end. */
const gutterPrice = 1.02;

/**
 * Lets a line turn along a gutter. `costs`, what it costs to come to each column, become the least that it costs with turns.
 * @param steps how long the step from each column to the next one counts
 * @returns for each column the one from which it is reached: itself where the line goes straight on
 */
export function turn(costs: Float32Array, steps: Float32Array): Int32Array {
  const count = costs.length;
  const turnedAt = new Int32Array(count);
  const before = costs.slice();
  for (let column = 0; column < count; column++) turnedAt[column] = column;
  for (const way of [1, -1]) {
    let [run, origin] = [never, 0];
    for (let column = way === 1 ? 0 : count - 1; column >= 0 && column < count; column += way) {
      const here = before[column]!;
      if (run + 2 * turnPrice < costs[column]!) {
        costs[column] = run + 2 * turnPrice;
        turnedAt[column] = origin;
      }
      if (here < run) {
        run = here;
        origin = column;
      }
      run += steps[way === 1 ? column : Math.max(0, column - 1)]! * gutterPrice;
    }
  }
  return turnedAt;
}
