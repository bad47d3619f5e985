/** The first link of each cell, row by row; rows without links are left out. */
const linksOf = (table: HTMLTableElement): HTMLAnchorElement[][] =>
  [...(table.tBodies[0]?.rows ?? [])]
    .map((row) => [...row.cells].flatMap((cell) => cell.querySelector('a') ?? []))
    .filter((links) => links.length > 0);

const columnOf = (link: Element): number => link.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;

/** The link of a row nearest to a column, so that empty cells do not stop vertical movement. */
const nearest = (row: readonly HTMLAnchorElement[] | undefined, column: number): HTMLAnchorElement | undefined =>
  row?.toSorted((one, other) => Math.abs(columnOf(one) - column) - Math.abs(columnOf(other) - column))[0];

/**
 * `<arrow-keys>` around a table: arrow keys move between the links in its cells, Home and End within a row. Tab still
 * reaches every link, as it does without script.
 */
class ArrowKeys extends HTMLElement {
  /** The column that vertical movement returns to after cells without a link; null after any other move. */
  #goal: number | null = null;

  connectedCallback(): void {
    const table = this.querySelector('table');
    this.addEventListener('keydown', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!table || !link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const column = this.#goal ?? columnOf(link);
      const next = this.#next(event.key, link, column, linksOf(table));
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      this.#goal = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? column : null;
    });
    this.addEventListener('focusin', () => {
      this.#goal = null;
    });
  }

  #next(
    key: string,
    link: HTMLAnchorElement,
    column: number,
    rows: HTMLAnchorElement[][],
  ): HTMLAnchorElement | undefined {
    const at = rows.findIndex((row) => row.includes(link));
    const row = rows[at] ?? [];
    const index = row.indexOf(link);
    const targets: Record<string, HTMLAnchorElement | undefined> = {
      ArrowRight: row[index + 1],
      ArrowLeft: row[index - 1],
      Home: row[0],
      End: row.at(-1),
      ArrowDown: nearest(rows[at + 1], column),
      ArrowUp: nearest(rows[at - 1], column),
    };
    return targets[key];
  }
}

customElements.define('arrow-keys', ArrowKeys);
