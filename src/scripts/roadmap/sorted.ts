import { firstDayOf } from '../../chart/dates.ts';
import { el } from '../layout/elements.ts';

/** `lanes` as published, or all records in one table by their first day. */
export const orders = ['lanes', 'date', 'date-desc'] as const;
export type Order = (typeof orders)[number];

/** One record of the table: a copy of its row, with its track named in it. */
interface SortedRow {
  row: HTMLTableRowElement;
  lane: HTMLElement;
  /** Its first day as a number; null for what has no date, which stays last in either direction. */
  day: number | null;
}

/** Rows stand in parts of so many: of a long table a browser lays out only the parts in sight. */
const partSize = 100;

/** The table of all records by date, beside the lanes' own tables; it is made when it is first asked for. */
export class Sorted {
  readonly #root: HTMLElement;
  readonly #changed: () => void;
  #entries: SortedRow[] = [];
  #table: HTMLTableElement | null = null;
  #head: HTMLTableCellElement | null = null;
  order: Order = 'lanes';

  constructor(root: HTMLElement, changed: () => void) {
    this.#root = root;
    this.#changed = changed;
    root.querySelector('[data-sort-date]')?.addEventListener('click', () => {
      this.choose('date');
      this.#head?.querySelector('button')?.focus();
    });
  }

  /** Sorts, or goes back to the lanes, and says so. */
  choose(order: Order): void {
    this.show(order);
    this.#changed();
  }

  /** Sorts, or goes back to the lanes. */
  show(order: Order): void {
    if (order === this.order) return;
    this.order = order;
    this.#root.classList.toggle('by-date', order !== 'lanes');
    if (order === 'lanes') return;
    if (this.#table === null) this.#make();
    const way = order === 'date' ? 1 : -1;
    const last = way * Number.POSITIVE_INFINITY;
    const sorted = this.#entries.toSorted((one, other) => {
      const [a, b] = [one.day ?? last, other.day ?? last];
      return a === b ? 0 : way * (a - b);
    });
    for (const [part, body] of [...this.#table!.tBodies].entries())
      body.append(...sorted.slice(part * partSize, (part + 1) * partSize).map(({ row }) => row));
    this.#head!.ariaSort = order === 'date' ? 'ascending' : 'descending';
    this.filter();
  }

  /** Shows the records of the lanes that are shown. */
  filter(): void {
    if (this.order === 'lanes' || this.#table === null) return;
    for (const { row, lane } of this.#entries) if (row.hidden !== lane.hidden) row.hidden = lane.hidden;
    for (const body of this.#table.tBodies) {
      const shown = [...body.rows].filter((row) => !row.hidden).length;
      body.hidden = shown === 0;
      body.style.setProperty('--shown', String(shown));
    }
  }

  #make(): void {
    this.#entries = [...this.#root.querySelectorAll<HTMLElement>('.tl-lane')].flatMap((lane) => {
      const name = lane.querySelector('.tl-name > a');
      return [...lane.querySelectorAll<HTMLTableRowElement>('.tl-table > tbody > tr')].map((own) => {
        const row = own.cloneNode(true) as HTMLTableRowElement;
        const track = el('td');
        if (name !== null) track.append(el('a', { class: 'plain', href: name.getAttribute('href') }, name.textContent));
        row.cells[1]!.after(track);
        return { row, lane, day: firstDayOf(row.cells[0]!.textContent.replace(/ computed$/, '')) };
      });
    });
    const button = (word: string, press: () => void): HTMLButtonElement => {
      const made = el('button', { type: 'button', class: 'sort' }, word);
      made.addEventListener('click', press);
      return made;
    };
    const col = (content: Node | string): HTMLTableCellElement => el('th', { scope: 'col' }, content);
    this.#head = col(button('When', () => this.choose(this.order === 'date' ? 'date-desc' : 'date')));
    const track = col(
      button('Track', () => {
        this.choose('lanes');
        this.#root.querySelector<HTMLElement>('[data-sort-date]')?.focus();
      }),
    );
    const bodies = Array.from({ length: Math.ceil(this.#entries.length / partSize) }, () => el('tbody'));
    const head = el(
      'thead',
      {},
      el('tr', {}, this.#head, col('What'), track, col('Kind'), col('State'), col('Remark')),
    );
    this.#table = el(
      'table',
      { class: `tl-sorted${bodies.length > 3 ? ' long' : ''}`, 'aria-label': 'All records by date' },
      head,
      ...bodies,
    );
    this.#root.querySelector('[data-chart]')?.before(this.#table);
  }
}
