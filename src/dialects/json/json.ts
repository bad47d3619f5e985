import { readDate } from '../../model/dates/read-date.ts';
import { append } from '../../model/lists.ts';
import { isPlaceholderName } from '../../model/people.ts';
import { readStatus } from '../../model/read-status.ts';
import type { When } from '../../model/when.ts';
import type { Facts, ReadContext, Stated } from '../dialect.ts';
import { isEmpty, isUnfilled, valueOrNull } from '../empty-values.ts';
import { jsonStatusDates } from '../head/status-dates.ts';
import { unknownStatus } from '../head/unknown-status.ts';
import { successorIn } from '../kinds/dependency/labelled-dependencies.ts';
import { peopleIn } from '../kinds/names.ts';
import { noFacts } from '../read-document.ts';
import { jsonApprovals, jsonGates } from './json-approvals.ts';
import { jsonBlockers } from './json-blockers.ts';
import { jsonDependencies } from './json-dependencies.ts';
import { addJsonRecords } from './json-records.ts';
import { type Json, type JsonSource, lineOf, openJson } from './json-source.ts';

/** Top-level keys that are read only under these names; records and edges go by the vocabulary. */
export const metadataKeys = {
  title: ['title', 'name'],
  statedId: ['track_id', 'id', 'trackId'],
  summary: ['description', 'summary'],
  created: ['created', 'created_at', 'createdAt', 'created_on'],
  updated: ['updated', 'updated_at', 'updatedAt', 'last_updated', 'modified'],
  target: ['target', 'target_date', 'targetDate', 'eta', 'target_completion', 'due', 'due_date', 'dueDate'],
  deadline: ['deadline', 'hard_deadline'],
  owners: ['owner', 'owners', 'lead', 'leads', 'assignee', 'assignees', 'owner_role'],
  authors: ['author', 'authors', 'created_by', 'createdBy'],
  state: ['status', 'state'],
};

/**
 * Reads a track's `metadata.json` into facts. Invalid JSON gives a diagnostic with line and column, and its plain lines
 * are still read. Never throws.
 */
export function readMetadata(path: string, text: string, context: ReadContext): Facts {
  const facts = noFacts();
  const source = openJson(path, text.replace(/^\ufeff/, ''), context, facts.diagnostics);
  if (source === null) return facts;
  facts.title = textOf(source, metadataKeys.title);
  facts.statedId = textOf(source, metadataKeys.statedId);
  facts.summary = textOf(source, metadataKeys.summary);
  readState(source, facts);
  facts.statusDates = jsonStatusDates(source);
  facts.created = dateOf(source, metadataKeys.created);
  facts.updated = dateOf(source, metadataKeys.updated);
  facts.target = dateOf(source, metadataKeys.target);
  facts.deadline = dateOf(source, metadataKeys.deadline);
  facts.owners = people(source, metadataKeys.owners);
  facts.authors = people(source, metadataKeys.authors);
  append(facts.dependencies, jsonDependencies(source));
  facts.approvals = [...jsonApprovals(source), ...jsonGates(source)];
  facts.blockers = jsonBlockers(source);
  addJsonRecords(facts, source);
  facts.provenance = provenance(source);
  return facts;
}

function textOf(source: JsonSource, keys: readonly string[]): Stated<string> | null {
  for (const key of keys) {
    const value = source.data[key];
    const text = typeof value === 'string' || typeof value === 'number' ? valueOrNull(String(value)) : null;
    if (text !== null && !/^<.*>$/.test(text)) return { value: text, text, line: lineOf(source, key) };
  }
  return null;
}

function readState(source: JsonSource, facts: Facts): void {
  for (const key of metadataKeys.state) {
    const stands = source.data[key];
    // `"status": { "value": "blocked", "since": … }`
    const text =
      stands !== null && typeof stands === 'object' && !Array.isArray(stands)
        ? (stands.value ?? stands.state ?? stands.status)
        : stands;
    if (typeof text !== 'string' || isEmpty(text)) continue;
    const read = readStatus(text, source.vocabulary.statuses);
    if (read.value === null) continue;
    const line = lineOf(source, key);
    facts.status = { value: read.value, text, line };
    if (read.value === 'unknown') {
      const { message, hint } = unknownStatus(text, source.vocabulary);
      source.diagnostics.push({
        code: 'status-unknown-word',
        severity: 'info',
        message,
        hint,
        file: source.path,
        line,
        column: 1,
      });
    }
    const successor = read.value === 'superseded' ? successorIn(text, line) : null;
    if (successor !== null) facts.dependencies.push(successor);
    return;
  }
}

function dateOf(source: JsonSource, keys: readonly string[]): Stated<When> | null {
  for (const key of keys) {
    const text = source.data[key];
    if (typeof text !== 'string' || isUnfilled(text)) continue;
    const found = readDate(text, { asOf: source.context.asOf, yearAlone: true });
    const line = lineOf(source, key);
    if (found?.problem != null) {
      const message = `“${found.text}” under “${key}” is not a usable date (${found.problem}).`;
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

/** `"Ann"` or `{ "name": "Ann", "role": … }`. */
function nameIn(value: Json): string {
  const name =
    value !== null && typeof value === 'object' && !Array.isArray(value) ? (value.name ?? value.handle) : value;
  return typeof name === 'string' ? name : '';
}

function people(source: JsonSource, keys: readonly string[]): Stated<string>[] {
  for (const key of keys) {
    const value = source.data[key];
    const names =
      typeof value === 'string' ? peopleIn(value) : (Array.isArray(value) ? value : [value ?? null]).map(nameIn);
    const found = names
      .filter((name) => !isEmpty(name) && !isPlaceholderName(name))
      .map((name) => ({ value: name, text: name, line: lineOf(source, key) }));
    if (found.length > 0) return found;
  }
  return [];
}

/** Keys that a track's page shows as its provenance. */
export const madeFrom =
  /^(?:type|priority|phase|version|planned_version|target_release|branch|template_version|synced_to_commit|git\.(?:branch|remote|commit|commit_short|commit_date)|risk|stability_class)$/;

function provenance(source: JsonSource): Facts['provenance'] {
  const found: Facts['provenance'] = [];
  const git = source.data.git;
  const flat: [string, Json][] = [
    ...Object.entries(source.data),
    ...(git !== null && typeof git === 'object' && !Array.isArray(git)
      ? Object.entries(git).map(([key, value]) => [`git.${key}`, value] as [string, Json])
      : []),
  ];
  for (const [key, value] of flat) {
    if (!madeFrom.test(key) || (typeof value !== 'string' && typeof value !== 'number') || isEmpty(String(value)))
      continue;
    found.push({ label: key, text: String(value), line: lineOf(source, key) });
  }
  return found;
}
