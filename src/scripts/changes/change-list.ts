import { DataTable } from '../table/data-table.ts';

/**
 * `<change-list>`: filters the rows of the page of changes. A folded list opens while a filter finds something in it, and
 * is not shown if the filter finds nothing there.
 */
class ChangeList extends DataTable {
  protected override show(): void {
    super.show();
    const isFiltered = Object.keys(this.state.chosen).length > 0;
    for (const fold of this.querySelectorAll<HTMLDetailsElement>('details')) {
      const own = this.parts.filter(({ element }) => fold.contains(element));
      const count = own.reduce((sum, { shown = 0 }) => sum + shown, 0);
      fold.hidden = count === 0;
      if (isFiltered && count > 0 && !fold.open) {
        fold.open = true;
        fold.dataset.opened = '';
      } else if (!isFiltered && fold.dataset.opened !== undefined) {
        fold.open = false;
        delete fold.dataset.opened;
      }
    }
  }
}

customElements.define('change-list', ChangeList);
