import { uniqueSegments } from '../../model/addresses.ts';
import { lateOf } from '../../model/dates/lateness.ts';
import { append } from '../../model/lists.ts';
import type { Late, Milestone } from '../../model/milestone.ts';
import { namesIn } from '../../model/people.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Question } from '../../model/question.ts';
import type { Risk } from '../../model/risk.ts';
import type { Track } from '../../model/track.ts';
import { isLive } from '../../model/track-lifecycle.ts';
import { dayText, listText } from '../../text/format.ts';
import type { ApprovalEntries } from '../approvals/entries.ts';
import { type Approver, approvalQueue } from '../approvals/queue.ts';
import { approverLink } from '../approvals/words.ts';
import { lateText } from '../share/link-words.ts';

/** A person who owns, is asked or decides, and what is theirs. */
export interface PersonPage extends Approver {
  kind: 'person';
  /** Live tracks first. */
  owns: Track[];
  /** Open risks that name the person as owner. */
  risks: Risk[];
  /** Open questions of live tracks that the person is to answer, the oldest first; and resolved ones that the person decided. */
  questions: Question[];
  decided: Question[];
  /** What is late in the person's own tracks, the worst first. */
  late: (Milestone & { late: Late })[];
  /** The files that name the person. */
  sources: string[];
}

/** Everyone with a page, those who approve first; made once per portfolio and settings. */
export const peoplePages = (portfolio: Portfolio, entries: ApprovalEntries): PersonPage[] =>
  indexOf(portfolio).once(() => makePages(portfolio, entries), entries);

function makePages(portfolio: Portfolio, entries: ApprovalEntries): PersonPage[] {
  const { readPerson, tracks } = entries;
  const { people, roles } = approvalQueue(entries);
  const named = (text: string | null): string[] => namesIn(text).flatMap((name) => readPerson(name)?.name ?? []);
  const pages = new Map<string, PersonPage>();
  const begin = (approver: Approver): PersonPage => ({
    ...approver,
    kind: 'person',
    owns: [],
    risks: [],
    questions: [],
    decided: [],
    late: [],
    sources: [...approver.waiting, ...approver.answered].flatMap(({ source }) => source?.file ?? []),
  });
  for (const person of people) if (person.kind === 'person') pages.set(person.name, begin(person));
  const others = [
    ...portfolio.tracks.flatMap(({ owners }) => owners),
    ...portfolio.risks.map(({ owner }) => owner),
    ...portfolio.questions.map(({ owner }) => owner),
  ].flatMap(named);
  const names = [...new Set(others)].filter((name) => !pages.has(name));
  const taken = [...people, ...roles].map(({ segment }) => segment);
  for (const [name, segment] of uniqueSegments(names, taken))
    pages.set(
      name,
      begin({ kind: 'person', name, segment, url: `/approvals/${segment}/`, waiting: [], answered: [], oldest: null }),
    );
  const put = (text: string | null, file: string, add: (page: PersonPage) => void): void => {
    for (const name of new Set(named(text))) {
      const page = pages.get(name);
      if (page === undefined) continue;
      add(page);
      page.sources.push(file);
    }
  };
  for (const { track, risks, questions, dated } of indexOf(portfolio).tracks.values()) {
    for (const owner of track.owners)
      put(owner, track.sources.owners?.file ?? track.source.file, (page) => {
        page.owns.push(track);
        append(page.late, lateOf(dated));
      });
    for (const risk of risks) if (risk.open) put(risk.owner, risk.source.file, (page) => page.risks.push(risk));
    for (const question of questions) {
      const isOpen = question.status === 'open' && isLive(tracks.get(question.track) ?? track);
      if (isOpen) put(question.owner, question.source.file, (page) => page.questions.push(question));
      if (question.status === 'resolved')
        put(question.decidedBy ?? question.owner, question.source.file, (page) => page.decided.push(question));
    }
  }
  const asked = ({ askedOn }: Question): string => askedOn?.date ?? '9';
  for (const page of pages.values()) {
    page.owns.sort((one, other) => Number(isLive(other)) - Number(isLive(one)));
    page.questions.sort((one, other) => (asked(one) < asked(other) ? -1 : 1));
  }
  return [...pages.values()];
}

/** What a link to a person's page says: the first thing that waits, else what is late, else what the person owns. */
export function personLink(person: PersonPage, titleOf: (track: string) => string): string {
  const { name, waiting, questions, late, owns } = person;
  if (waiting.length > 0) return approverLink(person);
  const [question] = questions;
  if (question !== undefined) {
    const since = question.askedOn === null ? '' : `, since ${dayText(question.askedOn.date)}`;
    const count = questions.length === 1 ? '1 question waits' : `${questions.length} questions wait`;
    return `${count} for ${name}. ${questions.length === 1 ? 'It is' : 'The first'}: ${titleOf(question.track)}, “${question.title}”${since}.`;
  }
  const [first] = late;
  if (first !== undefined) return `Nothing waits for ${name}. ${titleOf(first.track)} is ${lateText(first.late.when)}.`;
  const owned = owns.length === 0 ? '' : ` Owner of ${listText(owns.map(({ title }) => title))}.`;
  return `Nothing waits for ${name}.${owned}`;
}
