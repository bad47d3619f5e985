import type { Table } from '../../markdown/tables.ts';
import { append } from '../../model/lists.ts';
import type { Facts } from '../dialect.ts';
import { isEmpty, valueOrNull } from '../empty-values.ts';
import type { Reading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';
import { means } from '../vocabulary/index.ts';
import { dateIn } from './dates.ts';

type Change = Facts['changes'][number];

/** The document's own change log: tables with a date and a change, dated list items, and dated subheadings. */
export function readChanges(reading: Reading): Change[] {
  const found: Change[] = [];
  for (const part of reading.parts) if (part.roles.includes('changes')) append(found, sectionChanges(part, reading));
  // A version table may come before the first heading, or below the title.
  if (found.length === 0)
    for (const part of reading.parts.slice(0, 4))
      if (part.roles.length === 0)
        append(
          found,
          part
            .tables()
            .filter(isHistory)
            .flatMap((table) => tableChanges(table, reading)),
        );
  return found;
}

const version =
  /^(?:#|v|ver\.?|version|rev(?:ision)?\.?|versão|versión|versione|版本|版本号|版数|版|バージョン|버전|версия)$/iu;

/** True for a version table: the first column numbers the rows, another dates them. */
const isHistory = (table: Table): boolean =>
  table.headers.length > 2 &&
  version.test(table.headers[0]?.text.trim() ?? '') &&
  table.rows.every(({ cells }) => /\d/.test(cells[0]?.text ?? ''));

function tableChanges(table: Table, reading: Reading): Change[] {
  const column = (label: 'date' | 'author' | 'changes') =>
    table.headers.findIndex((cell) => means(reading.vocabulary, cell.text, label));
  const [date, author, changes] = [column('date'), column('author'), column('changes')];
  if (changes === -1) return [];
  return table.rows.flatMap((row) => {
    const text = row.cells[changes]?.text ?? '';
    const when = dateIn(row.cells[date]?.text ?? '', row.line, reading);
    // The template's first row: a placeholder date with its remark.
    if (isEmpty(text) || (when === null && date !== -1 && isEmpty(row.cells[date]?.text ?? ''))) return [];
    return [{ date: when, author: valueOrNull(row.cells[author]?.text), text, line: row.line }];
  });
}

function sectionChanges(part: AnnotatedSection, reading: Reading): Change[] {
  const found: Change[] = [];
  for (const table of part.tables()) append(found, tableChanges(table, reading));
  for (const entry of part.statements()) {
    if (entry.quoted || isEmpty(entry.full)) continue;
    const when = dateIn(entry.full, entry.line, reading);
    if (when === null) continue;
    const text =
      entry.full
        .replace(when.text, '')
        .replace(/^[\s:()[\]–—-]+/, '')
        .trim() || entry.children.map((child) => child.full).join('; ');
    if (!isEmpty(text)) found.push({ date: when, author: null, text, line: entry.line });
  }
  for (const child of part.parts) {
    const when = dateIn(child.bare, child.line, reading);
    if (when === null) continue;
    const text =
      child.bare
        .replace(when.text, '')
        .replace(/^[\s:()[\]–—-]+|[\s:()[\]–—-]+$/g, '')
        .trim() ||
      child
        .statements()
        .map((entry) => entry.full)
        .join('; ');
    if (!isEmpty(text)) found.push({ date: when, author: null, text, line: child.line });
  }
  return found;
}
