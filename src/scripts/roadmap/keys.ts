type Cell = HTMLElement | SVGAElement;

const isShown = (element: Element): boolean =>
  element.closest('[hidden]') === null &&
  element.closest('details')?.open !== false &&
  element.getClientRects().length > 0;

/** The left and right edges of a mark without its label, in pixels. */
function placeOf(mark: Cell): { start: number; end: number } {
  const { left, right } = (
    mark.querySelector(':scope > :is(.mark-bar, .mark-span, use, line.review)') ?? mark
  ).getBoundingClientRect();
  return { start: left, end: right };
}

/** The links of a lane: its name, then its marks in chronological order. */
function cellsOf(lane: Element): Cell[] {
  const names = [...lane.querySelectorAll<Cell>('.tl-name > a')];
  // Points follow bars in the DOM so that they are drawn on top; here they are sorted in among them by date.
  const marks = [...lane.querySelectorAll<Cell>('.tl-plot > a')]
    .filter(isShown)
    .map((mark) => ({ mark, ...placeOf(mark) }));
  marks.sort((one, other) => one.start - other.start || one.end - other.end);
  const cells = [...names, ...marks.map(({ mark }) => mark)];
  if (!lane.classList.contains('folded')) return cells;
  const lowest = lane.getBoundingClientRect().bottom;
  return cells.filter((cell) => cell instanceof HTMLElement || cell.getBoundingClientRect().top < lowest - 4);
}

const middle = (cell: Element): number => {
  const { left, right } = cell.getBoundingClientRect();
  return (left + right) / 2;
};

/** The cell of another lane nearest to this one horizontally; from a name, the lane's name. */
function nearest(lane: Element, from: Cell): Cell | undefined {
  const cells = cellsOf(lane);
  if (from instanceof HTMLElement || cells.length === 1) return cells[0];
  return cells
    .slice(1)
    .reduce((best, cell) =>
      Math.abs(middle(cell) - middle(from)) < Math.abs(middle(best) - middle(from)) ? cell : best,
    );
}

/**
 * The cell a key moves to; undefined if the key has no meaning here or there is nothing further that way.
 * @param whole true if Ctrl or Cmd is held: Home and End then span the chart
 */
function next(key: string, whole: boolean, cell: Cell, lanes: Element[]): Cell | undefined {
  const lane = cell.closest('.tl-lane')!;
  const row = lanes.indexOf(lane);
  const cells = cellsOf(lane);
  const at = cells.indexOf(cell);
  switch (key) {
    case 'ArrowRight':
      return cells[at + 1] ?? (lanes[row + 1] && cellsOf(lanes[row + 1]!)[0]);
    case 'ArrowLeft':
      return cells[at - 1] ?? (lanes[row - 1] && cellsOf(lanes[row - 1]!).at(-1));
    case 'ArrowDown':
      return lanes[row + 1] && nearest(lanes[row + 1]!, cell);
    case 'ArrowUp':
      return lanes[row - 1] && nearest(lanes[row - 1]!, cell);
    case 'Home':
      return whole ? cellsOf(lanes[0]!)[0] : cells[0];
    case 'End':
      return whole ? cellsOf(lanes.at(-1)!).at(-1) : cells.at(-1);
    default:
      return undefined;
  }
}

/**
 * Arrow keys move between marks and lanes, Home and End to the ends of a lane, or of the chart with Ctrl. Once a mark
 * has been focused, the chart is a single tab stop: otherwise Tab would go through thousands of marks.
 */
export function keyboard(scroll: HTMLElement): void {
  let current: Cell | null = null;
  const stop = (cell: Cell): void => {
    if (current === null)
      for (const other of scroll.querySelectorAll('.tl-lane a')) other.setAttribute('tabindex', '-1');
    current?.setAttribute('tabindex', '-1');
    current = cell;
    cell.setAttribute('tabindex', '0');
  };
  const cellAt = (target: EventTarget | null): Cell | null =>
    target instanceof Element ? target.closest<Cell>('.tl-name > a, .tl-plot > a') : null;
  scroll.addEventListener('focusin', ({ target }) => {
    const cell = cellAt(target);
    if (cell !== null) stop(cell);
  });
  scroll.addEventListener('keydown', (event) => {
    const cell = cellAt(event.target);
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (cell === null || altKey || shiftKey) return;
    const lanes = [...scroll.querySelectorAll('.tl-lane')].filter(isShown);
    const found = next(key, ctrlKey || metaKey, cell, lanes);
    if (found === undefined) return;
    event.preventDefault();
    found.focus();
  });
}
