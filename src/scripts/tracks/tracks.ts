import { sortedRows } from '../layout/table-sort.ts';

/** Filters and sorts the tracks table. The view stands in the address's query, so that it can be shared; without script the table is whole. */
const form = document.querySelector<HTMLFormElement>('[data-track-filters]');
const table = document.querySelector<HTMLTableElement>('[data-tracks]');

if (form && table) {
  const body = table.tBodies[0]!;
  const rows = [...body.rows];
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  const count = document.querySelector<HTMLElement>('[data-track-count]');
  const none = document.querySelector<HTMLElement>('[data-no-track]');
  const fields = ['status', 'owner', 'family'] as const;
  const field = (name: string): RadioNodeList | HTMLSelectElement | null => {
    const found = form.elements.namedItem(name);
    return found instanceof RadioNodeList || found instanceof HTMLSelectElement ? found : null;
  };

  const matches = (row: HTMLTableRowElement, query: URLSearchParams): boolean => {
    const [status, owner, family] = fields.map((name) => query.get(name));
    const owners = (row.dataset.owner ?? '').split('\n').filter(Boolean);
    return (
      (!status || (status === 'tasks-done' ? row.dataset.tasksDone !== undefined : row.dataset.status === status)) &&
      (!owner || (owner === '-' ? owners.length === 0 : owners.includes(owner))) &&
      (!family || (row.dataset.family ?? '').split(' ').includes(family))
    );
  };

  /** Shows what the address asks for. */
  const show = (): void => {
    const query = new URLSearchParams(location.search);
    for (const name of fields) {
      const control = field(name);
      if (control) control.value = query.get(name) ?? '';
      if (control instanceof HTMLSelectElement) control.classList.toggle('chosen', control.value !== '');
    }
    let shown = 0;
    for (const row of rows) {
      row.hidden = !matches(row, query);
      if (!row.hidden) shown++;
    }
    if (none) none.hidden = shown > 0;
    if (count) count.textContent = shown === rows.length ? '' : `${shown} of ${rows.length}`;
    const sort = query.get('sort') ?? 'status';
    const descending = query.get('order') === 'down';
    for (const head of heads) {
      if (head.dataset.sort === sort) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const column = heads.findIndex((head) => head.dataset.sort === sort);
    // The rows arrive by status; that order is the page's own.
    body.append(
      ...(sort === 'status' ? (descending ? rows.toReversed() : rows) : sortedRows(rows, column, descending)),
    );
  };

  const go = (change: Record<string, string>): void => {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(change)) {
      if (value === '') query.delete(name);
      else query.set(name, value);
    }
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    show();
  };

  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const descending = head.getAttribute('aria-sort') === 'ascending';
      go({ sort: head.dataset.sort === 'status' ? '' : (head.dataset.sort ?? ''), order: descending ? 'down' : '' });
    });
  }
  form.addEventListener('change', (event) => {
    const control = event.target;
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      go({ [control.name]: control.value });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', show);
  show();
}
