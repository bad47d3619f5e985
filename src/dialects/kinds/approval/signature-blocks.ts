import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, isUnfilled } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { allStatements, labelled } from '../../shapes/statements.ts';
import { means } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { dayIn, namePart, roleBehindName } from '../names.ts';
import { blankLine } from './approval-table.ts';

const signatureLabel = /^(?:signature|signed|assinatura|firma|unterschrift|подпись|署名|签名|签字|簽名|서명)$/iu;

/** A fast test: most sections have no word for a signature. */
const quick = /sign|assinatura|firma|unterschrift|подпис|署名|签名|签字|簽名|서명/i;

const signedBy = /\s(?:by|por|par|von|durch)$/iu;

/**
 * Signature blocks, one per person: `Name: …`, `Title: …`, `Signature: ____`, `Date: ____`, below a heading or bold
 * line with the role. None for a section without a signature line.
 */
export function signatureBlocks(part: AnnotatedSection, reading: Reading): ApprovalFact[] {
  if (part.depth < 2) return [];
  if (!part.matches(quick)) return [];
  const lines = allStatements(part.statements());
  if (!lines.some((entry) => signatureLabel.test(labelled(entry)?.label ?? ''))) return [];
  const found: (ApprovalFact & { signed: string })[] = [];
  let role = part.roles.includes('approvals') ? null : part.bare;
  let open: (ApprovalFact & { signed: string }) | null = null;
  for (const entry of lines) {
    const own = labelled(entry);
    if (own === null || entry.kind === 'head') {
      // `Completed by:` is about what is signed; the title line gives the signer's role.
      const said = entry.lead ?? entry.full;
      role = signedBy.test(said) ? null : said.replace(/\s+(?:approval|sign-?off)$/iu, '');
      open = null;
      continue;
    }
    const label = (one: Label): boolean => means(reading.vocabulary, own.label, one);
    const isName = label('name');
    if (isName || open === null) {
      if (!isName && !signatureLabel.test(own.label)) continue;
      const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part.parent) };
      const signed = { kind: 'sign-off' as const, scope: null, condition: null, reason: null, date: null };
      open = { title: role ?? '', ...place, ...signed, name: null, state: 'pending', signed: '' };
      found.push(open);
    }
    open.endLine = entry.endLine;
    if (isName) {
      const [behind, name] = roleBehindName(own.value) ?? [];
      open.name = isUnfilled(own.value) || blankLine.test(own.value) ? null : namePart(name ?? own.value, reading);
      if (open.title === '' && behind !== undefined) open.title = behind;
    } else if (signatureLabel.test(own.label)) open.signed = own.value;
    else if (label('date')) open.date = dayIn(own.value, entry.line, reading);
    else if (role === null && (label('role') || label('title')) && !isEmpty(own.value)) open.title = own.value;
  }
  return found.flatMap(({ signed, ...fact }) => {
    const title = fact.title === '' ? (fact.name ?? '') : fact.title;
    const isSigned = signed !== '' && !blankLine.test(signed) && !isUnfilled(signed);
    return isEmpty(title) ? [] : [{ ...fact, title, state: isSigned ? 'approved' : 'pending' }];
  });
}
