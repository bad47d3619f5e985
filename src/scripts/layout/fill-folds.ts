/** Makes elements of what the page holds as text in a folded list; rows of a table join the table before it, and take the focus. */
export function fillFold(fold: HTMLDetailsElement): void {
  const text = fold.querySelector(':scope > noscript');
  if (text === null) return;
  const made = document.createElement('template');
  // Trackway's own markup, escaped as the rest of the page.
  made.innerHTML = text.textContent;
  text.remove();
  const table = fold.previousElementSibling;
  const bodies = made.content.querySelectorAll('tbody');
  if (!(table instanceof HTMLTableElement) || bodies.length === 0) {
    fold.append(made.content);
    return;
  }
  table.append(...bodies);
  if (fold.contains(document.activeElement)) bodies[0]!.querySelector<HTMLElement>('a, summary')?.focus();
  fold.remove();
}

/**
 * Fills the folded lists below an element.
 * @returns true if there was one to fill
 */
export function fillFolds(root: ParentNode): boolean {
  const folds = [...root.querySelectorAll<HTMLDetailsElement>('details.more-rows:has(> noscript)')];
  for (const fold of folds) fillFold(fold);
  return folds.length > 0;
}
