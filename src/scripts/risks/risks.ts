import { countText } from '../../text/format.ts';
import {
  filterFromQuery,
  noFilter,
  queryOfFilter,
  type RiskFilter,
  type Show,
  type SortKey,
  startsDescending,
} from '../../views/risks/filter.ts';
import type { RegisterData } from '../../views/risks/register-data.ts';
import { pageData } from '../layout/page-data.ts';
import { riskColumns, saveSomeRisks } from './csv.ts';
import { arrowsThroughMatrix } from './matrix.ts';
import { messageOf } from './message.ts';
import { RegisterRows, type Row } from './rows.ts';

/** The risk page with script: filters, sort, address, CSV of what is shown, copying. Without it everything is there, unfiltered. */
const table = document.querySelector<HTMLTableElement>('table.register');
const data = pageData<RegisterData>('register');
if (table && data) start(table, data);

function start(register: HTMLTableElement, facts: RegisterData): void {
  const rows = new RegisterRows(register, facts);
  const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
  const one = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector);
  const search = one<HTMLInputElement>('[data-q]');
  const csvLink = one<HTMLAnchorElement>('.register-csv');
  const modes = all<HTMLInputElement>('input[name="by"]');
  const byElement = new Map(rows.all.map((row) => [row.element, row]));
  let filter = noFilter;
  let shown: Row[] = rows.all;

  const isNarrowed = (): boolean => queryOfFilter({ ...filter, sort: 'score', descending: true }).size > 0;

  function show(next: RiskFilter): void {
    filter = next;
    shown = rows.apply(filter);
    const caption = one('[data-shown]');
    if (caption) caption.textContent = `${countText(shown.length)} of ${countText(rows.all.length)}`;
    for (const cell of all('[data-cell]')) mark(cell, cell.dataset.cell === filter.cell);
    for (const chip of all('.chip[data-show]')) mark(chip, chip.dataset.show === filter.show);
    for (const select of all<HTMLSelectElement>('[data-select]')) {
      select.value = filter[select.dataset.select as 'category'] ?? '';
      select.classList.toggle('chosen', select.value !== '');
    }
    if (search && search.value !== filter.q) search.value = filter.q;
    for (const head of all<HTMLTableCellElement>('th[data-sort]')) {
      if (head.dataset.sort === filter.sort) head.ariaSort = filter.descending ? 'descending' : 'ascending';
      else head.ariaSort = null;
    }
    one('[data-nothing]')!.hidden = shown.length > 0;
    one('[data-clear]')!.hidden = !isNarrowed();
    if (csvLink) csvLink.textContent = isNarrowed() ? `CSV of these ${countText(shown.length)}` : 'CSV';
  }

  function mark(element: HTMLElement, chosen: boolean): void {
    if (chosen) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
  }

  function writeAddress(how: 'push' | 'replace'): void {
    const query = queryOfFilter(filter);
    const mode = modes.find((input) => input.checked)?.value;
    if (mode !== undefined && mode !== 'portfolio') query.set('by', mode);
    const address = `${location.pathname}${query.size > 0 ? `?${query}` : ''}`;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  }

  function choose(next: RiskFilter, how: 'push' | 'replace' = 'push'): void {
    show(next);
    writeAddress(how);
  }

  function readAddress(): void {
    const query = new URLSearchParams(location.search);
    const mode = modes.find((input) => input.value === query.get('by')) ?? modes[0];
    if (mode) mode.checked = true;
    show(filterFromQuery(query));
  }

  /** Every link into the register on this page filters it in place; counts and filter words keep the other choices. */
  function followed(link: HTMLAnchorElement): RiskFilter {
    const { cell, show: shows } = link.dataset;
    if (cell !== undefined) {
      const linked = filterFromQuery(new URL(link.href).searchParams);
      return { ...filter, show: linked.show, cell: cell === filter.cell ? null : cell };
    }
    if (shows !== undefined && link.classList.contains('chip')) return { ...filter, cell: null, show: shows as Show };
    return filterFromQuery(new URL(link.href).searchParams);
  }

  function bringIntoView(): void {
    const head = document.getElementById('register');
    if (head && head.getBoundingClientRect().top > innerHeight - 160) head.scrollIntoView({ block: 'start' });
  }

  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.hash !== '#register' || link.pathname !== location.pathname) return;
    event.preventDefault();
    choose(followed(link));
    bringIntoView();
  });

  // The button's text is made when it is asked for: five thousand messages would make the page twice as long.
  register.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.copy') : null;
    const row = button && byElement.get(button.closest('tr')!);
    if (row) button.dataset.copy = messageOf(row);
  });

  csvLink?.addEventListener('click', (event) => {
    if (!isNarrowed()) return;
    event.preventDefault();
    saveSomeRisks(
      csvLink.href,
      shown.map((row) => row.index),
    ).catch(() => {
      csvLink.textContent = 'The rows shown could not be gathered; CSV of all';
    });
  });

  for (const select of all<HTMLSelectElement>('[data-select]'))
    select.addEventListener('change', () => choose({ ...filter, [select.dataset.select ?? '']: select.value || null }));
  search?.addEventListener('input', () => choose({ ...filter, q: search.value }, 'replace'));
  one('[data-clear]')?.addEventListener('click', () =>
    choose({ ...noFilter, sort: filter.sort, descending: filter.descending }),
  );
  for (const mode of modes) mode.addEventListener('change', () => writeAddress('push'));

  for (const head of all<HTMLTableCellElement>('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    const sort = head.dataset.sort as SortKey;
    button.addEventListener('click', () =>
      choose({ ...filter, sort, descending: filter.sort === sort ? !filter.descending : startsDescending(sort) }),
    );
  }

  const matrix = document.getElementById('matrix');
  if (matrix) {
    arrowsThroughMatrix(matrix);
    matrix.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && filter.cell !== null) choose({ ...filter, cell: null });
    });
  }
  // A long register leaves mitigations and contingencies to risks.csv; they come when somebody wants to read or to search them.
  let texts: Promise<void> | null = null;
  function wantTexts(): Promise<void> {
    const { texts: url } = register.dataset;
    texts ??=
      url === undefined
        ? Promise.resolve()
        : riskColumns(url, ['mitigation', 'contingency', 'url']).then((columns) => rows.fill(columns));
    // Where they cannot be had, each row still says where they stand, and the next attempt asks anew.
    return texts.catch(() => {
      texts = null;
    });
  }
  register.addEventListener('toggle', () => void wantTexts(), { capture: true });
  search?.addEventListener('focus', () => void wantTexts().then(() => rows.warm()), { once: true });
  addEventListener('popstate', readAddress);
  addEventListener('beforeprint', () => rows.settle());
  readAddress();
  if (filter.q !== '') void wantTexts().then(() => show(filter));
}
