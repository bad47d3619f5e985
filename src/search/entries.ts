import type { Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { indexOf, type TrackRecords } from '../model/portfolio-index.ts';
import type { Risk, RiskCategory } from '../model/risk.ts';
import type { SourceLocation } from '../model/source-location.ts';
import type { DialectName, Track } from '../model/track.ts';
import { isLive } from '../model/track-lifecycle.ts';
import type { Day } from '../model/when.ts';
import { daysBetween, dayText, lastedText, whenText, words } from '../text/format.ts';
import type { StatusWord } from '../text/labels.ts';
import { ratingLine } from '../text/rating.ts';
import { type ApprovalSettings, approvalEntries } from '../views/approvals/entries.ts';
import { isConditional, stateWord } from '../views/approvals/words.ts';
import { type CategoryName, categoryNames } from '../views/risks/categories.ts';
import { cellOf, scoreOf } from '../views/risks/scale.ts';

/** Types of records in search, in display order. Sections of documents come in addition. */
export const recordTypes = ['risk', 'approval', 'milestone', 'question', 'track'] as const;
export type RecordType = (typeof recordTypes)[number];

/** A record for the search index. */
export interface SearchEntry {
  type: RecordType;
  /** The record's kind: `Risk`, `Phase`, `Gate`. */
  kind: string;
  title: string;
  track: Track;
  /** The value for the filter `status`; `statusWord` is its label. */
  status: string;
  statusWord: string;
  owner: string | null;
  /** A risk's category, as in the register. */
  category: CategoryName | null;
  family: DialectName | null;
  /** The day to sort by; null if it has none. */
  date: Day | null;
  /** Level × level of a risk, to sort by; null for other records. */
  score: number | null;
  /** Its facts in one line. */
  facts: string;
  /** The author's text besides the title. */
  text: string;
  /** Its ids. */
  names: string[];
  source: SourceLocation;
  url: string;
}

export interface SearchSettings extends ApprovalSettings {
  risk: { categories: Readonly<Record<string, RiskCategory>> };
}

/** `withheld`: files that the site's owner excludes from search. */
export interface SearchOptions {
  settings: SearchSettings;
  statusWord: StatusWord;
  withheld: (file: string) => boolean;
}

const join = (...parts: (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(' ');
const sentence = (text: string | null): string | null =>
  text === null || text === '' ? null : `${text.replace(/[.\s]+$/, '')}.`;

/** Every record for search, by track, the track itself first. */
export function searchEntries(portfolio: Portfolio, options: SearchOptions): SearchEntry[] {
  const people = approvalEntries(portfolio, options.settings);
  const maker = new EntryMaker(portfolio, options, (text) => people.readPerson(text)?.name ?? null);
  const signOffs = new Map(people.signOffs.map((entry) => [entry.id, entry]));
  return [...indexOf(portfolio).tracks.values()].flatMap((records) => {
    const made = [
      maker.track(records),
      ...records.risks.map((risk) => maker.risk(risk, records.track)),
      ...records.approvals.map((approval) => maker.approval(approval, records.track, signOffs.get(approval.id))),
      ...records.milestones.map((milestone) => maker.milestone(milestone, records.track)),
      ...records.questions.map((question) => maker.question(question, records.track)),
    ];
    return made.filter(({ source }) => !options.withheld(source.file));
  });
}

class EntryMaker {
  readonly portfolio: Portfolio;
  readonly options: SearchOptions;
  readonly person: (text: string | null) => string | null;
  readonly category: (risk: Risk) => CategoryName;

  constructor(portfolio: Portfolio, options: SearchOptions, person: (text: string | null) => string | null) {
    this.portfolio = portfolio;
    this.options = options;
    this.person = person;
    this.category = categoryNames(options.settings.risk.categories);
  }

  private base(track: Track, record: { source: SourceLocation; url: string; id: string }) {
    const family = track.documents.find(({ path }) => path === record.source.file)?.dialect ?? null;
    return {
      track,
      family,
      source: record.source,
      url: record.url,
      names: [record.id],
      category: null,
      owner: null,
      date: null,
      score: null,
    };
  }

  /** A name as written; of an e-mail address only the part before `@`, unless the team publishes addresses. */
  private name(text: string | null): string | null {
    return text === null || this.options.settings.approvals.publicEmail
      ? text
      : text.replace(/([^\s<>@]+)@[^\s<>@]+\.[^\s<>@]+/g, '$1');
  }

  private ofTrack(track: Track): { status: string; statusWord: string } {
    return { status: track.status.value, statusWord: this.options.statusWord(track.status.value) };
  }

  track({ track }: TrackRecords): SearchEntry {
    return {
      ...this.base(track, track),
      type: 'track',
      kind: 'Track',
      title: track.title,
      ...this.ofTrack(track),
      owner: this.person(track.owners[0] ?? null),
      date: track.target?.end ?? track.deadline?.end ?? null,
      facts: join(
        sentence(this.options.statusWord(track.status.value)),
        track.life === 'archived' && 'Archived.',
        sentence(track.owners.join(', ')),
      ),
      text: track.summary ?? '',
      names: [track.id, ...(track.statedId === null ? [] : [track.statedId])],
    };
  }

  risk(risk: Risk, track: Track): SearchEntry {
    const cell = cellOf(risk);
    const settled = risk.state === 'closed' || risk.state === 'accepted';
    const state = settled
      ? { status: risk.state, statusWord: words(risk.state) }
      : risk.open
        ? { status: 'open', statusWord: 'Open' }
        : this.ofTrack(track);
    return {
      ...this.base(track, risk),
      type: 'risk',
      kind: 'Risk',
      title: risk.title,
      ...state,
      owner: this.person(risk.owner) ?? this.person(track.owners[0] ?? null),
      category: this.category(risk),
      score: cell === null ? null : scoreOf(cell),
      facts: `${ratingLine(risk)}${risk.unmitigated ? ', no mitigation' : ''}.`,
      text: join(
        sentence(risk.mitigationPlaceholder ? null : risk.mitigation),
        sentence(risk.contingency),
        sentence(this.name(risk.owner)),
      ),
    };
  }

  approval(
    approval: Portfolio['approvals'][number],
    track: Track,
    entry: { role: string; age: { days: number } | null } | undefined,
  ): SearchEntry {
    const word = stateWord(approval);
    const age = entry?.age ?? null;
    return {
      ...this.base(track, approval),
      type: 'approval',
      kind: approval.kind === 'gate' ? 'Gate' : 'Approval',
      title: approval.role,
      status: approval.state,
      statusWord: isConditional(approval) ? words(approval.state) : word,
      owner: this.person(approval.name),
      date: approval.date ?? approval.waitingSince?.date ?? null,
      facts: join(
        `${word}${age === null ? '' : ` ${lastedText(age.days)}`}.`,
        sentence(this.person(approval.name)),
        approval.date === null ? null : sentence(dayText(approval.date)),
      ),
      text: join(sentence(approval.scope), sentence(approval.condition), sentence(this.name(approval.name))),
      names: [approval.id, ...(entry === undefined ? [] : [entry.role])],
    };
  }

  milestone(milestone: Milestone, track: Track): SearchEntry {
    const { when, status } = milestone;
    const known = status.value === 'unknown' ? null : this.options.statusWord(status.value);
    return {
      ...this.base(track, milestone),
      type: 'milestone',
      kind: words(milestone.kind),
      title: milestone.title,
      status: status.value,
      statusWord: this.options.statusWord(status.value),
      date: when?.end ?? null,
      facts: join(
        sentence(known),
        sentence(when === null ? 'No date' : `${whenText(when)}${when.basis === 'computed' ? ', computed' : ''}`),
      ),
      text: join(
        sentence(milestone.description),
        when === null ? sentence(milestone.duration) : null,
        sentence(status.text),
      ),
    };
  }

  question(question: Portfolio['questions'][number], track: Track): SearchEntry {
    const open = question.status === 'open';
    const asked = question.askedOn;
    const days = open && asked !== null ? Math.max(0, daysBetween(asked.date, this.portfolio.asOf)) : null;
    const owner = this.person(question.owner);
    return {
      ...this.base(track, question),
      type: 'question',
      kind: 'Question',
      title: question.title,
      ...(open && !isLive(track)
        ? this.ofTrack(track)
        : { status: question.status, statusWord: open ? 'Open' : 'Resolved' }),
      owner,
      date: asked?.date ?? null,
      facts: join(
        `${open ? 'Open' : 'Resolved'}${days === null ? '' : ` ${lastedText(days)}`}.`,
        owner === null ? open && 'No owner.' : sentence(owner),
      ),
      text: join(
        sentence(question.resolution),
        sentence(question.impact),
        sentence(this.name(question.owner)),
        sentence(question.decidedBy),
      ),
    };
  }
}
