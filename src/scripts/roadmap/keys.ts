import { metrics } from '../../chart/metrics.ts';
import type { MarkPlace, RoadmapData } from '../../views/roadmap/records.ts';

type Cell = HTMLElement | SVGAElement;

/** A lane as the arrow keys go through it: the links before its chart, its marks by date, and the links after it. */
interface Row {
  before: Cell[];
  marks: { cell: Cell; place: MarkPlace }[];
  after: Cell[];
}

const cellsOf = ({ before, marks, after }: Row): Cell[] => [...before, ...marks.map(({ cell }) => cell), ...after];

const middle = ([start, end]: MarkPlace): number => (start + end) / 2;

/** The visible links of a lane. */
function rowOf(lane: Element, places: readonly MarkPlace[]): Row {
  const isFolded = lane.classList.contains('folded');
  // Points follow bars in the page so that they are drawn on top; here they are sorted in among them by date.
  const marks = [...lane.querySelectorAll<SVGAElement>('.tl-plot > a')]
    .map((cell, index) => ({ cell, place: places[index]! }))
    .filter(({ cell, place: [, , row] }) => cell.checkVisibility() && !(isFolded && row >= metrics.foldedRows))
    .sort(({ place: one }, { place: other }) => one[0] - other[0] || one[1] - other[1]);
  return {
    before: [...lane.querySelectorAll<Cell>('.tl-name > a')],
    marks,
    after: [...lane.querySelectorAll<Cell>('a.tl-outlook')],
  };
}

/** The cell of another lane that is nearest to this one in time; from a link before or after the chart, that link. */
function nearest(to: Row, from: Cell, { before, marks, after }: Row): Cell | undefined {
  const place = marks.find(({ cell }) => cell === from)?.place;
  if (place === undefined) return (before.includes(from) ? to.before : after.includes(from) ? to.after : [])[0];
  const distance = (mark: Row['marks'][number]): number => Math.abs(middle(mark.place) - middle(place));
  if (to.marks.length === 0) return to.before[0];
  return to.marks.reduce((best, mark) => (distance(mark) < distance(best) ? mark : best)).cell;
}

/**
 * The cell a key moves to; undefined if the key has no meaning here or there is nothing further that way.
 * @param whole true if Ctrl or Cmd is held: Home and End then span the chart
 * @param at the number of the cell's lane among those in `rowAt`
 * @param last the number of the last lane
 */
function next(
  key: string,
  whole: boolean,
  cell: Cell,
  rowAt: (number: number) => Row | undefined,
  at: number,
  last: number,
): Cell | undefined {
  const row = rowAt(at)!;
  const cells = cellsOf(row);
  const index = cells.indexOf(cell);
  const cellsAt = (number: number): Cell[] => {
    const other = rowAt(number);
    return other === undefined ? [] : cellsOf(other);
  };
  const nearestIn = (other: Row | undefined): Cell | undefined => other && nearest(other, cell, row);
  switch (key) {
    case 'ArrowRight':
      return cells[index + 1] ?? cellsAt(at + 1)[0];
    case 'ArrowLeft':
      return cells[index - 1] ?? cellsAt(at - 1).at(-1);
    case 'ArrowDown':
      return nearestIn(rowAt(at + 1));
    case 'ArrowUp':
      return nearestIn(rowAt(at - 1));
    case 'Home':
      return (whole ? cellsAt(0) : cells)[0];
    case 'End':
      return (whole ? cellsAt(last) : cells).at(-1);
    default:
      return undefined;
  }
}

/**
 * Arrow keys move between marks and lanes, Home and End to the ends of a lane, or of the chart with Ctrl. Once a mark
 * has been focused, the chart is a single tab stop: otherwise Tab would go through thousands of marks.
 */
export function keyboard(scroll: HTMLElement, lanes: RoadmapData['lanes']): void {
  const places = new Map(lanes.map(({ id, marks }) => [id, marks]));
  let current: Cell | null = null;
  const stop = (cell: Cell): void => {
    if (current === null)
      for (const other of scroll.querySelectorAll('.tl-lane a')) other.setAttribute('tabindex', '-1');
    current?.setAttribute('tabindex', '-1');
    current = cell;
    cell.setAttribute('tabindex', '0');
  };
  const cellAt = (target: EventTarget | null): Cell | null =>
    target instanceof Element ? target.closest<Cell>('.tl-name > a, .tl-plot > a, a.tl-outlook') : null;
  scroll.addEventListener('focusin', ({ target }) => {
    const cell = cellAt(target);
    if (cell !== null) stop(cell);
  });
  scroll.addEventListener('keydown', (event) => {
    const cell = cellAt(event.target);
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (cell === null || altKey || shiftKey) return;
    const visible = [...scroll.querySelectorAll('.tl-lane')].filter((lane) => lane.checkVisibility());
    const rowAt = (number: number): Row | undefined =>
      visible[number] && rowOf(visible[number], places.get(visible[number].id) ?? []);
    const at = visible.indexOf(cell.closest('.tl-lane')!);
    const found = next(key, ctrlKey || metaKey, cell, rowAt, at, visible.length - 1);
    if (found === undefined) return;
    event.preventDefault();
    found.focus();
  });
}
