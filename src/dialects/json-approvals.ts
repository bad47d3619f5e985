import { readDate } from '../model/read-date.ts';
import { readStatus } from '../model/read-status.ts';
import type { ApprovalFact } from './dialect.ts';
import { type JsonSource, lineOf } from './json-source.ts';
import { isEmpty, stated } from './nothing.ts';

/** `"approval": { "status": "approved", "kind": "track_scope_only", "approved_on": … }`, or a list of such. */
export function jsonApprovals(source: JsonSource): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  for (const key of ['approval', 'approvals']) {
    const value = source.data[key];
    const list = Array.isArray(value) ? value.map((one, index) => [one, `${key}.${index}`] as const) : [[value ?? null, key] as const];
    for (const [one, path] of list) {
      if (one === null || typeof one !== 'object' || Array.isArray(one)) continue;
      const text = (...names: string[]): string | null =>
        names
          .map((name) => one[name])
          .map((field) => (typeof field === 'string' ? stated(field) : null))
          .find((field) => field !== null) ?? null;
      const state = text('status', 'state', 'decision');
      if (state === null) continue;
      const read = readStatus(state, source.vocabulary.statuses).value;
      const signed = read === 'approved' || read === 'complete';
      const day =
        readDate(text('approved_on', 'approved_at', 'date', 'signed_on', 'recorded_at') ?? '', { asOf: source.context.asOf })?.when
          ?.start ?? null;
      found.push({
        ...place(source, path, text('role', 'approver_role', 'title') ?? 'Approval'),
        kind: 'sign-off',
        name: text('name', 'approver', 'approved_by', 'by'),
        scope: text('scope', 'kind', 'type'),
        state: /^(?:n\/?a|not[_ ](?:applicable|required))$/i.test(state) ? 'not-applicable' : signed ? 'approved' : 'pending',
        date: signed ? day : null,
        condition: text('condition', 'conditions'),
        reason: null,
      });
    }
  }
  return found;
}

const place = (source: JsonSource, path: string, title: string) => ({
  title,
  line: lineOf(source, path),
  endLine: lineOf(source, path),
  context: [],
});

/** `"gates": [{ "id": …, "status": "satisfied" }]`: a gate asks for no name. */
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
