/** A kind of record that `new` adds to a document, and how to recognise its section and table. */
export interface RecordKind {
  /** Matches the heading of a section about such records. */
  heading: RegExp;
  /** The heading to add if the document has none. */
  title: string;
  /** Matches the header of the column with the record's title. */
  column: RegExp;
}

export const recordKinds = {
  risk: { heading: /\brisks?\b/i, title: 'Risks', column: /^(?:risk|title|description|name|what)\b/i },
  question: { heading: /\bquestions?\b/i, title: 'Open Questions', column: /^(?:question|title|what)\b/i },
  milestone: { heading: /\bmilestones?\b/i, title: 'Milestones', column: /^(?:milestone|title|name|what)\b/i },
} as const satisfies Record<string, RecordKind>;

interface Insertion {
  /** The document with the record added. */
  text: string;
  /** The first new line, counted from 1, and all new lines. */
  line: number;
  lines: string[];
}

const isHeading = (line: string): RegExpExecArray | null => /^(#{1,6})\s+(.*)$/.exec(line);
const isRow = (line: string | undefined): boolean => /^\s{0,3}\|/.test(line ?? '');

/** For each line, whether it is in fenced code, where `#` is no heading. */
function fenced(lines: readonly string[]): boolean[] {
  let open = false;
  return lines.map((line) => {
    const fence = /^\s{0,3}(?:```|~~~)/.test(line);
    if (fence) open = !open;
    return open || fence;
  });
}

/**
 * Adds a record to a document: as a row of the table in the section about its kind, else as an item of the list there,
 * else in a new section at the end. Nothing else changes.
 * @param date for the row's date column, or in brackets after the item; null for none
 */
export function insertRecord(text: string, kind: RecordKind, title: string, date: string | null): Insertion {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const code = fenced(lines);
  const start = lines.findIndex(
    (line, index) => !code[index] && index > 0 && kind.heading.test(isHeading(line)?.[2] ?? ''),
  );
  const put = (at: number, added: string[]): Insertion => ({
    text: `${[...lines.slice(0, at), ...added, ...lines.slice(at)].join(end)}${end}`,
    line: at + 1,
    lines: added,
  });
  const item = `- ${title}${date === null ? '' : ` (${date})`}`;
  if (start === -1) return put(lines.length, ['', `## ${kind.title}`, '', item]);
  const next = lines.findIndex((line, index) => index > start && !code[index] && isHeading(line) !== null);
  const section = { from: start + 1, to: next === -1 ? lines.length : next };
  const inSection = (test: (line: string) => boolean): number =>
    lines.findLastIndex((line, index) => index >= section.from && index < section.to && !code[index] && test(line));
  const row = inSection(isRow);
  if (row !== -1) return put(row + 1, [rowLike(tableHead(lines, row), kind, title, date)]);
  const last = inSection((line) => /^(?:[-*+]|\d+[.)])\s/.test(line));
  if (last === -1) return put(section.from, ['', item]);
  let after = last + 1;
  while (after < section.to && /^\s+\S/.test(lines[after] ?? '')) after++;
  return put(after, [/^[-*+]\s+\[[ xX]\]/.test(lines[last] ?? '') ? item.replace('- ', '- [ ] ') : item]);
}

/** The header of the table that contains a row. */
function tableHead(lines: readonly string[], row: number): string {
  let head = row;
  while (head > 0 && isRow(lines[head - 1])) head--;
  return lines[head] ?? '';
}

/** A row with the title and the date in their columns; all other cells are left empty. */
function rowLike(head: string, { column }: RecordKind, title: string, date: string | null): string {
  const columns = head
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
  const named = columns.findIndex((cell) => column.test(cell.replace(/[*_`]/g, '')));
  const titleAt = named === -1 ? columns.findIndex((cell) => !/^(?:#|id|no\.?)$/i.test(cell)) : named;
  const cells = columns.map((cell, index) => {
    if (index === titleAt) return title.replaceAll('|', '\\|');
    return date !== null && /date|when|due|target/i.test(cell) ? date : '';
  });
  return `| ${cells.join(' | ')} |`;
}
