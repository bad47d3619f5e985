import type { ApprovalFact } from '../../dialect.ts';
import { isUnfilled, saysNothing } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { sectionFields } from '../labelled-values.ts';
import { dayIn, namePart } from '../names.ts';
import { tickOf } from './approval-table.ts';

const roleHeading =
  /^(.{2,40}?)\s+(?:sign-?off|approval|承認|승인|签字|审批|aprovação|aprobación|approbation|freigabe)$/iu;

/** Words before "sign-off" that name no role. */
const noOne =
  /^(?:approvals?|reviews?|final|project|stakeholders?|formal|document|overall|release|spec|plan|required|pending|track|status)\b|\b(?:and|&|of|for|or)$/iu;

/** `### Security sign-off` above labelled lines for who signed, when, and the state; null for any other section. */
export function headedApproval(part: AnnotatedSection, reading: Reading): ApprovalFact | null {
  const role = part.depth < 2 ? undefined : roleHeading.exec(part.bare)?.[1];
  if (role === undefined || noOne.test(role)) return null;
  const fields = sectionFields(part, ['signed', 'name', 'date', 'conditions'], reading.vocabulary);
  const signed = fields.get('signed');
  if (signed === undefined && !fields.has('date')) return null;
  const nameText = fields.get('name')?.value ?? '';
  const name = nameText === '' || isUnfilled(nameText) || saysNothing(nameText) ? null : namePart(nameText, reading);
  const date = dayIn(fields.get('date')?.value ?? '', fields.get('date')?.line ?? part.line, reading);
  const tick = signed === undefined ? name !== null && date !== null : tickOf(signed.value, reading);
  const missing = [name === null ? 'name' : null, date === null ? 'date' : null].filter((one) => one !== null);
  return {
    title: role,
    line: part.line,
    endLine: part.endLine,
    context: contextOf(part.parent),
    kind: 'sign-off',
    name,
    scope: null,
    state: tick !== true ? 'pending' : missing.length > 0 ? 'unsigned' : 'approved',
    date,
    condition: fields.get('conditions')?.value ?? null,
    reason: tick === true && missing.length > 0 ? `ticked without a ${missing.join(' or a ')}` : null,
  };
}
