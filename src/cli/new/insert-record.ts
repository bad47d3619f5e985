/** A record to add to a document. */
export interface NewRecord {
  title: string;
  /** For the row's date column, or in brackets after the item; null for none. */
  date: string | null;
}

/** What the reader knows about a document, which decides where a record of a kind belongs. */
export interface KnownPlaces {
  /** Records of the kind in this document, in any order; `line` counts from 1. */
  records: readonly { title: string; line: number }[];
  /** True for the heading of a section about the kind. */
  isSection(heading: string): boolean;
  /** True for the head of a column of dates. */
  isDate(head: string): boolean;
  /** The heading of a new section for the kind. */
  heading: string;
}

/** A document with a record added. */
export interface Insertion {
  text: string;
  /** The first new line, counted from 1, and all new lines. */
  line: number;
  lines: string[];
}

/**
 * Ways to add a record to a document, best first: like the last record of its kind (as a row of the same table, an item
 * of the same list, or a heading), else in the section about its kind, else in a new section at the end. Nothing else
 * changes. The caller takes the first that is read as meant.
 */
export function* insertions(text: string, record: NewRecord, known: KnownPlaces): Generator<Insertion> {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const code = fenced(lines);
  const put = (at: number, added: string[]): Insertion => ({
    text: `${[...lines.slice(0, at), ...added, ...lines.slice(at)].join(end)}${end}`,
    line: at + 1,
    lines: added,
  });
  for (const { line, title } of known.records.toSorted((one, other) => other.line - one.line))
    yield* likeRecord(lines, line - 1, title, record, known, put);
  const sections = lines.flatMap((line, index) => {
    const heading = code[index] || index === 0 ? null : headingOf(line);
    return heading !== null && known.isSection(heading.title) ? [index] : [];
  });
  for (const start of sections) {
    const next = lines.findIndex((line, index) => index > start && !code[index] && headingOf(line) !== null);
    yield* inSection(lines, { from: start + 1, to: next === -1 ? lines.length : next }, record, known, put);
  }
  yield put(lines.length, ['', `## ${known.heading}`, '', `- ${itemText(record)}`]);
}

type Put = (at: number, added: string[]) => Insertion;

const headingOf = (line: string): { depth: number; title: string } | null => {
  const [, signs, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
  return signs === undefined
    ? null
    : { depth: signs.length, title: (title ?? '').trimEnd().replace(/(?<!\s)\s+#+$/, '') };
};
/** The indentation, the sign and the checkbox of a list item. */
const itemSign = /^(\s*)([-*+]|\d+[.)])(\s+)(\[[ xX]\]\s+)?/;
/** True if a line has a `|` beside other signs. */
const isRow = (line = ''): boolean => line.includes('|') && line.trim().length > 1;
const isRuler = (line = ''): boolean => /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(line.trim());
const itemText = ({ title, date }: NewRecord): string => `${title}${date === null ? '' : ` (${date})`}`;

/** For each line, whether it is in fenced code, where `#` is no heading. */
function fenced(lines: readonly string[]): boolean[] {
  let open = false;
  return lines.map((line) => {
    const fence = /^\s{0,3}(?:```|~~~)/.test(line);
    if (fence) open = !open;
    return open || fence;
  });
}

/** After the record at a line, and in its shape. */
function* likeRecord(
  lines: readonly string[],
  at: number,
  title: string,
  record: NewRecord,
  known: KnownPlaces,
  put: Put,
): Generator<Insertion> {
  const table = tableAt(lines, at);
  const heading = headingOf(lines[at] ?? '');
  if (table !== null) yield* asRow(lines, table, cellWith(lines[at] ?? '', title), record, known, put);
  else if (heading !== null) {
    const next = lines.findIndex((line, index) => index > at && (headingOf(line)?.depth ?? 7) <= heading.depth);
    const added = [`${'#'.repeat(heading.depth)} ${itemText(record)}`];
    yield next === -1 ? put(lines.length, ['', ...added]) : put(next, [...added, '']);
  } else if (itemSign.test(lines[at] ?? '')) yield asItem(lines, at, lines.length, record, put);
}

/** In a section: in its last table, else in its last list, else right below its heading. */
function* inSection(
  lines: readonly string[],
  { from, to }: { from: number; to: number },
  record: NewRecord,
  known: KnownPlaces,
  put: Put,
): Generator<Insertion> {
  const last = (test: (index: number) => boolean): number => {
    for (let index = to - 1; index >= from; index--) if (test(index)) return index;
    return -1;
  };
  const table = lastTable(lines, from, to);
  if (table !== null) yield* asRow(lines, table, -1, record, known, put);
  const item = last((index) => /^\S/.test(lines[index] ?? '') && itemSign.test(lines[index] ?? ''));
  if (item !== -1) yield asItem(lines, item, to, record, put);
  const blank = (lines[from] ?? '').trim() === '' ? [] : [''];
  yield put(from, ['', `- ${itemText(record)}`, ...blank]);
}

/** A table: the line of its head, and the line after its last row. */
interface TableLines {
  head: number;
  end: number;
}

/** The table that contains a line; null if there is none. */
function tableAt(lines: readonly string[], at: number): TableLines | null {
  if (!isRow(lines[at])) return null;
  let head = at;
  while (isRow(lines[head - 1])) head--;
  let end = at + 1;
  while (isRow(lines[end])) end++;
  return isRuler(lines[head + 1]) && head + 1 < end ? { head, end } : null;
}

/** The last table between two lines. Looks at each run of rows once, from its head. */
function lastTable(lines: readonly string[], from: number, to: number): TableLines | null {
  for (let end = to; end > from; end--) {
    let head = end - 1;
    while (isRow(lines[head]) && isRow(lines[head - 1])) head--;
    const table = tableAt(lines, head);
    if (table !== null) return table;
    end = Math.min(end, head + 1);
  }
  return null;
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** Text of a cell without emphasis, code signs and case, for comparison. */
const bare = (text: string): string =>
  text
    .replace(/[*_`\\]/g, '')
    .trim()
    .toLowerCase();

/** The column with a title in a row; -1 if no cell is the title. */
const cellWith = (row: string, title: string): number => cellsOf(row).findIndex((cell) => bare(cell) === bare(title));

/** A last row with the title in the given column, or, if that is -1, in one column after the other. */
function* asRow(
  lines: readonly string[],
  { head, end }: TableLines,
  column: number,
  { title, date }: NewRecord,
  { isDate }: KnownPlaces,
  put: Put,
): Generator<Insertion> {
  const heads = cellsOf(lines[head] ?? '');
  const rows = lines.slice(head + 2, end).map(cellsOf);
  const numbers = heads.map((_, index) => nextNumber(rows.map((row) => row[index] ?? '')));
  const columns = column === -1 ? heads.flatMap((_, index) => (numbers[index] === '' ? [index] : [])) : [column];
  const [open, close] = /^\s*\|/.test(lines[head] ?? '') ? ['| ', ' |'] : ['', ''];
  for (const at of columns) {
    const cells = heads.map((cell, index) => {
      if (index === at) return title.replaceAll('|', '\\|');
      return date !== null && isDate(cell) ? date : numbers[index];
    });
    yield put(end, [`${open}${cells.join(' | ')}${close}`.trimEnd()]);
  }
}

/** The number that comes next in a column of numbers, `R3` after `R2`; empty if a cell is none. */
function nextNumber(cells: readonly string[]): string {
  const parts = cells.map((cell) => /^([A-Za-z]{0,4}[-_]?)(\d{1,4})$/.exec(cell.replace(/[*`]/g, '')));
  const last = parts.at(-1);
  if (last == null || parts.includes(null)) return '';
  const most = parts.reduce((highest, part) => Math.max(highest, Number(part?.[2])), 0);
  return `${last[1]}${String(most + 1).padStart(last[2]!.length, '0')}`;
}

/** An item after the item at a line and what belongs to it. */
function asItem(lines: readonly string[], at: number, to: number, record: NewRecord, put: Put): Insertion {
  const [, indent = '', sign = '-', gap = ' ', box] = itemSign.exec(lines[at] ?? '') ?? [];
  let after = at + 1;
  while (
    after < to &&
    (/^\s*/.exec(lines[after] ?? '')?.[0].length ?? 0) > indent.length &&
    lines[after]?.trim() !== ''
  )
    after++;
  const next = /\d/.test(sign) ? sign.replace(/\d+/, (number) => String(Number(number) + 1)) : sign;
  return put(after, [`${indent}${next}${gap}${box === undefined ? '' : '[ ] '}${itemText(record)}`]);
}
