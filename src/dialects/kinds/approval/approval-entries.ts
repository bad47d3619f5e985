import { append } from '../../../model/lists.ts';
import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, isUnfilled } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import type { AnnotatedSection } from '../../sections.ts';
import { labelled, type Statement } from '../../shapes/statements.ts';
import { means } from '../../vocabulary/index.ts';
import type { Label } from '../../vocabulary/labels.ts';
import { personWithRole, roleWithPerson } from '../names.ts';
import { blankLine, notApplicable, tickOf } from './approval-table.ts';
import { namesSigner } from './labelled-blocks.ts';
import { gateOf, signed, ticked } from './signed.ts';

/** Signatures in a gates section: `**Approval:** pending`, and names below a line that asks for them. */
export function signatures(part: AnnotatedSection, context: string[], reading: Reading): ApprovalFact[] {
  return part.statements().flatMap((entry) => {
    const own = entry.kind === 'item' || entry.quoted ? null : labelled(entry);
    const below = entry.kind === 'item' ? entry.children.filter((child) => blankLine.test(child.full)) : [];
    const facts = below.map((child) => signOff(child, labelled(child), context, reading));
    if (own !== null && /^(?:approvals?|approved by|approvers?|sign-?off)$/iu.test(own.label))
      facts.push(signed(own.label, own.value, null, entry, context, reading));
    return facts.filter((fact) => fact !== null);
  });
}

/**
 * The approvals in the statements of an approval section: gates if `gates` is true or the line above ends in "gates",
 * else sign-offs.
 */
export function entryApprovals(
  entries: readonly Statement[],
  gates: boolean,
  context: string[],
  part: AnnotatedSection,
  reading: Reading,
): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  const conditions = !gates && areConditions(entries);
  for (const entry of entries) {
    if (entry.quoted) continue;
    const own = labelled(entry);
    if (own !== null && isChoice(own.value)) continue;
    if (own !== null && means(reading.vocabulary, own.label, 'ready')) continue;
    if (entry.kind === 'head' || (entry.kind === 'line' && entry.children.length > 0)) {
      const isGateList = gates || /gates?$/i.test(entry.lead ?? '');
      append(found, entryApprovals(entry.children, isGateList, context, part, reading));
    } else if (entry.kind === 'item') {
      const fact = gates || conditions ? gateOf(entry, context) : signOff(entry, own, context, reading);
      if (fact !== null) found.push(fact);
    } else {
      const said = signature.exec(
        own === null || own.label.length > 40 ? entry.full : `${own.label} ${own.value}`,
      )?.[1];
      const fact =
        said !== undefined
          ? isEmpty(said) || isProse(said)
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

/** `CI pipeline configured`, `No open blockers`: what is so, as opposed to who signs. */
const isSo =
  /\p{Ll}(?:ed|en)(?:\s*[(（].*)?$|\b(?:complete|comprehensive|operational|ready|done|green|passing|clean|met|live)\b|^(?:no|all|zero)\s/iu;

/** True for a list of check boxes of which most say what is so. */
function areConditions(entries: readonly Statement[]): boolean {
  const boxes = entries.filter(({ kind, mark }) => kind === 'item' && mark !== null && mark !== 'none');
  const plain = boxes.filter((entry) => labelled(entry) === null);
  return (
    plain.length > 2 &&
    plain.length === boxes.length &&
    plain.filter(({ full }) => isSo.test(full)).length * 2 > plain.length
  );
}

/** `Approved / Approved with conditions / Rejected`: options of which none is chosen. */
const isChoice = (value: string): boolean =>
  /^\s*(?:approved?|go|accept(?:ed)?|pass|yes)\b[^/|]{0,30}[/|].*\b(?:reject(?:ed)?|no-?go|declined?|fail|no)\b/iu.test(
    value,
  );

/** `Approved by Ana Ruiz on 2026-03-09`: a line in an approval section that names the signer. */
const signature = /^(?:spec |plan )?(?:approved|signed off|reviewed and approved) by[:\s]+(.{2,100})$/i;

/** A signer's text that goes on with another sentence, or begins with a small letter and many words. */
const isProse = (text: string): boolean =>
  /\p{Ll}{3}\.\s+\p{Lu}/u.test(text) || /^\p{Ll}[\p{L}'’-]*(?:\s+[\p{L}'’-]+){5}/u.test(text);

/** Labels in an approval section that do not name a role. */
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

/**
 * `Product: Olga Zieg ✅ 2026-03-20`, `Engineering: pending`: a line without a checkbox that still gives the state of a
 * signature.
 */
function saysHowFar(own: { label: string; value: string }, reading: Reading): boolean {
  if (own.value.length > 120 || noRole.some((label) => means(reading.vocabulary, own.label, label))) return false;
  if (blankLine.test(own.value)) return !namesSigner(own.label);
  return ticked.test(own.value) || tickOf(own.value, reading) !== null || notApplicable.test(own.value);
}

/** `Spec approved by Product Owner`: a sentence about an event is a gate wherever it has a checkbox. */
const event = /\b(?:approved|reviewed|completed|signed off|passed|done|verified|confirmed|accepted)\b/i;

/** `Sampling continuity holds over all phases`: more than five words without a person in brackets are not a role. */
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
