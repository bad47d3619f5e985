import { type BoxRow, pointHalf } from './boxes.ts';
import { half, Streets, type Trail } from './streets.ts';
import { never, turn, turnPrice } from './turns.ts';

/*
 * The way of a dependency line: from row to row, through each in a column where nothing stands, and from one column to another along the gutter
 * between two rows. Of all such ways it takes the cheapest, which is found gutter by gutter: what it costs to reach each column of a gutter is
 * known from the gutter before.
 */

/** One end of a line: its row, and where the mark starts and ends, in pixels; both are the middle of a point. */
export interface RouteEnd {
  row: number;
  start: number;
  end: number;
}

export interface Wish {
  from: RouteEnd;
  to: RouteEnd;
  /** True for a line that has to arrive from below. */
  below: boolean;
}

/** A turn of a line, or one of its ends, in pixels. */
export interface Place {
  x: number;
  y: number;
}

/** Distances in pixels: between columns; from a bar's end to the first turn; from the last one to its start; beyond the two ends. */
const distance = { column: 4, leave: 8, arrive: 16, clear: 5, beyond: 600 } as const;
/** An end at the upper or lower side of a mark, in pixels of way; and a pixel of the last stretch. */
const price = { side: 40, farSide: 80, arriving: 1.05 } as const;
/** A line that crosses many rows turns in the first and in the last of them; between them it goes straight on. */
const turning = { least: 4, most: 24 } as const;
/**
 * What all lines of a chart may cost: how many columns they cross, and how many they may turn into, which takes longer. Where a thousand lines
 * would cost more, columns lie further apart and lines turn in fewer rows.
 */
const budget = { crossed: 1e8, turned: 6e6 } as const;
/** Half the height of a point where a line meets it. */
const pointHigh = 7;

const outer = ({ start, end }: RouteEnd): number => (start === end ? pointHalf : 0);
/** How far from a bar's end a line meets its upper or lower side; a point's it meets in the middle. */
const inset = ({ start, end }: RouteEnd): number => Math.min(6, (end - start) / 2);
const keyOf = ({ row, start, end }: RouteEnd): string => `${row} ${start} ${end}`;

/** How a line came to a column of a gutter. */
const came = { through: 0, fromSide: 1, fromEnd: 2 } as const;

interface Route {
  places: Place[];
  trail: Trail;
}

/** For each column of a gutter where the line turned into it, and how it came there. */
interface Reached {
  /** Null where none turned. */
  turnedAt: Int32Array | null;
  /** Null where all came through the row before. */
  how: Uint8Array | null;
}

/** The search for the way of one line. Gutters and rows are counted as it walks: the first gutter lies behind the row where it begins. */
class Search {
  readonly #streets: Streets;
  readonly #wish: Wish;
  readonly #way: 1 | -1;
  /** The first column that is looked at, and the costs of all of them. */
  readonly #low: number;
  readonly #costs: Float32Array;
  /** In how many rows it may turn at each end. */
  readonly #turning: number;
  readonly #reached: Reached[] = [];
  #end = { cost: never, index: 0, column: 0, straight: false };

  constructor(streets: Streets, wish: Wish, turning: number) {
    const { from, to } = wish;
    [this.#streets, this.#wish, this.#turning] = [streets, wish, turning];
    this.#way = to.row > from.row ? 1 : -1;
    this.#low = streets.column(Math.min(from.start, to.start) - distance.beyond);
    this.#costs = new Float32Array(streets.column(Math.max(from.end, to.end) + distance.beyond) - this.#low + 1).fill(
      never,
    );
  }

  #row = (index: number): number => this.#wish.from.row + this.#way * index;
  #gutter = (index: number): number => this.#row(index) + (this.#way === 1 ? 0 : 1);
  #x = (column: number): number => (column + this.#low) * this.#streets.step;
  #column = (x: number): number => this.#streets.column(x) - this.#low;

  /** The columns between two places. */
  #between(start: number, end: number): number[] {
    const { step } = this.#streets;
    const first = Math.max(0, Math.ceil(start / step) - this.#low);
    const last = Math.min(this.#costs.length - 1, Math.floor(end / step) - this.#low);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  }

  run(): Route {
    const last = Math.abs(this.#wish.to.row - this.#wish.from.row) + 1;
    for (let index = 0; index <= last; index++) {
      const how = index < 2 ? this.#leave(index) : null;
      const turns = index < this.#turning || last - index < this.#turning;
      this.#reached.push({ how, turnedAt: turns ? this.#turn(this.#gutter(index)) : null });
      if (index >= last - 1) this.#arrive(index, index === last);
      if (index < last) this.#cross(this.#row(index));
    }
    return this.#found();
  }

  #turn(gutter: number): Int32Array {
    return turn(this.#costs, this.#streets.steps(gutter).subarray(this.#low, this.#low + this.#costs.length));
  }

  #cross(row: number): void {
    const crossing = this.#streets.crossing(row);
    for (let column = 0; column < this.#costs.length; column++) this.#costs[column]! += crossing[column + this.#low]!;
  }

  #leave(index: number): Uint8Array {
    const { from } = this.#wish;
    const how = new Uint8Array(this.#costs.length);
    const begin = (column: number, cost: number, means: number): void => {
      if (cost >= this.#costs[column]!) return;
      this.#costs[column] = cost;
      how[column] = means;
    };
    begin(this.#column(from.end - inset(from)), index === 0 ? price.farSide : price.side, came.fromSide);
    if (index === 0) return how;
    const edge = from.end + outer(from);
    const free = this.#streets.rows[from.row]!.boxes.reduce(
      (most, { start, end }) => (end > edge + 0.5 ? Math.min(most, start) : most),
      never,
    );
    const crossing = this.#streets.crossing(from.row);
    for (const column of this.#between(edge + distance.leave, free - distance.clear))
      begin(column, this.#x(column) - edge + turnPrice + crossing[column + this.#low]!, came.fromEnd);
    return how;
  }

  #arrive(index: number, far: boolean): void {
    const { to, below } = this.#wish;
    const offer = (cost: number, column: number, straight: boolean): void => {
      if (cost < this.#end.cost) this.#end = { cost, index, column, straight };
    };
    const column = this.#column(to.start + inset(to));
    if (!below || this.#gutter(index) > to.row)
      offer(this.#costs[column]! + (far ? price.farSide : price.side), column, false);
    if (far || below) return;
    const edge = to.start - outer(to);
    const free = this.#streets.rows[to.row]!.boxes.reduce(
      (most, { start, end }) => (start < edge - 0.5 ? Math.max(most, end) : most),
      -never,
    );
    const crossing = this.#streets.crossing(to.row);
    for (const one of this.#between(free + distance.clear, edge - distance.arrive))
      offer(
        this.#costs[one]! + (edge - this.#x(one)) * price.arriving + turnPrice + crossing[one + this.#low]!,
        one,
        true,
      );
  }

  /** The way that was found, followed from its end back to its beginning. */
  #found(): Route {
    const { from, to } = this.#wish;
    const { rows } = this.#streets;
    const [left, arrived] = [rows[from.row]!.y, rows[to.row]!.y];
    let { index, column } = this.#end;
    let x = this.#end.straight ? this.#x(column) : to.start + inset(to);
    const trail: Trail = { crossed: this.#end.straight ? [{ row: to.row, x }] : [], used: [] };
    const edge = (gutter: number, { row, start, end }: RouteEnd): number =>
      rows[row]!.y + (gutter > row ? 1 : -1) * (start === end ? pointHigh : half);
    const places: Place[] = this.#end.straight
      ? [
          { x: to.start - outer(to), y: arrived },
          { x, y: arrived },
        ]
      : [{ x, y: edge(this.#gutter(index), to) }];
    for (;;) {
      const { turnedAt, how } = this.#reached[index]!;
      const origin = turnedAt?.[column] ?? column;
      const means = how?.[origin] ?? came.through;
      if (origin !== column) {
        const next = this.#x(origin);
        const y = this.#streets.gutter(this.#gutter(index));
        places.push({ x, y }, { x: next, y });
        trail.used.push({ gutter: this.#gutter(index), start: Math.min(x, next), end: Math.max(x, next) });
        [x, column] = [next, origin];
      }
      if (means === came.fromSide) {
        // The stroke that leaves the mark stands where it leaves it, not in the column beside; one that arrives as well, where it arrives.
        if (places.length > 1) {
          x = from.end - inset(from);
          places.push({ ...places.pop()!, x });
        }
        places.push({ x, y: edge(this.#gutter(index), from) });
      }
      if (means === came.fromEnd) {
        places.push({ x, y: left }, { x: from.end, y: left });
        trail.crossed.push({ row: from.row, x });
      }
      if (means !== came.through) return { places: places.reverse(), trail };
      index--;
      trail.crossed.push({ row: this.#row(index), x });
    }
  }
}

/**
 * The turns of each line, its two ends included. Lines that go a short way are laid first: they have the least choice. Each keeps away from
 * those before it, but for those that share an end with it.
 * @param upright where lines stand through all rows already, in pixels
 */
export function routesOf(
  rows: readonly BoxRow[],
  wishes: readonly Wish[],
  width: number,
  upright: readonly number[],
): Place[][] {
  const rise = ({ from, to }: Wish): number => Math.abs(to.row - from.row);
  const crossed = (wishes.reduce((sum, wish) => sum + rise(wish), 0) * width) / distance.column;
  const streets = new Streets(rows, width, distance.column * Math.max(1, crossed / budget.crossed), upright);
  const turns = Math.floor((budget.turned * streets.step) / (2 * wishes.length * width));
  const near = Math.max(turning.least, Math.min(turning.most, turns));
  const trails = new Map<string, Set<Trail>>();
  const routes = new Map<Wish, Place[]>();
  for (const wish of wishes.toSorted((one, other) => rise(one) - rise(other))) {
    const ends = [`from ${keyOf(wish.from)}`, `to ${keyOf(wish.to)}`];
    const kin = new Set(ends.flatMap((end) => [...(trails.get(end) ?? [])]));
    for (const trail of kin) streets.take(trail, -1);
    const { places, trail } = new Search(streets, wish, near).run();
    routes.set(wish, places);
    for (const other of kin.add(trail)) streets.take(other, 1);
    for (const end of ends) trails.set(end, (trails.get(end) ?? new Set()).add(trail));
  }
  return wishes.map((wish) => routes.get(wish)!);
}
