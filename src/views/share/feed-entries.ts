import { hash } from '../../model/addresses.ts';
import type { RecentChanges } from '../../model/change-window.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { StatusValue } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { placeWords, statusQuote } from '../../text/format.ts';
import type { StatusWord } from '../../text/labels.ts';
import { type ApprovalEntry, type ApprovalSettings, approvalEntries } from '../approvals/entries.ts';
import { stateWord } from '../approvals/words.ts';
import { changedEntries } from './changed-entries.ts';
import type { FeedEntry } from './feed-entry.ts';

const midnight = (day: Day): string => `${day}T00:00:00Z`;

/**
 * Every event up to the portfolio's day, newest first; ids break ties.
 * @param changes what is known of the latest commits; for the others the subject is the entry
 */
export function feedEntries(
  portfolio: Portfolio,
  settings: ApprovalSettings,
  statusWord: StatusWord,
  changes: Pick<RecentChanges, 'windows'> = { windows: [] },
): FeedEntry[] {
  const edits = changedEntries(changes, portfolio);
  const known = new Set(edits.map(({ id }) => id));
  const { signOffs, readPerson, tracks } = approvalEntries(portfolio, settings);
  const asked = portfolio.questions.flatMap((question): FeedEntry[] => {
    const track = tracks.get(question.track);
    if (track === undefined || question.askedOn === null) return [];
    const owner = readPerson(question.owner)?.name;
    return [
      {
        id: `${question.id}.asked`,
        kind: 'question',
        track,
        date: midnight(question.askedOn.date),
        title: `${track.title}: ${question.title}`,
        text: `Asked in ${placeWords(question.source)}.${owner === undefined ? '' : ` ${owner} is to answer.`}`,
        url: question.url,
        tellsStatus: false,
        people: owner === undefined ? [] : [owner],
      },
    ];
  });
  return [
    ...portfolio.tracks.flatMap((track) => {
      const people = track.owners.flatMap((owner) => readPerson(owner)?.name ?? []);
      const told = [...logged(track), ...statusOf(track, statusWord)];
      return [...told.map((entry) => (entry.tellsStatus ? { ...entry, people } : entry)), ...commits(track, known)];
    }),
    ...edits,
    ...signOffs.flatMap(approvals),
    ...asked,
  ]
    .filter(({ date }) => date.slice(0, 10) <= portfolio.asOf)
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date) || (a.id < b.id ? -1 : 1));
}

/**
 * The id of a status event: the same whether a change log, the status itself or both report it. A track blocked again
 * later gets a new one.
 */
const statusId = (track: Track, value: StatusValue, day: Day): string => `${track.id}.status-${value}-${day}`;

/**
 * Events from the documents' change logs. A line that states a status is the event of that status; a repeat on the same
 * day counts as an ordinary change.
 */
const logged = (track: Track): FeedEntry[] => {
  const told = new Set<string>();
  return track.changes.flatMap(({ date, author, text, status, source }) => {
    if (date === null || date.precision !== 'day') return [];
    const document = track.documents.find(({ path }) => path === source.file);
    const asStatus = status === null ? null : statusId(track, status, date.end);
    const tellsStatus = asStatus !== null && !told.has(asStatus);
    if (asStatus !== null) told.add(asStatus);
    return [
      {
        id: tellsStatus ? asStatus : `${track.id}.change-${hash(`${date.end} ${text}`)}`,
        kind: tellsStatus ? ('status' as const) : ('change' as const),
        track,
        date: midnight(date.end),
        title: `${track.title}: ${text}`,
        text: `${author === null ? '' : `${author}, `}${placeWords(source)}.`,
        url: document?.url ?? track.url,
        tellsStatus,
        people: [],
      },
    ];
  });
};

/**
 * The last commit of each document, as an event.
 * @param known commits (`track@commit`) whose changes are events already
 */
const commits = (track: Track, known: ReadonlySet<string>): FeedEntry[] =>
  track.documents.flatMap(({ path, url, commit }) =>
    commit === null || known.has(`${track.id}@${commit.commit}`)
      ? []
      : [
          {
            id: `${path}@${commit.commit}`,
            kind: 'commit' as const,
            track,
            date: commit.committedAt,
            title: `${track.title}: ${commit.subject}`,
            text: `${path.slice(path.lastIndexOf('/') + 1)} changed in commit ${commit.commit.slice(0, 7)} by ${commit.author}.`,
            url,
            tellsStatus: false,
            people: [],
          },
        ],
  );

/**
 * The current status as an event, unless a change log already reports it. Empty if neither a document nor a commit
 * dates it.
 */
function statusOf(track: Track, statusWord: StatusWord): FeedEntry[] {
  const { status, statusStart, changes } = track;
  if (status.source === null || statusStart === null) return [];
  const day = statusStart.when.start;
  if (
    changes.some(
      (change) => change.status === status.value && change.date?.precision === 'day' && change.date.end === day,
    )
  )
    return [];
  return [
    {
      id: statusId(track, status.value, day),
      kind: 'status',
      track,
      date: midnight(day),
      title: `${track.title}: ${statusWord(status.value)}`,
      text: `${status.text === null ? '' : `“${statusQuote(status.text)}”, `}${placeWords(status.source)}.`,
      url: track.url,
      tellsStatus: true,
      people: [],
    },
  ];
}

/** An approval that was given or has been asked for, as an event; empty if nothing dates it. */
function approvals(entry: ApprovalEntry): FeedEntry[] {
  const { id, track, role, person, state, date, age, source, url } = entry;
  const day = entry.waits ? (age?.since ?? null) : date;
  if (day === null || source === null) return [];
  const who = person === null ? 'no name' : person.name;
  return [
    {
      id: `${id}.${state}`,
      kind: 'approval',
      track,
      date: midnight(day),
      title: `${track.title}: ${role}, ${stateWord(entry).toLowerCase()}`,
      text: `${who}, ${placeWords(source)}.${entry.reason === null ? '' : ` ${entry.reason}`}`,
      url,
      tellsStatus: false,
      people: person === null ? [] : [person.name],
    },
  ];
}
