import { fields } from '../../markdown/fields.ts';
import { append } from '../../model/lists.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import { isPlaceholderName } from '../../model/people.ts';
import { readStatus } from '../../model/read-status.ts';
import type { StatusValue } from '../../model/status.ts';
import type { When } from '../../model/when.ts';
import type { DependencyFact, Stated } from '../dialect.ts';
import { isEmpty, isUnfilled, valueOrNull } from '../empty-values.ts';
import { dateIn } from '../kinds/dates.ts';
import { labelledDependencies, successorIn } from '../kinds/dependency/labelled-dependencies.ts';
import { peopleIn } from '../kinds/names.ts';
import type { Reading } from '../reading.ts';
import { labelled } from '../shapes/statements.ts';
import { means } from '../vocabulary/index.ts';
import type { Label } from '../vocabulary/labels.ts';
import { type HeadField, headField } from './head-fields.ts';
import { spokenOwners, spokenStatus } from './spoken-head.ts';
import { unknownStatus } from './unknown-status.ts';

const labelsIn = (all: readonly HeadField[], label: Label): HeadField[] =>
  all.filter((field) => field.meanings.has(label));

/** Every status in the head or in a section named Status. The first is the document's own. */
export function readStatuses(all: readonly HeadField[], reading: Reading, sections = true): Stated<StatusValue>[] {
  const found: Stated<StatusValue>[] = [];
  const add = (text: string, line: number) => {
    if (isUnfilled(text) || text.trim() === '') return;
    const read = readStatus(text, reading.vocabulary.statuses);
    if (read.value === null || read.text === '') return;
    // A sentence that does not begin with a status states none.
    if (read.value === 'unknown' && read.text.length > 40) return;
    if (found.some((one) => one.value === read.value)) return;
    found.push({ value: read.value, text: read.text, line });
    if (read.value === 'unknown' && sections) {
      const { message, hint } = unknownStatus(read.text, reading.vocabulary);
      reading.report('status-unknown-word', 'info', message, { hint, line });
    }
  };
  for (const { label, value, line } of labelsIn(all, 'status')) {
    // `Current phase: Design` is a status only if its word is one.
    if (isPhase.test(label) && readStatus(value, reading.vocabulary.statuses).value === 'unknown') continue;
    add(value, line);
  }
  if (!sections) return found.filter(({ value }) => value !== 'unknown');
  const [first] = reading.root.parts;
  for (const part of (first?.depth === 1 ? first : reading.root).parts) {
    if (found.length > 0) break;
    if (part.roles[0] === 'status' && part.roles.length === 1) {
      const entry = part.statements()[0];
      const own = entry === undefined ? null : labelled(entry);
      if (
        entry === undefined ||
        entry.full.length > 80 ||
        /[:：]$/u.test(entry.full) ||
        isSentence(entry.full, reading)
      )
        continue;
      if (own !== null && own.value !== '' && means(reading.vocabulary, own.label, 'status'))
        add(own.value, entry.line);
      else add(entry.lead !== null && entry.text !== '' && entry.colon ? entry.text : entry.full, entry.line);
    }
  }
  const spoken = found.length > 0 ? null : spokenStatus(reading);
  if (spoken !== null) found.push(spoken);
  for (const part of found.length > 0 ? [] : reading.parts) {
    const inline = part.depth > 1 && part.depth < 4 && !part.bold ? inlineStatus.exec(part.bare)?.[1] : undefined;
    if (inline !== undefined) add(inline, part.line);
    if (found.length > 0) break;
  }
  return found;
}

const isPhase = /phase|stage|fase|阶段|フェーズ|단계|фаза|этап/iu;

/** `## Status: in review`, `### 현재 상태: Phase 2 진행 중`: a heading that states the status of the whole. */
const inlineStatus =
  /^(?:(?:current |project |overall )?status|状态|当前状态|状態|現在の状態|ステータス|상태|현재 상태|статус|текущий статус|estado(?: actual| atual)?|statut(?: actuel)?|aktueller stand|stand)\s*[:：]\s*(.+)$/iu;

/** `Rejected pictures must not be shown.`: a status word that begins a sentence of six words or more. */
function isSentence(text: string, { vocabulary }: Reading): boolean {
  const [first = ''] = text.split(/[,;:(（—–]|\s-\s|\.\s/);
  if (first.trim().split(/\s+/).length < 6) return false;
  return vocabulary.statuses.get(normalizeForMatch(first)) === undefined;
}

/** Roles of those who answer for the work, in a document's head; elsewhere they may be any role. */
const leads =
  /^(?:pm|po|product (?:manager|owner)|project (?:manager|lead)|projektleit(?:er|erin|ung)|produktmanager(?:in)?|jef[ea] de proyecto|chef(?:fe)? de projet|gerente d[eo] projeto|руководитель проекта)$/iu;

/** Owners or authors, from the head, or else from a stakeholders section. */
export function readPeople(all: readonly HeadField[], label: 'owner' | 'author', reading: Reading): Stated<string>[] {
  const found: Stated<string>[] = [];
  const names = new Set<string>();
  const add = (text: string, line: number, whole: string) => {
    if (names.size < names.add(text).size) found.push({ value: text, text: whole, line });
  };
  for (const field of labelsIn(all, label)) {
    if (isUnfilled(field.value)) continue;
    for (const name of field.values ?? peopleIn(field.value))
      if (!isEmpty(name) && !isPlaceholderName(name)) add(name, field.line, field.value);
  }
  if (found.length > 0 || label === 'author') return found;
  for (const field of all)
    if (leads.test(field.label) && !isUnfilled(field.value))
      for (const name of peopleIn(field.value)) add(name, field.line, field.value);
  if (found.length > 0) return found;
  for (const spoken of spokenOwners(reading)) add(spoken.value, spoken.line, spoken.text);
  if (found.length > 0) return found;
  for (const part of reading.parts) {
    if (part.roles[0] === 'owner')
      for (const field of fields(part.blocks)) {
        if (means(reading.vocabulary, field.label, 'name') || means(reading.vocabulary, field.label, 'owner'))
          for (const name of peopleIn(field.value)) add(name, field.line, field.value);
      }
    if (part.roles.includes('stakeholders'))
      for (const field of fields(part.blocks, { tables: false })) {
        if (means(reading.vocabulary, field.label, 'owner'))
          for (const name of peopleIn(field.value)) add(name, field.line, field.value);
      }
  }
  return found;
}

const weakCreated = /^(?:date|generated|日付|日期|fecha|datum|дата)$/u;

/** When the document was created: an explicit label takes precedence over a plain `Date`. */
export function readCreated(all: readonly HeadField[], reading: Reading, weak = true): Stated<When> | null {
  const candidates = labelsIn(all, 'created');
  const isWeak = (field: HeadField): boolean => weakCreated.test(normalizeForMatch(field.label));
  return firstDate(
    [...candidates.filter((field) => !isWeak(field)), ...(weak ? candidates.filter(isWeak) : [])],
    reading,
  );
}

/** The date of the first field with this label that has one. */
export function readDateField(
  all: readonly HeadField[],
  label: 'updated' | 'target' | 'due' | 'end' | 'deadline' | 'review',
  reading: Reading,
): (Stated<When> & { label: string }) | null {
  return firstDate(
    labelsIn(all, label).filter((field) => !isVersion(field)),
    reading,
  );
}

/** The target in a labelled remark at the end of a document. */
export const readFootTarget = (foot: readonly HeadField[], reading: Reading): ReturnType<typeof readDateField> =>
  readDateField(
    foot.filter(({ label }) => namesTarget.test(label)),
    'target',
    reading,
  );

/** Labels at the end of a document that can only be about the whole: `Ship target: 9 December 2026`. */
const namesTarget =
  /^(?:ship target|target (?:date|release|launch)|launch date|release date|wanted (?:live|by)|zieltermin|zieldatum|fecha objetivo|date cible|data alvo|целевая дата)$/iu;

/** True for a version, which is not a date: `Target release: 0.8.0`. */
const isVersion = (field: HeadField): boolean => /^v?\d{1,3}(?:\.\d{1,3}){1,2}(?![\d.])/.test(field.value);

function firstDate(all: readonly HeadField[], reading: Reading): (Stated<When> & { label: string }) | null {
  for (const field of all) {
    // A value as long as a paragraph is prose, and a date in it may mean anything.
    if (field.value.length > 160) continue;
    const when = dateIn(field.value, field.line, reading, true);
    if (when !== null && !relative.test(field.value.slice(0, field.value.indexOf(when.text))))
      return { value: when, text: field.value, line: field.line, label: field.label };
  }
  return null;
}

/** Words before a date that make it a reference point, not the date itself. */
const relative = /\b(?:after|since|from|following|weeks? of|days? of|within|originally|previously|not before|was)\s*$/i;

/** `Ready for implementation: Yes`, in an approval section or the head. */
export function readReady(all: readonly HeadField[], reading: Reading): Stated<boolean> | null {
  const places = [...all];
  for (const part of reading.parts) {
    if (part.roles.includes('approvals'))
      append(
        places,
        fields(part.blocks, { tables: false }).map((field) => headField(field.label, field.value, field.line, reading)),
      );
  }
  const field = places.find((one) => one.meanings.has('ready') && !isEmpty(one.value));
  if (field === undefined || /^\[?\s*yes\s*\/\s*no\s*\]?$/i.test(field.value)) return null;
  const yes = /^(?:\[x\]\s*)?[^\p{L}]*(?:yes|y|true|ready|はい|是|sí|si|oui|ja|да)(?![\p{L}])/iu.test(field.value);
  return { value: yes, text: field.value, line: field.line };
}

/** Dependencies from the head: by label, or by a status that names the successor. */
export function headDependencies(
  all: readonly HeadField[],
  statuses: readonly Stated<StatusValue>[],
  reading: Reading,
): DependencyFact[] {
  const found: DependencyFact[] = [];
  for (const field of all) {
    if (isUnfilled(field.value)) continue;
    for (const value of field.values ?? [field.value])
      append(found, labelledDependencies(field.label, value, field.line, reading));
  }
  for (const status of statuses) {
    const successor = status.value === 'superseded' ? successorIn(status.text, status.line) : null;
    if (successor !== null) found.push(successor);
    const blocker = status.value === 'blocked' ? /\b(?:by|on|for)\s+(.+)$/i.exec(status.text)?.[1] : undefined;
    if (blocker !== undefined)
      append(
        found,
        labelledDependencies('blocked by', blocker.split(/\s/)[0] ?? '', status.line, reading).filter(
          (fact) => fact.isTrack,
        ),
      );
  }
  return found;
}

const identifier = /^[\p{L}\d][\p{L}\d._-]{0,79}$/u;

/** The track's ID, if the head states one. */
export function readStatedId(
  all: readonly HeadField[],
  fromTitle: string | null,
  titleLine: number,
): Stated<string> | null {
  for (const field of labelsIn(all, 'id')) {
    const value = valueOrNull(field.value)?.replace(/^[`"']+|[`"']+$/g, '');
    if (value !== undefined && identifier.test(value)) return { value, text: field.value, line: field.line };
  }
  return fromTitle === null ? null : { value: fromTitle, text: fromTitle, line: titleLine };
}

const madeFrom =
  /^(?:generated_?(?:by|at)|git\..+|synced_to_commit|project|module|branch|prd_section|implementation_plan_section|classification\..+|commit|generated|synced to|version|template_version|type)$/i;

/** How and from what the document was made, each value with its label. */
export function readProvenance(all: readonly HeadField[]): { label: string; text: string; line: number }[] {
  return all
    .filter(
      (field) =>
        madeFrom.test(field.label) &&
        !isEmpty(field.value) &&
        (field.frontMatter || /^(?:branch|commit|generated|synced to)$/i.test(field.label)),
    )
    .map((field) => ({ label: field.label, text: field.value, line: field.line }));
}
