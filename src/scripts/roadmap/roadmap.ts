import type { RoadmapData } from '../../views/roadmap/records.ts';
import { setAddress } from '../layout/address.ts';
import { el } from '../layout/elements.ts';
import { DataTable, type Part } from '../table/data-table.ts';
import { LaneFacts } from './facts.ts';
import { Folds } from './fold.ts';
import { keyboard } from './keys.ts';
import { Lanes } from './lanes.ts';
import { Lines } from './lines.ts';
import { Presenter } from './present.ts';
import { printsWhole } from './print.ts';
import { fieldParameters, readFields } from './state.ts';
import { clearLabels, showToday } from './today.ts';
import { Words } from './words.ts';
import { openAtToday, zoomTo } from './zoom.ts';

/** A sorted table is split into parts of this many rows, because a browser lays out only the parts in view. */
const partSize = 100;

/**
 * `<roadmap-view>`: a chart and a table of the same records, filtered together: a lane is shown as long as one of its
 * records is. Adds zoom, grouping, dependency lines, the reader's own today, and arrow keys. The page is complete
 * without script, and the address records every choice.
 */
class RoadmapView extends DataTable<RoadmapData> {
  #lanes: Lanes | null = null;
  #draw = (): void => {};
  #laneParts: Part[] = [];
  #sortedParts: Part[] | null = null;

  override connectedCallback(): void {
    // The form that addresses took before November 2026.
    if (new URLSearchParams(location.search).get('sort') === 'date-desc') setAddress({ sort: 'date', dir: 'desc' });
    super.connectedCallback();
    const form = this.querySelector('form');
    const lanes = this.#lanes;
    if (form === null || lanes === null) return;
    const scroll = this.querySelector<HTMLElement>('[data-chart]');
    const choice = (name: string): string => String(new FormData(form).get(name) ?? '');
    const [lines, words] = scroll === null ? [null, null] : [new Lines(scroll), new Words(scroll, this.data.lanes)];
    this.#draw = () => lines?.draw(choice('links') !== '');
    const fit = (): void => {
      if (scroll !== null) clearLabels(scroll);
      words?.fit();
      this.#draw();
    };
    const folds = scroll === null ? null : new Folds(this.data.lanes, () => moved());
    const keep = (): void =>
      setAddress({
        ...fieldParameters(form),
        fold: lanes.toggled().join(' '),
        open: folds?.opened().join(' ') ?? null,
      });
    const moved = (): void => {
      this.#draw();
      keep();
    };
    const changes: Record<string, () => void> = {
      zoom: () => scroll && zoomTo(scroll, choice('zoom'), fit),
      lanes: () => lanes.group(choice('lanes')),
      view: () => this.classList.toggle('as-table', choice('view') === 'table'),
      reviews: () =>
        this.classList.toggle('no-reviews', !choice('reviews') && form.elements.namedItem('reviews') !== null),
      links: () => {},
    };
    readFields(form);
    const query = new URLSearchParams(location.search);
    lanes.toggle((query.get('fold') ?? '').split(' '));
    folds?.restore((query.get('open') ?? '').split(' '));
    if (scroll !== null) {
      printsWhole(scroll, words!, fit);
      showToday(scroll);
      keyboard(scroll, this.data.lanes);
      const facts = new LaneFacts(scroll, this.dataset.facts ?? '');
      const button = this.querySelector<HTMLButtonElement>('[data-present]');
      if (button) new Presenter(button, scroll, facts, () => zoomTo(scroll, choice('zoom'), fit, true));
      if (choice('zoom') === 'fit') openAtToday(scroll);
      else zoomTo(scroll, choice('zoom'), fit, true);
    }
    for (const name of ['lanes', 'view', 'reviews']) changes[name]!();
    this.#draw();
    form.addEventListener('input', ({ target }) => {
      const change = changes[(target as HTMLInputElement).name];
      if (change === undefined) return;
      change();
      moved();
    });
    this.addEventListener('toggle', moved, true);
    new ResizeObserver(fit).observe(this);
  }

  /**
   * Sorted by track, records stay in their lanes; sorted by anything else, they form a single table with a track
   * column.
   */
  protected override show(): void {
    const sorts = this.state.sort !== 'track';
    if (sorts && this.#sortedParts === null) this.#sortedParts = this.#makeSorted();
    if (this.#laneParts.length === 0) this.#laneParts = this.parts;
    this.parts = (sorts ? this.#sortedParts : null) ?? this.#laneParts;
    this.classList.toggle('sorted', sorts);
    super.show();
    this.#lanes ??= new Lanes(this, this.data.lanes);
    this.#lanes.show(new Set(this.shown.map((row) => this.data.laneOf[row]!)));
    this.#draw();
  }

  /** Gives each row a cell with its track, as its lane shows it, and creates the parts of the single table. */
  #makeSorted(): Part[] {
    for (const [index, row] of this.rows.entries()) {
      const lane = document.getElementById(this.data.lanes[this.data.laneOf[index]!]!.id);
      row.prepend(
        el(
          'td',
          {},
          ...[...(lane?.querySelectorAll('.tl-name > :is(a, svg)') ?? [])].map((part) => part.cloneNode(true)),
        ),
      );
    }
    const table = this.querySelector('.tl-sorted');
    table?.classList.toggle('long', this.rows.length > 3 * partSize);
    return Array.from({ length: Math.ceil(this.rows.length / partSize) }, (_, part) => {
      const element = el('tbody');
      table?.append(element);
      return { element, size: Math.min(partSize, this.rows.length - part * partSize) };
    });
  }
}

customElements.define('roadmap-view', RoadmapView);
