import type { Table } from '../../../markdown/tables.ts';
import { readDate } from '../../../model/dates/read-date.ts';
import type { When } from '../../../model/when.ts';
import type { MilestoneFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { means } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { dateIn } from '../dates.ts';
import { milestone, statusIn } from './milestone-facts.ts';
import type { RoadmapContext } from './roadmap-context.ts';

/**
 * Roadmap lines in a table with a column for what and a column for when, if at least one row has a date. A row without
 * a date or first cell continues the row above.
 */
export function tableItems(
  table: Table,
  part: AnnotatedSection,
  place: RoadmapContext,
  reading: Reading,
): MilestoneFact[] {
  // Tables of milestones have their own reader.
  if (table.headers.some((cell) => /^milestones?$|^вех/iu.test(cell.text.trim()))) return [];
  const column = (labels: readonly Label[], taken: number[] = []) =>
    table.headers.findIndex(
      (cell, index) => !taken.includes(index) && labels.some((label) => means(reading.vocabulary, cell.text, label)),
    );
  const initiatives = table.headers.findIndex((cell) =>
    /^(?:initiatives?|инициатив[аы]|iniciativas?)$/iu.test(cell.text.trim()),
  );
  const named = /^(?:name|title|titel|название|名前|名称|이름)$/iu;
  const isPlaced = place.kind === 'shipped' || place.horizon !== null;
  const items = column(['item']);
  const what =
    initiatives !== -1
      ? initiatives
      : items === -1 && isPlaced
        ? table.headers.findIndex((cell) => named.test(cell.text.trim()))
        : items;
  const when = column(['target', 'date', 'due', 'deadline'], [what]);
  const status = column(['status'], [what, when]);
  if (what === -1) return [];
  // Under a period or a horizon, the heading supplies the date.
  const placed =
    place.kind !== null &&
    place.kind !== 'goal' &&
    (place.when !== null || place.horizon !== null || place.kind === 'shipped');
  const ranks = table.headers.some((cell) =>
    /^(?:priority|effort|target (?:sprint|release|version|quarter)|prioridad|prioridade|priorité|priorität|приоритет|優先度|优先级|우선순위)$/iu.test(
      cell.text.trim(),
    ),
  );
  const dated =
    placed ||
    (ranks && table.headers.length > 2 && part.roles.length === 0) ||
    table.rows.some(
      (row) => readDate(row.cells[when]?.text ?? '', { ...reading.dates, yearAlone: true })?.when != null,
    );
  if (!dated && initiatives === -1) return [];
  let above: When | null = null;
  return table.rows.flatMap((row) => {
    const title = row.cells[what]?.text ?? '';
    const text = row.cells[when]?.text ?? '';
    const goesOn = text === '' && (what === 0 || (row.cells[0]?.text ?? '') === '');
    const date: When | null = goesOn ? above : dateIn(text, row.line, reading, true);
    above = date;
    if (isEmpty(title)) return [];
    const fact = milestone(initiatives !== -1 ? 'initiative' : place.kind === 'shipped' ? 'shipped' : 'item', title, {
      line: row.line,
      endLine: row.line,
      context: contextOf(part),
    });
    fact.when = date ?? place.when;
    fact.horizon = place.horizon;
    fact.status = status === -1 ? null : statusIn(row.cells[status]?.text ?? '', row.line, reading);
    return [fact];
  });
}
