import { type Extent, longestLabel, metrics } from '../../chart/labels.ts';
import { cutText, shortTitle } from '../../chart/text-width.ts';

/** A mark of the chart as its element says it: everything that the choice of its words asks, across as fractions of the chart. */
export interface ReadMark {
  link: SVGAElement;
  /** The body that holds words; null for a point. */
  body: SVGSVGElement | null;
  /** Of a point the middle, twice. */
  start: number;
  inner: number;
  end: number;
  /** The upper edge of its row, in pixels. */
  top: number;
  /** The sign that stands before words inside. */
  sign: string | null;
  extent: Omit<Extent, 'start' | 'inner' | 'end' | 'past'>;
}

const halves: Record<string, number> = { diamond: 8, reached: 8, target: 9, deadline: 4, 'deadline-low': 4, review: 2 };
const share = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '0') / 100;
const text = (element: Element | null | undefined): string => element?.textContent ?? '';

/** Words beside a mark. */
const words = ':scope > :is(svg, text).l';

/** A record as the lane's table has it. */
interface Row {
  title: string;
  date: string;
  kind: string;
  remark: string;
}

/** `14 Dec`, `Jan`, `Q1`: the table's date as the chart writes it, where the axis says the year. */
const axisDate = (date: string): string =>
  date
    .replace(/ computed$/, '')
    .replace(/ \d{4}$/, '')
    .replace(/^(\p{L}{3})\p{L}+$/u, '$1');

/** The records of a lane by their addresses; several may share one. */
function rowsOf(lane: Element): Map<string, Row[]> {
  const rows = [...lane.querySelectorAll<HTMLTableRowElement>('.tl-table > tbody > tr')].map(({ cells }) => {
    const [date, title, kind, , remark] = cells;
    const address = title?.querySelector('a')?.getAttribute('href') ?? '';
    return { address, title: text(title), date: text(date), kind: text(kind).toLowerCase(), remark: text(remark) };
  });
  return Map.groupBy(rows, ({ address }) => address);
}

/** The note that stands at a mark, without the title before it; the table's where the chart had no room for any. */
function noteOf(outer: Element | null, title: string, remark: string): string | null {
  if (!outer?.matches('.w')) return remark === '' ? null : remark;
  const before = `${cutText(shortTitle(title), longestLabel / 2)} `;
  const said = text(outer);
  return said.startsWith(before) ? said.slice(before.length) : said;
}

const dates: readonly string[] = ['target', 'hard deadline', 'review'];

/** What the chart writes at a mark: a date at what is told by its date, unless it is late and says so; else the title. */
function titleOf(link: Element, { title, kind, date }: Row): string {
  if (!dates.includes(kind)) return title;
  const late = link.querySelector(':scope > .late, :scope > :is(use, line).w') !== null;
  return late ? '' : `${kind === 'review' ? 'Review, ' : ''}${axisDate(date)}`;
}

/** A body with its words: its second part lies past a deadline, where no words stand inside. */
function readBody(link: SVGAElement, row: Row, bodies: readonly SVGSVGElement[]): ReadMark {
  const [body] = bodies as [SVGSVGElement];
  const past = bodies.find((one) => one.matches('.over, .may'));
  const [soft, blocked] = [body.matches('.s'), body.matches('.blk')];
  const date = soft && ['target', 'hard deadline'].includes(row.kind) ? `p-${row.kind.replace('hard ', '')}-in` : null;
  const [start, end] = [share(body, 'x'), Math.max(...bodies.map((one) => share(one, 'x') + share(one, 'width')))];
  const title = titleOf(link, row);
  return {
    link,
    body,
    start,
    end,
    inner: past === undefined ? end : share(past, 'x'),
    top: Number(body.getAttribute('y')),
    sign: date ?? (blocked ? 'p-blocked' : null),
    extent: {
      point: false,
      half: 0,
      soft,
      lead: date !== null || blocked ? 20 : 0,
      title,
      note: noteOf(link.querySelector(words), title, row.remark),
      noteIfRoom: past === undefined && link.querySelector(':scope > .late') !== null,
      mustSay: soft,
    },
  };
}

/** A point with its words. The line of a review runs through all rows: its words alone tell which is its own. */
function readPoint(link: SVGAElement, row: Row, sign: Element): ReadMark | null {
  const outer = link.querySelector(words);
  const review = sign.matches('.rv');
  if (review && outer === null) return null;
  const shape = review ? 'review' : sign.getAttribute('href')!.slice('#p-'.length);
  const middle = share(sign, review ? 'x1' : 'x');
  const title = titleOf(link, row);
  return {
    link,
    body: null,
    start: middle,
    end: middle,
    inner: middle,
    top: review
      ? Number(outer!.getAttribute('y')) - (outer!.matches('text') ? 13 : 0)
      : Number(sign.getAttribute('y')) - metrics.bar / 2,
    sign: null,
    extent: {
      point: true,
      half: halves[shape] ?? 0,
      soft: false,
      lead: 0,
      title,
      note: noteOf(outer, title, row.remark),
      noteIfRoom: false,
      mustSay: ['diamond', 'reached', 'review'].includes(shape),
    },
  };
}

function readMark(link: SVGAElement, rows: ReadonlyMap<string, readonly Row[]>): ReadMark | null {
  const name = text(link.querySelector('title'));
  const row = rows.get(link.getAttribute('href') ?? '')?.find(({ title }) => name.startsWith(`${title}, `));
  const bodies = [...link.querySelectorAll<SVGSVGElement>(':scope > :is(.b, .s)')];
  const sign = link.querySelector(':scope > use:not([href^="#p-cut"]), :scope > line.rv');
  if (row === undefined) return null;
  return bodies.length > 0 ? readBody(link, row, bodies) : sign === null ? null : readPoint(link, row, sign);
}

/** The marks of a lane, for the choice of their words. */
export function readMarks(lane: Element): ReadMark[] {
  const rows = rowsOf(lane);
  return [...lane.querySelectorAll<SVGAElement>('.tl-plot > a')]
    .map((link) => readMark(link, rows))
    .filter((mark) => mark !== null);
}
