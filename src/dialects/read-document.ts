import type { ParsedDocument, Section } from '../markdown/document.ts';
import { append } from '../model/lists.ts';
import type { ProgressKind } from '../model/track.ts';
import type { When } from '../model/when.ts';
import { coverageOf } from './coverage.ts';
import type { Dialect, Facts, MilestoneFact, ReadContext, Stated } from './dialect.ts';
import { valueOrNull } from './empty-values.ts';
import { footFields, footStatement, type HeadField, headFields, timeFields } from './head/head-fields.ts';
import {
  headDependencies,
  readCreated,
  readDateField,
  readFootTarget,
  readPeople,
  readProvenance,
  readReady,
  readStatedId,
  readStatuses,
} from './head/header.ts';
import { readStatusDates } from './head/status-dates.ts';
import { readSummary } from './head/summary.ts';
import { readTitle, type TitleReading } from './head/titles.ts';
import { bareHeading } from './heading-roles.ts';
import { readApprovals } from './kinds/approval/approvals.ts';
import { footApprovals, headApprovals } from './kinds/approval/head-approvals.ts';
import { readBlockers } from './kinds/blockers.ts';
import { readChanges } from './kinds/changes.ts';
import { dateIn } from './kinds/dates.ts';
import { readDependencies } from './kinds/dependency/dependencies.ts';
import { spokenDependencies } from './kinds/dependency/spoken-dependencies.ts';
import { addFrontMatter } from './kinds/front-matter-records.ts';
import { looseQuestions } from './kinds/loose-questions.ts';
import { readGantt, withChart } from './kinds/milestone/gantt.ts';
import { datedPieces, milestone } from './kinds/milestone/milestone-facts.ts';
import { readMilestones } from './kinds/milestone/milestones.ts';
import { readPhases } from './kinds/milestone/phases.ts';
import { readPlanPhases } from './kinds/milestone/plan-phases.ts';
import { repeatedOnce } from './kinds/milestone/repeated.ts';
import { readRollout } from './kinds/milestone/rollout.ts';
import { readSchedules } from './kinds/milestone/schedules.ts';
import { readProgress } from './kinds/progress.ts';
import { readQuestions } from './kinds/questions.ts';
import { readRisks } from './kinds/risk/risks.ts';
import { readCriteria, readScope } from './kinds/scope.ts';
import { openReading, type Reading } from './reading.ts';
import { isKindAlone } from './vocabulary/kinds.ts';
import { isPhaseTitle } from './vocabulary/phases.ts';

/** What a dialect adds to the reading shared by all families, or changes in it. */
interface Profile {
  /** The kind that checkboxes count as if no heading gives one; null if they then count as none. */
  defaultProgressKind: ProgressKind | null;
  /** Milestones that occur only in this family. */
  milestones(reading: Reading, facts: Facts): MilestoneFact[];
  /** Front matter keys that give the title if the document has no heading. */
  titleKeys: readonly string[];
}

const shared: Profile = { defaultProgressKind: null, milestones: () => [], titleKeys: ['title', 'name'] };

/** Facts of an empty document, to be filled in. */
export const noFacts = (): Facts => ({
  title: null,
  statedId: null,
  summary: null,
  status: null,
  otherStatuses: [],
  statusDates: [],
  owners: [],
  authors: [],
  created: null,
  updated: null,
  target: null,
  deadline: null,
  ready: null,
  progress: [],
  criteria: [],
  scope: [],
  risks: [],
  approvals: [],
  milestones: [],
  dependencies: [],
  questions: [],
  blockers: [],
  provenance: [],
  changes: [],
  diagnostics: [],
  coverage: null,
});

/** The reader of a dialect: all shared readers, with what the dialect changes in them. */
export const readWith = (changes: Partial<Profile>): Dialect['read'] => {
  const profile = { ...shared, ...changes };
  return (document, context) => readDocument(profile, document, context);
};

/** Reads a document with all shared readers, in the order in which facts depend on each other. */
function readDocument(profile: Profile, document: ParsedDocument, context: ReadContext): Facts {
  const reading = openReading(document, context);
  const facts = noFacts();
  facts.diagnostics = reading.diagnostics;
  const head = headFields(reading);
  const heading = headingTitle(document);
  facts.created = bare(readCreated(head, reading));
  facts.owners = readPeople(head, 'owner', reading);
  facts.authors = readPeople(head, 'author', reading);
  if (heading?.unfilled === true && facts.created === null && facts.owners.length === 0 && facts.authors.length === 0)
    return facts;

  facts.title = titleOf(heading, head, profile);
  facts.statedId = readStatedId(head, heading?.id ?? null, heading?.line ?? 1);
  const ending = footStatement(reading);
  const stated = readStatuses(head, reading);
  const [status = null, ...others] = stated.length > 0 ? stated : readStatuses(ending, reading, false);
  facts.status = status;
  facts.otherStatuses = others;
  facts.statusDates = readStatusDates(head, reading);
  const foot = footFields(reading);
  const time = timeFields(reading);
  facts.updated = bare(readDateField([...head, ...foot], 'updated', reading));
  // A due date is the team's aim; only a deadline is hard.
  const target =
    readDateField([...head, ...time], 'target', reading) ??
    readFootTarget(foot, reading) ??
    readDateField([...head, ...time], 'due', reading) ??
    readDateField([...head, ...time], 'end', reading);
  const deadline = readDateField([...head, ...time], 'deadline', reading);
  facts.target = bare(target);
  facts.deadline = bare(deadline);
  facts.ready = readReady(head, reading);
  facts.summary = readSummary(reading);
  facts.risks = readRisks(reading);
  facts.approvals = [
    ...headApprovals(head, facts.status, reading),
    ...footApprovals(foot, head, facts.status, reading),
    ...readApprovals(reading, facts.ready?.value === true),
  ];
  facts.questions = [...readQuestions(reading), ...looseQuestions(reading)];
  facts.blockers = readBlockers(head, status, reading);
  facts.dependencies = [
    ...headDependencies(head, status === null ? [] : [status, ...others], reading),
    ...readDependencies(reading),
    ...spokenDependencies(reading),
  ];
  facts.provenance = readProvenance(head);
  facts.changes = readChanges(reading);
  facts.created ??= bare(readCreated(ending, reading, false)) ?? titleDate(heading, reading);
  if (facts.created === null && facts.updated === null) addHistory(facts);
  facts.milestones = repeatedOnce([
    ...readPhases(reading, facts.created?.value ?? null),
    ...readPlanPhases(reading, facts),
    ...readRollout(reading),
    ...readMilestones(reading),
    ...labelledMilestones([...head, ...time], reading),
    ...goals(target, deadline),
    ...reviews([...head, ...foot], reading),
    ...profile.milestones(reading, facts),
  ]);
  append(facts.milestones, readSchedules(reading, new Set(facts.milestones.map(({ line }) => line))));
  facts.milestones = withChart(facts.milestones, readGantt(reading));
  facts.progress = readProgress(
    reading,
    profile.defaultProgressKind,
    new Set(facts.milestones.filter((fact) => itemKinds.has(fact.kind)).map(({ line }) => line)),
  );
  // If a document lists little else, boxes under unknown headings are tasks.
  if (!facts.milestones.some((fact) => itemKinds.has(fact.kind))) {
    const all = readProgress(reading, 'tasks');
    if (boxesIn(facts.progress) * 3 <= boxesIn(all)) facts.progress = all;
  }
  facts.criteria = readCriteria(reading);
  facts.scope = readScope(reading);
  addFrontMatter(facts, reading);
  facts.coverage = coverageOf(reading, facts);
  return facts;
}

const boxesIn = (progress: Facts['progress']): number => progress.reduce((sum, { total }) => sum + total, 0);

const itemKinds: ReadonlySet<MilestoneFact['kind']> = new Set(['item', 'goal', 'initiative', 'shipped'] as const);

const bare = <T extends Stated<unknown>>(fact: T | null): Stated<T['value']> | null =>
  fact === null ? null : { value: fact.value, text: fact.text, line: fact.line };

/** `## 1. Setup` before `## 2. Server`: a numbered heading among others is a chapter, not the document's title. */
const isChapter = (section: Section, all: readonly Section[]): boolean =>
  chapter.test(section.title) &&
  all.filter(({ depth, title }) => depth === section.depth && chapter.test(title)).length > 1;

const chapter = /^(?:\d{1,2}(?:\.\d+)*[.)]|[IVX]{1,4}[.)]|\d{1,2}(?:\.\d+)+)\s|^[一二三四五六七八九十]{1,2}[、.．]/u;

interface Heading extends TitleReading {
  line: number;
  text: string;
  /** True if the heading is not an H1: a name in the front matter takes precedence. */
  isOneOfMany: boolean;
}

function headingTitle(document: ParsedDocument): Heading | null {
  const { sections, blocks } = document.root;
  const tops = sections.filter((section) => section.depth === 1);
  const [opening] = sections;
  // If all chapters are H1s, or none is, the heading that opens the document names it.
  const isOpening = opening !== undefined && opening.depth > 1 && blocks.length === 0 && tops.length !== 1;
  const names = (section: Section): boolean =>
    !isKindAlone(bareHeading(section.title)) && !isChapter(section, sections);
  const top = tops[0];
  const first =
    isOpening && !isPhaseTitle(opening.title) && names(opening)
      ? opening
      : top !== undefined && !isChapter(top, sections)
        ? top
        : null;
  const ownNames = document.path.replace(/\.[^./]*$/, '').split('/');
  if (first === null) return null;
  const isOneOfMany = first.depth > 1;
  return { ...readTitle(first.title, ownNames), line: first.line, text: first.title, isOneOfMany };
}

function titleOf(heading: Heading | null, head: readonly HeadField[], profile: Profile): Stated<string> | null {
  if (heading !== null && heading.title !== '' && !isKindAlone(heading.title) && !heading.isOneOfMany)
    return { value: heading.title, text: heading.text, line: heading.line };
  const field =
    head.find((one) => profile.titleKeys.includes(one.label.toLowerCase())) ??
    head.find((one) => one.frontMatter && /^(?:document|doc|feature|project)[_ -](?:title|name)$/iu.test(one.label));
  const value = valueOrNull(field?.value);
  if (field !== undefined && value !== null && !isKindAlone(value))
    return { value: readTitle(value).title || value, text: value, line: field.line };
  return heading === null || heading.title === '' || isKindAlone(heading.title)
    ? null
    : { value: heading.title, text: heading.text, line: heading.line };
}

const dayFirst = /^\d{4}-\d{2}-\d{2}(?=[\s:_—–-])/;

/** `# 2026-04-20 Cellar survey`: the date at the start of the title. */
function titleDate(heading: Heading | null, reading: Reading): Stated<When> | null {
  const text = dayFirst.exec(heading?.text ?? '')?.[0];
  const when = text === undefined || heading === null ? null : dateIn(text, heading.line, reading);
  return when === null || heading === null ? null : { value: when, text: heading.text, line: heading.line };
}

/** Dates a document without dates from its change log: created with the first change, updated with the last. */
function addHistory(facts: Facts): void {
  const dated = facts.changes.flatMap(({ date, text, line }) => (date === null ? [] : [{ value: date, text, line }]));
  const sorted = dated.toSorted((a, b) => a.value.start.localeCompare(b.value.start));
  facts.created = sorted[0] ?? null;
  const last = sorted.at(-1);
  if (last !== undefined && last.value.start !== sorted[0]?.value.start) facts.updated = last;
}

/** A filter that keeps the first item for each key. */
function firstOfEach<T>(key: (one: T) => string): (one: T) => boolean {
  const seen = new Set<string>();
  return (one) => seen.size < seen.add(key(one)).size;
}

/** Milestones from a label in the constraints or the head: `Milestones: 2026-02-01 design, 2026-03-01 beta`. */
function labelledMilestones(all: readonly HeadField[], reading: Reading): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  const isFirst = firstOfEach((one: { line: number; title: string }) => `${one.line} ${one.title}`);
  for (const field of all) {
    if (!field.meanings.has('milestones') || field.frontMatter) continue;
    for (const { text, line } of field.items.length > 0 ? field.items : [{ text: field.value, line: field.line }]) {
      for (const piece of datedPieces(text, line, reading)) {
        if (!isFirst({ line, title: piece.title })) continue;
        found.push({ ...milestone('milestone', piece.title, { line, endLine: line, context: [] }), when: piece.when });
      }
    }
  }
  return found;
}

function goals(target: ReturnType<typeof readDateField>, deadline: ReturnType<typeof readDateField>): MilestoneFact[] {
  const found: MilestoneFact[] = [];
  const add = (kind: 'target' | 'deadline', fact: ReturnType<typeof readDateField>) => {
    if (fact !== null)
      found.push({
        ...milestone(kind, fact.label, { line: fact.line, endLine: fact.line, context: [] }),
        when: fact.value,
      });
  };
  add('target', target);
  add('deadline', deadline);
  return found;
}

function reviews(all: readonly HeadField[], reading: Reading): MilestoneFact[] {
  const field = all.find((one) => one.meanings.has('review'));
  const when = field === undefined ? null : dateIn(field.value, field.line, reading);
  return field === undefined || when === null
    ? headedReviews(reading)
    : [{ ...milestone('review', field.label, { line: field.line, endLine: field.line, context: [] }), when }];
}

/** `## Next review` above a date. */
function headedReviews(reading: Reading): MilestoneFact[] {
  const part = reading.parts.find((one) => one.depth > 1 && one.heading.meanings.has('review'));
  const entry = part?.statements()[0];
  const when = entry === undefined || entry.full.length > 60 ? null : dateIn(entry.full, entry.line, reading);
  return part === undefined || when === null
    ? []
    : [{ ...milestone('review', part.bare, { line: part.line, endLine: part.endLine, context: [] }), when }];
}
