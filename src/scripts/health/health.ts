/** Filters the diagnostics by severity and code; the choice stands in the address. Without script all of them are shown. */
const form = document.querySelector<HTMLFormElement>('[data-health-filters]');

if (form) {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-severity]')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-health-group]')];
  const none = document.querySelector<HTMLElement>('[data-no-diagnostic]');
  const fields = ['severity', 'code'] as const;

  const show = (): void => {
    const query = new URLSearchParams(location.search);
    for (const name of fields) {
      const control = form.elements.namedItem(name);
      if (control instanceof RadioNodeList || control instanceof HTMLSelectElement)
        control.value = query.get(name) ?? '';
      if (control instanceof HTMLSelectElement) control.classList.toggle('chosen', control.value !== '');
    }
    for (const row of rows)
      row.hidden = fields.some((name) => (query.get(name) ?? '') !== '' && row.dataset[name] !== query.get(name));
    for (const group of groups) group.hidden = group.querySelector('[data-severity]:not([hidden])') === null;
    if (none) none.hidden = rows.some((row) => !row.hidden);
  };

  form.addEventListener('change', () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') query.set(name, value);
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', show);
  show();
}
