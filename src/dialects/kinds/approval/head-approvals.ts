import type { StatusValue } from '../../../model/status.ts';
import type { ApprovalFact, Stated } from '../../dialect.ts';
import { isEmpty, isUnfilled } from '../../empty-values.ts';
import type { HeadField } from '../../head/head-fields.ts';
import type { Reading } from '../../reading.ts';
import { within } from '../../sections.ts';
import { dayIn, isPerson, namePart, peopleIn, roleBehindName } from '../names.ts';
import { tickOf } from './approval-table.ts';

/** Labels for who is to approve, and for who did. */
const approvers =
  /^(?:(?:required |final |rfc |document )?approvers?|deciders?|decision[- _]?makers?|sign[- ]?off(?: authority| owner)?|approval authority|approving (?:authority|body)|审批人|批准人|决策者|決策者|承認者|決裁者|決定者|승인자|결정자|결재자|aprobador(?:es)?|aprovador(?:es)?|decisores|approbateurs?|décideurs?|genehmiger|entscheider|freigeber|согласующие|утверждающий|принимающие решение)$/iu;
const approvedBy =
  /^(?:(?:spec |plan |document |charter |project )?(?:approved|accepted|reviewed|signed(?: off)?|authori[sz]ed|ratified) by|reviewed and approved by|утверждено|утвердил|согласовано|одобрено|批准|审核|批准者|审核人|承認|承認済み?|승인|aprobado por|aprovado por|revisado por|approuvé par|validé par|freigegeben (?:von|durch)|genehmigt (?:von|durch)|geprüft von)$/iu;

const singular = (label: string): string => {
  const one = label.replace(/(?<=r)s$/u, '');
  return one.charAt(0).toUpperCase() + one.slice(1);
};

/**
 * Approvers from labels in the head: one sign-off per person. Those who are to approve count as having done so once the
 * document's own status says so; those who only review are left out.
 */
export function headApprovals(
  head: readonly HeadField[],
  status: Stated<StatusValue> | null,
  reading: Reading,
): ApprovalFact[] {
  return head.flatMap((field) => {
    const label = field.label.replaceAll('_', ' ').trim();
    const said = approvedBy.test(label);
    if ((!said && !approvers.test(label)) || isUnfilled(field.value) || field.value.length > 240) return [];
    const date = dayIn(field.value, field.line, reading);
    const people =
      field.values ?? (field.items.length > 0 ? field.items.map(({ text }) => text) : peopleIn(field.value));
    const [role = null, ...one] = roleBehindName(field.value) ?? [];
    const isApproved = said || status?.value === 'approved' || status?.value === 'complete';
    return (role === null ? people : one)
      .map((text) => namePart(text.replace(/^\[([^\][]+)\]$/, '$1'), reading))
      .filter((name) => name !== null && !isEmpty(name))
      .map((name) => ({
        title: role ?? (/s$/.test(label) && /^\p{ASCII}+$/u.test(label) ? singular(label) : label),
        line: field.line,
        endLine: field.line,
        context: [],
        kind: 'sign-off' as const,
        name,
        scope: null,
        state: isApproved ? ('approved' as const) : ('pending' as const),
        date: said ? date : null,
        condition: null,
        reason: null,
      }));
  });
}

/**
 * People who approve, in labelled lines at a document's end: `Approval: Dr. Ines Brand, Harbour manager`. Not those of a
 * section of sign-offs, which has its own reader, nor those of the head.
 */
export function footApprovals(
  foot: readonly HeadField[],
  head: readonly HeadField[],
  status: Stated<StatusValue> | null,
  reading: Reading,
): ApprovalFact[] {
  const known = new Set(head.map(({ line }) => line));
  const fields = foot.filter(({ line, label, value }) => {
    if (/^reviewed/iu.test(label) || !isPerson(value)) return false;
    const part = reading.parts.findLast((one) => one.line <= line) ?? null;
    return !known.has(line) && !within(part, 'approvals') && !within(part, 'gates') && tickOf(value, reading) === null;
  });
  return headApprovals(
    fields.map((field) => (/^approval$/iu.test(field.label) ? { ...field, label: 'Approver' } : field)),
    status,
    reading,
  );
}
