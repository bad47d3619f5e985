import { readDate } from '../../model/dates/read-date.ts';
import { readStatus } from '../../model/read-status.ts';
import type { ApprovalFact } from '../dialect.ts';
import { isEmpty, valueOrNull } from '../empty-values.ts';
import { type JsonSource, lineOf } from './json-source.ts';

/**
 * Reads `"approval": { "status": "approved", "kind": "track_scope_only", "approved_on": … }`, or a list of such
 * entries.
 */
export function jsonApprovals(source: JsonSource): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  for (const key of ['approval', 'approvals']) {
    const value = source.data[key];
    const list = Array.isArray(value)
      ? value.map((one, index) => [one, `${key}.${index}`, null] as const)
      : key === 'approvals' &&
          value !== null &&
          typeof value === 'object' &&
          Object.values(value).some(isRecord) &&
          typeof (value as { status?: unknown }).status !== 'string'
        ? Object.entries(value).map(([role, one]) => [one, `${key}.${role}`, role] as const)
        : [[value ?? null, key, null] as const];
    for (const [one, path, role] of list) {
      if (one === null || typeof one !== 'object' || Array.isArray(one)) continue;
      const text = (...names: string[]): string | null =>
        names
          .map((name) => one[name])
          .map((field) => (typeof field === 'string' ? valueOrNull(field) : null))
          .find((field) => field !== null) ?? null;
      const signer = text('name', 'approver', 'approved_by', 'by');
      const dated = text('approved_on', 'approved_at', 'date', 'signed_on', 'recorded_at');
      // A name with a date under its role is a signature.
      const state =
        text('status', 'state', 'decision') ??
        (role === null ? null : signer !== null && dated !== null ? 'approved' : 'pending');
      if (state === null) continue;
      const read = readStatus(state, source.vocabulary.statuses).value;
      const signed = read === 'approved' || read === 'complete';
      const day = readDate(dated ?? '', { asOf: source.context.asOf })?.when?.start ?? null;
      found.push({
        ...place(source, path, text('role', 'approver_role', 'title') ?? role ?? 'Approval'),
        kind: 'sign-off',
        name: signer,
        scope: text('scope', 'kind', 'type'),
        state: /^(?:n\/?a|not[_ ](?:applicable|required))$/i.test(state)
          ? 'not-applicable'
          : signed
            ? 'approved'
            : 'pending',
        date: signed ? day : null,
        condition: text('condition', 'conditions'),
        reason: null,
      });
    }
  }
  return found;
}

const isRecord = (value: unknown): boolean => value !== null && typeof value === 'object' && !Array.isArray(value);

const place = (source: JsonSource, path: string, title: string) => ({
  title,
  line: lineOf(source, path),
  endLine: lineOf(source, path),
  context: [],
});

/** Reads `"gates": [{ "id": …, "status": "satisfied" }]`; a gate needs no name. */
export function jsonGates(source: JsonSource): ApprovalFact[] {
  const value = source.data.gates;
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, index) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
    const title = one.title ?? one.name ?? one.id;
    const state = one.status ?? one.state;
    if (typeof title !== 'string' || typeof state !== 'string' || isEmpty(title)) return [];
    const read = readStatus(state, source.vocabulary.statuses).value;
    const away = /^(?:n\/?a|not[_ ](?:applicable|required)|waived)$/i.test(state);
    const done = read === 'complete' || read === 'approved';
    const fact: ApprovalFact = {
      ...place(source, `gates.${index}`, title),
      kind: 'gate',
      name: null,
      scope: typeof one.kind === 'string' ? one.kind : null,
      state: away ? 'not-applicable' : done ? 'approved' : 'pending',
      date: null,
      condition: null,
      reason: null,
    };
    return [fact];
  });
}
