import type { ParsedDocument } from '../markdown/document.ts';
import type { ProgressKind } from '../model/track.ts';
import { coverageOf } from './coverage.ts';
import type { Facts, MilestoneFact, ReadContext, Stated } from './dialect.ts';
import { valueOrNull } from './empty-values.ts';
import { footFields, type HeadField, headFields, timeFields } from './head/head-fields.ts';
import {
  headDependencies,
  readCreated,
  readDateField,
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
import { readBlockers } from './kinds/blockers.ts';
import { readChanges } from './kinds/changes.ts';
import { dateIn } from './kinds/dates.ts';
import { readDependencies } from './kinds/dependency/dependencies.ts';
import { addFrontMatter } from './kinds/front-matter-records.ts';
import { datedPieces, milestone } from './kinds/milestone/milestone-facts.ts';
import { readMilestones } from './kinds/milestone/milestones.ts';
import { readPhases, saysMore } from './kinds/milestone/phases.ts';
import { repeatedOnce } from './kinds/milestone/repeated.ts';
import { readRollout } from './kinds/milestone/rollout.ts';
import { readProgress } from './kinds/progress.ts';
import { readQuestions } from './kinds/questions.ts';
import { readRisks } from './kinds/risk/risks.ts';
import { openReading, type Reading } from './reading.ts';
import { isKindAlone } from './vocabulary/kinds.ts';
import { isPhaseTitle } from './vocabulary/phases.ts';

/** What a dialect adds to, or takes from, the reading that all families share. */
export interface Profile {
  /** Counts checkboxes that stand under no heading of their kind as these. */
  defaultProgressKind: ProgressKind | null;
  /** Phases that say nothing but their name count too; in a plan they only head its tasks. */
  countUnlabelledPhases: boolean;
  /** Milestones that only this family has. */
  milestones(reading: Reading, facts: Facts): MilestoneFact[];
  /** The title where the document has no heading: a key of the front matter. */
  titleKeys: readonly string[];
}

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

/** Reads a document with everything that families share, in the order in which facts need each other. */
export function readWith(profile: Profile, document: ParsedDocument, context: ReadContext): Facts {
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
  const [status = null, ...others] = readStatuses(head, reading);
  facts.status = status;
  facts.otherStatuses = others;
  facts.statusDates = readStatusDates(head, reading);
  const foot = footFields(reading);
  const time = timeFields(reading);
  facts.updated = bare(readDateField([...head, ...foot], 'updated', reading));
  const target = readDateField([...head, ...time], 'target', reading);
  const deadline = readDateField([...head, ...time], 'deadline', reading);
  facts.target = bare(target);
  facts.deadline = bare(deadline);
  facts.ready = readReady(head, reading);
  facts.summary = readSummary(reading);
  facts.risks = readRisks(reading);
  facts.approvals = readApprovals(reading);
  facts.progress = readProgress(reading, profile.defaultProgressKind);
  facts.questions = readQuestions(reading);
  facts.blockers = readBlockers(head, reading);
  facts.dependencies = [
    ...headDependencies(head, status === null ? [] : [status, ...others], reading),
    ...readDependencies(reading),
  ];
  facts.provenance = readProvenance(head);
  facts.changes = readChanges(reading);
  facts.milestones = repeatedOnce([
    ...readPhases(reading, facts.created?.value ?? null).filter(
      (fact) => profile.countUnlabelledPhases || saysMore(fact),
    ),
    ...readRollout(reading),
    ...readMilestones(reading),
    ...labelledMilestones([...head, ...time], reading),
    ...goals(target, deadline),
    ...reviews([...head, ...foot], reading),
    ...profile.milestones(reading, facts),
  ]);
  // Boxes that stand under no known heading are work to do, in a document that lists nothing else.
  if (facts.progress.length === 0 && !facts.milestones.some((fact) => itemKinds.has(fact.kind)))
    facts.progress = readProgress(reading, 'tasks');
  addFrontMatter(facts, reading);
  facts.coverage = coverageOf(reading, facts);
  return facts;
}

const itemKinds: ReadonlySet<MilestoneFact['kind']> = new Set(['item', 'goal', 'initiative', 'shipped'] as const);

const bare = <T extends Stated<unknown>>(fact: T | null): Stated<T['value']> | null =>
  fact === null ? null : { value: fact.value, text: fact.text, line: fact.line };

interface Heading extends TitleReading {
  line: number;
  text: string;
}

function headingTitle(document: ParsedDocument): Heading | null {
  const { sections, blocks } = document.root;
  const tops = sections.filter((section) => section.depth === 1);
  const [opening] = sections;
  // Where every chapter is a heading of the first rank, or none is, the heading that opens the document names it.
  const isOpening = opening !== undefined && opening.depth > 1 && blocks.length === 0 && tops.length !== 1;
  const first =
    (isOpening && !isPhaseTitle(opening.title) && !isKindAlone(bareHeading(opening.title)) ? opening : tops[0]) ?? null;
  const folders = document.path.split('/').slice(0, -1);
  return first === null ? null : { ...readTitle(first.title, folders), line: first.line, text: first.title };
}

function titleOf(heading: Heading | null, head: readonly HeadField[], profile: Profile): Stated<string> | null {
  if (heading !== null && heading.title !== '') return { value: heading.title, text: heading.text, line: heading.line };
  const field = head.find((one) => profile.titleKeys.includes(one.label.toLowerCase()));
  const value = valueOrNull(field?.value);
  return field === undefined || value === null ? null : { value, text: value, line: field.line };
}

/** A filter that lets through the first of all that have the same key. */
function firstOfEach<T>(key: (one: T) => string): (one: T) => boolean {
  const seen = new Set<string>();
  return (one) => seen.size < seen.add(key(one)).size;
}

/** `Milestones: 2026-02-01 design, 2026-03-01 beta` among the constraints or in the head. */
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

/** `## Next review` over a date. */
function headedReviews(reading: Reading): MilestoneFact[] {
  const part = reading.parts.find((one) => one.depth > 1 && one.heading.meanings.has('review'));
  const entry = part?.statements()[0];
  const when = entry === undefined || entry.full.length > 60 ? null : dateIn(entry.full, entry.line, reading);
  return part === undefined || when === null
    ? []
    : [{ ...milestone('review', part.bare, { line: part.line, endLine: part.endLine, context: [] }), when }];
}
