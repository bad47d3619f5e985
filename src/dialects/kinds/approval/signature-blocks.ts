import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, isUnfilled } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { allStatements, labelled } from '../../shapes/statements.ts';
import { isAboutSigning } from '../../vocabulary/gates.ts';
import { means } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { dayIn, namePart, roleBehindName } from '../names.ts';
import { blankLine } from './approval-table.ts';
import { isSigner } from './labelled-blocks.ts';

const signatureLabel = /^(?:signature|signed|assinatura|firma|unterschrift|подпись|署名|签名|签字|簽名|서명)$/iu;

/** A fast test: most sections have no word for a signature. */
const quick = /sign|assinatura|firma|unterschrift|подпис|署名|签名|签字|簽名|서명/i;

const signedBy = /\s(?:by|por|par|von|durch)$/iu;

/** A sign-off while its lines are read: what its signature line holds, and whether it is certain to be one. */
type Block = ApprovalFact & { signed: string; isBlock: boolean };

/** Labels of a block that do not begin it. */
const ofBlock: readonly Label[] = ['date', 'role', 'title', 'comments', 'conditions', 'status', 'scope', 'signed'];

/**
 * Signature blocks, one per person: `Name: …`, `Title: …`, `Signature: ____`, `Date: ____`, below a heading or bold
 * line with the role. None for a section without a signature line.
 */
export function signatureBlocks(part: AnnotatedSection, reading: Reading): ApprovalFact[] {
  if (part.depth < 2) return [];
  if (!part.matches(quick)) return [];
  const lines = allStatements(part.statements());
  if (!lines.some((entry) => signatureLabel.test(labelled(entry)?.label ?? ''))) return [];
  const found: Block[] = [];
  let role = part.roles.includes('approvals') || isAboutSigning(part.bare) ? null : part.bare;
  let open = null as Block | null;
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
    if (label('author') || / author$/iu.test(own.label)) {
      open = null;
      continue;
    }
    const isName = label('name');
    const isPerson: boolean =
      !isName && role === null && open?.signed !== '' && own.value !== '' && !ofBlock.some((one) => label(one));
    if (isName || open === null || isPerson) {
      if (!isName && !isPerson && !signatureLabel.test(own.label)) continue;
      const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part.parent) };
      const signed = { kind: 'sign-off' as const, scope: null, condition: null, reason: null, date: null };
      open = { title: role ?? '', ...place, ...signed, name: null, state: 'pending', signed: '', isBlock: !isPerson };
      found.push(open);
    }
    if (isPerson) {
      // `Reviewer: Ida Holm (pending)` above `Signature: ____`
      open.title = own.label;
      open.name = isUnfilled(own.value) || blankLine.test(own.value) ? null : namePart(own.value, reading);
      continue;
    }
    open.endLine = entry.endLine;
    if (isName) {
      const [behind, name] = roleBehindName(own.value) ?? [];
      open.name = isUnfilled(own.value) || blankLine.test(own.value) ? null : namePart(name ?? own.value, reading);
      if (open.title === '') open.title = behind ?? (isSigner(own.label) ? own.label : '');
    } else if (signatureLabel.test(own.label)) Object.assign(open, { signed: own.value, isBlock: true });
    else if (label('date')) open.date = dayIn(own.value, entry.line, reading);
    else if (role === null && (label('role') || label('title')) && !isEmpty(own.value)) open.title = own.value;
  }
  return found.flatMap(({ signed, isBlock, ...fact }) => {
    const title = fact.title === '' ? (fact.name ?? '') : fact.title;
    const isSigned = signed !== '' && !blankLine.test(signed) && !isUnfilled(signed);
    return isEmpty(title) || !isBlock ? [] : [{ ...fact, title, state: isSigned ? 'approved' : 'pending' }];
  });
}
