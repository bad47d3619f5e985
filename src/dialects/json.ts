import type { Diagnostic } from '../model/diagnostic.ts';
import { readDate } from '../model/read-date.ts';
import { readStatus } from '../model/read-status.ts';
import type { When } from '../model/when.ts';
import { labelledDependencies, successorIn } from './dependencies.ts';
import type { ApprovalFact, Facts, ReadContext, Stated } from './dialect.ts';
import { jsonPlaces, recoverJson } from './json-lines.ts';
import { peopleIn } from './names.ts';
import { isEmpty, isUnfilled, stated } from './nothing.ts';
import { noFacts } from './read-document.ts';
import { type Vocabulary, vocabularyFor } from './vocabulary/index.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Source {
  path: string;
  data: { [key: string]: Json };
  lines: ReadonlyMap<string, number>;
  context: ReadContext;
  vocabulary: Vocabulary;
  diagnostics: Diagnostic[];
}

/**
 * Reads a track's `metadata.json` into the facts that it states. A text that is no JSON gives a diagnostic with line and
 * column, and what its lines plainly say. Never throws.
 */
export function readMetadata(path: string, text: string, context: ReadContext): Facts {
  const facts = noFacts();
  const source = openJson(path, text.replace(/^\ufeff/, ''), context, facts.diagnostics);
  if (source === null) return facts;
  facts.title = textOf(source, ['title', 'name']);
  facts.statedId = textOf(source, ['track_id', 'id', 'trackId']);
  facts.summary = textOf(source, ['description', 'summary']);
  readState(source, facts);
  facts.created = dateOf(source, ['created', 'created_at', 'createdAt', 'created_on']);
  facts.updated = dateOf(source, ['updated', 'updated_at', 'updatedAt', 'last_updated', 'modified']);
  facts.target = dateOf(source, ['target', 'target_date', 'targetDate', 'eta', 'target_completion']);
  facts.deadline = dateOf(source, ['deadline', 'due', 'due_date', 'dueDate', 'hard_deadline']);
  facts.owners = people(source, ['owner', 'owners', 'lead', 'leads', 'assignee', 'assignees', 'owner_role']);
  facts.authors = people(source, ['author', 'authors', 'created_by', 'createdBy']);
  facts.dependencies.push(...dependencies(source));
  facts.approvals = [...approvals(source), ...gates(source)];
  facts.provenance = provenance(source);
  return facts;
}

function openJson(path: string, text: string, context: ReadContext, diagnostics: Diagnostic[]): Source | null {
  const base = { path, context, vocabulary: vocabularyFor(context.words), diagnostics };
  const invalid = (message: string, line: number, column: number) =>
    diagnostics.push({
      code: 'metadata-invalid',
      severity: 'error',
      message,
      hint: 'Correct the file; until then only its plain lines are read.',
      file: path,
      line,
      column,
    });
  try {
    const data = JSON.parse(text) as Json;
    if (data === null || typeof data !== 'object' || Array.isArray(data)) {
      invalid('This metadata is not a JSON object.', 1, 1);
      return null;
    }
    const places = jsonPlaces(text);
    for (const { key, line } of places.duplicates) {
      const message = `The key “${key}” stands twice in one object; only the last value counts.`;
      diagnostics.push({
        code: 'metadata-duplicate-key',
        severity: 'warning',
        message,
        hint: 'Remove one of the two.',
        file: path,
        line,
        column: 1,
      });
    }
    return { ...base, data, lines: places.lines };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = /line (\d+) column (\d+)/.exec(reason);
    const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
    const before = text.slice(0, offset).split('\n');
    invalid(
      `This file is not valid JSON: ${reason.replace(/\s*(?:in JSON )?at position .*$/, '').replace(/, "[\s\S]*$/, '')}.`,
      Number(at?.[1] ?? before.length),
      Number(at?.[2] ?? (before.at(-1) ?? '').length + 1),
    );
    const { value, lines } = recoverJson(text);
    return { ...base, data: value, lines };
  }
}

const lineOf = (source: Source, key: string): number => source.lines.get(key) ?? 1;

function textOf(source: Source, keys: readonly string[]): Stated<string> | null {
  for (const key of keys) {
    const value = source.data[key];
    const text = typeof value === 'string' || typeof value === 'number' ? stated(String(value)) : null;
    if (text !== null && !/^<.*>$/.test(text)) return { value: text, text, line: lineOf(source, key) };
  }
  return null;
}

function readState(source: Source, facts: Facts): void {
  for (const key of ['status', 'state']) {
    const text = source.data[key];
    if (typeof text !== 'string' || isEmpty(text)) continue;
    const read = readStatus(text, source.vocabulary.statuses);
    if (read.value === null) continue;
    const line = lineOf(source, key);
    facts.status = { value: read.value, text, line };
    if (read.value === 'unknown') {
      const message = `“${text.slice(0, 60)}” is no status that Trackway knows.`;
      const hint = 'Use one of its words, or add this one under words.statuses in trackway.yaml.';
      source.diagnostics.push({ code: 'status-unknown-word', severity: 'info', message, hint, file: source.path, line, column: 1 });
    }
    const successor = read.value === 'superseded' ? successorIn(text, line) : null;
    if (successor !== null) facts.dependencies.push(successor);
    return;
  }
}

function dateOf(source: Source, keys: readonly string[]): Stated<When> | null {
  for (const key of keys) {
    const text = source.data[key];
    if (typeof text !== 'string' || isUnfilled(text)) continue;
    const found = readDate(text, { asOf: source.context.asOf, yearAlone: true });
    const line = lineOf(source, key);
    if (found?.problem != null) {
      const message = `“${found.text}” under “${key}” cannot be taken for a date (${found.problem}).`;
      source.diagnostics.push({
        code: `date-${found.problem}`,
        severity: 'warning',
        message,
        hint: 'Write it as YYYY-MM-DD.',
        file: source.path,
        line,
        column: 1,
      });
    }
    if (found?.when != null) return { value: found.when, text, line };
  }
  return null;
}

function people(source: Source, keys: readonly string[]): Stated<string>[] {
  for (const key of keys) {
    const value = source.data[key];
    const names = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : typeof value === 'string' ? peopleIn(value) : [];
    const found = names.filter((name) => !isEmpty(name)).map((name) => ({ value: name, text: name, line: lineOf(source, key) }));
    if (found.length > 0) return found;
  }
  return [];
}

const edges: readonly [string, string][] = [
  ['depends_on', 'depends on'],
  ['dependsOn', 'depends on'],
  ['dependencies', 'depends on'],
  ['requires', 'depends on'],
  ['blocked_by', 'blocked by'],
  ['blockedBy', 'blocked by'],
  ['blocks', 'blocks'],
  ['related', 'related'],
  ['related_tracks', 'related'],
  ['supersedes', 'supersedes'],
  ['superseded_by', 'superseded by'],
];

function dependencies(source: Source): Facts['dependencies'] {
  const found: Facts['dependencies'] = [];
  for (const [key, label] of edges) {
    const value = source.data[key];
    const list = Array.isArray(value) ? value : [value ?? null];
    list.forEach((one, index) => {
      const text =
        typeof one === 'string'
          ? one
          : one !== null && typeof one === 'object' && !Array.isArray(one)
            ? (one.track_id ?? one.id ?? one.track)
            : null;
      if (typeof text !== 'string' || isEmpty(text)) return;
      const line = source.lines.get(`${key}.${index}`) ?? lineOf(source, key);
      found.push(...labelledDependencies(label, text, line, source));
    });
  }
  return found;
}

/** `"approval": { "status": "approved", "kind": "track_scope_only", "approved_on": … }`, or a list of such. */
function approvals(source: Source): ApprovalFact[] {
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

const place = (source: Source, path: string, title: string) => ({
  title,
  line: lineOf(source, path),
  endLine: lineOf(source, path),
  context: [],
});

/** `"gates": [{ "id": …, "status": "satisfied" }]`: a gate asks for no name. */
function gates(source: Source): ApprovalFact[] {
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

const madeFrom =
  /^(?:type|priority|phase|version|planned_version|target_release|branch|template_version|synced_to_commit|git\.(?:branch|remote|commit|commit_short|commit_date)|risk|stability_class)$/;

function provenance(source: Source): Facts['provenance'] {
  const found: Facts['provenance'] = [];
  const git = source.data.git;
  const flat: [string, Json][] = [
    ...Object.entries(source.data),
    ...(git !== null && typeof git === 'object' && !Array.isArray(git)
      ? Object.entries(git).map(([key, value]) => [`git.${key}`, value] as [string, Json])
      : []),
  ];
  for (const [key, value] of flat) {
    if (!madeFrom.test(key) || (typeof value !== 'string' && typeof value !== 'number') || isEmpty(String(value))) continue;
    found.push({ label: key, text: String(value), line: lineOf(source, key) });
  }
  return found;
}
