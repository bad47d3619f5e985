import type { Track } from '../../model/track.ts';

/** An event in the feeds, dated by a document or a commit. */
export interface FeedEntry {
  /** Never changes: derived from the event and its subject, not from the build. */
  id: string;
  kind: 'change' | 'commit' | 'status' | 'approval' | 'question';
  track: Track;
  /** ISO 8601; midnight UTC if only the day is known. */
  date: string;
  title: string;
  text: string;
  url: string;
  /** True for a status, and for a change-log line that states one. The status feed holds exactly these. */
  tellsStatus: boolean;
  /** Names of the people whom it concerns, as pages write them. */
  people: string[];
}
