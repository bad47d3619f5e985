import { countText } from '../../text/format.ts';
import type { TableData } from '../../views/tables/data.ts';
import { rowsCsv, rowsText } from '../../views/tables/export.ts';
import { queryOf, readState, shownRows, sortedBy, type TableState } from '../../views/tables/state.ts';
import { el } from '../layout/elements.ts';
import { pageData } from '../layout/page-data.ts';
import { saveFile } from '../layout/save-file.ts';

/**
 * `<data-table name="tracks">`: a form of filters, and rows that the page prints whole. The element filters and sorts them, keeps the choice in
 * the address, shows a chip for each filter that is set, and gives what is shown as CSV or to the clipboard. What it knows of the rows
 * is the page's data of the same name (`TableData`). Rows are those of the first table's body, or what `rows` selects; parts of the page that
 * `groups` selects hide with the last of their rows.
 */
class DataTable extends HTMLElement {
  #data: TableData = { count: 0, columns: [], filters: [] };
  #rows: HTMLElement[] = [];
  #state: TableState = { chosen: {}, sort: null, descending: false };
  #shown: number[] = [];
  readonly #chips = el('span', { class: 'control-group' });
  readonly #count = el('output', { class: 'ink-3' });
  readonly #save = el('button', { type: 'button', class: 'copy' });
  readonly #copy = el('button', { type: 'button', class: 'copy', 'data-copy': '' }, 'Copy');

  connectedCallback(): void {
    const data = pageData<TableData>(this.getAttribute('name') ?? '');
    const form = this.querySelector('form');
    if (data === null || form === null) return;
    this.#data = data;
    this.#rows = [...this.querySelectorAll<HTMLElement>(this.getAttribute('rows') ?? 'tbody > tr')];
    for (const head of this.#heads()) this.#makeSortable(head);
    const tools = el('span', { class: 'control-group controls-end' }, this.#count, this.#save, this.#copy);
    form.after(el('div', { class: 'control-group table-tools' }, this.#chips, tools));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      const chosen = [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
      this.#choose({ ...this.#state, chosen: Object.fromEntries(chosen) });
    });
    this.#save.addEventListener('click', () =>
      saveFile(`${this.getAttribute('name')}.csv`, 'text/csv;charset=utf-8', rowsCsv(this.#data, this.#shown)),
    );
    // Said before the page's own listener for copy buttons asks for it.
    this.#copy.addEventListener('click', () => {
      this.#copy.dataset.copy = rowsText(this.#data, this.#shown);
    });
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  #heads(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  }

  #makeSortable(head: HTMLTableCellElement): void {
    const button = el('button', { type: 'button', class: 'sort' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => this.#choose(sortedBy(this.#state, head.dataset.sort ?? '', this.#data)));
  }

  #read(): void {
    this.#state = readState(new URLSearchParams(location.search), this.#data);
    this.#show();
  }

  #choose(state: TableState): void {
    this.#state = state;
    const query = queryOf(state);
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    this.#show();
  }

  #show(): void {
    this.#shown = shownRows(this.#data, this.#state);
    const shown = new Set(this.#shown);
    for (const [number, row] of this.#rows.entries()) row.hidden = !shown.has(number);
    const groups = this.getAttribute('groups');
    if (groups === null) this.#rows[0]?.parentElement?.append(...this.#shown.map((number) => this.#rows[number]!));
    else
      for (const group of this.querySelectorAll<HTMLElement>(groups))
        group.hidden = !this.#shown.some((number) => group.contains(this.#rows[number]!));
    this.#showState();
  }

  /** Says in heads, fields, chips and counts what is shown. */
  #showState(): void {
    const { columns, filters, count } = this.#data;
    const { chosen, sort, descending } = this.#state;
    const printed = columns.find((column) => column.printed);
    const falls = descending !== (sort === null && printed?.printed === 'descending');
    for (const head of this.#heads())
      head.ariaSort = head.dataset.sort !== (sort ?? printed?.key) ? null : falls ? 'descending' : 'ascending';
    for (const { name } of filters) {
      const field = this.querySelector('form')?.elements.namedItem(name);
      if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = chosen[name] ?? '';
      if (field instanceof HTMLSelectElement) field.classList.toggle('chosen', field.value !== '');
    }
    const active = filters.filter(({ name }) => chosen[name] !== undefined);
    this.#chips.replaceChildren(
      ...active.map(({ name, word, words }) => this.#chip(name, `${word}: ${words?.[chosen[name]!] ?? chosen[name]!}`)),
    );
    const whole = this.#shown.length === count;
    this.#count.textContent = whole ? '' : `${countText(this.#shown.length)} of ${countText(count)}`;
    this.#save.textContent = whole ? 'CSV' : `CSV of these ${countText(this.#shown.length)}`;
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none !== null) none.hidden = this.#shown.length > 0;
  }

  /** A filter that is set, as a button that takes it away. */
  #chip(name: string, said: string): HTMLElement {
    const chip = el(
      'button',
      { type: 'button', class: 'chip', 'aria-label': `Remove the filter ${said}` },
      `${said} ×`,
    );
    chip.addEventListener('click', () => {
      const { [name]: _, ...chosen } = this.#state.chosen;
      this.#choose({ ...this.#state, chosen });
    });
    return chip;
  }
}

customElements.define('data-table', DataTable);
