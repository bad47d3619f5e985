import type { BoxRow } from './boxes.ts';

/** Half the height of a bar. */
export const half = 9;

/** How close a line comes to words, whose ground is wider than they are, to a bar, and to another line. */
const clear = { words: 6, bar: 5, line: 5 } as const;

/**
 * How long a way, in pixels, a line rather goes than through words or through a bar; how much longer a row is to it close beside another line,
 * and by how many times a gutter where another runs. A word is worth half a page: a longer way would disturb more than a line behind the word.
 */
const tolls = { words: 600, bar: 240, beside: 16, along: 1 } as const;

/** Where a line runs: the rows that it crosses, and its stretches of gutters. */
export interface Trail {
  crossed: { row: number; x: number }[];
  used: { gutter: number; start: number; end: number }[];
}

/**
 * The streets of a chart: rows, which a line crosses in one of its columns, and gutters between them, along which it changes columns. A gutter
 * has the number of the row below it.
 */
export class Streets {
  /** Pixels from one column to the next. */
  readonly step: number;
  readonly rows: readonly BoxRow[];
  readonly #last: number;
  readonly #upright: readonly number[];
  readonly #rowCosts: (Float32Array | undefined)[] = [];
  readonly #gutterCosts: (Float32Array | undefined)[] = [];
  readonly #unused: Float32Array;

  /** @param upright where lines stand through all rows already */
  constructor(rows: readonly BoxRow[], width: number, step: number, upright: readonly number[]) {
    this.rows = rows;
    this.step = step;
    this.#last = Math.max(1, Math.ceil(width / step) - 1);
    this.#upright = upright;
    this.#unused = new Float32Array(this.#last + 1).fill(step);
  }

  /** The column nearest to a place, off the chart's edges. */
  column(x: number): number {
    return Math.max(1, Math.min(this.#last, Math.round(x / this.step)));
  }

  /** Where a gutter runs: in the middle between two rows, and above the rule between two lanes. */
  gutter(index: number): number {
    const [above, below] = [this.rows[index - 1], this.rows[index]];
    if (above === undefined) return below!.y - half - 3;
    const gap = below === undefined ? 6 : below.y - above.y - 2 * half;
    return above.y + half + Math.min(6, gap / 2);
  }

  #add(costs: Float32Array, start: number, end: number, toll: number): void {
    const last = Math.min(this.#last, Math.floor(end / this.step));
    for (let column = Math.max(0, Math.ceil(start / this.step)); column <= last; column++) costs[column]! += toll;
  }

  /** What it costs to cross a row in each of its columns. */
  crossing(row: number): Float32Array {
    const known = this.#rowCosts[row];
    if (known !== undefined) return known;
    const costs = new Float32Array(this.#last + 1);
    for (const { start, end, words } of this.rows[row]!.boxes) {
      const room = words ? clear.words : clear.bar;
      this.#add(costs, start - room, end + room, words ? tolls.words : tolls.bar);
    }
    for (const x of this.#upright) this.#add(costs, x - clear.line, x + clear.line, tolls.beside);
    this.#rowCosts[row] = costs;
    return costs;
  }

  /** How long a step along a gutter counts, from each column to the next one. */
  steps(gutter: number): Float32Array {
    return this.#gutterCosts[gutter] ?? this.#unused;
  }

  /** Makes dear to other lines what one has taken; with `times` −1, cheap again. */
  take({ crossed, used }: Trail, times: 1 | -1): void {
    for (const { row, x } of crossed)
      this.#add(this.crossing(row), x - clear.line, x + clear.line, times * tolls.beside);
    for (const { gutter, start, end } of used) {
      this.#gutterCosts[gutter] ??= this.#unused.slice();
      this.#add(this.#gutterCosts[gutter], start, end, times * tolls.along * this.step);
    }
  }
}
