import { leadingCheckbox } from '../../../markdown/checkboxes.ts';
import type { Row, Table } from '../../../markdown/tables.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import { readStatus } from '../../../model/read-status.ts';
import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, isUnfilled, valueOrNull } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { columnLabels } from '../columns.ts';
import { dayIn, namePart, personWithRole } from '../names.ts';
import { isRefusal, refusalText } from './refusal.ts';

/** Words for a signature that is not required, at the start of a text or after a mark. */
export const notApplicable =
  /(?:^|[\s(:：—–-])(?:n\/a|not applicable|not required|not needed|waived|entfällt|nicht (?:erforderlich|nötig|zutreffend)|sans objet|non (?:requise?|applicable)|no (?:aplica|procede|requerid[ao])|該当なし|不要|対象外|不适用|无需|не (?:применимо|требуется|нужно))(?=$|[\s).,;:—–-])/iu;

const columnsWanted: readonly Label[] = ['role', 'scope', 'signed', 'date', 'comments', 'conditions', 'name'];

const roleHead = /^(?:roles?|rol|rôle|rolle|роль|papel|função|役割|角色|역할|직책)$/iu;

/**
 * The columns of a sign-off table. With both `Stakeholder` and `Role`, the stakeholder is the person; an `Approval`
 * column that holds only ticks is the signature, not the scope.
 */
function approvalColumns(table: Table, reading: Reading): Map<Label, number> {
  const columns = columnLabels(table, columnsWanted, reading.vocabulary);
  const [person, scope] = [columns.get('role'), columns.get('scope')];
  const role = table.headers.findIndex(({ text }, index) => index !== person && roleHead.test(text.trim()));
  // `Lisa Roth (Data officer)` gives both; a `Role` column next to it is her part in this project.
  const saysBoth = table.rows.some((row) => /[(（]/.test(row.cells[person ?? -1]?.text ?? ''));
  if (person !== undefined && role !== -1 && !saysBoth && !columns.has('name'))
    columns.set('role', role).set('name', person);
  const cells = scope === undefined ? [] : table.rows.map((row) => row.cells[scope]?.text.trim() ?? '');
  const says = cells.filter((text) => text !== '');
  if (scope !== undefined && !columns.has('signed') && says.length > 0 && says.every((text) => tickSign.test(text))) {
    columns.delete('scope');
    columns.set('signed', scope);
  }
  return columns;
}

/** A tick, a cross or a checkbox, and nothing else. */
const tickSign = /^(?:[✅✓✔☑🟢☐⬜⏳🔴🟡❌✗]\uFE0F?|\[.?\])$/u;

const things =
  /^(?:documents?(?: name)?|deliverables?|artifacts?|artefacts?|dokumente?|documentos?|entregables?|entregáveis|livrables?|документ|成果物|文档|문서)$/iu;
const rowText = (table: Table, line: number, column: number): string =>
  table.rows.find((row) => row.line === line)?.cells[column]?.text ?? '';
const signature = /^(?:signature|signed|sig\.?|unterschrift|firma|assinatura|подпись|署名|签名|签字|簽名|서명)s?$/iu;
/** A line to sign on. */
export const blankLine = /_{3,}|\.{5,}|…{2,}/u;

/** Reads a table of sign-offs by its column heads; none if it has neither a role nor a name. */
export function readApprovalTable(table: Table, context: string[], reading: Reading): ApprovalFact[] {
  const columns = approvalColumns(table, reading);
  const signed = columns.has('signed') || columns.has('date') || columns.has('scope');
  if (!signed || (!columns.has('role') && !columns.has('name'))) return [];
  // Without a role, what is to be approved tells the rows apart.
  const thing = columns.has('role') ? -1 : table.headers.findIndex(({ text }) => things.test(text.trim()));
  const isSignature = signature.test(table.headers[columns.get('signed') ?? -1]?.text.trim() ?? '');
  return table.rows
    .map((row) => rowApproval(row, columns, isSignature, context, reading))
    .filter((fact) => fact !== null)
    .map((fact) => ({ ...fact, title: valueOrNull(rowText(table, fact.line, thing)) ?? fact.title }));
}

/** Words in column heads that occur only in sign-off tables. */
const signing =
  /sign(?:ature|ed|[- ]?off)|approv(?:er|ed by|al)|承認|審批|审批|签字|签核|簽核|서명|승인|결재|aprova|aproba|approbat|утвержд|соглас|подпис|genehmig|freigabe|unterschrift|assinatura|firma/iu;

/** True for a table that can only be one of sign-offs, wherever it is: it names people, and a head mentions signing. */
export function isApprovalTable(table: Table, reading: Reading): boolean {
  if (!table.headers.some(({ text }) => signing.test(text))) return false;
  const columns = approvalColumns(table, reading);
  return (columns.has('role') || columns.has('name')) && (columns.has('signed') || columns.has('date'));
}

function rowApproval(
  row: Row,
  columns: ReadonlyMap<Label, number>,
  /** True if the column holds what people write when they sign: initials, a name. */
  isSignature: boolean,
  context: string[],
  reading: Reading,
): ApprovalFact | null {
  const cell = (label: Label): string => row.cells[columns.get(label) ?? -1]?.text ?? '';
  // `Lisa Roth (Data officer)` in a table without a column of roles.
  const both =
    columns.has('role') && columns.has('name') ? null : personWithRole(cell(columns.has('role') ? 'role' : 'name'));
  const nameText = both?.rest.trim() ?? cell('name');
  const role = (both?.role ?? (columns.has('role') ? cell('role') : nameText)).replace(
    /\s*[(（][^()]*[)）]\s*$/,
    (note) => (/^\s*\((?:if|when|for)\s/i.test(note) ? '' : note),
  );
  if (isEmpty(role)) return null;
  const name =
    isUnfilled(nameText) || (!columns.has('role') && both === null)
      ? columns.has('role')
        ? null
        : valueOrNull(nameText)
      : namePart(nameText, reading);
  const state = cell('signed');
  const date = dayIn(cell('date'), row.line, reading) ?? dayIn(state, row.line, reading);
  const scope = valueOrNull(cell('scope'));
  const condition =
    valueOrNull(cell('conditions')) ??
    conditionOf(state) ??
    termsIn(state, cell('comments')) ??
    /[(（]((?:if|when|for)\s[^()]*)[)）]/i.exec(`${cell('role')} ${cell('scope')}`)?.[1] ??
    null;
  const tick = !columns.has('signed')
    ? name !== null && date !== null
    : (tickOf(state, reading) ?? (isSignature && !isEmpty(state) && !blankLine.test(state) ? true : null));
  const away = notApplicable.test(state.replace(/^\[.?\]\s*/, '')) || /^n\/?a$/i.test(nameText);
  const wantsName = columns.has('name') && columns.has('role');
  const wantsDate = columns.has('date');
  const no = !away && isRefusal(state);
  const missing = [
    wantsName && name === null ? 'name' : null,
    wantsDate && date === null && isEmpty(cell('date')) ? 'date' : null,
  ].filter((one) => one !== null);
  return {
    title: role,
    line: row.line,
    endLine: row.line,
    context,
    kind: 'sign-off',
    name,
    scope,
    state: away ? 'not-applicable' : tick !== true || no ? 'pending' : missing.length > 0 ? 'unsigned' : 'approved',
    date,
    condition,
    reason: no
      ? refusalText(date, valueOrNull(cell('comments')))
      : tick === true && missing.length > 0 && !away
        ? `ticked without a ${missing.join(' or a ')}`
        : null,
  };
}

/** The remark beside `freigegeben mit Auflage`, `approved with conditions`; these words if it has none. */
function termsIn(state: string, remark: string): string | null {
  const said = withTerms.exec(state)?.[0] ?? null;
  return said === null ? null : (valueOrNull(remark) ?? said);
}

const withTerms =
  /(?:mit|unter) (?:Auflagen?|Bedingungen?|Vorbehalt)|with (?:conditions?|reservations?|caveats?)|con (?:condiciones|reservas)|com (?:condições|ressalvas)|(?:sous|avec) (?:conditions?|réserves?)|с (?:условием|оговорками)|条件付き|有条件/iu;

/** `Approved with conditions: …`, `approved if …`, `subject to …`. */
function conditionOf(text: string): string | null {
  return (
    /(?:^|[\s(,;–—-])(?:if|subject to|provided(?: that)?|with conditions?|conditional on|once)\b[:\s]*(.+?)\)?$/iu
      .exec(text)?.[1]
      ?.trim() ?? null
  );
}

/** Whether a cell or remark means signed: by checkbox, tick or word; null if it does not say. */
export function tickOf(text: string, reading: Reading): boolean | null {
  const box = leadingCheckbox(text);
  if (box !== null) return box.state === 'done';
  const bare = text.trim();
  if (/^[✅✓✔☑🟢]/u.test(bare)) return true;
  if (/^[☐⬜⏳🔴🟡❌✗]/u.test(bare)) return false;
  const word = normalizeForMatch(bare);
  if (/^(?:yes|signed|signed off|approved|ok|done|y|はい|是|sí|oui|ja|да|conditionally approved)(?:$| )/u.test(word))
    return true;
  if (/^(?:not|no|n|pending|open|requested|awaiting|waiting|rejected|いいえ|否|nein|non|нет)(?:$| )/u.test(word))
    return false;
  const status = bare === '' ? null : readStatus(bare, reading.vocabulary.statuses).value;
  if (status === 'approved' || status === 'complete') return true;
  return status === null || status === 'unknown' ? null : false;
}
