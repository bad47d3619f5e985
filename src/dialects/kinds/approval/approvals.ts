import { append } from '../../../model/lists.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import type { ApprovalFact } from '../../dialect.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf, within } from '../../sections.ts';
import { isAboutSigning } from '../../vocabulary/gates.ts';
import { entryApprovals, signatures } from './approval-entries.ts';
import { isApprovalTable, readApprovalTable } from './approval-table.ts';
import { awaitedApprovals } from './awaited-approvals.ts';
import { headedGate, isCriteriaTable, isGateTable, namedGate, sectionGates, tableGates } from './gates.ts';
import { headedApproval } from './headed-approval.ts';
import { labelledBlocks } from './labelled-blocks.ts';
import { signatureBlocks } from './signature-blocks.ts';
import { spokenApprovals } from './spoken-approvals.ts';
import { toldApprovals } from './told-approvals.ts';

/**
 * Sign-offs and gates from approval sections and tables. A tick anywhere else does not count. `isReady`: the document
 * says that work can start, so even untouched lines wait for a signature.
 */
export function readApprovals(reading: Reading, isReady: boolean): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  const titles = new Set<string>();
  let counted = 0;
  for (const part of reading.parts) {
    const gates = within(part, 'gates');
    const approvals = within(part, 'approvals') || isAboutSigning(part.bare);
    if (!gates && !approvals) {
      const named = namedGate(part, reading);
      if (named !== null) found.push(named);
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
    if (approvals)
      for (const table of part.tables())
        append(
          found,
          isCriteriaTable(table, reading)
            ? tableGates(table, context, reading)
            : readApprovalTable(table, context, reading),
        );
    if (part.roles.includes('gates') || (gates && !part.roles.includes('approvals'))) {
      const blocks = signatureBlocks(part, reading);
      append(found, blocks.length > 0 ? blocks : sectionGates(part, reading));
      if (blocks.length === 0) append(found, signatures(part, context, reading));
    } else {
      append(found, lineApprovals(part, context, reading));
    }
  }
  const signing = isReady ? found : touched(found, reading);
  return eachOnce([...signing, ...unnamed(spokenApprovals(reading), signing)]);
}

/** The sign-offs in the lines of an approval section: the first of these forms that it has. */
function lineApprovals(part: AnnotatedSection, context: string[], reading: Reading): ApprovalFact[] {
  for (const read of [signatureBlocks, labelledBlocks, awaitedApprovals, toldApprovals]) {
    const found = read(part, reading);
    if (found.length > 0) return found;
  }
  return entryApprovals(part.statements(), false, context, part, reading);
}

/** Those whom no other approval names. */
function unnamed(spoken: readonly ApprovalFact[], others: readonly ApprovalFact[]): ApprovalFact[] {
  const known = new Set(others.flatMap(({ title, name }) => [title, name ?? '']).map(normalizeForMatch));
  return spoken.filter(({ title }) => known.size < known.add(normalizeForMatch(title)).size);
}

/** The sign-offs without those of sections in which every line is still the template's: `- [ ] Product: [Name/Date]`. */
function touched(all: readonly ApprovalFact[], { document }: Reading): readonly ApprovalFact[] {
  if (all.length === 0 || document.placeholders.length === 0) return all;
  const unfilled = new Set(document.placeholders.map(({ line }) => line));
  const isUntouched = ({ kind, line, state, name, date }: ApprovalFact): boolean =>
    kind === 'sign-off' && state === 'pending' && name === null && date === null && unfilled.has(line);
  return [...Map.groupBy(all, ({ context }) => context.join('\n')).values()].flatMap((group) =>
    group.every((fact) => fact.kind === 'gate' || isUntouched(fact))
      ? group.filter(({ kind }) => kind === 'gate')
      : group,
  );
}

/**
 * How many approvals with one title are compared with the next. No plan has more, and the limit keeps a hostile one
 * from taking quadratic time.
 */
const mostAlike = 100;

/** `Cost check: PASS` is the same gate as `Cost check` on another line. */
const outcome = /[:：]\s*(?:pass|fail)(?:ed)?\s*$/iu;

/**
 * Each approval once: drops gates repeated by a later review, and blank signature lines next to a table of the same
 * people.
 */
function eachOnce(all: readonly ApprovalFact[]): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  const byTitle = new Map<string, ApprovalFact[]>();
  for (const fact of all) {
    const key = `${fact.kind} ${normalizeForMatch(fact.title.replace(outcome, ''))}`;
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
