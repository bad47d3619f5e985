import { leadingCheckbox } from '../../../markdown/checkboxes.ts';
import { append } from '../../../model/lists.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import { statusWord } from '../../../model/read-status.ts';
import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, isUnfilled, saysNothing } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf, within } from '../../sections.ts';
import { allStatements, labelled, type Statement } from '../../shapes/statements.ts';
import { means } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { sectionFields } from '../labelled-values.ts';
import { dayIn, namePart, personWithRole, roleWithPerson, withoutDate } from '../names.ts';
import { isApprovalTable, notApplicable, readApprovalTable, tickOf } from './approval-table.ts';
import { headedGate, isGateTable, sectionGates, tableGates } from './gates.ts';

/** Sign-offs and gates, each in its own place: approval sections and tables. A tick elsewhere is none. */
export function readApprovals(reading: Reading): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  const titles = new Set<string>();
  let counted = 0;
  for (const part of reading.parts) {
    const gates = within(part, 'gates');
    const approvals = within(part, 'approvals') || isAboutSigning(part.bare);
    if (!gates && !approvals) {
      const blocks = part.roles.length > 0 && !part.roles.includes('owner') ? [] : signatureBlocks(part, reading);
      append(found, blocks);
      if (part.roles.length > 0) continue;
      for (const table of part.tables()) {
        if (isApprovalTable(table, reading)) append(found, readApprovalTable(table, contextOf(part), reading));
        else if (isGateTable(table)) append(found, tableGates(table, contextOf(part), reading));
      }
      continue;
    }
    const gate = part.roles.includes('gates') ? headedGate(part, reading) : null;
    if (gate !== null) {
      found.push(gate);
      continue;
    }
    if (headedGate(part.parent ?? part, reading) !== null) continue;
    const headed = headedApproval(part, reading);
    if (headed !== null) {
      for (; counted < found.length; counted++) titles.add(normalizeForMatch(found[counted]!.title));
      if (!titles.has(normalizeForMatch(headed.title))) found.push(headed);
      continue;
    }
    if (part.roles.length > 0 && !part.roles.includes('gates') && !part.roles.includes('approvals')) continue;
    const context = contextOf(part);
    if (approvals) for (const table of part.tables()) append(found, readApprovalTable(table, context, reading));
    if (part.roles.includes('gates') || (gates && !part.roles.includes('approvals'))) {
      append(found, sectionGates(part, reading));
      append(found, signatures(part, context, reading));
    } else {
      const blocks = signatureBlocks(part, reading);
      append(found, blocks.length > 0 ? blocks : entryApprovals(part.statements(), false, context, part, reading));
    }
  }
  return eachOnce(found);
}

/** So many approvals of one title are compared with the next: no plan has more, and a hostile one must not take time by their square. */
const mostAlike = 100;

/** Each approval once: a gate that a later review states again, an empty line to sign on beside a table of the same people. */
function eachOnce(all: readonly ApprovalFact[]): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  const byTitle = new Map<string, ApprovalFact[]>();
  for (const fact of all) {
    const key = `${fact.kind} ${normalizeForMatch(fact.title)}`;
    const others = byTitle.get(key) ?? [];
    if (others.length === 0) byTitle.set(key, others);
    const same = others.find(
      (one) =>
        (fact.kind === 'gate' || one.context.join() !== fact.context.join()) &&
        (fact.name === null || one.name === null || fact.name === one.name),
    );
    if (same !== undefined) same.name ??= fact.name;
    else {
      found.push(fact);
      if (others.length < mostAlike) others.push(fact);
    }
  }
  return found;
}

const signatureLabel = /^(?:signature|signed|assinatura|firma|unterschrift|подпись|署名|签名|签字|簽名|서명)$/iu;

/**
 * Lines to sign on, a block a person: `Name: …`, `Title: …`, `Signature: ____`, `Date: ____`, below a heading or a bold line that is the role. None for a section without a line
 * for the signature.
 */
function signatureBlocks(part: AnnotatedSection, reading: Reading): ApprovalFact[] {
  if (part.depth < 2) return [];
  const lines = allStatements(part.statements());
  if (!lines.some((entry) => signatureLabel.test(labelled(entry)?.label ?? ''))) return [];
  const found: (ApprovalFact & { signed: string })[] = [];
  let role = part.roles.includes('approvals') ? null : part.bare;
  let open: (ApprovalFact & { signed: string }) | null = null;
  for (const entry of lines) {
    const own = labelled(entry);
    if (own === null || entry.kind === 'head') {
      role = entry.lead ?? entry.full;
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
    if (isName) open.name = isUnfilled(own.value) || blankLine.test(own.value) ? null : namePart(own.value, reading);
    else if (signatureLabel.test(own.label)) open.signed = own.value;
    else if (label('date')) open.date = dayIn(own.value, entry.line, reading);
    else if (role === null && (label('role') || label('title')) && !isEmpty(own.value)) open.title = own.value;
  }
  return found.flatMap(({ signed, ...fact }) => {
    const title = fact.title === '' ? (fact.name ?? '') : fact.title;
    const isSigned = signed !== '' && !blankLine.test(signed) && !isUnfilled(signed);
    return isEmpty(title) ? [] : [{ ...fact, title, state: isSigned ? 'approved' : 'pending' }];
  });
}

/** The signatures in a section of gates: `**Approval:** pending`, and names below a line that asks for them. */
function signatures(part: AnnotatedSection, context: string[], reading: Reading): ApprovalFact[] {
  return part.statements().flatMap((entry) => {
    const own = entry.kind === 'item' || entry.quoted ? null : labelled(entry);
    const below = entry.kind === 'item' ? entry.children.filter((child) => blankLine.test(child.full)) : [];
    const facts = below.map((child) => signOff(child, labelled(child), context, reading));
    if (own !== null && /^(?:approvals?|approved by|approvers?|sign-?off)$/iu.test(own.label))
      facts.push(signed(own.label, own.value, null, entry, context, reading));
    return facts.filter((fact) => fact !== null);
  });
}

/** An empty line to sign on. */
const blankLine = /_{3,}|\.{5,}|…{2,}/u;

/** `Sign-off status overview`, `Approval log`: a heading over signatures, whatever else it says. The first test is quick. */
const isAboutSigning = (title: string): boolean => /sign|approv/i.test(title) && aboutSigning.test(title);
const aboutSigning =
  /^(?:[\p{L}-]+ ){0,2}(?:sign-?offs?|approvals?|approvers?)(?: (?:status|record|records|overview|table|matrix|log|tracker|sheet|history|list|summary|section|block))*$/iu;
const roleHeading =
  /^(.{2,40}?)\s+(?:sign-?off|approval|承認|승인|签字|审批|aprovação|aprobación|approbation|freigabe)$/iu;

/** Words before "sign-off" that name no role. */
const noOne =
  /^(?:approvals?|reviews?|final|project|stakeholders?|formal|document|overall|release|spec|plan|required|pending|track|status)\b|\b(?:and|&|of|for|or)$/iu;

/** `### Security sign-off` over labelled lines that say who signed, when and how far it is; null for any other section. */
function headedApproval(part: AnnotatedSection, reading: Reading): ApprovalFact | null {
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

function entryApprovals(
  entries: readonly Statement[],
  gates: boolean,
  context: string[],
  part: AnnotatedSection,
  reading: Reading,
): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  for (const entry of entries) {
    if (entry.quoted) continue;
    const own = labelled(entry);
    if (own !== null && means(reading.vocabulary, own.label, 'ready')) continue;
    if (entry.kind === 'head' || (entry.kind === 'line' && entry.children.length > 0)) {
      const isGateList = gates || /gates?$/i.test(entry.lead ?? '');
      append(found, entryApprovals(entry.children, isGateList, context, part, reading));
    } else if (entry.kind === 'item') {
      const fact = gates ? gateOf(entry, context) : signOff(entry, own, context, reading);
      if (fact !== null) found.push(fact);
    } else {
      const said = signature.exec(
        own === null || own.label.length > 40 ? entry.full : `${own.label} ${own.value}`,
      )?.[1];
      const fact =
        said !== undefined
          ? isEmpty(said)
            ? null
            : signed('Approver', said, 'done', entry, context, reading)
          : own !== null && !gates && part.roles.every((role) => role === 'approvals') && saysHowFar(own, reading)
            ? signed(own.label, own.value, null, entry, context, reading)
            : null;
      if (fact !== null) found.push(fact);
    }
  }
  return found;
}

/** `Approved by Ana Ruiz on 2026-03-09`: a line of an approval section that says who signed. */
const signature = /^(?:spec |plan )?(?:approved|signed off|reviewed and approved) by[:\s]+(.{2,100})$/i;

/** Labels of an approval section that name no role. */
const noRole: readonly Label[] = [
  'status',
  'date',
  'created',
  'updated',
  'signed',
  'scope',
  'name',
  'comments',
  'conditions',
  'ready',
  'owner',
];

/** `Product: Olga Zieg ✅ 2026-03-20`, `Engineering: pending`: a line without a checkbox that still says how far its signature is. */
function saysHowFar(own: { label: string; value: string }, reading: Reading): boolean {
  if (own.value.length > 120 || noRole.some((label) => means(reading.vocabulary, own.label, label))) return false;
  if (blankLine.test(own.value)) return true;
  return ticked.test(own.value) || tickOf(own.value, reading) !== null || notApplicable.test(own.value);
}

const ticked = /[✅✓✔☑]/u;

const record = (title: string, entry: Statement, context: string[]) => ({
  title,
  line: entry.line,
  endLine: entry.endLine,
  context,
});
const conditionIn = /[(（]((?:if|when|where|only if|unless|falls|wenn|si|если)\s[^()（）]*)[)）]/iu;

/** A line of "Approval Gates" asks for no name: ticked is approved. Without a checkbox it is no gate. */
function gateOf(entry: Statement, context: string[]): ApprovalFact | null {
  if (entry.mark === null || entry.mark === 'none' || isUnfilled(entry.full)) return null;
  const away = entry.struck !== null || (notApplicable.test(entry.full) && entry.mark !== 'done');
  return {
    ...record(entry.full, entry, context),
    kind: 'gate',
    name: null,
    scope: null,
    state: away ? 'not-applicable' : entry.mark === 'done' ? 'approved' : 'pending',
    date: null,
    condition: conditionIn.exec(entry.full)?.[1] ?? null,
    reason: null,
  };
}

/** `Spec approved by Product Owner`: a sentence about an event is a gate wherever it stands with a checkbox. */
const event = /\b(?:approved|reviewed|completed|signed off|passed|done|verified|confirmed|accepted)\b/i;

/** `Sampling continuity holds over all phases`: five words and more, without a person in brackets, are no role. */
const isStatement = (text: string): boolean =>
  /^[\p{L}\s<>`'’/-]+$/u.test(text) && text.trim().split(/\s+/).length > 5 && !/[(（]/.test(text);

function signOff(
  entry: Statement,
  own: { label: string; value: string } | null,
  context: string[],
  reading: Reading,
): ApprovalFact | null {
  if (own === null || own.label.length > 60) {
    if (entry.mark === null || entry.mark === 'none' || isUnfilled(entry.full)) return null;
    const split = /^(.{2,40}?)\s+[–—-]\s+(.*)$/.exec(entry.full);
    if (event.test(split?.[1] ?? entry.full) || (split === null && isStatement(entry.full)))
      return gateOf(entry, context);
    const person = personWithRole(entry.full) ?? roleWithPerson(entry.full);
    if (person !== null) return signed(person.role, person.rest, entry.mark, entry, context, reading);
    return signed(split?.[1] ?? entry.full, split?.[2] ?? '', entry.mark, entry, context, reading);
  }
  if (means(reading.vocabulary, own.label, 'comments') || means(reading.vocabulary, own.label, 'conditions'))
    return null;
  return signed(own.label, own.value, entry.mark, entry, context, reading);
}

const conditional =
  /(?:^|[\s(,;–—-])((?:approved |conditionally )?(?:if|subject to|provided(?: that)?|with conditions?|conditional on|pending(?=\s+\p{L})|once|unter vorbehalt|при условии|à condition|condicionado a)\b[:\s]*(.+?))\)?$/iu;

/** A role, who signed for it and when. Its template asks for both, so a tick without either is unsigned. */
function signed(
  roleText: string,
  value: string,
  mark: Statement['mark'],
  entry: Statement,
  context: string[],
  reading: Reading,
): ApprovalFact | null {
  const inner = leadingCheckbox(value);
  const text = inner?.rest ?? value;
  const said = ticked.test(text) ? true : tickOf(text, reading);
  const tick = mark === null ? (inner === null ? said : inner.state === 'done') : mark === 'done';
  const proviso = conditionIn.exec(roleText);
  const role = roleText
    .replace(conditionIn, '')
    .replace(/[☐☑☒✅✓✔]/gu, '')
    .trim();
  if (role === '' || isUnfilled(role) || saysNothing(role)) return null;
  const none = notApplicable.test(text) || /^n\/?a$/i.test(text.trim());
  const isBlank = blankLine.test(text);
  if (mark === null && inner === null && !none && !isBlank && (isEmpty(text) || text.length > 120)) return null;
  const condition = conditional.exec(text);
  const clean = condition === null ? text : text.slice(0, condition.index);
  const waits = tick !== true && statusWord(clean, reading.vocabulary.statuses) !== null;
  // `pending – Omar Aziz`: whom it waits for.
  const named = waits ? (/^[\p{L} ]{3,24}\s+[–—-]\s+(.+)$/u.exec(clean)?.[1] ?? '') : clean;
  const name = named === '' || isUnfilled(named) ? null : namePart(named, reading);
  const date = isUnfilled(clean) ? null : (dayIn(clean, entry.line, reading) ?? dayIn(text, entry.line, reading));
  const away = none || entry.struck !== null;
  const missing = [name === null ? 'name' : null, date === null ? 'date' : null].filter((one) => one !== null);
  return {
    ...record(role, entry, context),
    kind: 'sign-off',
    name: away ? null : name,
    scope: null,
    state: away ? 'not-applicable' : tick !== true ? 'pending' : missing.length > 0 ? 'unsigned' : 'approved',
    date,
    condition: (condition === null ? null : withoutDate(condition[2] ?? '', reading)) ?? proviso?.[1]?.trim() ?? null,
    reason: tick === true && missing.length > 0 && !away ? `ticked without a ${missing.join(' or a ')}` : null,
  };
}
