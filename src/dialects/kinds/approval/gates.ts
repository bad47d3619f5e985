import type { Row, Table } from '../../../markdown/tables.ts';
import { readStatus } from '../../../model/read-status.ts';
import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, isUnfilled } from '../../empty-values.ts';
import { bareHeading } from '../../heading-roles.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { allStatements, type Statement } from '../../shapes/statements.ts';
import { isGatesTitle } from '../../vocabulary/gates.ts';
import { columnLabels, isNumbering } from '../columns.ts';
import { dateIn } from '../dates.ts';
import { notApplicable, tickOf } from './approval-table.ts';

/** A heading that is a gate: `Gate 2: Project plan ✅ passed`. */
const oneGate = /^gate\s*#?[A-Z]?\d+(?:\.\d+)?\s*[:：.–—-]\s*(?=\S)/iu;
const gateName = /^(?:(?:quality|release|approval|launch|exit|entry) )?gate\s*[:：]\s*(?=\S)/iu;

/** `Passed`, `FAIL`, `✅ 通过`: whether a gate was passed, from a word or sign at either end of the text. */
function passed(text: string, reading: Reading): boolean | null {
  const bare = text.trim();
  if (/^[\s*]*(?:✅|✔|☑|🟢|🎉)|(?:✅|✔|🟢)[\s*)）]*$/u.test(bare)) return true;
  if (/^[\s*]*(?:❌|✗|⛔|🔴|🟡|⏳|⬜|☐|🔲|⚠)|(?:❌|⬜|⏳|🔴)[\s*)）]*$/u.test(bare)) return false;
  if (
    /^(?:pass(?:ed|es|ing)?|met|ok|green|clean|approved|go|yes|satisfied|compliant|通过|通過|合格|满足|滿足|符合|達成|충족|통과|적합|aprobado|cumplido|cumple|pasado|atendido|atende|validé|conforme|respecté|bestanden|erfüllt|пройден[оа]?|соответствует)(?!\p{L})/iu.test(
      bare,
    )
  )
    return true;
  if (
    /^(?:fail(?:ed|s|ing)?|pending|open|not (?:met|passed|yet|started)|no[- ]go|blocked|todo|tbd|unmet|未通过|不通过|未達|待定|미충족|미통과|no cumple|nicht erfüllt|offen|не пройден)(?!\p{L})/iu.test(
      bare,
    )
  )
    return false;
  // `LOCKED — decided on the device, with …`: the word before a long reason.
  const word = bare.length > 80 ? (loud.exec(bare)?.[0] ?? '') : bare;
  const status = word === '' ? null : readStatus(word, reading.vocabulary.statuses).value;
  return status === null || status === 'unknown' ? null : status === 'complete' || status === 'approved';
}

const loud = /^\p{Lu}[\p{Lu} ]{2,20}(?=\s[–—-]|[.:;(])/u;

const condition = /[(（]((?:if|when|where|only if|unless|falls|wenn|si|если)\s[^()（）]*)[)）]/iu;

function gate(
  title: string,
  state: boolean | null,
  away: boolean,
  date: ApprovalFact['date'],
  place: Pick<ApprovalFact, 'line' | 'endLine' | 'context'>,
): ApprovalFact {
  return {
    title: bareHeading(title) || title,
    ...place,
    kind: 'gate',
    name: null,
    scope: null,
    state: away ? 'not-applicable' : state === true ? 'approved' : 'pending',
    date,
    condition: condition.exec(title)?.[1] ?? null,
    reason: null,
  };
}

const dayOf = (text: string, line: number, reading: Reading): ApprovalFact['date'] => {
  const when = dateIn(text, line, reading);
  return when !== null && when.start === when.end ? when.start : null;
};

/** Column heads for a gate's state, which come before those for findings. */
const decided =
  /^(?:(?:gate |current )?(?:status|state|decision|verdict|result|outcome|pass(?:ed)?(?: ?\/ ?fail)?|go ?\/ ?no-?go|✓|ok\??|met\??|passed\?)|状态|狀態|结果|結果|结论|状態|判定|상태|결과|판정|estado|resultado|statut|résultat|ergebnis|статус|результат)$/iu;

/** Column heads for what a gate requires, not what was found. */
const wanted =
  /^(?:target|goal|threshold|baseline|required|requirement|criteri(?:on|a)|expected|ziel|objetivo|objectif|cible|цель|目標|目标|목표)s?$/iu;

const isAway = (text: string): boolean => notApplicable.test(text) || /^[^\p{L}]*skip(?:ped)?[^\p{L}]*$/iu.test(text);

/** The gates of a table, one per row: the condition and its state. */
export function tableGates(table: Table, context: string[], reading: Reading): ApprovalFact[] {
  const title = table.headers.findIndex((_, index) => !isNumbering(table, index));
  if (title === -1 || table.headers.length < 2) return [];
  const at = table.headers.findIndex(({ text }, index) => index !== title && decided.test(text.trim()));
  const state = at === -1 ? table.headers.findIndex(({ text }, index) => index !== title && isGatesTitle(text)) : at;
  const date = columnLabels(table, ['date'], reading.vocabulary, [title, state]).get('date') ?? -1;
  return table.rows.flatMap((row: Row) => {
    const text = (row.cells[title]?.text ?? '').replace(/[✅❌✔☐⬜]/gu, '').trim();
    if (isEmpty(text) || isUnfilled(text)) return [];
    const said = state === -1 ? '' : (row.cells[state]?.text ?? '');
    const after = row.cells.slice(title + 1).map((cell) => (cell.text.length > 20 ? '' : cell.text));
    const found = after.filter((_, index) => !wanted.test(table.headers[title + 1 + index]?.text.trim() ?? ''));
    const own =
      state === -1 ? found.map((word) => passed(word, reading)).find((one) => one !== null) : passed(said, reading);
    const away = state === -1 ? after.some(isAway) && after.every((word) => word === '' || isAway(word)) : isAway(said);
    const place = { line: row.line, endLine: row.line, context };
    return [gate(text, own ?? null, away, dayOf(`${row.cells[date]?.text ?? ''} ${said}`, row.line, reading), place)];
  });
}

/** True for a table of conditions and whether they are met, without people: `Category | Requirement | Result`. */
export function isCriteriaTable(table: Table, reading: Reading): boolean {
  const people = columnLabels(table, ['role', 'name'], reading.vocabulary);
  const state = table.headers.findIndex(({ text }) => decided.test(text.trim()));
  if (state < 1 || people.size > 0) return false;
  const said = table.rows.filter((row) => passed(row.cells[state]?.text ?? '', reading) !== null);
  return said.length > 0 && said.length * 2 > table.rows.length;
}

/** True for a table with a head that makes its rows gates; tasks listed with the gate they wait for are not gates. */
export const isGateTable = (table: Table): boolean =>
  table.rows.length > 0 &&
  !table.headers.some(({ text }) =>
    /^(?:task|work item|ticket|story|任务|任務|タスク|작업|tarea|tarefa|tâche|aufgabe|задача)s?$/iu.test(text.trim()),
  ) &&
  table.headers.some(({ text }) =>
    /^(?:(?:quality|release|approval|review|exit|entry|merge|go-live) )?gates?(?: (?:criteri(?:on|a)|decision|name|check|status|result))?$/iu.test(
      text.trim(),
    ),
  );

/** `Approved`, `Conditional approval`, `Rejection`: how a decision may turn out. */
const outcome =
  /^(?:(?:full|conditional|partial|final) )?(?:approv(?:al|ed)|reject(?:ion|ed)|go|no-?go|defer(?:red)?|conditional(?: go)?|aprobado|rechazado|aprovado|rejeitado|genehmigt|abgelehnt)$/iu;

/** Lines among gates that are signatures, or the plan's own tasks. */
const ofOthers =
  /^(?:approvals?|approved by|approvers?|sign-?off|signed|task|status|result|conclusion|verdict|overall|结论|結論)\s*(?:\([^()]*\)\s*)?[:：]/iu;

/**
 * A line in a list of gates: a checkbox, or a condition followed by its state. A line with neither describes what gates
 * are for.
 */
function lineGate(entry: Statement, context: string[], reading: Reading): ApprovalFact | null {
  if (entry.quoted || isUnfilled(entry.full) || isEmpty(entry.full) || ofOthers.test(entry.full)) return null;
  // `Approval received from:` above signature lines.
  if (/[:：]$/.test(entry.full) && entry.children.some((child) => /_{3,}/.test(child.full))) return null;
  const place = { line: entry.line, endLine: entry.endLine, context };
  const away = entry.struck !== null || (notApplicable.test(entry.full) && entry.mark !== 'done');
  if (entry.mark !== null && entry.mark !== 'none')
    return gate(entry.full, entry.mark === 'done', away, dayOf(entry.full, entry.line, reading), place);
  const name = entry.lead !== null && entry.text !== '' ? entry.lead : null;
  const said = name === null ? null : passed(entry.text.replace(/^\s*(?:[:：–—-]\s*)?/, ''), reading);
  const state = said ?? lastWord(entry.full, reading);
  if (state === null || (entry.kind !== 'item' && name === null)) return null;
  const title = (name ?? entry.full).replace(/^(?:✅|❌|⬜|☐|⏳|🟡|🔴|🟢|⚠)\ufe0f?\s*/u, '');
  return gate(title, state, away, dayOf(entry.full, entry.line, reading), place);
}

/** `… — PASSED`, `… → Passed`, `✅ …`. */
function lastWord(text: string, reading: Reading): boolean | null {
  const inside = /[(（]\s*(✅|✔|❌|⚠)[^()（）]{0,20}[)）]\s*$/u.exec(text)?.[1] ?? '';
  if (inside !== '') return passed(inside, reading);
  const sign = passed(/^(?:✅|✔|❌|⬜|☐|⏳|🟡|🔴|🟢|⚠)|(?:✅|✔|❌|⬜|⏳|🔴)\s*$/u.exec(text)?.[0] ?? '', reading);
  const word =
    /(?:[–—→:：]|->|=>|\s-)\s*\**((?:pass|fail|met|pending|open|通过|通過)\p{L}*)\**[\s).]*(?:[(（][^()（）]*[)）])?\s*$/iu.exec(
      text,
    )?.[1];
  const loud = /(?<!\p{L})(PASS(?:ED)?|FAIL(?:ED)?)(?!\p{L})/u.exec(text)?.[1];
  return sign ?? passed(word ?? loud ?? '', reading);
}

/** `### Gate 2: Project plan ✅ passed`: a heading that is itself a gate; null for any other. */
export function headedGate(part: AnnotatedSection, reading: Reading): ApprovalFact | null {
  if (part.depth < 2 || !oneGate.test(part.bare)) return null;
  const title = part.bare.replace(/\s+[–—-]\s+[\p{Lu} ]{3,20}$/u, '').trim();
  const tail = /[–—:-]\s*([\p{L} ]{2,20})$/u.exec(part.bare)?.[1] ?? '';
  const said = /✅|✔/u.test(part.title) ? true : (passed(tail, reading) ?? tickOf(part.title, reading));
  const place = { line: part.line, endLine: part.endLine, context: contextOf(part.parent) };
  return gate(title, said ?? allTicked(part), false, dayOf(part.title, part.line, reading), place);
}

/** `## Gate: Open the hall` above check boxes, which are work to do: the gate is passed once all are ticked. */
export function namedGate(part: AnnotatedSection, reading: Reading): ApprovalFact | null {
  const ticked = part.depth > 1 && gateName.test(part.bare) ? allTicked(part) : null;
  if (ticked === null) return null;
  const place = { line: part.line, endLine: part.endLine, context: contextOf(part.parent) };
  return gate(part.bare.replace(gateName, ''), ticked, false, dayOf(part.title, part.line, reading), place);
}

/** Whether all check boxes of a section are ticked; null if it has none. */
function allTicked(part: AnnotatedSection): boolean | null {
  const boxes = allStatements(part.statements()).filter(({ mark }) => mark !== null && mark !== 'none');
  return boxes.length === 0 ? null : boxes.every(({ mark }) => mark === 'done');
}

/** True for a gate in bold, without a checkbox, that gives its state. */
const isStated = (entry: Statement, context: string[], reading: Reading): boolean =>
  entry.mark === null && entry.lead !== null && lineGate(entry, context, reading) !== null;

/** The gates of a gates section, in any form. */
export function sectionGates(part: AnnotatedSection, reading: Reading): ApprovalFact[] {
  const context = contextOf(part);
  const found = part.tables().flatMap((table) => tableGates(table, context, reading));
  const visit = (entries: readonly Statement[]): void => {
    if (entries.filter(({ lead, full }) => outcome.test(lead ?? full)).length > 1) return;
    const areStated = entries.some((entry) => isStated(entry, context, reading));
    for (const entry of entries) {
      if (entry.kind === 'head' && entry.children.length > 0) {
        visit(entry.children);
        continue;
      }
      const fact = lineGate(entry, context, reading);
      if (fact !== null) found.push(fact);
      else if (areStated && entry.kind === 'item' && entry.lead !== null && !entry.quoted) {
        // Among gates with a state, one without has yet to be passed.
        const place = { line: entry.line, endLine: entry.endLine, context };
        found.push(gate(entry.lead, null, notApplicable.test(entry.full), null, place));
      }
    }
  };
  const entries = part.statements();
  // `Status: ✅ PASSED` in a section that is one gate: the lines below without checkboxes are the reasons.
  const whole = found.length > 0 || holdsBoxes(entries) ? null : sectionState(entries, reading);
  if (whole !== null) {
    const place = { line: part.line, endLine: part.endLine, context: contextOf(part.parent) };
    return [gate(part.bare, whole, false, null, place)];
  }
  visit(entries);
  return found;
}

const holdsBoxes = (entries: readonly Statement[]): boolean =>
  entries.some(({ mark, children }) => (mark !== null && mark !== 'none') || holdsBoxes(children));

/** The state of a section as a whole, from a line with a status label; null if there is none. */
function sectionState(entries: readonly Statement[], reading: Reading): boolean | null {
  const line = entries.find(
    ({ kind, quoted, full }) => kind !== 'item' && !quoted && /^(?:status|result)\s*[:：]/iu.test(full),
  );
  return line === undefined ? null : passed(line.full.replace(/^\p{L}+\s*[:：]\s*/u, ''), reading);
}
