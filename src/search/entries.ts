import { segment } from '../model/addresses.ts';
import { stateOf } from '../model/dates/lateness.ts';
import type { Late, Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { indexOf, type TrackRecords } from '../model/portfolio-index.ts';
import type { Risk } from '../model/risk.ts';
import type { SourceLocation } from '../model/source-location.ts';
import type { StatusValue } from '../model/status.ts';
import type { Track } from '../model/track.ts';
import { isLive } from '../model/track-lifecycle.ts';
import { daysBetween, dayText, lastedText, whenText, words } from '../text/format.ts';
import { ratingLine } from '../text/rating.ts';
import { approvalEntries } from '../views/approvals/entries.ts';
import { isConditional, stateWord } from '../views/approvals/words.ts';
import { type CategoryName, categoryNames } from '../views/risks/categories.ts';
import { cellOf, scoreOf } from '../views/risks/scale.ts';
import { dateForms, dayForms, spanForms } from './date-words.ts';
import type { SearchEntry, SearchOptions } from './entry.ts';
import { siteEntries } from './site-entries.ts';
import { archivedStates, askedWords, lateStates, overdueStates, statusStates, waitingStates } from './state-words.ts';

const join = (...parts: (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(' ');
const sentence = (text: string | null): string | null =>
  text === null || text === '' ? null : `${text.replace(/[.\s]+$/, '')}.`;

const dueKinds: ReadonlySet<string> = new Set(['target', 'deadline', 'review']);
const isDue = (late: Late | null): boolean => late !== null && dueKinds.has(late.against);

/** Every record for search, by track, the track itself first; then people and pages. */
export function searchEntries(portfolio: Portfolio, options: SearchOptions): SearchEntry[] {
  const people = approvalEntries(portfolio, options.settings);
  const maker = new EntryMaker(portfolio, options, (text) => people.readPerson(text)?.name ?? null);
  const signOffs = new Map(people.signOffs.map((entry) => [entry.id, entry]));
  const ofTracks = [...indexOf(portfolio).tracks.values()].flatMap((records) => {
    const made = [
      maker.track(records),
      ...records.risks.map((risk) => maker.risk(risk, records.track)),
      ...records.approvals.map((approval) => maker.approval(approval, records.track, signOffs.get(approval.id))),
      ...records.milestones.map((milestone) => maker.milestone(milestone, records.track)),
      ...records.questions.map((question) => maker.question(question, records.track)),
    ];
    return made.filter(({ source }) => source === null || !options.withheld(source.file));
  });
  return [...ofTracks, ...siteEntries(portfolio, people, options)];
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
      waitsFor: null,
      date: null,
      score: null,
      keywords: '',
      dated: '',
      states: '',
    };
  }

  private status(value: StatusValue): string {
    return `${this.options.statusWord(value)} ${statusStates[value]}`;
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
    const { settings } = this.options;
    const oldNames = Object.keys(settings.aliases).filter(
      (old) => segment(settings.aliases[old]!) === segment(track.id),
    );
    const dates = [track.target, track.deadline].filter((when) => when !== null);
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
      keywords: join(askedWords.track, ...dates.map(spanForms), ...track.owners, track.late !== null && overdueStates),
      dated: join(...dates.map(dateForms)),
      states: join(
        this.status(track.status.value),
        track.late !== null && lateStates,
        isDue(track.late) && overdueStates,
        track.life === 'archived' && archivedStates,
      ),
      names: [track.id, ...(track.statedId === null ? [] : [track.statedId]), ...oldNames],
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
      keywords: askedWords.risk,
      states: join(state.statusWord, risk.unmitigated && 'unmitigated', risk.aboveThreshold && 'high'),
    };
  }

  approval(
    approval: Portfolio['approvals'][number],
    track: Track,
    entry: { role: string; age: { days: number } | null; waits: boolean } | undefined,
  ): SearchEntry {
    const word = stateWord(approval);
    const age = entry?.age ?? null;
    const waits = entry?.waits ?? (approval.state === 'pending' && isLive(track));
    const person = this.person(approval.name);
    const date = approval.date ?? approval.waitingSince?.date ?? null;
    return {
      ...this.base(track, approval),
      type: 'approval',
      kind: approval.kind === 'gate' ? 'Gate' : 'Approval',
      title: approval.role,
      status: approval.state,
      statusWord: isConditional(approval) ? words(approval.state) : word,
      owner: person,
      waitsFor: waits ? person : null,
      date,
      facts: join(
        `${word}${age === null ? '' : ` ${lastedText(age.days)}`}.`,
        sentence(person),
        approval.date === null ? null : sentence(dayText(approval.date)),
      ),
      text: join(sentence(approval.scope), sentence(approval.condition), sentence(this.name(approval.name))),
      keywords: askedWords.approval,
      dated: date === null ? '' : dayForms(date),
      states: join(words(approval.state), isConditional(approval) && 'conditional', waits && waitingStates),
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
      keywords: join(askedWords.milestone, when !== null && spanForms(when), milestone.late !== null && overdueStates),
      dated: when === null ? '' : dateForms(when),
      states: join(
        this.status(stateOf(milestone, track)),
        milestone.late !== null && lateStates,
        isDue(milestone.late) && overdueStates,
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
      waitsFor: open && isLive(track) ? owner : null,
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
      keywords: askedWords.question,
      dated: asked === null ? '' : dayForms(asked.date),
      states: open ? (isLive(track) ? 'open unanswered undecided' : 'unanswered') : 'resolved answered decided',
    };
  }
}
