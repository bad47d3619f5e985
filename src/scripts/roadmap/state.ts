/** The fields that choose how the chart is drawn; the table handles the others, which filter. */
const names = new Set(['zoom', 'lanes', 'links', 'reviews', 'view']);
const fieldsOf = (form: HTMLFormElement): HTMLInputElement[] =>
  [...form.elements].filter((element) => element instanceof HTMLInputElement).filter(({ name }) => names.has(name));

/** Applies the choices in the address to the form, ignoring values it does not offer. */
export function readFields(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) {
    const value = query.get(field.name);
    if (value === null) continue;
    if (field.type === 'radio') field.checked ||= field.value === value;
    else field.checked = value !== '0';
  }
}

/** The form's choices as address parameters; null for those unchanged from the published page. */
export function fieldParameters(form: HTMLFormElement): Record<string, string | null> {
  const parameters: Record<string, string | null> = {};
  for (const { name, type, value, checked, defaultChecked } of fieldsOf(form)) {
    if (type === 'radio') parameters[name] = checked && !defaultChecked ? value : (parameters[name] ?? null);
    else parameters[name] = checked === defaultChecked ? null : checked ? '1' : '0';
  }
  return parameters;
}
