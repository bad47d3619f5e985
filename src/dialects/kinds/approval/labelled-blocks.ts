import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, isUnfilled } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { labelled, type Statement } from '../../shapes/statements.ts';
import { means } from '../../vocabulary/index.ts';
import { dayIn, namePart, personWithRole, roleBehindName } from '../names.ts';
import { blankLine, tickOf } from './approval-table.ts';

/** Labels for the person who signs: a noun, which is the role too, or `Approved by` and `Name`, which say nothing of it. */
const noun =
  /^(?:(?:lead|senior|qa|product|technical|project|test|final) )*(?:tester|reviewer|approver|validator|verifier|signatory|auditor|assessor|prüfer(?:in)?|genehmiger(?:in)?|revisora?|aprobadora?|aprovadora?|approbateur|согласующий|утверждающий|承認者|審査者|审批人|审核人|승인자|검토자)$/iu;
const byWhom =
  /^(?:(?:approved|reviewed|signed(?: off)?|verified|validated|accepted|tested|authori[sz]ed) by|(?:geprüft|freigegeben|genehmigt) (?:von|durch)|(?:aprobado|aprovado|revisado|firmado|validado) por|(?:approuvé|validé|signé) par|утвердил|согласовал|name|nombre|nome|nom|фио|имя|氏名|姓名|이름)$/iu;

/** True for a label of whoever signs: `Tester`, `Approved by`. Left blank, it asks for no one in particular. */
export const namesSigner = (label: string): boolean => isSigner(label) || byWhom.test(label);

/** True for a label that is the role of whoever signs: `Reviewer`. */
export const isSigner = (label: string): boolean => noun.test(label);

/**
 * Sign-offs written as lines with labels, one block per person: `Tester: …`, `Date: …`, `Status: …`. A person without a
 * date or a state beside the name has signed nothing here, and makes no record.
 */
export function labelledBlocks(part: AnnotatedSection, reading: Reading): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  let lines: { label: string; value: string; entry: Statement }[] = [];
  const close = () => {
    const fact = lines.length < 2 ? null : block(lines, contextOf(part), reading);
    if (fact !== null) found.push(fact);
    lines = [];
  };
  for (const entry of part.statements()) {
    const own = entry.kind === 'line' && !entry.quoted && entry.children.length === 0 ? labelled(entry) : null;
    if (own === null) continue;
    if (namesSigner(own.label)) {
      close();
      lines = [{ ...own, entry }];
    } else if (lines.length > 0) lines.push({ ...own, entry });
  }
  close();
  return found;
}

function block(
  lines: readonly { label: string; value: string; entry: Statement }[],
  context: string[],
  reading: Reading,
): ApprovalFact | null {
  const [who, ...others] = lines;
  if (who === undefined || isEmpty(who.value) || isUnfilled(who.value) || blankLine.test(who.value)) return null;
  const lineOf = (...meanings: Parameters<typeof means>[2][]) =>
    others.find(({ label }) => meanings.some((meaning) => means(reading.vocabulary, label, meaning)));
  // `Reviewed by: Pending review` names no one.
  if (/^(?:pending|awaiting|waiting|not yet|to be)(?!\p{L})/iu.test(who.value)) return null;
  const [date, state, role] = [lineOf('date'), lineOf('signed'), lineOf('role')];
  if (date === undefined && state === undefined) return null;
  const both = personWithRole(who.value);
  const [behind, before] = roleBehindName(who.value) ?? [];
  const name = namePart(before ?? both?.rest ?? who.value, reading);
  if (name === null) return null;
  const day = dayIn(date?.value ?? state?.value ?? '', date?.entry.line ?? who.entry.line, reading);
  const isBlank = state !== undefined && (blankLine.test(state.value) || isEmpty(state.value));
  const isSigned = state === undefined ? day !== null : !isBlank && tickOf(state.value, reading) === true;
  return {
    title: isSigner(who.label) ? who.label : (role?.value ?? behind ?? both?.role ?? name),
    line: who.entry.line,
    endLine: lines.at(-1)?.entry.endLine ?? who.entry.endLine,
    context,
    kind: 'sign-off',
    name,
    scope: null,
    state: isSigned ? 'approved' : 'pending',
    date: day,
    condition: null,
    reason: null,
  };
}
