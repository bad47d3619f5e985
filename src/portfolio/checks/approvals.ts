import type { Approval } from '../../model/approval.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { rolesNamedIn, rolesOf } from '../../model/roles.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

const byDocument = (approvals: readonly Approval[]): Map<string, Approval[]> =>
  Map.groupBy(approvals, ({ source }) => source.file);
const roles = (approvals: readonly Approval[]): string => [...new Set(approvals.map(({ role }) => role))].join(', ');
const isOpen = ({ state }: Approval): boolean => state === 'pending' || state === 'unsigned';

/** Ticks without name or date, and outdated signatures: one diagnostic per document. */
export function* signatures({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const group of byDocument(portfolio.approvals).values()) {
    const unsigned = group.filter(({ state }) => state === 'unsigned');
    const stale = group.filter(({ state }) => state === 'stale');
    if (unsigned[0] !== undefined) {
      yield report(
        'approval-unsigned',
        unsigned[0].source,
        `Ticked without the required name or date: ${roles(unsigned)}.`,
      );
    }
    if (stale[0] !== undefined) {
      yield report(
        'approval-stale',
        stale[0].source,
        `${roles(stale)}: ${stale[0].reason ?? 'what was approved has since changed.'}`,
      );
    }
  }
}

/** Documents that say they are ready while their approvals are open. */
export function* readiness({ portfolio }: CheckContext): Generator<Diagnostic> {
  const documents = byDocument(portfolio.approvals);
  for (const { ready } of portfolio.tracks) {
    if (ready === null || !ready.yes) continue;
    const open = documents.get(ready.source.file)?.filter(isOpen) ?? [];
    if (open.length === 0) continue;
    yield report(
      'ready-without-approval',
      ready.source,
      `Ready for implementation: “${ready.text}”, but these approvals are open: ${roles(open)}.`,
    );
  }
}

/** Gates whose role has a signature in the same document that disagrees. */
export function* gates({ portfolio, config }: CheckContext): Generator<Diagnostic> {
  const known = rolesOf(config.approvals.roles);
  for (const group of byDocument(portfolio.approvals).values()) {
    const signOffs = group.filter(({ kind, state }) => kind === 'sign-off' && state !== 'not-applicable');
    for (const gate of group) {
      if (gate.kind !== 'gate' || gate.state === 'not-applicable') continue;
      const named = new Set(rolesNamedIn(gate.role, known));
      const other = signOffs.find(
        (signOff) => named.has(known.nameOf(signOff.role)) && isOpen(signOff) !== isOpen(gate),
      );
      if (other === undefined) continue;
      const message = `The gate “${gate.role}” is ${gate.state}, but the signature of ${other.role} on line ${other.source.line} is ${other.state}.`;
      yield report('gates-contradict', gate.source, message);
    }
  }
}
