import type { Approval } from '../model/approval.ts';
import type { Dependency } from '../model/dependency.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Late, Milestone } from '../model/milestone.ts';
import type { Question } from '../model/question.ts';
import type { Assessment, Risk } from '../model/risk.ts';
import type { SourceLocation } from '../model/source-location.ts';
import type { Status } from '../model/status.ts';
import type { Commit, Conflict, Criterion, Progress, ScopeItem, Track, TrackDocument } from '../model/track.ts';
import type { When } from '../model/when.ts';
import type { PublishedPortfolio } from './portfolio-json.ts';

/** Descriptions of a record's fields. A new field of the model must be described for this to compile. */
type Words<T> = Readonly<Record<keyof T, string>>;

const record = {
  id: 'Unique in the portfolio; does not depend on other records.',
  track: 'The id of the track that it belongs to.',
  source: 'Where it was read.',
  also: 'Other places that state the same.',
  url: 'Its address relative to the root of the site, with a fragment.',
};
const { track: _, ...untracked } = record;
const { source, url } = record;

const portfolio: Words<PublishedPortfolio> = {
  $schema: 'The address of the JSON Schema that describes the file.',
  site: 'The address of the site with its base, which every url is relative to; null if it is not known.',
  schemaVersion: 'Always 1: fields may be added, never renamed.',
  title: 'The name of the portfolio, from trackway.yaml.',
  asOf: 'The day that it describes: lateness and waiting are counted from it.',
  source: 'The commit that was checked out; null outside a repository.',
  tracks: 'Every plan, live or archived.',
  risks: 'Every risk that a document states.',
  approvals: 'Every signature and gate that a document asks for or records.',
  milestones: 'Phases, milestones, targets, deadlines, roadmap items.',
  dependencies: 'What needs, blocks, relates to or supersedes what; each once, even if two documents state it.',
  questions: 'Open questions and their answers.',
  diagnostics: 'What is wrong with the documents, or worth knowing about them.',
};

const track: Words<Track> = {
  id: 'The name of its folder, or of its single file.',
  statedId: 'An ID in its document that differs from `id`; else null.',
  title: 'Its title, without the kind of document and the ID.',
  summary: 'What it is about, in its author’s words.',
  status: 'Its status, and different ones in its documents.',
  life: '`finished`: complete. `abandoned`: superseded or cancelled. `archived` wins over both. Figures count live tracks.',
  statusSince: 'The first day of `statusStart`.',
  statusStart: 'The start of its status, from a document, else from the commit that set it; null if neither says.',
  statusDates: 'Dates that its documents give for a status: `shipped: 2026-03-01`.',
  late: 'Its worst missed target or deadline, else its most delayed work; null if nothing is late, or it is not live.',
  owners: 'Who is responsible, as written.',
  authors: 'Who wrote it, as written.',
  created: 'When it was created.',
  updated: 'When its document says that it was last changed.',
  target: 'When it should be finished.',
  deadline: 'When it must be finished.',
  sources: 'Where the title, the owners and the dates were read, by field.',
  archived: 'True if it is in the archive.',
  documents: 'Its documents, the main one first.',
  progress: 'Ticked and total check boxes, by kind and sub-heading; kinds are never added up.',
  criteria: 'The list items of its acceptance criteria.',
  scope: 'What its documents name as in scope, or as out of scope.',
  conflicts: 'Facts that its documents state differently.',
  blockers: 'What blocks it, according to its documents.',
  looseDates: 'The first dates, as written, of documents in which no record has one: they belong to no record.',
  unread: 'Lists, tables, check boxes and text in its documents that were not understood.',
  tasksDone: 'True if every task of its documents is ticked and no document states a status.',
  ready: '“Ready for implementation”, in its author’s words; null if no document says so.',
  provenance: 'How its documents were made, in their words.',
  changes:
    'The change logs of its documents, newest first; `status` is the status that the entry gives the track from its day on.',
  source: 'The main document, and the line of the title.',
  url,
};

const risk: Words<Risk> = {
  ...record,
  title: 'What could go wrong.',
  category: 'The category, from the author’s words.',
  categoryText: 'The category in the author’s words, or null.',
  probability: 'How likely: the author’s word or number, and its level from 1 to 5.',
  impact: 'How serious: the author’s word or number, and its level from 1 to 5.',
  score: '`stated` is the product that the author wrote, `computed` is level × level; null if unknown.',
  rating:
    '`scored`: both are numbers. `banded`: both have a level, at least one from words. `unscored`: all others; this does not mean low.',
  mitigation: 'What is done to prevent it; null if nothing is written.',
  contingency: 'What is done if it happens.',
  owner: 'Who is responsible, as written.',
  status: 'Its status in the author’s words; null if nothing is written.',
  inherent: 'Its rating before mitigation, if the author gives one.',
  residual: 'Its rating after mitigation, if the author gives one.',
  mitigationPlaceholder: 'True if the mitigation is still the template’s text.',
  state: 'What `status` means: `open` if there is none, `unknown` if its words are.',
  open: 'True while figures count it: its state is open, mitigated or unknown, and its track is live.',
  aboveThreshold: 'At or above `risk.line` of trackway.yaml; null for an unscored risk.',
  unmitigated:
    'True if no mitigation is written, or only the template’s text; null if a value of the risk that was not understood may be one.',
};
const { probability, impact, score, rating } = risk;
const assessment: Words<Assessment> = { probability, impact, score, rating };

const approval: Words<Approval> = {
  ...record,
  role: 'The role as written, or the text of a gate.',
  name: 'Who signs, as written.',
  scope: 'What the signature is for, if the document says it.',
  kind: '`gate`: a box that asks for no name. `sign-off`: a signature that the document asks of a person.',
  state: '`unsigned`: ticked without the required name or date. `stale`: what was approved has since changed.',
  date: 'The day of the signature.',
  condition: 'The condition under which it was given, or is needed.',
  reason: 'Why it has this state, if the document alone does not say.',
  waitingSince:
    'Since when it waits, and whether a document or a commit says so; null if it does not wait, or this is unknown.',
  seal: 'What was approved, and what changed since: the commit that brought the tick, a verdict, the sections; null if the history does not say.',
};

const milestone: Words<Milestone> = {
  ...record,
  title: 'Its name.',
  kind: 'Its kind; `item` is a line of a roadmap.',
  when: 'Its date or interval; null for one without.',
  status: 'Its status, as for a track.',
  horizon: 'Its horizon on a roadmap.',
  duration: 'The author’s duration, kept if it gives no interval.',
  description: 'What its author says beyond the title.',
  late: 'How late it is on `asOf`, and which date it missed; null if it is not late.',
};

const late: Words<Late> = {
  days: 'Whole days from the last day of `when` to `asOf`; at least 1.',
  against: 'What was missed: a `target`, a hard `deadline`, the end of a `phase`, …',
  when: 'The date that was missed.',
};

const dependency: Words<Dependency> = {
  ...untracked,
  from: 'The id of the track that needs, blocks, relates to or supersedes the other.',
  to: 'The id of the other track; null if it is outside the portfolio.',
  kind: 'What `from` does to `to`.',
  text: 'The author’s words.',
  dangling: 'A name that looks like a track but is none; else null.',
};

const question: Words<Question> = {
  ...record,
  title: 'What is asked.',
  status: '`resolved` if the document has the answer.',
  owner: 'Who must answer, as written.',
  impact: 'What depends on the answer.',
  resolution: 'The answer.',
  decidedBy: 'Who decided, as written.',
  askedOn: 'Since when it is open, and whether a document or a commit says so.',
};

const diagnostic: Words<Diagnostic> = {
  code: 'Its code, which never changes its meaning.',
  severity: '`error`: something is missing or wrong. `warning`: a reader is probably misled. `info`: worth knowing.',
  message: 'What is wrong.',
  hint: 'What to do about it.',
  file: 'The file, relative to the swarm folder.',
  line: 'The line, counted from 1.',
  column: 'The column, counted from 1.',
};

const when: Words<When> = {
  start: 'The first day.',
  end: 'The last day, inclusive.',
  precision: 'How precisely the author wrote it.',
  text: 'The author’s words.',
  basis: '`computed` if it follows from other dates, as a phase’s from durations.',
};

const place: Words<SourceLocation> = {
  file: 'The file, relative to the swarm folder.',
  line: 'The line, counted from 1.',
};

const status: Words<Status> = {
  value: 'What the words mean.',
  text: 'The author’s words; null if no document has a status.',
  source,
  conflicts: 'Other statuses that documents of the same track state.',
};

const document: Words<TrackDocument> = {
  path: 'The file, relative to the swarm folder.',
  dialect: 'The family of documents that it was read as.',
  title: 'The title of the document.',
  url,
  coverage: 'Share of its paragraphs, lists and tables that were understood, from 0 to 1; null if it is not Markdown.',
  placeholders: 'Number of placeholders that are not filled in.',
  commit: 'The last commit that changed it; null outside git.',
};

const commit: Words<Commit> = {
  commit: 'Its hash.',
  committedAt: 'When it was committed, ISO 8601.',
  author: 'Who wrote it.',
  subject: 'The first line of its message.',
};

const progress: Words<Progress> = {
  kind: 'What the boxes are about.',
  group: 'Their sub-heading, or null.',
  done: 'Number of ticked boxes.',
  total: 'Number of boxes.',
  source,
};

const criterion: Words<Criterion> = {
  text: 'The criterion, in plain text.',
  group: 'The sub-heading or bold line above it, or null.',
  done: 'True if it is ticked; null if it has no check box.',
  source,
};

const scopeItem: Words<ScopeItem> = {
  text: 'What it is, in plain text.',
  side: '`in` if it is part of the work, `out` if it is named as no part of it.',
  source,
};

const conflict: Words<Conflict> = {
  field: 'The fact that documents state differently.',
  taken: 'The value taken.',
  others: 'The other values.',
  reason: 'Why this value was taken.',
};

/** All descriptions. An object in the schema is recognised by the names of its fields. */
export const schemaWords: readonly Readonly<Record<string, string>>[] = [
  portfolio,
  track,
  risk,
  assessment,
  approval,
  milestone,
  late,
  dependency,
  question,
  diagnostic,
  when,
  place,
  status,
  document,
  commit,
  progress,
  criterion,
  scopeItem,
  conflict,
];
