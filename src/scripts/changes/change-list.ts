import { sentenceDay } from '../../text/format.ts';
import type { TableData } from '../../views/tables/data.ts';
import { el } from '../layout/elements.ts';
import { readersDay } from '../layout/readers-day.ts';
import { DataTable } from '../table/data-table.ts';
import { keepLook, type Look, lastLook } from './last-look.ts';

/** Milliseconds after which an open page counts as looked at. */
const lookTime = 3000;

/**
 * `<change-list data-seen="…">`: filters the rows of the page of changes, and marks those that came since this reader last
 * looked (`data-seen`: the moment of the site's commit; without it nothing is kept or marked).
 */
class ChangeList extends DataTable {
  /** The last look, and the numbers of the rows that came after it. */
  #look: Look | null = null;

  override connectedCallback(): void {
    const { seen } = this.dataset;
    this.#look = seen === undefined ? null : lastLook();
    super.connectedCallback();
    if (seen === undefined) return;
    setTimeout(() => {
      if (this.isConnected && !document.hidden) keepLook({ moment: seen, day: readersDay() });
    }, lookTime);
  }

  /** Adds the filter for new rows, its choice in the form, and the marks. */
  protected override prepared(data: TableData): TableData {
    const look = this.#look;
    if (look === null) return data;
    const rows = [...this.querySelectorAll<HTMLElement>(this.getAttribute('rows') ?? '')];
    const isNew = rows.map(({ dataset }) => Date.parse(dataset.at ?? '') > Date.parse(look.moment));
    const count = isNew.filter(Boolean).length;
    if (count === 0) return data;
    for (const [index, row] of rows.entries()) if (isNew[index]) mark(row);
    const words = `new since ${sentenceDay(look.day, readersDay())}`;
    const choice = el('input', { type: 'radio', name: 'show', value: 'new' });
    const label = `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${count}`;
    this.querySelector('[data-show]')?.append(el('label', { class: 'chip chip-new' }, choice, label));
    return {
      ...data,
      filters: data.filters.map((filter) =>
        filter.name !== 'show'
          ? filter
          : {
              ...filter,
              values: filter.values.map((values, row) => (isNew[row] ? [...values, 'new'] : values)),
              words: { ...filter.words, new: words },
            },
      ),
    };
  }
}

function mark(row: HTMLElement): void {
  row.dataset.new = '';
  row.querySelector('.change-who time')?.after(' · ', el('span', { class: 'change-new' }, 'new'));
}

customElements.define('change-list', ChangeList);
