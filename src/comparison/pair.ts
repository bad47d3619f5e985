import type { MatchRule } from '../model/change.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { indexOf, type TrackRecords } from '../model/portfolio-index.ts';
import type { Roles } from '../model/roles.ts';
import type { SourceLocation } from '../model/source-location.ts';
import type { Track } from '../model/track.ts';
import type { StatusWord } from '../text/labels.ts';
import type { Renames } from './match-tracks.ts';

/** A section of a document: its heading, and its own words without their form. */
export interface SectionWords {
  heading: string;
  words: string;
}

/** One state of a portfolio. */
export interface Side {
  portfolio: Portfolio;
  /** By document path; documents without an entry are not compared by their wording. */
  sections?: { get(path: string): readonly SectionWords[] | undefined };
}

export interface ComparisonSettings {
  statusWord: StatusWord;
  roles: Roles;
  renames: Renames;
}

/** Two states of one track, and what its finders need beyond it. */
export interface Pair {
  before: TrackRecords;
  now: TrackRecords;
  matchedBy: MatchRule;
  world: World;
}

/** Both states of the portfolio. */
export class World {
  readonly before: Side;
  readonly now: Side;
  readonly settings: ComparisonSettings;
  /** The present id of each track of the first state that is still there. */
  readonly nowId: ReadonlyMap<string, string>;

  constructor(before: Side, now: Side, settings: ComparisonSettings, nowId: ReadonlyMap<string, string>) {
    this.before = before;
    this.now = now;
    this.settings = settings;
    this.nowId = nowId;
  }

  /** A track of the second state by its id, or of the first by its former id. */
  trackNow = (id: string): Track | null => indexOf(this.now.portfolio).tracks.get(id)?.track ?? null;
  trackBefore = (id: string): Track | null => indexOf(this.before.portfolio).tracks.get(id)?.track ?? null;
}

/** A document's path in its track, which stays when the track is renamed or archived. */
export function pathIn(track: Track, file: string): string {
  const main = track.source.file;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}

/** An id without its track: `risk-late-data` of `quay.risk-late-data`. */
export const ownPart = (id: string, track: string): string =>
  id.startsWith(`${track}.`) ? id.slice(track.length + 1) : id.slice(id.indexOf('.') + 1);

/** The places of a record on both sides, for a draft. */
export const places = (
  before: { source: SourceLocation },
  now: { source: SourceLocation },
): { source: SourceLocation; was: SourceLocation } => ({ source: now.source, was: before.source });

/** Changes of a record that is only in one state: where it is or was, and its page. */
export const arrived = (record: { id: string; source: SourceLocation; url: string }) =>
  ({ record: record.id, matchedBy: 'none', source: record.source, url: record.url }) as const;
export const departed = (record: { id: string; source: SourceLocation }) =>
  ({ record: record.id, matchedBy: 'none', was: record.source }) as const;
