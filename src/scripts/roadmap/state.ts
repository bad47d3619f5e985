import type { Folds } from './fold.ts';
import type { Lanes } from './lanes.ts';
import { orders, type Sorted } from './sorted.ts';

/** The parameter that names the groups which the reader folded or opened against the page's own choice. */
const toggled = 'fold';
/** The parameter that names the lanes which the reader folded. */
const foldedLanes = 'lane';

/** The parameter that names the order of the table. */
const sortedBy = 'sort';

/** What has a state beside the form's fields. */
export interface Stateful {
  lanes: Lanes;
  folds: Folds | null;
  sorted: Sorted;
}

type Field = HTMLInputElement | HTMLSelectElement;
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (element): element is Field => element instanceof HTMLInputElement || element instanceof HTMLSelectElement,
  );

/** Puts the address's choices into the form and the groups. A value that the form does not have is left out. */
export function readState(form: HTMLFormElement, { lanes, folds, sorted }: Stateful): void {
  const state = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) {
    const value = state.get(field.name);
    if (value === null) continue;
    if (field instanceof HTMLSelectElement) {
      if ([...field.options].some((option) => option.value === value)) field.value = value;
    } else if (field.type === 'radio') field.checked ||= field.value === value;
    else if (field.type === 'checkbox') field.checked = value !== '0';
    else field.value = value;
  }
  lanes.toggle((state.get(toggled) ?? '').split(' '));
  folds?.restore((state.get(foldedLanes) ?? '').split(' '));
  sorted.show(orders.find((order) => order === state.get(sortedBy)) ?? 'lanes');
}

/** What a field says that differs from how the page was published; null where nothing does. */
function differing(field: Field): string | null {
  if (field instanceof HTMLSelectElement) return field.value === '' ? null : field.value;
  if (field.type === 'radio') return field.checked && !field.defaultChecked ? field.value : null;
  if (field.type === 'checkbox') return field.checked === field.defaultChecked ? null : field.checked ? '1' : '0';
  return field.value === field.defaultValue ? null : field.value;
}

/** Puts the form's choices into the address, so that the view can be shared. */
export function writeState(form: HTMLFormElement, { lanes, folds, sorted }: Stateful): void {
  const state = new URLSearchParams();
  for (const field of fieldsOf(form)) {
    const value = differing(field);
    if (value !== null) state.set(field.name, value);
  }
  const groups = lanes.toggled();
  if (groups.length > 0) state.set(toggled, groups.join(' '));
  const folded = folds?.folded() ?? [];
  if (folded.length > 0) state.set(foldedLanes, folded.join(' '));
  if (sorted.order !== 'lanes') state.set(sortedBy, sorted.order);
  const query = state.size === 0 ? '' : `?${state}`;
  if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
}
