import { countText, plural } from '../../text/format.ts';
import { filledIn, searchName, type TableData } from '../../views/tables/data.ts';
import { rowsCsv, rowsText } from '../../views/tables/export.ts';
import {
  parametersOf,
  readState,
  rowTest,
  searchedText,
  sortedBy,
  sortedRows,
  type TableState,
  withChoice,
  wordOf,
} from '../../views/tables/state.ts';
import { setAddress } from '../layout/address.ts';
import { copyText } from '../layout/copy.ts';
import { el } from '../layout/elements.ts';
import { fillFolds } from '../layout/fill-folds.ts';
import { pageData } from '../layout/page-data.ts';
import { saveFile } from '../layout/save-file.ts';
import { readCsv } from './csv-file.ts';
import { Later } from './later.ts';

/** A run of rows; a browser skips layout of parts out of view. */
export interface Part {
  element: HTMLElement;
  size: number;
  /** How many of its rows are shown, once known. */
  shown?: number;
}

/** Rows revealed before first paint: more than a screen holds. */
const atOnce = 100;

/** The parts of a table: the parents of its rows, each with its number of rows. */
function partsOf(rows: readonly HTMLElement[]): Part[] {
  return [...Map.groupBy(rows, (row) => row.parentElement!)].map(([element, { length }]) => ({
    element,
    size: length,
  }));
}

/**
 * `<data-table name="tracks">`: filters and sorts rows that the page prints in full. Keeps the choice in the address,
 * shows a chip for each active filter, and offers the visible rows as CSV or for copying. Its data is the page data of
 * the same name (`TableData`). Rows are those in table bodies, or whatever the attribute `rows` selects. `groups`
 * selects an element per group of rows, or for the last groups only: it hides when its group is empty, and its
 * `[data-counted]` shows the count. Rows may be folded away in `details.more-rows`. If the element contains a link to a CSV file of all rows (`<a download>`), one
 * record each, the CSV of the visible rows is cut from it.
 */
export class DataTable<Data extends TableData = TableData> extends HTMLElement {
  protected data = { count: 0, columns: [], filters: [] } as TableData as Data;
  protected rows: HTMLElement[] = [];
  protected state: TableState = { chosen: {}, sort: null, descending: false };
  /** Indexes of the visible rows, in order. */
  protected shown: number[] = [];
  /** The parts that hold the rows. */
  protected parts: Part[] = [];
  #order: number[] = [];
  #published: TableState = this.state;
  #sorted = '';
  #texts: string[] = [];
  readonly #later = new Later();
  readonly #chips = el('span', { class: 'control-group' });
  readonly #count = el('output', { class: 'ink-3' });
  #save: HTMLAnchorElement | HTMLButtonElement = el('button', { type: 'button', class: 'copy' });
  readonly #clear = el('button', { type: 'button', class: 'copy' }, 'Show all');
  readonly #copy = el('button', { type: 'button', class: 'copy' }, 'Copy');

  connectedCallback(): void {
    const data = pageData<Data>(this.getAttribute('name') ?? '');
    const form = this.querySelector('form');
    if (data === null || form === null) return;
    this.data = filledIn(this.prepared(data));
    this.#findRows();
    this.#order = Array.from({ length: this.data.count }, (_, row) => row);
    this.#published = readState(new URLSearchParams(), data);
    this.#sorted = this.#sortWords(this.#published);
    for (const head of this.#heads()) this.#makeSortable(head);
    const link = this.querySelector<HTMLAnchorElement>('a[download]');
    const tools = el(
      'span',
      { class: 'control-group controls-end' },
      this.#count,
      link ? null : this.#save,
      this.#copy,
    );
    if (link !== null) this.#save = link;
    form.after(el('div', { class: 'control-group table-tools' }, this.#chips, tools));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      const { name, value, type } = target as HTMLInputElement;
      if (this.#choices.has(name))
        this.choose(withChoice(this.state, name, value), type === 'search' ? 'replace' : 'push');
    });
    this.#save.addEventListener('click', (event) => {
      if (link !== null && this.shown.length === data.count) return;
      event.preventDefault();
      void this.#saveShown(link?.href);
    });
    this.#copy.addEventListener('click', () => {
      void this.complete().finally(() => copyText(this.#copy, rowsText(this.data, this.shown)));
    });
    this.#clear.addEventListener('click', () => this.choose({ ...this.state, chosen: {} }));
    addEventListener('popstate', () => this.#read());
    this.addEventListener('toggle', () => this.#findRows() && this.show(), true);
    this.#read();
  }

  /**
   * The rows that the page has. Those of a folded list are text until they are wanted.
   * @returns true if there are more than before
   */
  #findRows(): boolean {
    const rows = [...this.querySelectorAll<HTMLElement>(this.getAttribute('rows') ?? 'tbody > tr')];
    if (rows.length <= this.rows.length) return false;
    this.rows = rows;
    this.parts = partsOf(rows);
    return true;
  }

  get #choices(): ReadonlySet<string> {
    return new Set([...this.data.filters.map(({ name }) => name), searchName]);
  }

  #heads(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  }

  #makeSortable(head: HTMLTableCellElement): void {
    const button = el('button', { type: 'button', class: 'sort' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => this.choose(sortedBy(this.state, head.dataset.sort ?? '', this.data)));
  }

  #read(): void {
    this.state = readState(new URLSearchParams(location.search), this.data);
    this.show();
  }

  /** Switches to another state and records it in the address. */
  protected choose(state: TableState, how: 'push' | 'replace' = 'push'): void {
    this.state = state;
    setAddress(parametersOf(state, this.data), how);
    this.show();
  }

  /** The data of the page with what only the reader's browser knows. By default as it is. */
  protected prepared(data: Data): Data {
    return data;
  }

  /** Fetches what the page leaves to a file. By default nothing. */
  protected async complete(): Promise<void> {}

  /**
   * Shows the rows again once late data has arrived.
   * @param texts for each row, what a search covers besides its columns
   * @param key the column whose values arrived
   */
  protected renew(texts: readonly string[], key: string): void {
    this.#texts = texts.map((text, row) => searchedText(this.data, row, text));
    if (this.state.sort === key) this.#sorted = '';
    this.show();
  }

  async #saveShown(url: string | undefined): Promise<void> {
    try {
      const [head = '', ...records] = url === undefined ? [] : await readCsv(url);
      const text = url === undefined ? rowsCsv(this.data, this.shown) : this.shown.map((row) => records[row]).join('');
      saveFile(`${this.getAttribute('name')}.csv`, 'text/csv;charset=utf-8', head, text);
    } catch {
      this.#save.textContent = 'The rows shown could not be gathered; CSV of all';
    }
  }

  readonly #sortWords = ({ sort, descending }: TableState): string => `${sort} ${descending}`;

  /**
   * Shows the rows that match the state, in its order. Reveals `atOnce` rows before first paint and the rest in
   * batches.
   */
  protected show(): void {
    const sorted = this.#sortWords(this.state);
    const isAsPublished = sorted === this.#sortWords(this.#published) && Object.keys(this.state.chosen).length === 0;
    if (!isAsPublished && fillFolds(this)) this.#findRows();
    const moves = sorted !== this.#sorted;
    if (moves) this.#order = sortedRows(this.data, this.state);
    this.#sorted = sorted;
    this.shown = this.#order.filter(
      rowTest(this.data, this.state, (row) => (this.#texts[row] ??= searchedText(this.data, row))),
    );
    const shown = new Set(this.shown);
    const later: (() => void)[] = [];
    let [from, before] = [0, 0];
    for (const part of this.parts) {
      const { element, size } = part;
      const own = this.#order.slice(from, from + size);
      const count = own.filter((row) => shown.has(row)).length;
      if (moves) element.append(...own.map((row) => this.rows[row]!));
      if (part.shown !== count) {
        element.hidden = count === 0;
        element.style.setProperty('--shown', String(count));
        part.shown = count;
      }
      const showRows = (): void => {
        for (const row of own) if (this.rows[row]!.hidden === shown.has(row)) this.rows[row]!.hidden = !shown.has(row);
      };
      if (count > 0 && before < atOnce) showRows();
      else if (count > 0) later.push(showRows);
      from += size;
      before += count;
    }
    this.#later.start(later);
    this.#showGroups(shown);
    this.#showFolds();
    this.#showState();
  }

  /** A folded list is open while a filter finds something in it, and hidden while it finds nothing there. */
  #showFolds(): void {
    const isFiltered = Object.keys(this.state.chosen).length > 0;
    for (const fold of this.querySelectorAll<HTMLDetailsElement>('details.more-rows:not(:has(> noscript))')) {
      const own = this.parts.filter(({ element }) => fold.contains(element));
      const count = own.reduce((sum, { shown = 0 }) => sum + shown, 0);
      fold.hidden = count === 0;
      if (isFiltered && count > 0 && !fold.open) {
        fold.open = true;
        fold.dataset.opened = '';
      } else if (!isFiltered && fold.dataset.opened !== undefined) {
        fold.open = false;
        delete fold.dataset.opened;
      }
    }
  }

  #showGroups(shown: ReadonlySet<number>): void {
    const { groups = [] } = this.data;
    const selector = this.getAttribute('groups');
    const elements = selector === null ? [] : [...this.querySelectorAll<HTMLElement>(selector)];
    let from = 0;
    for (const [index, size] of groups.entries()) {
      const count = Array.from({ length: size }, (_, row) => from + row).filter((row) => shown.has(row)).length;
      from += size;
      const element = elements[index + elements.length - groups.length];
      if (element === undefined) continue;
      element.hidden = count === 0;
      const counted = element.querySelector('[data-counted]');
      if (counted !== null) counted.textContent = countText(count);
    }
  }

  /** Updates headers, fields, chips and counts. */
  #showState(): void {
    const { filters, count, counts = '' } = this.data;
    const { chosen, sort, descending } = this.state;
    for (const head of this.#heads())
      head.ariaSort = head.dataset.sort !== sort ? null : descending ? 'descending' : 'ascending';
    for (const field of this.querySelector('form')?.elements ?? []) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || !this.#choices.has(field.name))
        continue;
      const value = chosen[field.name] ?? '';
      if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === value;
      else if (field.value !== value) field.value = value;
      if (field instanceof HTMLSelectElement) field.classList.toggle('chosen', value !== '');
    }
    const chips = Object.entries(chosen).map(([name, value]) => {
      const filter = filters.find((one) => one.name === name);
      return this.#chip(name, filter === undefined ? `Search: ${value}` : `${filter.word}: ${wordOf(filter, value)}`);
    });
    this.#chips.replaceChildren(...chips, ...(chips.length > 1 ? [this.#clear] : []));
    this.#count.textContent = `${countText(this.shown.length)} of ${countText(count)} ${counts}`;
    this.#save.textContent = this.shown.length === count ? 'CSV' : `Download ${plural(this.shown.length, 'row')}`;
    this.#save.hidden = this.shown.length === 0;
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none !== null) none.hidden = this.shown.length > 0;
  }

  /** An active filter, as a button that removes it. */
  #chip(name: string, said: string): HTMLElement {
    const about = { type: 'button', class: 'chip', 'aria-label': `Remove the filter ${said}` };
    const chip = el('button', about, `${said} ×`);
    chip.addEventListener('click', () => this.choose(withChoice(this.state, name, '')));
    return chip;
  }
}

customElements.define('data-table', DataTable);
