import type { ParsedDocument } from '../markdown/document.ts';
import { withShortStatements } from '../markdown/statements.ts';
import type { Table } from '../markdown/tables.ts';
import { oneLine } from '../markdown/text.ts';
import { readDates } from '../model/dates/read-date.ts';
import { completedDates } from '../model/dates/without-year.ts';
import { append } from '../model/lists.ts';
import type { Decision } from '../model/review.ts';
import type { Day, When } from '../model/when.ts';
import type { ReadContext } from './dialect.ts';
import { isEmpty } from './empty-values.ts';
import { openReading } from './reading.ts';
import type { AnnotatedSection } from './sections.ts';
import { allStatements, labelled, type Statement } from './shapes/statements.ts';
import { dueWords, type MinutesPart, minutesPart } from './vocabulary/minutes.ts';

/** A decision or action of minutes, before its tracks and its person are known. */
export interface MinutesEntry {
  kind: Decision['kind'];
  text: string;
  /** The headings above it, outermost first; one of them may be a track. */
  headings: string[];
  /** Targets of its links and contents of its code spans. */
  refs: string[];
  /** What its own label or column says of the track and the person; null for none. */
  track: string | null;
  owner: string | null;
  due: When | null;
  done: boolean | null;
  line: number;
}

/**
 * Reads the minutes of a review, free Markdown. A decision or action is an item or row below a heading of that name
 * (`## Decisions`, `### Actions`), or any statement with that label (`**Decision:** …`). An agenda decides nothing.
 * @param context its `asOf` is the day of the review: a date without a year is the next such day
 */
export function readMinutes(document: ParsedDocument, context: ReadContext): MinutesEntry[] {
  const reading = openReading(withShortStatements(document).document, context);
  const found: MinutesEntry[] = [];
  for (const part of reading.parts) {
    const [kind, headings] = kindOf(part);
    const at = { kind, headings, day: context.asOf };
    for (const table of part.tables()) append(found, rows(table, at));
    for (const statement of part.statements()) append(found, entries(statement, at));
  }
  return found.filter(({ text }) => !isEmpty(text)).sort((one, other) => one.line - other.line);
}

interface Below {
  /** What items below this heading are; null if it says nothing of the kind. */
  kind: Decision['kind'] | null;
  headings: string[];
  day: Day;
}

/** What the nearest heading that says so makes of the items below it, and all headings but that one. */
function kindOf(part: AnnotatedSection): [Below['kind'], string[]] {
  let kind: MinutesPart | null = null;
  const headings: string[] = [];
  for (let above: AnnotatedSection | null = part; above !== null; above = above.parent) {
    const own = minutesPart(above.bare);
    kind ??= own;
    if (own === null && above.depth > 0) headings.unshift(above.bare);
  }
  return [kind === 'decision' || kind === 'action' ? kind : null, headings];
}

function entries(statement: Statement, below: Below): MinutesEntry[] {
  const label = labelled(statement);
  const named = label === null ? null : minutesPart(label.label);
  const own = named === 'decision' || named === 'action' ? named : null;
  if (own !== null && label !== null) {
    if (label.value !== '') return [entry(own, label.value, statement, below)];
    return statement.children.map((child) => entry(own, child.full, child, below));
  }
  if (below.kind !== null && statement.kind === 'item' && named === null)
    return [entry(below.kind, statement.full, statement, below)];
  return statement.children.flatMap((child) =>
    entries(child, statement.lead === null ? below : { ...below, headings: [...below.headings, statement.lead] }),
  );
}

function entry(kind: Decision['kind'], text: string, statement: Statement, { headings, day }: Below): MinutesEntry {
  const details = new Map(
    statement.children.flatMap((child) => {
      const said = labelled(child);
      const part = said === null ? null : minutesPart(said.label);
      return said === null || part === null ? [] : [[part, said.value] as const];
    }),
  );
  return {
    kind,
    text,
    headings,
    refs: allStatements([statement]).flatMap(({ refs }) => refs.map(({ url }) => url)),
    track: details.get('track') ?? null,
    owner: details.get('owner') ?? null,
    due: dateOf(details.get('due'), day) ?? dueIn(text, day),
    done: statement.mark === null ? null : statement.mark === 'done',
    line: statement.line,
  };
}

/** A table with a column for decisions or actions. */
function rows(table: Table, { headings, day, kind }: Below): MinutesEntry[] {
  const parts = table.headers.map(({ text }) => minutesPart(text));
  const column = (part: MinutesPart): number => parts.indexOf(part);
  const at = column('decision') === -1 ? column('action') : column('decision');
  if (at === -1) return [];
  const own = parts[at] === 'action' ? 'action' : (kind ?? 'decision');
  return table.rows.map(({ cells, line }) => {
    const cell = (part: MinutesPart): string | null => cells[column(part)]?.text || null;
    const text = cells[at]?.text ?? '';
    const links = cells.flatMap(({ node }) =>
      (node?.children ?? []).flatMap((one) => (one.type === 'link' ? [one] : [])),
    );
    return {
      kind: own,
      text,
      headings,
      refs: links.map(({ url }) => url),
      track: cell('track') ?? (links[0] === undefined ? null : oneLine(links[0])),
      owner: cell('owner'),
      due: dateOf(cell('due'), day) ?? dueIn(text, day),
      done: null,
      line,
    };
  });
}

const dateOf = (text: string | null | undefined, day: Day): When | null =>
  text == null ? null : (readDates(completedDates(text, day), { asOf: day })[0]?.when ?? null);

/** The day by which a sentence says that something happens. */
function dueIn(text: string, day: Day): When | null {
  const whole = completedDates(text, day);
  return readDates(whole, { asOf: day }).find(({ start }) => dueWords.test(whole.slice(0, start)))?.when ?? null;
}
