import type { Table } from '../../../markdown/tables.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { isPhaseTitle } from '../../vocabulary/phases.ts';
import { columnLabels } from '../columns.ts';
import { isEffort } from './durations.ts';
import { phase } from './phase-facts.ts';

/** A row of totals. */
const total = /^(?:total|sum|overall|gesamt|summe|合计|合計|总计|總計|합계|총계|итого|всего)(?!\p{L})/iu;

const phaseColumns: readonly Label[] = [
  'phase',
  'duration',
  'start',
  'end',
  'status',
  'target',
  'due',
  'deadline',
  'date',
];

/** `1. Foundation` below `Phase` is called `Phase 1: Foundation`, as its heading would be. */
const numbered = (text: string, head: string): string =>
  isPhaseTitle(`${head} 1`) ? text.replace(/^(\d{1,2}(?:\.\d{1,2})?)\.?\s+(?=\p{L})/u, `${head} $1: `) : text;

/** The phases in a table with a phase column, one per row. */
export function tablePhases(table: Table, context: string[], reading: Reading): MilestoneFact[] {
  const columns = columnLabels(table, phaseColumns, reading.vocabulary);
  const named = columns.get('phase');
  // `| Week | Focus | … |`: numbered weeks give no interval, and the focus is the title.
  const counted = table.headers.some((cell) =>
    /^(?:week|sprint|day|month|when|dates?|woche|semana|semaine|неделя|週)$/iu.test(cell.text.trim()),
  );
  const focus = table.headers.findIndex((cell) =>
    /^(?:focus|activity|activities|work|task|scope|goal|description|schwerpunkt|содержание|内容)$/iu.test(
      cell.text.trim(),
    ),
  );
  const title = named ?? (counted && focus !== -1 ? focus : undefined);
  if (title === undefined) return [];
  const beside = table.headers.findIndex(
    (cell, index) =>
      index !== title &&
      /^(?:name|focus|title|module|description|scope|goal|goals|deliverables?|nome|nombre|nom|bezeichnung|inhalt|название|содержание|内容|名称|이름|내용)$/iu.test(
        cell.text.trim(),
      ),
  );
  return table.rows.flatMap((row) => {
    const text = row.cells[title]?.text ?? '';
    if (isEmpty(text) || isEffort(text) || total.test(text)) return [];
    const fields = new Map<Label, { value: string; line: number }>();
    for (const [label, index] of columns)
      if (index !== title) fields.set(label, { value: row.cells[index]?.text ?? '', line: row.line });
    const isBare = /^(?:\d{1,2}(?:\.\d)?|[A-Z]|[IVX]{1,4})$/.test(text);
    const name = valueOrNull(row.cells[beside === -1 && isBare ? title + 1 : beside]?.text);
    const own = isBare
      ? `${table.headers[title]?.text ?? ''} ${text}`
      : numbered(text, table.headers[title]?.text ?? '');
    const facts = phase(
      name !== null && /^\S+(?:\s+\S+)?$/.test(text) && name.length <= (isBare ? 120 : 60) ? `${own}: ${name}` : own,
      { line: row.line, endLine: row.line, context },
      fields,
      null,
      reading,
    );
    return facts;
  });
}
