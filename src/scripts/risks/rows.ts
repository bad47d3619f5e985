import { type Filterable, type RiskFilter, rowTest, type SortKey, stripDiacritics } from '../../views/risks/filter.ts';
import type { RegisterData } from '../../views/risks/register-data.ts';

/** A row of the register, and what filters and sorts ask of it. */
export interface Row extends Filterable {
  element: HTMLTableRowElement;
  over: boolean;
  /** What a copied message says of its status; null for nothing. */
  status: string | null;
  /** True if its document names an owner of its own. */
  hasOwner: boolean;
  /** Its place in the register's own order, which is that of `risks.csv`. */
  index: number;
  /** Lets the row's words be gathered anew, because its texts have come. */
  forget(): void;
}

const columns: readonly SortKey[] = ['score', 'risk', 'track', 'category', 'owner', 'mitigation'];

const textOf = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const titleOf = (row: Row): string => textOf(row.element.querySelector('summary'));
/** The text of one column as the reader sees it, what opens below the title left out. */
export const columnText = (row: Row, key: SortKey): string =>
  key === 'risk' ? titleOf(row) : textOf(row.element.cells[columns.indexOf(key)]);
/** What stands under a label of an opened row, counted from the left. */
export const detailText = (row: Row, place: number): string => textOf(row.element.querySelectorAll('dd')[place]);

/** The words that a search looks through: everything but the labels, which are the same in every row. */
const searchable = (row: Row): string =>
  stripDiacritics(
    [
      ...columns.map((key) => columnText(row, key)),
      ...[0, 1, 2].map((place) => detailText(row, place)),
      textOf(row.element.querySelector('a.source')),
    ].join(' '),
  );

function read(element: HTMLTableRowElement, index: number, data: RegisterData): Row {
  const shows = new Set(data.flags[index]);
  let text: string | null = null;
  const row: Row = {
    element,
    index,
    shows,
    over: shows.has('over'),
    cell: data.cell[index] ?? null,
    category: data.category[index] ?? '',
    track: data.track[index] ?? '',
    owners: data.owners[index] ?? [],
    mitigated: data.mitigated[index] ?? false,
    status: data.status[index] ?? null,
    hasOwner: data.hasOwner[index] ?? false,
    /** Gathered at the first search, not while the page loads. */
    get text() {
      text ??= searchable(row);
      return text;
    },
    forget() {
      text = null;
    },
  };
  return row;
}

const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/** A stretch of rows. A browser leaves what it shows of it out of its work while it is out of sight, and asks only how high it is. */
interface Part {
  body: HTMLTableSectionElement;
  size: number;
}

/** The rated rows, the unscored ones, or those that count no more, in their order. */
interface Group {
  /** Says how many rows the group shows; null for the rated ones. */
  head: HTMLElement | null;
  parts: Part[];
  rows: Row[];
}

/** So many rows are shown before the page is painted: more than a screen holds. Then so many parts at a time. */
const [atOnce, atATime] = [100, 8];

type Body = HTMLTableSectionElement;

/** The parts of a group: what stands between its head and the next one. */
function following(head: HTMLElement): Body[] {
  const bodies: Body[] = [];
  for (let next = head.nextElementSibling; next?.matches('tbody[data-rows]'); next = next.nextElementSibling)
    bodies.push(next as Body);
  return bodies;
}

function count(head: HTMLElement | null, rows: number): void {
  if (head === null) return;
  head.hidden = rows === 0;
  const number = head.querySelector('[data-counted]');
  if (number) number.textContent = String(rows);
}

const isLine = (row: HTMLTableRowElement): boolean => row.classList.contains('line');

/** The rows of a register on a page: shown, hidden and put into order, the unscored in a group of their own. */
export class RegisterRows {
  readonly all: Row[];
  private readonly groups: Group[];
  private readonly line: HTMLTableRowElement | null;
  private order = 'score desc';
  private later: (() => void)[] = [];
  private timer = 0;

  constructor(table: HTMLTableElement, data: RegisterData) {
    let index = 0;
    const heads = [...table.querySelectorAll<HTMLElement>('tbody.group')];
    this.groups = [null, ...heads].map((head) => {
      const bodies = head === null ? [...table.querySelectorAll<Body>('tbody[data-rated]')] : following(head);
      const rows = bodies.map((body) => [...body.rows].filter((row) => !isLine(row)));
      return {
        head,
        parts: bodies.map((body, place) => ({ body, size: rows[place]!.length })),
        rows: rows.flat().map((row) => read(row, index++, data)),
      };
    });
    this.all = this.groups.flatMap(({ rows }) => rows);
    this.line = table.querySelector('tr.line');
  }

  /** Gathers the words of all rows before the first search asks for them. */
  warm(): void {
    for (const row of this.all) row.text.length;
  }

  /** Puts what the page did not hold where it belongs: mitigation, contingency and address of each row, in the register's own order. */
  fill(later: readonly (readonly string[])[]): void {
    for (const row of this.all) {
      const [mitigation = '', contingency = '', url = ''] = later[row.index] ?? [];
      const places = row.element.querySelectorAll('dd');
      places[0]?.querySelector('span[data-later]')?.replaceWith(mitigation);
      places[1]?.querySelector('span[data-later]')?.replaceWith(contingency);
      const link = row.element.querySelector<HTMLAnchorElement>('a.source[data-later]');
      if (link) link.hash = new URL(url, location.href).hash;
      row.forget();
    }
  }

  /** Shows what the filter asks for, in its order. Returns the rows shown, in the order in which they stand. */
  apply(filter: RiskFilter): Row[] {
    this.sort(filter);
    const test = rowTest(filter);
    this.later = [];
    const shown = this.groups.map((group) => this.show(group, test));
    this.settleLater();
    this.drawLine(shown[0] ?? [], filter.sort === 'score');
    for (const [index, { head }] of this.groups.entries()) count(head, shown[index]?.length ?? 0);
    return shown.flat();
  }

  /** Hides the parts that show nothing, says of the others how much they show, and lets the first of them show it. */
  private show({ parts, rows }: Group, test: (row: Row) => boolean): Row[] {
    const shown: Row[] = [];
    let from = 0;
    for (const { body, size } of parts) {
      const stretch = rows.slice(from, from + size);
      const fits = stretch.filter(test);
      from += size;
      body.hidden = fits.length === 0;
      body.style.setProperty('--shown', String(fits.length));
      const settle = (): void => {
        const visible = new Set(fits);
        for (const row of stretch)
          if (row.element.hidden === visible.has(row)) row.element.hidden = !row.element.hidden;
      };
      if (fits.length > 0 && shown.length < atOnce) settle();
      else if (fits.length > 0) this.later.push(settle);
      shown.push(...fits);
    }
    return shown;
  }

  /** Lets the parts further down show their rows, some at a time, when the reader has seen the first ones. */
  private settleLater(): void {
    clearTimeout(this.timer);
    if (this.later.length === 0) return;
    this.timer = window.setTimeout(() => {
      for (const settle of this.later.splice(0, atATime)) settle();
      this.settleLater();
    }, 40);
  }

  /** Lets all of them do so, for paper. */
  settle(): void {
    for (const settle of this.later.splice(0)) settle();
  }

  private sort({ sort, descending }: RiskFilter): void {
    const order = `${sort} ${descending ? 'desc' : 'asc'}`;
    if (order === this.order) return;
    this.order = order;
    const way = descending ? -1 : 1;
    for (const { parts, rows } of this.groups) {
      if (sort === 'score') rows.sort((a, b) => -way * (a.index - b.index));
      else {
        const keys = new Map(rows.map((row) => [row, columnText(row, sort)]));
        rows.sort((a, b) => way * byText(keys.get(a)!, keys.get(b)!) || a.index - b.index);
      }
      let from = 0;
      for (const { body, size } of parts) {
        body.append(...rows.slice(from, from + size).map(({ element }) => element));
        from += size;
      }
    }
  }

  /** The line stands where the rows shown go over it; sorted by anything but the score, there is no such place. */
  private drawLine(rated: readonly Row[], byScore: boolean): void {
    if (this.line === null) return;
    const at = rated.findIndex((row, index) => index > 0 && row.over !== rated[index - 1]!.over);
    const before = byScore ? rated[at - 1] : undefined;
    this.line.hidden = before === undefined;
    if (before === undefined) return;
    // Not before the next row: that may be the first of its part, which cuts what lies above it.
    before.element.after(this.line);
    const label = this.line.querySelector('span');
    if (label) label.textContent = label.textContent.replace(/^\S+/, before.over ? 'Below' : 'Above');
  }
}
