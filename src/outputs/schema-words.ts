import type { Approval } from '../model/approval.ts';
import type { Dependency } from '../model/dependency.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Late, Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Question } from '../model/question.ts';
import type { Assessment, Risk } from '../model/risk.ts';
import type { SourceLocation } from '../model/source-location.ts';
import type { Status } from '../model/status.ts';
import type { Commit, Conflict, Progress, Track, TrackDocument } from '../model/track.ts';
import type { When } from '../model/when.ts';

/** What each field of a record means; a field that the model gains has to be explained before this compiles. */
type Words<T> = Readonly<Record<keyof T, string>>;

const record = {
  id: 'Unique in the portfolio, and the same when records around it are added, removed or changed.',
  track: 'The id of the track that it belongs to.',
  source: 'Where it was read.',
  also: 'Other places that state the same.',
  url: 'Its address on the site, relative to the site’s root, with the fragment that leads to it.',
};
const { track: _, ...untracked } = record;
const { source, url } = record;

const portfolio: Words<Portfolio> = {
  schemaVersion: 'Always 1: fields may be added, never renamed.',
  title: 'The name of the portfolio, from trackway.yaml.',
  asOf: 'The day that it describes: late, overdue and waiting are counted from it.',
  source: 'The commit that was checked out; null outside a repository.',
  tracks: 'Every plan, live or archived.',
  risks: 'Every risk that a document states.',
  approvals: 'Every signature and gate that a document asks for or records.',
  milestones: 'Phases, milestones, targets, deadlines, lines of roadmaps.',
  dependencies: 'What needs, blocks, relates to or supersedes what; a pair that two documents state stands here once.',
  questions: 'Open questions and their answers.',
  diagnostics: 'What is wrong with, or worth knowing of, the documents.',
};

const track: Words<Track> = {
  id: 'The name of its folder, or of its file where it is a single one.',
  statedId: 'An ID that its document states and that differs from `id`; else null.',
  title: 'Its title, without the kind of document and the ID before it.',
  summary: 'What it is about, in its author’s words.',
  status: 'Its status, and every other that its documents state.',
  life: '`finished`: complete. `abandoned`: superseded or cancelled. `archived` goes before both. Figures count what belongs to live tracks.',
  statusSince: 'The first day of `statusStart`.',
  statusStart:
    'Since when it has its status, as a document says, else by the commit that brought this status; null if neither says.',
  statusDates: 'Dates that its documents give for a status: `shipped: 2026-03-01`.',
  late: 'Its worst missed target or deadline, else its most delayed piece of work; null if nothing is late, or it is not live.',
  owners: 'Who answers for it, as written.',
  authors: 'Who wrote it, as written.',
  created: 'When it was created.',
  updated: 'When its author last changed it, as its document says.',
  target: 'When it is meant to be finished.',
  deadline: 'When it has to be finished.',
  sources: 'Where the title, the owners and the dates were read, by field.',
  archived: 'True for what lies in the archive.',
  documents: 'Its documents, the main one first.',
  progress: 'Ticked boxes of all boxes, by kind and sub-heading; kinds are never added together.',
  conflicts: 'Facts that its documents state differently.',
  blockers: 'What its documents say stands in its way.',
  unread: 'Lists, tables and check boxes of its documents that were not understood.',
  tasksDone: 'True if every task of its documents is ticked and no document states a status.',
  ready: '“Ready for implementation”, in its author’s words; null where nothing says so.',
  provenance: 'What its documents say of how they were made.',
  changes:
    'The change logs of its documents, newest first; `status` is the status that a line says the track has from its day on.',
  source: 'The document, and the line of the title.',
  url,
};

const risk: Words<Risk> = {
  ...record,
  title: 'What could go wrong.',
  category: 'The category that the author’s words mean.',
  categoryText: 'The category in the author’s words, or null.',
  probability: 'How likely: the author’s word or number, and its level from 1 to 5.',
  impact: 'How grave: the author’s word or number, and its level from 1 to 5.',
  score: '`stated` is the product that the author wrote, `computed` is level × level; null for what is unknown.',
  rating:
    '`scored`: both are numbers. `banded`: both have a level, at least one from words. `unscored`: else, which is not low.',
  mitigation: 'What is done so that it does not happen; null where nothing is written.',
  contingency: 'What is done if it happens.',
  owner: 'Who answers for it, as written.',
  status: 'Whether it still stands, in the author’s words; null where nothing is written.',
  inherent: 'Its rating before the mitigation, where the author gives one.',
  residual: 'Its rating after the mitigation, where the author gives one.',
  mitigationPlaceholder: 'True where the template’s text still stands in the mitigation’s place.',
  state: 'What `status` means. `open` if nothing is said, `unknown` if no known word is.',
  open: 'True while figures count it: its state is open, mitigated or unknown, and its track is live.',
  aboveThreshold: 'At or above `risk.line` of trackway.yaml; null for an unscored risk.',
  unmitigated: 'True if no mitigation is written, or only the template’s text.',
};
const { probability, impact, score, rating } = risk;
const assessment: Words<Assessment> = { probability, impact, score, rating };

const approval: Words<Approval> = {
  ...record,
  role: 'The role as written, or the text of a gate.',
  name: 'Who signs, as written.',
  scope: 'What the signature is for, where the document says it.',
  kind: '`gate`: a box that asks for no name. `sign-off`: what its template asks a person for.',
  state: '`unsigned`: ticked without the name or date asked for. `stale`: what was approved has changed since.',
  date: 'The day of the signature.',
  condition: 'Under what condition it was given, or is needed.',
  reason: 'Why the state is what it is, where the document alone does not say.',
  waitingSince:
    'Since when it waits, and whether a document or a commit says so; null where it does not wait, or nobody knows.',
};

const milestone: Words<Milestone> = {
  ...record,
  title: 'What it is called.',
  kind: 'What it is: `item` is a line of a roadmap.',
  when: 'Its date or interval; null for one without.',
  status: 'Its status, as for a track.',
  horizon: 'The horizon of a roadmap in which it stands.',
  duration: 'The author’s duration, kept where it gives no interval.',
  description: 'What its author says of it beyond the title.',
  late: 'How late it is on `asOf`, and against which date; null if it is not.',
};

const late: Words<Late> = {
  days: 'Whole days from the last day of `when` to `asOf`; at least 1.',
  against: 'What was missed: a `target`, a hard `deadline`, the end of a `phase`, …',
  when: 'The date that was missed.',
};

const dependency: Words<Dependency> = {
  ...untracked,
  from: 'The id of the track that needs, blocks, relates or supersedes.',
  to: 'The id of the other track; null for something outside the portfolio.',
  kind: 'What `from` does to `to`.',
  text: 'The author’s words.',
  dangling: 'What looks like a track and is none; null where nothing dangles.',
};

const question: Words<Question> = {
  ...record,
  title: 'What is asked.',
  status: '`resolved` where the document has the answer.',
  owner: 'Who is to answer, as written.',
  impact: 'What depends on the answer.',
  resolution: 'The answer.',
  decidedBy: 'Who decided, as written.',
  askedOn: 'Since when it is open, and whether a document or a commit says so.',
};

const diagnostic: Words<Diagnostic> = {
  code: 'What kind it is of; a code never changes its meaning.',
  severity: '`error`: something is missing or wrong. `warning`: a reader is probably misled. `info`: worth knowing.',
  message: 'What is the matter.',
  hint: 'What to do about it.',
  file: 'The file, relative to the swarm folder.',
  line: 'The line, counted from 1.',
  column: 'The column, counted from 1.',
};

const when: Words<When> = {
  start: 'The first day.',
  end: 'The last day, which belongs to it.',
  precision: 'How precisely the author wrote it.',
  text: 'The author’s words.',
  basis: '`computed` where it follows from other dates, as a phase’s from durations.',
};

const place: Words<SourceLocation> = {
  file: 'The file, relative to the swarm folder.',
  line: 'The line, counted from 1.',
};

const status: Words<Status> = {
  value: 'What the words mean.',
  text: 'The author’s words; null where no document has a status.',
  source,
  conflicts: 'Other statuses that documents of the same track state.',
};

const document: Words<TrackDocument> = {
  path: 'The file, relative to the swarm folder.',
  dialect: 'The family of template that it was read as.',
  title: 'The title of the document.',
  url,
  coverage:
    'Share of its paragraphs, lists and tables that were understood, from 0 to 1; null for a file that is no Markdown.',
  placeholders: 'How many pieces of template text are not filled in.',
  commit: 'The last commit that changed it; null outside git.',
};

const commit: Words<Commit> = {
  commit: 'Its hash.',
  committedAt: 'When it was committed, ISO 8601.',
  author: 'Who wrote it.',
  subject: 'The first line of its message.',
};

const progress: Words<Progress> = {
  kind: 'What the boxes stand for.',
  group: 'The sub-heading that they stand under, or null.',
  done: 'How many are ticked.',
  total: 'How many there are.',
  source,
};

const conflict: Words<Conflict> = {
  field: 'The fact that is stated differently.',
  taken: 'What was taken.',
  others: 'What else is stated.',
  reason: 'Why that was taken.',
};

/** The explained objects. One is known in a schema by the names of its fields. */
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
  conflict,
];
