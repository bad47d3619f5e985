import { leadingCheckbox } from '../../../markdown/checkboxes.ts';
import { readDates } from '../../../model/dates/read-date.ts';
import { normalizeForMatch, withoutEmoji } from '../../../model/normalize.ts';
import { iconStatus, readStatus, statusWord } from '../../../model/read-status.ts';
import type { StatusValue } from '../../../model/status.ts';
import type { MilestoneFact, Stated } from '../../dialect.ts';
import { isEmpty, withoutUnfilled } from '../../empty-values.ts';
import type { Reading, ValueReading } from '../../reading.ts';
import type { Statement } from '../../shapes/statements.ts';
import { reportDate } from '../dates.ts';

/** A milestone with only its title and place. */
export function milestone(
  kind: MilestoneFact['kind'],
  title: string,
  place: Pick<MilestoneFact, 'line' | 'endLine' | 'context'>,
): MilestoneFact {
  const { line, endLine, context } = place;
  return {
    kind,
    title: withoutUnfilled(title),
    line,
    endLine,
    context,
    when: null,
    status: null,
    horizon: null,
    duration: null,
    description: null,
  };
}

const markStatus: Record<string, StatusValue> = {
  done: 'complete',
  open: 'planned',
  partial: 'in-progress',
  blocked: 'blocked',
};

/** The status given by a record's checkbox, or null. */
export function statusOfMark(mark: Statement['mark'], line: number): Stated<StatusValue> | null {
  const value = mark === null ? undefined : markStatus[mark];
  return value === undefined
    ? null
    : {
        value,
        text: { complete: '[x]', planned: '[ ]', 'in-progress': '[~]', blocked: '[!]' }[value as string] ?? '',
        line,
      };
}

/** The status in a cell or labelled value; null if it is empty. */
export function statusIn(text: string, line: number, reading: ValueReading): Stated<StatusValue> | null {
  if (isEmpty(text)) return null;
  const read = readStatus(text, reading.vocabulary.statuses);
  return read.value === null ? null : { value: read.value, text: read.text, line };
}

/**
 * The status in the heading of a phase or milestone: `## [x] …`, `… [COMPLETE]`, `… ✅ DONE`, `… (in progress)`. Null
 * for none.
 */
export function headingStatus(title: string, line: number, reading: Reading): Stated<StatusValue> | null {
  const box = leadingCheckbox(title) ?? leadingCheckbox(/\[[ xX~!]\]\s*$/.exec(title)?.[0] ?? '');
  if (box !== null) return statusOfMark(box.state, line);
  const tail =
    /(?:[[(（]([^\][()（）]{2,30})[\])）]|\s[–—-]\s+[^\p{L}\p{N}]*([\p{L} ]{2,20})|([✅🚧🔄📋⏸🚫❌✔]\ufe0f?\s*[\p{L} ]*(?:\d[\d./-]*)?))\s*$/u.exec(
      title,
    );
  const words = tail?.[1] ?? tail?.[2] ?? tail?.[3];
  if (words !== undefined) {
    // The text after a dash may be a name: `Phase 2 – Active users` gives no status.
    const value =
      (tail?.[2] === undefined ? plainStatus(words, reading) : wholeStatus(words, reading)) ?? iconStatus(words);
    if (value !== null) return { value, text: words.trim(), line };
  }
  const icon = iconStatus(title);
  return icon === null ? null : { value: icon, text: [...title.trim()][0] ?? '', line };
}

/** Words for a kind of work as well as a state: `Phase 1 — Design` gives no status. */
const alsoWork =
  /^(?:plan|planning|design|designing|research|development|implementation|integration|testing|test|validation|verification|review|discovery|rollout|qa|draft|next|later|future|new|open|release|launch|migration|progress|live|hold|upcoming|proposal|partial)\b/i;

/** The status of a text that consists of nothing else, or null. */
function wholeStatus(words: string, reading: Reading): StatusValue | null {
  const value = alsoWork.test(words.trim()) ? undefined : reading.vocabulary.statuses.get(normalizeForMatch(words));
  return value === undefined || value === 'unknown' ? null : value;
}

function plainStatus(words: string, reading: Reading): StatusValue | null {
  const bare = words.replace(/^[^\p{L}]+/u, '').trim();
  if (alsoWork.test(bare)) return null;
  const value = statusWord(bare, reading.vocabulary.statuses);
  return value === 'unknown' ? null : value;
}

/** The heading without its status. */
export function withoutStatus(title: string, reading: Reading): string {
  const bare = title
    .replace(/^\[.?\]\s*/, '')
    .replace(/\s*\[[^\][]*\]\s*$/, '')
    .replace(/\s*[✅🚧🔄📋⏸🚫❌✔]\ufe0f?\s*[\p{L} ]*(?:\d[\d./-]*)?$/u, '');
  const brackets = /\s*[(]([^()]{2,30})[)]\s*$/.exec(bare);
  if (brackets !== null && plainStatus(brackets[1] ?? '', reading) !== null)
    return bare.slice(0, brackets.index).trim();
  const dash = /\s+[–—-]\s+[^\p{L}\p{N}()]*(\p{L}[\p{L} ]{2,20})$/u.exec(bare);
  return (dash !== null && wholeStatus(dash[1] ?? '', reading) !== null ? bare.slice(0, dash.index) : bare).trim();
}

const trim = /^[\s,;:.()[\]–—→>|-]+|[\s,;:.([\]–—→|-]+$/gu;
const joints = /^(?:and|by|on|until|und|bis|am|et|le|y|el|и|до)\s+|\s+(?:by|on|at|due|until|bis|am|in|le|el|до|к)$/giu;

/** `MVP (shipped`: what a date in brackets leaves. */
const opened =
  /\s*[(（](?:shipped|released|launched|completed|done|due|target|planned|expected|geplant|fertig|previsto|entregado)?$/iu;

/** The dated pieces of a text: `2026-02-01 design, 2026-03-01 beta`, `Design (2026-02-01); Beta by March 2026`. */
export function datedPieces(
  text: string,
  line: number,
  reading: Reading,
): { title: string; when: MilestoneFact['when'] }[] {
  const dates = readDates(text, reading.dates);
  for (const date of dates) reportDate(date, line, reading);
  const first = dates[0];
  if (first === undefined) return [];
  const leading = text.slice(0, first.start).replace(trim, '') === '';
  const found: { title: string; when: MilestoneFact['when'] }[] = [];
  dates.forEach((date, index) => {
    const from = leading ? date.end : (dates[index - 1]?.end ?? 0);
    const to = leading ? (dates[index + 1]?.start ?? text.length) : date.start;
    const title = withoutEmoji(
      text.slice(from, to).replace(trim, '').replace(joints, '').replace(trim, '').replace(opened, ''),
    );
    if (!isEmpty(title)) found.push({ title, when: date.when });
  });
  return found;
}
