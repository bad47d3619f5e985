import { append } from '../../model/lists.ts';
import { sinceIn } from '../../model/since.ts';
import type { StatusValue } from '../../model/status.ts';
import type { BlockerFact, Stated } from '../dialect.ts';
import { isEmpty } from '../empty-values.ts';
import type { HeadField } from '../head/head-fields.ts';
import type { Reading, ValueReading } from '../reading.ts';
import type { AnnotatedSection } from '../sections.ts';
import type { Statement } from '../shapes/statements.ts';
import { means } from '../vocabulary/index.ts';
import type { Label } from '../vocabulary/labels.ts';

/**
 * Blockers from the head's labels and from sections of known blockers, else from a status that names one. Those ticked, struck out or called resolved are
 * left out.
 */
export function readBlockers(
  head: readonly HeadField[],
  status: Stated<StatusValue> | null,
  reading: Reading,
): BlockerFact[] {
  const found = head
    .filter(({ meanings }) => meanings.has('blocker') || meanings.has('blocked-since'))
    .flatMap((field) => labelledBlockers(field, reading));
  for (const part of reading.parts) if (isOfBlockers(part)) append(found, sectionBlockers(part, reading));
  const cause = status?.value === 'blocked' && found.length === 0 ? heldUpBy.exec(status.text)?.[1] : undefined;
  return cause === undefined || status === null ? found : blocker(status.text, cause, status.line, null, reading);
}

/** `Half way, stuck on legal`, `Blocked by the audit since May`: a status that names what holds the work up. */
const heldUpBy =
  /(?:blocked (?:by|on)|stuck (?:on|at|with)|held up by|waiting (?:for|on)|blockiert (?:durch|von)|wartet auf|bloqué par|bloquead[oa] por)\s+(?:the )?([^,;.()–—]{2,60}?)\s*(?:$|[,;.()–—]|\ssince\s|\sseit\s|\sdepuis\s|\suntil\s)/iu;

/** A heading such as `Blocked items` lists other things than this track's blockers. */
const isOfBlockers = ({ roles, bare }: AnnotatedSection): boolean =>
  roles.length === 1 && roles[0] === 'blockers' && !/^block(?:ed|ing)\b/i.test(bare);

/** Marks a blocker as over: a state before it, in brackets, or after a colon or dash. */
const over =
  /(?:^|[([（【]|[:：—–-]\s)\s*(?:resolved|unblocked|cleared|solved|closed|done|gelöst|résolu|resuelto|решено|解決済み|已解决)(?!\p{L})|^✅|no longer (?:a )?block/iu;

/** A blocker in its author's words; empty if the text says there is none, or none any more. */
export function blocker(
  text: string,
  title: string,
  line: number,
  since: BlockerFact['since'],
  reading: ValueReading,
): BlockerFact[] {
  if (isEmpty(text) || isEmpty(title) || over.test(text)) return [];
  return [{ title, text, since: since ?? sinceIn(text, reading.context.asOf), line }];
}

/** Blockers from a labelled field of the head. A date alone is not a reason, so its label takes that place. */
function labelledBlockers({ label, meanings, value, values, items, line }: HeadField, reading: Reading): BlockerFact[] {
  if (meanings.has('blocked-since')) {
    const text = `${label.replaceAll('_', ' ')} ${value}`;
    return isEmpty(value) ? [] : blocker(text, text, line, sinceIn(`since ${value}`, reading.context.asOf), reading);
  }
  const all = values?.map((text) => ({ text, line })) ?? (items.length > 0 ? items : [{ text: value, line }]);
  return all.flatMap((one) => blocker(one.text, one.text, one.line, null, reading));
}

function sectionBlockers(part: AnnotatedSection, reading: Reading): BlockerFact[] {
  const entries = part.statements().filter(({ quoted }) => !quoted);
  const records = entries.filter(({ kind, lead }) => kind !== 'line' || lead !== null);
  const listed = records
    .filter(({ mark, struck }) => mark !== 'done' && struck === null)
    .flatMap((entry) => entryBlocker(entry, reading));
  // Sentences form one statement; next to a list they only introduce it.
  const prose = records.length > 0 || part.parts.length > 0 ? [] : entries;
  const words = prose.map(({ full }) => full).join(' ');
  return [
    ...part.tables().flatMap((table) => {
      const column = (label: Label): number =>
        table.headers.findIndex((cell) => means(reading.vocabulary, cell.text, label));
      const name = nameColumns.map(column).find((index) => index !== -1) ?? 0;
      const since = table.headers.findIndex(
        (cell) => sinceColumn.test(cell.text) || means(reading.vocabulary, cell.text, 'blocked-since'),
      );
      return table.rows.flatMap(({ cells, line }) => {
        const text = cells[name]?.text ?? '';
        if (cells.some((cell) => over.test(cell.text))) return [];
        return blocker(text, text, line, sinceIn(`since ${cells[since]?.text ?? ''}`, reading.context.asOf), reading);
      });
    }),
    ...listed,
    ...(prose[0] === undefined ? [] : blocker(words, words, prose[0].line, null, reading)),
    ...part.parts
      .filter((child) => child.roles.length === 0)
      .flatMap((child) => {
        const below = child.statements().map(({ full }) => full);
        return blocker([child.bare, ...below].join('. '), bareTitle(child.bare), child.line, null, reading);
      }),
  ];
}

const sinceColumn = /^(?:since|raised|seit|desde|depuis|с)$/iu;
const nameColumns: readonly Label[] = ['blocker', 'risk', 'item', 'dependency'];

const bareTitle = (text: string): string =>
  text.replace(/^(?:blocker|блокер|bloqueo|bloqueur|ブロッカー)\s*#?\d+\s*[:：.)–—-]\s*/iu, '').trim() || text;

function entryBlocker(entry: Statement, reading: Reading): BlockerFact[] {
  const text = [entry.full, ...entry.children.map((child) => child.full)].join('. ');
  return blocker(text, bareTitle(entry.lead ?? entry.full), entry.line, null, reading).map((fact) => ({
    ...fact,
    text: entry.full,
  }));
}
