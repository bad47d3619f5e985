import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, valueOrNull } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { labelled, type Statement } from '../../shapes/statements.ts';
import { isPerson, namePart } from '../names.ts';
import { tickOf } from './approval-table.ts';

/** Headings for those who have yet to approve: `Approvals required from`, `Who signs off`. */
const awaits =
  /(?:required|needed|pending|outstanding|approval|sign-?offs?) from$|^(?:pending|outstanding|required) (?:approvals|sign-?offs)$|^(?:approvals?|sign-?offs?) (?:required|needed|pending|outstanding)$|^who (?:approves|signs off|must|has to|needs to)(?!\p{L})|участник\p{L}* для (?:утверждения|согласования)|согласующие|genehmiger|freigabe durch|aprobación de|aprovação de/iu;

/** Those named in a list of who has yet to approve: `Tech lead: design and code`. None for any other section. */
export function awaitedApprovals(part: AnnotatedSection, reading: Reading): ApprovalFact[] {
  const entries = awaits.test(part.bare)
    ? part.statements()
    : part
        .statements()
        .flatMap(({ kind, lead, children }) => (kind === 'head' && awaits.test(lead ?? '') ? children : []));
  return entries.flatMap((entry) => {
    const fact = awaited(entry, contextOf(part), reading);
    return fact === null ? [] : [fact];
  });
}

/** `Pending`, `not yet`: a state, as opposed to what is to be approved: `design and code`. */
const isState = (value: string, reading: Reading): boolean =>
  value.split(/\s+/).length <= 2 && tickOf(value, reading) !== null;

/** None for a line with a box or a state of its own, which is a sign-off like any other. */
function awaited(entry: Statement, context: string[], reading: Reading): ApprovalFact | null {
  if (entry.kind !== 'item' || entry.quoted || entry.mark !== null || entry.struck !== null) return null;
  const own = labelled(entry) ?? (entry.lead === null ? null : { label: entry.lead, value: entry.text });
  const title = own?.label ?? entry.full;
  const value = own?.value ?? '';
  if (isEmpty(title) || title.length > 60 || isState(value, reading)) return null;
  const isName = isPerson(value);
  return {
    title,
    line: entry.line,
    endLine: entry.endLine,
    context,
    kind: 'sign-off',
    name: isName ? namePart(value, reading) : isPerson(title) ? title : null,
    scope: isName ? null : valueOrNull(value),
    state: 'pending',
    date: null,
    condition: null,
    reason: null,
  };
}
