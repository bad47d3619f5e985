import type { Row, Table } from '../../../markdown/tables.ts';
import type { RiskFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import type { Vocabulary } from '../../vocabulary/index.ts';
import { columnLabels } from '../columns.ts';

/** A risk's number in its register: `R-01`, `SEC-3`. Plain numbers count rows, and are none. */
const number = /^[A-Z]{1,6}-?\d{1,4}(?=$|\s?[(（:：])/u;

const numbers = new WeakMap<RiskFact, string>();

/** The number in one of a row's first two cells, or null. */
function numberIn(row: Row): string | null {
  const found = row.cells.slice(0, 2).map(({ text }) => number.exec(text.trim())?.[0]);
  return found.find((text) => text !== undefined) ?? null;
}

/** Notes the number of the row that a risk was read from. */
export function noteNumber(fact: RiskFact, row: Row): void {
  const own = numberIn(row);
  if (own !== null) numbers.set(fact, own);
}

/**
 * The risk of this number among those already read, if the new one adds no rating of likelihood or impact: a summary
 * names the risks of the register again, often in fewer words.
 */
export function sameNumber(fact: RiskFact, known: ReadonlyMap<string, RiskFact>): RiskFact | undefined {
  const own = numbers.get(fact);
  const first = own === undefined ? undefined : known.get(own);
  return first !== undefined &&
    first.context.join() !== fact.context.join() &&
    fact.probability === null &&
    fact.impact === null
    ? first
    : undefined;
}

/** These risks by their numbers; a number that two of them have is none. */
export function byNumber(risks: readonly RiskFact[]): Map<string, RiskFact> {
  const found = new Map<string, RiskFact>();
  const twice = new Set<string>();
  for (const fact of risks) {
    const own = numbers.get(fact);
    if (own === undefined) continue;
    if (found.has(own)) twice.add(own);
    found.set(own, fact);
  }
  for (const own of twice) found.delete(own);
  return found;
}

/** Gives risks the responses that another table lists by their numbers: `R-01 | Train two people`. */
export function giveAnswers(table: Table, known: ReadonlyMap<string, RiskFact>, vocabulary: Vocabulary): void {
  const columns = columnLabels(table, ['mitigation', 'contingency', 'owner'], vocabulary);
  if (!columns.has('mitigation') && !columns.has('contingency')) return;
  for (const row of table.rows) {
    const own = numberIn(row);
    const fact = own === null ? undefined : known.get(own);
    if (fact === undefined || fact.line === row.line) continue;
    for (const label of ['mitigation', 'contingency', 'owner'] as const) {
      const text = row.cells[columns.get(label) ?? -1]?.text ?? '';
      if (!isEmpty(text)) fact[label] ??= text;
    }
  }
}
