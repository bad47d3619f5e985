import type { Approval } from '../../model/approval.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { foldWords } from '../../model/fold-words.ts';
import { report } from '../report.ts';
import type { CheckWorld } from './check.ts';

const byDocument = (approvals: readonly Approval[]): Map<string, Approval[]> => Map.groupBy(approvals, ({ source }) => source.file);
const roles = (approvals: readonly Approval[]): string => [...new Set(approvals.map(({ role }) => role))].join(', ');
const isOpen = ({ state }: Approval): boolean => state === 'pending' || state === 'unsigned';

/** Ticks without name or date, and signatures older than what they signed: one line a document. */
export function* signatures({ portfolio }: CheckWorld): Generator<Diagnostic> {
  for (const group of byDocument(portfolio.approvals).values()) {
    const unsigned = group.filter(({ state }) => state === 'unsigned');
    const stale = group.filter(({ state }) => state === 'stale');
    if (unsigned[0] !== undefined) {
      yield report('approval-unsigned', unsigned[0].source, `Ticked without the name or date that is asked for: ${roles(unsigned)}.`);
    }
    if (stale[0] !== undefined) {
      yield report('approval-stale', stale[0].source, `${roles(stale)}: ${stale[0].reason ?? 'what was approved has changed since.'}`);
    }
  }
}

/** A document that calls itself ready while its own approvals are open. */
export function* readiness({ portfolio }: CheckWorld): Generator<Diagnostic> {
  const documents = byDocument(portfolio.approvals);
  for (const { ready } of portfolio.tracks) {
    if (ready === null || !ready.yes) continue;
    const open = documents.get(ready.source.file)?.filter(isOpen) ?? [];
    if (open.length === 0) continue;
    yield report('ready-without-approval', ready.source, `“${ready.text}”, but these approvals are open: ${roles(open)}.`);
  }
}

/** A gate and a signature of one name in one document, of which only one is given. */
export function* gates({ portfolio }: CheckWorld): Generator<Diagnostic> {
  for (const group of byDocument(portfolio.approvals).values()) {
    const signOffs = new Map(group.filter(({ kind }) => kind === 'sign-off').map((approval) => [nameOf(approval), approval]));
    for (const gate of group) {
      const signOff = gate.kind === 'gate' ? signOffs.get(nameOf(gate)) : undefined;
      if (signOff === undefined || isOpen(gate) === isOpen(signOff)) continue;
      if (gate.state === 'not-applicable' || signOff.state === 'not-applicable') continue;
      const message = `The gate “${gate.role}” is ${gate.state}, the signature of the same name on line ${signOff.source.line} is ${signOff.state}.`;
      yield report('gates-contradict', gate.source, message);
    }
  }
}

/** `Security review approved` and `Security` are one name. */
const nameOf = ({ role }: Approval): string =>
  foldWords(role)
    .replace(/\b(?:review(?:ed)?|approv(?:al|ed)|sign(?:ed)? ?-?off|gate|complete[d]?|passed)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
