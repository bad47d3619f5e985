import type { Table } from '../../markdown/tables.ts';
import { readDate } from '../../model/dates/read-date.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import { readStatus } from '../../model/read-status.ts';
import type { QuestionFact } from '../dialect.ts';
import { isEmpty, isUnfilled, valueOrNull } from '../empty-values.ts';
import type { Reading, ValueReading } from '../reading.ts';
import type { Statement } from '../shapes/statements.ts';
import type { Label } from '../vocabulary/labels.ts';
import { columnLabels, isNumbering, labelByWords } from './columns.ts';
import { recordFields } from './labelled-values.ts';
import { dayIn, ownerIn } from './names.ts';

/** Labels that a question may have. */
export const labels: readonly Label[] = ['status', 'owner', 'impact', 'answer', 'decider', 'raised', 'due', 'deadline'];
/** What a question's labels say. */
export type Values = Partial<Record<Label, string>>;

/** Words that say that a question is settled. */
export const answered = /(?:resolved|answered|closed|解決済み|回答済み|已解决|resueltas?|résolues?|gelöst|решен)/iu;

/** A state in brackets before a question: `[Resolved] …`, `【解決済み】…`. */
export const state = /^(?:\[(?:resolved|answered|closed|open|wip)\]|【[^【】]{1,12}】)\s*/iu;

/** A question without its number and its state. */
export const bareTitle = (text: string): string =>
  text
    .replace(/^(?:\[.?\]\s*)?(?:(?:Q|OQ|Question|Frage|Pregunta|Вопрос|質問|问题)\s*-?#?\d*\s*[:：.)]\s*)/iu, '')
    .replace(/^[(（]?(?:resolved|answered|closed|open)[)）]?\s*[:：–—-]\s*/i, '')
    .replace(state, '')
    .trim();

/** The labelled values in the statements of a question. */
export function valuesOf(entries: readonly Statement[], reading: Reading): Values {
  const values: Values = {};
  for (const [label, field] of recordFields(entries, labels, reading.vocabulary)) values[label] = field.value;
  return values;
}

/** The answer, or null: `no` is an answer, `TBD` and a dash are not. */
function answerIn(text: string | undefined): string | null {
  const bare = text?.trim() ?? '';
  return isUnfilled(bare) ||
    /^(?:|[-–—]+|todo|n\/?a|none|pending|open|未定|ausstehend|pendiente|en attente)$|^(?:tb[dac]|to be (?:decided|determined|confirmed|discussed))(?!\p{L})/iu.test(
      bare,
    )
    ? null
    : bare;
}

/** Who decided, as written. A date alone is when the decision is due, not who makes it. */
function deciderIn(text: string | undefined): string | null {
  const name = valueOrNull(text);
  const date = name === null ? null : readDate(name);
  const others = name === null || date === null ? name : name.slice(0, date.start) + name.slice(date.end);
  return /\p{L}/u.test(others ?? '') ? name : null;
}

/** `Status: Yes - log them`: the answer in place of a state. */
const answersItself =
  /^(?:(?:yes|no|ja|nein|oui|non|sí|sim|não|да|нет)(?:[,.;:!]|\s[–—-]\s)|(?:not (?:in|for) this|out of scope)(?!\p{L}))/iu;

/** Builds a question from a title, a place and labelled values; `done` if its mark or section says it is settled. */
export function question(
  title: string,
  place: Omit<QuestionFact, 'title' | 'status' | 'owner' | 'impact' | 'resolution' | 'decidedBy' | 'askedOn'>,
  values: Values,
  done: boolean,
  reading: ValueReading,
): QuestionFact {
  const said = answersItself.test(values.status ?? '') ? values.status : undefined;
  const resolution = answerIn(values.answer ?? said);
  const stateText = said === undefined ? valueOrNull(values.status) : null;
  const state = stateText === null || /[/|]/.test(stateText) ? null : stateText;
  const word = state === null ? '' : normalizeForMatch(state);
  const isOpen = /^(?:open|pending|unresolved|in discussion|未解決|offen|abierta?|ouverte?|открыт)/u.test(word);
  const closed =
    state !== null &&
    !isOpen &&
    (answered.test(word) ||
      readStatus(state, reading.vocabulary.statuses).value === 'complete' ||
      /^(?:decided|resolved|approved)/.test(word));
  const resolved = isOpen
    ? false
    : closed ||
      done ||
      (resolution !== null && state === null) ||
      /[(（[](?:resolved|answered|解決済み)[)）\]]|^resolved\b/iu.test(title);
  const { owner, impact } = values;
  return {
    title: title.replace(/\s*[(（[](?:resolved|answered|open|解決済み)[)）\]]\s*$/iu, ''),
    ...place,
    status: resolved ? 'resolved' : 'open',
    owner: ownerIn(owner),
    impact: valueOrNull(impact),
    resolution: resolution !== null && isUnfilled(resolution) ? null : resolution,
    decidedBy: deciderIn(values.decider),
    askedOn: values.raised === undefined ? null : dayIn(values.raised, place.line, reading),
  };
}

const isStatus = (table: Table, index: number): boolean =>
  /status|owner|date|状态|상태/iu.test(table.headers[index]?.text ?? '');

/** The questions in the rows of a table, if it has a column that names them. */
export function tableQuestions(table: Table, context: string[], done: boolean, reading: Reading): QuestionFact[] {
  const named = table.headers.map((cell) => labelByWords(cell.text, ['question'], reading.vocabulary) !== null);
  // `ISSUE | Content` above `ISSUE-001 | …`: the question is in the column next to its number.
  const first = named.indexOf(true);
  const free = named.findIndex((isNamed, index) => isNamed && !isNumbering(table, index));
  const title =
    free !== -1 ? free : first !== -1 && first + 1 < named.length && !isStatus(table, first + 1) ? first + 1 : -1;
  if (title === -1) return [];
  const columns = columnLabels(table, labels, reading.vocabulary, [title]);
  return table.rows.flatMap((row) => {
    const text = bareTitle(row.cells[title]?.text ?? '');
    if (isEmpty(text)) return [];
    const values: Values = {};
    for (const [label, index] of columns) values[label] = row.cells[index]?.text ?? '';
    return [question(text, { line: row.line, endLine: row.line, context }, values, done, reading)];
  });
}
