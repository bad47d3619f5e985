import type { List } from 'mdast';
import { itemCheckbox } from '../checkboxes.ts';
import { cutLabel } from './rows.ts';

interface Traits {
  isTasks: boolean;
  /**
   * An unordered list of which at least two items, and two thirds, begin with a bold label, or all with a plain one
   * (`Likelihood: High`).
   */
  isFields: boolean;
  /** The list without items for the default handler, which would search all of them per item for a loose one. */
  bare: List;
}

const known = new WeakMap<List, Traits>();

/** The traits of a list, computed once. */
export function traitsOf(list: List): Traits {
  const found = known.get(list);
  if (found !== undefined) return found;
  const count = list.children.length;
  const labelled = (plain: boolean): number =>
    list.children.filter(
      ({ children: [first] }) => first?.type === 'paragraph' && cutLabel(first.children, plain) !== null,
    ).length;
  const spread = list.spread === true || list.children.some((item) => item.spread ?? item.children.length > 1);
  const bold = list.ordered === true || count < 2 ? 0 : labelled(false);
  const traits = {
    isTasks: count > 0 && list.children.every((item) => itemCheckbox(item) !== null),
    isFields: list.ordered !== true && count >= 2 && ((bold >= 2 && bold * 3 >= count * 2) || labelled(true) === count),
    bare: { ...list, spread, children: [] },
  };
  known.set(list, traits);
  return traits;
}
