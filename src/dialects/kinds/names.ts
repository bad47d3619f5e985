import { readDate } from '../../model/dates/read-date.ts';
import { isPlaceholderName } from '../../model/people.ts';
import type { Day } from '../../model/when.ts';
import { isEmpty, valueOrNull } from '../empty-values.ts';
import type { Reading, ValueReading } from '../reading.ts';
import { dateIn } from './dates.ts';

const signing =
  /\b(?:approved|signed(?:[- ]off)?|reviewed|accepted|by|on|yes|done|ok|pending|asked|requested|since|waiting|awaiting|approval|review)\b|(?<!\p{L})(?:(?:freigegeben|genehmigt|unterschrieben)(?: (?:am|von|durch))?|(?:noch )?(?:ausstehend|offen)|(?:aprobad[oa]|aprovad[oa]|firmado|assinado)(?: (?:por|el|em))?|pendiente|pendente|(?:approuvée?|signé)(?: (?:par|le))?|en attente|(?:на )?согласовани[ие]|согласовано|утверждено|одобрено|ожидается)(?!\p{L})|已批准|已通过|待审批|待批准|通过|通過|批准|承認済み?|承認待ち|승인 ?완료|승인 ?대기|승인|[✅✓✔☑☐✗❌⏳🟢🟡🔴⚠]\ufe0f?/giu;
const edges = /^[\s/|,;:()–—.-]+|[\s/|,;:(–—.-]+$/gu;

/** The person or team in a sign-off's text, without date, ticks and words for signing; null for none. */
export function namePart(text: string, reading: Reading): string | null {
  const date = readDate(text, reading.dates);
  const rest = date === null ? text : `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  const bare = rest
    // Square brackets hold a template's `[Name]` in any language; round ones may hold a remark.
    .replace(/\[[^()[\]]*\]/g, ' ')
    .replace(/\([^()[\]]*\)/g, (group) => (/\p{L}/u.test(group.replace(signing, '')) ? group : ' '))
    .replace(signing, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[(（]\s*[)）]/g, '')
    .trim()
    .replace(edges, '')
    .replace(/^\((.+)\)$/, '$1')
    .trim();
  return isEmpty(bare) || !/\p{L}/u.test(bare) || bare.length > 80 ? null : bare;
}

/**
 * The single day in a text; null for none, or for a longer period. A date that does not exist or is ambiguous is
 * reported.
 */
export function dayIn(text: string, line: number, reading: ValueReading): Day | null {
  const when = dateIn(text, line, reading);
  return when?.precision === 'day' && when.start === when.end ? when.start : null;
}

const roleWord =
  /\b(?:owner|lead|manager|product|engineer(?:ing)?|security|qa|legal|design(?:er)?|ops|operations|architect(?:ure)?|finance|data|compliance|c[a-z]o|director|head|reviewer|sponsor|stakeholder|developer|maintainer|analyst|officer|board|team|council|master)\b/i;

/**
 * `Mira Kaya (baker), 2026-02-27`: a person with a role in brackets; null if the brackets hold the person or a
 * condition.
 */
export function personWithRole(text: string): { role: string; rest: string } | null {
  const match = /^([\p{Lu}@][^()]*?)\s*\(([^()\d]{2,40})\)\s*(.*)$/u.exec(text.trim());
  const [, name = '', role = '', after = ''] = match ?? [];
  if (match === null || roleWord.test(name) || /^(?:if|when|where|for|only)\s/i.test(role)) return null;
  if (!/\s/.test(name) && !roleWord.test(role)) return null;
  return { role, rest: `${name} ${after}` };
}

/**
 * `Growers (Bruno Haas) 2026-04-12`: a role with a person in brackets, recognized by two or three capitalized words.
 * Null for any other text.
 */
export function roleWithPerson(text: string): { role: string; rest: string } | null {
  const match =
    /^([^()]{2,60}?)\s*\((\p{Lu}[\p{L}'’.-]+(?:\s+(?:van|de|von|der|den|da)){0,2}(?:\s+\p{Lu}[\p{L}'’.-]*){1,2})\)\s*(.*)$/u.exec(
      text.trim(),
    );
  const [, role = '', name = '', after = ''] = match ?? [];
  return match === null || roleWord.test(name) ? null : { role, rest: `${name} ${after}` };
}

const personName =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)?(\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}'’.-]*){1,2})(?=\s*(?:[,(]|[–—-]\s|\d|$))/u;

/** True for a text that begins with a person's name: two or three words with capitals, none of them a role. */
export function isPerson(text: string): boolean {
  const name = personName.exec(text.trim())?.[1];
  return name !== undefined && !roleWord.test(name);
}

/** `Dr. Ines Brand, Harbour manager`: the role and the person before it; null for any other text. */
export function roleBehindName(text: string): [role: string, name: string] | null {
  const [name = '', role = '', ...more] = text.trim().split(/\s*,\s+/u);
  return more.length > 0 || !roleWord.test(role) || !isPerson(name) ? null : [role, name];
}

/** A text without the date at its end: `the roof is insured, 2026-04-20`. */
export function withoutDate(text: string, reading: Reading): string {
  const date = readDate(text, reading.dates);
  return date === null
    ? text.trim()
    : `${text.slice(0, date.start)} ${text.slice(date.end)}`.replace(edges, '').replace(/\s+/g, ' ').trim();
}

/** `and` joins people only before a name: `Publication and validation lead` is one role. */
const joints = /\s*(?:,|;|\/|、|，|&|\b(?:and|und|et)\b(?=\s+[\p{Lu}\p{Lo}@])|\s\+\s)\s*/u;

/** The first sentence of a longer text: `Roman. The rest of the plan …` names one person. */
const firstSentence = (text: string): string =>
  text.length < 40 ? text : (text.split(/[。；]|\.\s+(?=\p{Lu}\p{L}*\s+\p{Ll})/u)[0] ?? text);

/** `Yard Quality & Harbour Audit Committee`: one body with a long name. */
const body = /^[^,;/(]*(?:&|\band\b)[^,;/(]*\b(?:committee|board|council|commission|panel|office|department|group)$/iu;

/** `@ana, with @tom helping on the roof`: a remark on who else takes part. */
const helps =
  /^(?:with|helped by|supported by|assisted by|mit|unterstützt von|con|com|avec|avec l['’]aide de|при участии)\s/iu;

/** The people or teams in a value, one each. Text in parentheses stays with its name. */
export function peopleIn(whole: string): string[] {
  // `王敏；每日审查。`: a sentence after the name.
  const text = /。$/u.test(whole) ? whole.replace(/[；。].*$/u, '') : whole;
  // `N/A` is not two people.
  if (isPlaceholderName(text)) return [];
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  if (body.test(text)) return [text.trim()];
  for (const piece of firstSentence(text).split(/([()（）[\]])/)) {
    if (/^[(（[]$/.test(piece)) depth++;
    if (/^[)）\]]$/.test(piece)) depth = Math.max(0, depth - 1);
    if (depth > 0 || /^[()（）[\]]$/.test(piece)) {
      current += piece;
      continue;
    }
    const [first = '', ...rest] = piece.split(joints);
    current += first;
    for (const next of rest) {
      parts.push(current);
      current = next;
    }
  }
  parts.push(current);
  return parts
    .map((part) => part.trim())
    .filter((part) => !helps.test(part) && !isEmpty(part) && !isPlaceholderName(part) && /\p{L}/u.test(part));
}

/**
 * The owner of a record; null if the text names no one. Drops the full stop of a sentence, but keeps that of an
 * initial.
 */
export function ownerIn(text: string | undefined): string | null {
  const owner = valueOrNull(text)?.replace(/(?<=\p{L}{3})\.$/u, '') ?? null;
  return isPlaceholderName(owner) ? null : owner;
}
