/** The fields that choose how the chart is drawn; the others filter, and are the table's. */
const names = new Set(['zoom', 'lanes', 'links', 'reviews', 'view']);
const fieldsOf = (form: HTMLFormElement): HTMLInputElement[] =>
  [...form.elements].filter((element) => element instanceof HTMLInputElement).filter(({ name }) => names.has(name));

/** Puts the address's choices into the form. A value that the form does not have is left out. */
export function readFields(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) {
    const value = query.get(field.name);
    if (value === null) continue;
    if (field.type === 'radio') field.checked ||= field.value === value;
    else field.checked = value !== '0';
  }
}

/** The form's choices as parameters of an address; null for what is as the page was published. */
export function fieldParameters(form: HTMLFormElement): Record<string, string | null> {
  const parameters: Record<string, string | null> = {};
  for (const { name, type, value, checked, defaultChecked } of fieldsOf(form)) {
    if (type === 'radio') parameters[name] = checked && !defaultChecked ? value : (parameters[name] ?? null);
    else parameters[name] = checked === defaultChecked ? null : checked ? '1' : '0';
  }
  return parameters;
}
