import type { Approval } from '../../model/approval.ts';
import { isFinished, stateOf } from '../../model/dates/lateness.ts';
import { isSound } from '../../model/dates/overrun.ts';
import type { Milestone, MilestoneKind } from '../../model/milestone.ts';
import { namesIn } from '../../model/people.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Question } from '../../model/question.ts';
import type { Level, Risk } from '../../model/risk.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import { dayText, whenText, words } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { ratingText } from '../../text/rating.ts';
import {
  type ApprovalEntries,
  type ApprovalEntry,
  type ApprovalSettings,
  approvalEntries,
} from '../approvals/entries.ts';
import { conditionText, isConditional } from '../approvals/words.ts';
import { riskStatus } from '../risks/status.ts';
import { asSentence, kindAndTitle, lateText } from './link-words.ts';

/** What a link to a record shows: its kind and title with its track, then status, date, lateness and condition. */
export interface RecordLink {
  track: Track;
  title: string;
  description: string;
}

/** What links to risks, approvals, milestones and questions show, by record ID. */
export function recordLinks(
  portfolio: Portfolio,
  settings: ApprovalSettings,
  statusWord: StatusWord,
): ReadonlyMap<string, RecordLink> {
  const entries = approvalEntries(portfolio, settings);
  const signOffs = new Map(entries.signOffs.map((entry) => [entry.id, entry]));
  const links = new Map<string, RecordLink>();
  const put = (track: Track, id: string, title: string, sentences: readonly (string | null)[]): void => {
    const said = sentences.filter((sentence) => sentence !== null && sentence.trim() !== '');
    const name = `${title} · ${indexOf(portfolio).nameOf(track)}`;
    links.set(id, { track, title: name, description: said.map((sentence) => asSentence(sentence!)).join(' ') });
  };
  for (const { track, risks, approvals, milestones, questions } of indexOf(portfolio).tracks.values()) {
    for (const risk of risks)
      put(track, risk.id, kindAndTitle('Risk', risk.title), riskWords(risk, track, entries, statusWord));
    for (const approval of approvals) {
      const kind = approval.kind === 'gate' ? 'Gate' : 'Approval';
      const entry = signOffs.get(approval.id);
      const said = entry === undefined ? gateWords(approval, entries) : signOffWords(entry, statusWord);
      put(track, approval.id, kindAndTitle(kind, approval.role), said);
    }
    for (const milestone of milestones)
      put(
        track,
        milestone.id,
        kindAndTitle(kindWord(milestone.kind), milestone.title),
        milestoneWords(milestone, track, statusWord),
      );
    for (const question of questions)
      put(
        track,
        question.id,
        kindAndTitle('Question', question.title),
        questionWords(question, track, entries, statusWord),
      );
  }
  return links;
}

/** A list item of a roadmap document needs more than `Item` on a page of another program. */
const kindWord = (kind: MilestoneKind): string => (kind === 'item' ? 'Roadmap item' : words(kind));

/** The people in a text, as pages name them; null for none. */
function people(text: string | null, { readPerson }: ApprovalEntries): string | null {
  const names = namesIn(text).flatMap((name) => readPerson(name)?.name ?? []);
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function riskWords(risk: Risk, track: Track, entries: ApprovalEntries, statusWord: StatusWord): (string | null)[] {
  const { product, factors } = ratingText(risk);
  const [probability, impact] = [levelWords(risk.probability), levelWords(risk.impact)];
  const rated = [
    probability === null ? null : `probability ${probability}`,
    impact === null ? null : `impact ${impact}`,
    product === null ? null : `score ${product}`,
  ];
  const owner = people(risk.owner, entries);
  return [
    riskStatus(risk, track) ?? trackWords(track, statusWord),
    factors === null && product === null ? 'Not rated' : rated.filter((part) => part !== null).join(', '),
    risk.mitigation !== null && !risk.mitigationPlaceholder
      ? `Mitigation: ${risk.mitigation}`
      : risk.unmitigated
        ? 'No mitigation was found'
        : null,
    owner === null ? null : `Owner: ${owner}`,
  ];
}

/** A rating within a sentence; words that give no level are quoted. */
const levelWords = (level: Level | null): string | null =>
  level === null ? null : level.level === null ? `“${level.text}”` : inside(level.text);

/** `The track is in progress`: for a record without a status of its own. */
const trackWords = ({ archived, status }: Track, statusWord: StatusWord): string =>
  archived ? 'The track is in the archive' : `The track is ${inside(statusWord(status.value))}`;

/** A word within a sentence: an acronym keeps its capitals. */
const inside = (word: string): string => word.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

function signOffWords(entry: ApprovalEntry, statusWord: StatusWord): (string | null)[] {
  const { state, person, date, age, waits, condition, scope, reason, track } = entry;
  const by = person === null ? '' : ` by ${person.name}`;
  const on = date === null ? '' : ` on ${dayText(date)}`;
  const since = age === null ? '' : ` since ${dayText(age.since)}`;
  const beside = [
    condition === null || isConditional(entry) ? null : `Condition: “${condition}”`,
    scope === null ? null : `Scope: ${scope}`,
  ];
  switch (state) {
    case 'approved':
      return [
        `Approved${by}${on}${isConditional(entry) && condition !== null ? `, ${conditionText(condition)}` : ''}`,
        ...beside,
      ];
    case 'stale':
      return [`To be approved again${by}: approved${on}, and changed after that`, reason, ...beside];
    case 'not-applicable':
      return ['Does not apply', ...beside];
    default:
      return [
        waits
          ? `Waits${person === null ? '' : ` for ${person.name}`}${since}`
          : `Not given${by}. ${trackWords(track, statusWord)}`,
        person === null ? 'No name was found' : null,
        state === 'unsigned' ? (reason ?? 'Ticked, but without a date') : reason,
        ...beside,
      ];
  }
}

function gateWords({ state, name, date, condition, scope }: Approval, entries: ApprovalEntries): (string | null)[] {
  const person = people(name, entries);
  const word = { approved: 'Passed', 'not-applicable': 'Does not apply', stale: 'To be passed again' };
  const said = state in word ? word[state as keyof typeof word] : 'Not passed yet';
  return [
    `${said}${person === null ? '' : `, ${person}`}${date === null ? '' : `, ${dayText(date)}`}`,
    condition === null ? null : `Condition: “${condition}”`,
    scope === null ? null : `Scope: ${scope}`,
  ];
}

/** Kinds that name a day that something is due. */
const due: ReadonlySet<MilestoneKind> = new Set(['target', 'deadline', 'review']);

function milestoneWords(milestone: Milestone, track: Track, statusWord: StatusWord): (string | null)[] {
  const { kind, when, late, duration, description } = milestone;
  const state = stateOf(milestone, track);
  const dated = when !== null && isSound(when) ? whenText(when) : null;
  const single = when !== null && when.precision === 'day' && when.start === when.end;
  const computed = when?.basis === 'computed' ? ', computed from durations' : '';
  const isDue = due.has(kind);
  const date =
    dated === null
      ? 'no date was found'
      : late !== null
        ? `${single || isDue || when!.precision !== 'day' ? '' : `${dated}${computed}, `}${lateText(when!)}`
        : `${isDue ? (isFinished(state) ? 'was due ' : 'due ') : ''}${dated}${computed}`;
  const beside = [when === null ? duration : null, description];
  // A day that something is due has no status but its track's.
  if (isDue && milestone.status.value === 'unknown')
    return [date, state === 'unknown' ? null : trackWords(track, statusWord), ...beside];
  if (state !== 'unknown') return [`${statusWord(state)}, ${date}`, ...beside];
  return [date, kind === 'phase' || kind === 'milestone' ? 'No status was found' : null, ...beside];
}

function questionWords(
  { status, askedOn, owner, resolution, decidedBy, impact }: Question,
  track: Track,
  entries: ApprovalEntries,
  statusWord: StatusWord,
): (string | null)[] {
  const by = people(owner, entries);
  if (status === 'resolved') {
    const decider = people(decidedBy, entries);
    return [
      resolution === null ? 'Resolved' : `Resolved: ${resolution}`,
      decider === null ? null : `Decided by ${decider}`,
    ];
  }
  return [
    `Open${askedOn === null ? '' : ` since ${dayText(askedOn.date)}`}`,
    isLive(track) ? null : trackWords(track, statusWord),
    by === null ? 'No one was found to answer it' : `${by} is to answer`,
    impact === null ? null : `Impact: ${impact}`,
  ];
}
