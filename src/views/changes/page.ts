import { changeSeverities } from '../../model/change.ts';
import type { ChangeWindow, RecentChanges } from '../../model/change-window.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Track } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { daysText, plural, sentenceDay } from '../../text/format.ts';
import type { Sentence } from '../../text/sentence.ts';
import { changesLede, sinceWords, windowUrl } from './answer.ts';
import { kindWords, type Subject, subjects } from './kinds.ts';
import { type ChangeRow, changeRows } from './rows.ts';

/** The changes of one track, or of one subject. */
export interface ChangeGroup {
  /** Unique on the page; the fragment of its heading. */
  id: string;
  title: string;
  track: Track | null;
  /** Changes that a reader sees at once. */
  rows: ChangeRow[];
  /** Changes behind a counted line. */
  notes: ChangeRow[];
}

/** A comparison that the reader may choose. */
export interface WindowChoice {
  word: string;
  url: string;
  isCurrent: boolean;
}

export interface ChangesPage {
  lede: Sentence;
  /** The sentence of a comparison without changes; null if there are some. */
  nothing: string | null;
  choices: WindowChoice[];
  majors: ChangeRow[];
  /** The other changes: by track in the order of the portfolio, or by subject. */
  groups: ChangeGroup[];
  /** Tracks with notes only; empty if grouped by subject. */
  quiet: ChangeGroup[];
  /** Every row in the order of the page. */
  rows: ChangeRow[];
}

export type Grouping = 'track' | 'kind';

/** The page of a comparison: its lede, the major changes worst first, and the others by track or by kind. */
export function changesPage(
  recent: RecentChanges,
  window: ChangeWindow,
  portfolio: Portfolio,
  by: Grouping,
): ChangesPage {
  const rows = changeRows(window.changes, portfolio);
  const bySeverity = Map.groupBy(rows, ({ change }) => change.severity);
  const [majors, notices, notes] = changeSeverities.map((severity) => bySeverity.get(severity) ?? []);
  const all = by === 'track' ? byTrack(notices!, notes!, portfolio) : bySubject(notices!, notes!);
  const groups = by === 'track' ? all.filter(({ rows }) => rows.length > 0) : all;
  const quiet = all.filter((group) => !groups.includes(group));
  return {
    lede: changesLede(window, portfolio),
    nothing: rows.length > 0 ? null : nothingWords(window, portfolio),
    choices: choicesOf(recent, window, portfolio.asOf, by),
    majors: majors!,
    groups,
    quiet,
    rows: [...majors!, ...[...groups, ...quiet].flatMap((group) => [...group.rows, ...group.notes])],
  };
}

function byTrack(notices: readonly ChangeRow[], notes: readonly ChangeRow[], portfolio: Portfolio): ChangeGroup[] {
  const noticed = Map.groupBy(notices, ({ change }) => change.track);
  const noted = Map.groupBy(notes, ({ change }) => change.track);
  // Tracks that are gone come last.
  const ids = new Set([...portfolio.tracks.map(({ id }) => id), ...noticed.keys(), ...noted.keys()]);
  return [...ids].flatMap((id) => {
    const [rows, rest] = [noticed.get(id) ?? [], noted.get(id) ?? []];
    const first = rows[0] ?? rest[0];
    if (first === undefined) return [];
    return [{ id: `in-${id}`, title: first.trackTitle, track: first.track, rows, notes: rest }];
  });
}

function bySubject(notices: readonly ChangeRow[], notes: readonly ChangeRow[]): ChangeGroup[] {
  const subject = ({ change }: ChangeRow): Subject => kindWords(change.kind).subject;
  const [noticed, noted] = [Map.groupBy(notices, subject), Map.groupBy(notes, subject)];
  return (Object.keys(subjects) as Subject[]).flatMap((name) => {
    const [rows, rest] = [noticed.get(name) ?? [], noted.get(name) ?? []];
    return rows.length + rest.length === 0
      ? []
      : [{ id: `of-${name}`, title: subjects[name], track: null, rows, notes: rest }];
  });
}

/** `4 notes: Wording 3, Owner 1`. */
export function notesWords(notes: readonly ChangeRow[]): string {
  const counts = [...Map.groupBy(notes, ({ change }) => kindWords(change.kind).word)]
    .map(([word, { length }]) => ({ word, length }))
    .sort((one, other) => other.length - one.length);
  return `${plural(notes.length, 'note')}: ${counts.map(({ word, length }) => `${word.charAt(0).toLowerCase()}${word.slice(1)} ${length}`).join(', ')}`;
}

/** `Nothing changed since the review of 21 October; last edit 20 October, Hours of rest.` */
function nothingWords(window: ChangeWindow, { tracks, asOf }: Portfolio): string {
  const edits = tracks.flatMap((track) => track.documents.flatMap(({ commit }) => (commit ? [{ track, commit }] : [])));
  const last = edits.reduce<(typeof edits)[number] | null>(
    (latest, one) =>
      latest === null || Date.parse(one.commit.committedAt) > Date.parse(latest.commit.committedAt) ? one : latest,
    null,
  );
  const edit =
    last === null ? '' : `; last edit ${sentenceDay(last.commit.committedAt.slice(0, 10), asOf)}, ${last.track.title}`;
  return `Nothing changed since ${sinceWords(window, asOf)}${edit}.`;
}

/** `Review of 21 October`, `30 days`, `1 November, the oldest available`. */
function windowWord(window: ChangeWindow, asOf: Day): string {
  const day = sentenceDay(window.from.day, asOf);
  if (window.since === 'review') return `Review of ${day}`;
  if (window.since === 'days') return daysText(Number.parseInt(window.key, 10));
  return `${day}, the oldest available`;
}

const choicesOf = (recent: RecentChanges, window: ChangeWindow, asOf: Day, by: Grouping): WindowChoice[] =>
  recent.windows.map((one) => ({
    word: windowWord(one, asOf),
    url: groupedUrl(one, by),
    isCurrent: one.key === window.key,
  }));

/** The address of a comparison grouped by track or by kind. */
export const groupedUrl = (window: ChangeWindow, by: Grouping): string =>
  `${windowUrl(window)}${by === 'kind' ? 'by-kind/' : ''}`;
