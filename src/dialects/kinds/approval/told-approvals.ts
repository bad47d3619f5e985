import { append } from '../../../model/lists.ts';
import { isPlaceholderName } from '../../../model/people.ts';
import type { ApprovalFact } from '../../dialect.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import type { Statement } from '../../shapes/statements.ts';
import { dayIn } from '../names.ts';

/** `Signed off by Anna (Head of product) on 6 Nov`, `Freigegeben von Anna Weiß am 6. Mai`. */
const given =
  /^(?:(?:it|this|the (?:plan|spec|document)) (?:was |is |has been )?)?(?:approved|signed off|signed|ok(?:ay)?(?:ed)?|agreed|accepted|freigegeben|genehmigt|unterschrieben|abgenommen|aprobad[oa]|firmad[oa]|aprovad[oa]|assinad[oa]|approuvée?|validée?|signée?|утверждено|согласовано|одобрено) (?:by|von|durch|por|par)?\s*(.+)$/iu;
/** `Still waiting for legal and finance`, `Es fehlt noch Recht`, `Falta finanzas`. */
const awaited =
  /^(?:(?:we are |we're )?still )?(?:waiting (?:for|on)|awaiting|pending|missing|outstanding|(?:es )?(?:fehlt|fehlen)(?: noch)?|noch offen|ausstehend|faltan?|pendientes?(?: de)?|faltam?|(?:il )?manquent?|en attente de)(?: still| noch| aún| todavía)?\s*[:：]?\s+(.+)$/iu;
const dayPart =
  /\s*(?:,|on|am|vom|el|em|le|du)?\s+\(?(?:\d{1,2}\.?\s|\d{4}-|\d{1,2}[./]\d|\p{Lu}\p{L}{2,8}\.?\s\d).*$/iu;
const person = /^@?\p{Lu}[\p{L}'’.-]*(?: (?:(?:von|van|de|der|da|del|la) )?\p{Lu}[\p{L}'’.-]*){0,2}$/u;
/** A role or team: one to three words. */
const party =
  /^(?:the |die |der |das |el |la |los |las |le |les |l['’])?([\p{L}@][\p{L}'’&-]*(?: [\p{L}'’&-]+){0,2})$/iu;
const joints = /\s*(?:,|;|\s&|\s\+|\s(?:and|und|y|e|et|и)(?=\s))\s*/iu;
/** What is awaited but signs nothing. */
const noParty = /^(?:answers?|feedback|nothing|nichts|nada|rien|it|this|more|news|decisions?|nobody|niemand)$/iu;

/**
 * Sign-offs in the sentences of an approval section: who signed, with role and day, and who is still to sign. None if
 * any name in them is not plainly one.
 */
export function toldApprovals(part: AnnotatedSection, reading: Reading): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  for (const entry of part.statements()) {
    if (entry.kind === 'head' || entry.mark !== null || entry.quoted || entry.lead !== null) continue;
    for (const sentence of entry.full.split(/(?<=\p{Ll}{2}[.!;]|\d[.!;])\s+(?=\p{Lu})/u))
      append(found, sentenceApprovals(sentence.replace(/[.!;\s]+$/u, ''), entry, part, reading));
  }
  return found;
}

function sentenceApprovals(
  sentence: string,
  entry: Statement,
  part: AnnotatedSection,
  reading: Reading,
): ApprovalFact[] {
  const place = { line: entry.line, endLine: entry.endLine, context: contextOf(part) };
  const blank = { ...place, kind: 'sign-off', scope: null, condition: null, reason: null } as const;
  const signer = given.exec(sentence)?.[1];
  if (signer !== undefined) {
    const [, who = '', role = null] = /^([^()]+?)\s*(?:\(([^()\d]{2,40})\).*)?$/u.exec(withoutDay(signer)) ?? [];
    if (!person.test(who) || isPlaceholderName(who)) return [];
    const isDated = dayPart.test(signer);
    const date = isDated ? dayIn(signer, entry.line, reading) : null;
    const state = isDated ? 'approved' : 'unsigned';
    return [
      { ...blank, title: role ?? 'Approver', name: who, state, date, reason: isDated ? null : 'ticked without a date' },
    ];
  }
  const parties = awaited.exec(sentence)?.[1]?.split(joints) ?? [];
  const names = parties.map((one) => party.exec(one.trim())?.[1] ?? null);
  if (names.some((name) => name === null || noParty.test(name) || isPlaceholderName(name))) return [];
  return names
    .filter((name) => name !== null)
    .map((name) => ({ ...blank, title: name, name: null, state: 'pending' as const, date: null }));
}

/** A signer without the day at the end; a role in brackets stays. */
const withoutDay = (text: string): string => text.replace(dayPart, '').trim();
