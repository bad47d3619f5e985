/**
 * The matrix by keyboard: arrow keys move between the links of its cells, Home and End within a row. Tab still reaches
 * each of them, as without script.
 */
const matrix = document.querySelector<HTMLTableElement>('[data-matrix]');

/** The first link of each cell, row by row; a cell without one is left out of its row. */
const rows = (): HTMLAnchorElement[][] =>
  [...(matrix?.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => {
      const link = cell.querySelector('a');
      return link === null ? [] : [link];
    }),
  );

const columnOf = (link: HTMLAnchorElement): number => link.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;

/** The link of a row that stands nearest to a column, so that empty cells do not stop the way up or down. */
const nearest = (row: readonly HTMLAnchorElement[], column: number): HTMLAnchorElement | undefined =>
  row.toSorted((one, other) => Math.abs(columnOf(one) - column) - Math.abs(columnOf(other) - column))[0];

/** The column that a way up or down keeps to, over cells without a link; null after any other move. */
let goal: number | null = null;

function target(key: string, link: HTMLAnchorElement, column: number): HTMLAnchorElement | undefined {
  const all = rows();
  const at = all.findIndex((row) => row.includes(link));
  const row = all[at] ?? [];
  const index = row.indexOf(link);
  switch (key) {
    case 'ArrowRight':
      return row[index + 1];
    case 'ArrowLeft':
      return row[index - 1];
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowDown':
      return nearest(all[at + 1] ?? [], column);
    case 'ArrowUp':
      return nearest(all[at - 1] ?? [], column);
    default:
      return undefined;
  }
}

matrix?.addEventListener('keydown', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const column = goal ?? columnOf(link);
  const next = target(event.key, link, column);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  goal = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? column : null;
});

matrix?.addEventListener('focusin', () => {
  goal = null;
});
