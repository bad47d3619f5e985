import { leadingCheckbox } from '../../../markdown/checkboxes.ts';
import { statusWord } from '../../../model/read-status.ts';
import type { ApprovalFact } from '../../dialect.ts';
import { isEmpty, isUnfilled, saysNothing } from '../../empty-values.ts';
import type { Reading } from '../../reading.ts';
import type { Statement } from '../../shapes/statements.ts';
import { dayIn, namePart, withoutDate } from '../names.ts';
import { blankLine, notApplicable, tickOf } from './approval-table.ts';
import { isRefusal, refusalText } from './refusal.ts';

export const ticked = /[✅✓✔☑]/u;

const record = (title: string, entry: Statement, context: string[]) => ({
  title,
  line: entry.line,
  endLine: entry.endLine,
  context,
});
const conditionIn = /[(（]((?:if|when|where|only if|unless|falls|wenn|si|если)\s[^()（）]*)[)）]/iu;

/** A line in "Approval Gates" needs no name: ticked means approved. Without a checkbox it is not a gate. */
export function gateOf(entry: Statement, context: string[]): ApprovalFact | null {
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

/** What a text says of a signature, at its start or after a mark: `Ida Holm – freigegeben am 04.03.2026`. */
function stateIn(text: string, reading: Reading): boolean | null {
  const [whole, ...pieces] = [text, ...text.split(/\s+[–—-]\s+|[,;，；(（]/u).slice(1)].map((piece) =>
    tickOf(piece, reading),
  );
  return whole ?? pieces.find((piece) => piece !== null) ?? null;
}

const conditional =
  /(?:^|[\s(,;–—-])((?:approved |conditionally )?(?:if|subject to|provided(?: that)?|with conditions?|conditional on|pending(?=\s+\p{L})|once|unter vorbehalt|при условии|à condition|condicionado a)\b[:\s]*(.+?))\)?$/iu;

/**
 * A role, who signed for it, and when. The template asks for both, so a tick with neither name nor date is unsigned.
 */
export function signed(
  roleText: string,
  value: string,
  mark: Statement['mark'],
  entry: Statement,
  context: string[],
  reading: Reading,
): ApprovalFact | null {
  const inner = leadingCheckbox(value);
  const text = inner?.rest ?? value;
  const said = ticked.test(text) ? true : stateIn(text, reading);
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
  // `pending – Omar Aziz`: the person it waits for.
  const named = waits ? (/^[\p{L} ]{3,24}\s+[–—-]\s+(.+)$/u.exec(clean)?.[1] ?? '') : clean;
  const name = named === '' || isUnfilled(named) ? null : namePart(named, reading);
  const date = isUnfilled(clean) ? null : (dayIn(clean, entry.line, reading) ?? dayIn(text, entry.line, reading));
  const away = none || entry.struck !== null;
  const missing = [name === null ? 'name' : null, date === null ? 'date' : null].filter((one) => one !== null);
  // `Dana – abgelehnt, 17.11.2026`.
  const no = !away && text.split(/\s+[–—-]\s+|[,;，；(（]/u).some(isRefusal);
  return {
    ...record(role, entry, context),
    kind: 'sign-off',
    name: away ? null : name,
    scope: null,
    state: away ? 'not-applicable' : tick !== true || no ? 'pending' : missing.length > 0 ? 'unsigned' : 'approved',
    date,
    condition: (condition === null ? null : withoutDate(condition[2] ?? '', reading)) ?? proviso?.[1]?.trim() ?? null,
    reason: no
      ? refusalText(date, null)
      : tick === true && missing.length > 0 && !away
        ? `ticked without a ${missing.join(' or a ')}`
        : null,
  };
}
