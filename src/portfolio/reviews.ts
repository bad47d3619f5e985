import { type MinutesEntry, readMinutes } from '../dialects/minutes.ts';
import { trackInLink } from '../dialects/registry.ts';
import { readDocument } from '../markdown/read.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { errorCode } from '../model/errors.ts';
import { append } from '../model/lists.ts';
import { peopleOf } from '../model/people.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { type Decision, type Minutes, type Review, type Snapshot, snapshotSchema } from '../model/review.ts';
import { namesOf } from '../model/shown-names.ts';
import { type TextPart, trackMentions } from '../model/track-mentions.ts';
import type { Day } from '../model/when.ts';
import { addDays, longDay } from '../text/format.ts';
import { report } from './catalogue/report.ts';
import { type Config, teamWords } from './config/config.ts';
import { type ReviewFile, reviewFiles } from './files/review-files.ts';
import type { SwarmFiles } from './files/swarm-files.ts';
import { TrackNames } from './merge/track-names.ts';

/** Bytes of a snapshot that are read. */
const mostBytes = 64 * 1024 * 1024;
/** Days ahead for which minutes may be prepared. */
const farthest = 366;

/**
 * Reads the reviews of a portfolio, newest first: minutes (`reviews/DATE.md`), whose decisions are tied to the tracks that
 * they name, and snapshots (`reviews/DATE.json`). What is wrong with a file is a diagnostic.
 */
export async function readReviews(
  files: SwarmFiles,
  paths: readonly string[],
  portfolio: Portfolio,
  config: Config,
): Promise<{ reviews: Review[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const found = reviewFiles(paths);
  if (found.length === 0) return { reviews: [], diagnostics };
  const isFolderOfReviews = found.some(({ day }) => day !== null);
  const ties = new Ties(portfolio, config);
  const reviews = new Map<Day, Review>();
  for (const file of found) {
    const { path, kind, day } = file;
    if (day === null) {
      if (isFolderOfReviews) diagnostics.push(withoutDay(file));
      continue;
    }
    const review = reviews.get(day) ?? { day, minutes: null, snapshot: null };
    reviews.set(day, review);
    if (review[kind] !== null) {
      const [what, other] =
        kind === 'minutes' ? ['minutes', review.minutes!.file] : ['the snapshot', `reviews/${day}.json`];
      const message = `These are ${what} of ${longDay(day)}, and so is ${other}, which is shown.`;
      diagnostics.push(report('reviews-same-day', { file: path }, message));
      continue;
    }
    try {
      const bytes = await files.read(path, mostBytes);
      if (kind === 'minutes') {
        const read = minutesOf(path, bytes, day, config, ties);
        review.minutes = read.minutes;
        append(diagnostics, read.diagnostics);
      } else {
        const read = snapshotOf(bytes, day);
        if ('wrong' in read) diagnostics.push(report('snapshot-broken', { file: path }, read.wrong));
        else review.snapshot = read;
      }
    } catch (error) {
      diagnostics.push(report('file-unreadable', { file: path }, `The file cannot be read (${errorCode(error)}).`));
    }
  }
  const all = [...reviews.values()].sort((one, other) => (one.day < other.day ? 1 : -1));
  return {
    reviews: all,
    diagnostics: [...diagnostics, ...all.flatMap((review) => [...ofDays(review, portfolio.asOf)])],
  };
}

const withoutDay = ({ path }: ReviewFile): Diagnostic =>
  report('minutes-without-date', { file: path }, `The name of ${path} does not begin with a day that exists.`);

function* ofDays({ day, minutes, snapshot }: Review, asOf: Day): Generator<Diagnostic> {
  const file = minutes?.file ?? `reviews/${day}.json`;
  if (snapshot !== null && day > asOf)
    yield report('review-in-future', { file }, `The review of ${longDay(day)} is closed, but that day has not come.`);
  else if (day > addDays(asOf, farthest))
    yield report('review-in-future', { file }, `${longDay(day)} is more than a year ahead.`);
  if (snapshot !== null && minutes === null)
    yield report('review-without-minutes', { file }, `No minutes of the review of ${longDay(day)} were found.`);
}

function minutesOf(path: string, bytes: Uint8Array, day: Day, config: Config, ties: Ties) {
  const document = readDocument(path, bytes, config.limits);
  const entries = readMinutes(document, { asOf: day, words: teamWords(config) });
  const gone = new Map<string, number>();
  const decisions = entries.map((entry): Decision => {
    const tied = ties.of(entry);
    for (const name of tied.gone) if (!gone.has(name)) gone.set(name, entry.line);
    const { kind, text, due, done, line } = entry;
    return { kind, text, tracks: tied.tracks, owner: ties.ownerOf(entry), due, done, source: { file: path, line } };
  });
  const minutes: Minutes = {
    file: path,
    title: document.root.sections[0]?.title || null,
    text: document.text,
    decisions,
  };
  const ofGone = [...gone].map(([name, line]) =>
    report('review-track-gone', { file: path, line }, `“${name}” is no track of these plans.`),
  );
  return { minutes, diagnostics: [...document.diagnostics, ...ofGone] };
}

function snapshotOf(bytes: Uint8Array, day: Day): Snapshot | { wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { wrong: 'The snapshot is not JSON, or is cut off.' };
  }
  const { success, data, error } = snapshotSchema.safeParse(value);
  if (!success) {
    const [issue] = error.issues;
    return {
      wrong: `The snapshot was not written by Trackway, or was changed: ${issue?.path.join('.') || 'its whole'} is wrong.`,
    };
  }
  return data.day === day ? data : { wrong: `This is the snapshot of ${longDay(data.day)}, not of ${longDay(day)}.` };
}

/** Finds the tracks and people that minutes name. */
class Ties {
  private readonly names: TrackNames;
  private readonly mentions: (text: string, except: string) => TextPart[];
  private readonly ids: ReadonlySet<string>;
  private readonly person: ReturnType<typeof peopleOf>;
  private readonly people: readonly string[];

  constructor(portfolio: Portfolio, { aliases, approvals, people }: Config) {
    const { tracks } = portfolio;
    this.ids = new Set(tracks.map(({ id }) => id));
    this.names = new TrackNames(
      tracks.map(({ id, statedId, title, source }) => ({
        id,
        path: source.file.replace(/\/[^/]*$/, ''),
        statedId,
        title,
      })),
      aliases,
    );
    this.mentions = trackMentions(tracks);
    this.person = peopleOf(namesOf(portfolio), { publicEmails: approvals.publicEmail, aliases: people });
    const known = [...namesOf(portfolio)].flatMap((name) => this.person(name)?.name ?? []);
    this.people = [...new Set(known)].filter((name) => name.includes(' '));
  }

  /** The tracks of an entry: those it links to or names; if it names none, those of its headings. */
  of({ text, refs, track, headings }: MinutesEntry): { tracks: string[]; gone: string[] } {
    const gone: string[] = [];
    const named = (name: string): string[] => {
      const id = this.names.byName(name);
      return id === null ? [] : [id];
    };
    const linked = refs.flatMap((ref) => {
      const folder = trackInLink(ref);
      const id = folder === null ? (named(ref)[0] ?? null) : (named(folder)[0] ?? null);
      if (id === null && (folder !== null || (!ref.includes('/') && this.names.looksLikeTrack(ref))))
        gone.push(folder ?? ref);
      return id ?? [];
    });
    const stated = track === null ? [] : named(track);
    if (track !== null && stated.length === 0 && linked.length === 0) gone.push(track);
    const own = [...linked, ...stated, ...this.mentioned(text)];
    const tracks =
      own.length > 0 ? own : headings.flatMap((heading) => [...named(heading), ...this.mentioned(heading)]);
    return { tracks: [...new Set(tracks)].filter((id) => this.ids.has(id)), gone };
  }

  private mentioned(text: string): string[] {
    return this.mentions(text, '').flatMap(({ track }) => (track === null ? [] : [track.id]));
  }

  /** The person whom an entry asks: of its label or column, else the first whose full name its text has. */
  ownerOf({ owner, text }: MinutesEntry): string | null {
    if (owner !== null) return this.person(owner)?.name ?? owner;
    const found = this.people
      .map((name) => ({ name, at: text.indexOf(name) }))
      .filter(({ at }) => at !== -1)
      .sort((one, other) => one.at - other.at);
    return found[0]?.name ?? null;
  }
}
