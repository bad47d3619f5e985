import type { Change, ChangeKind, ChangePart } from '../../model/change.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { indexOf } from '../../model/portfolio-index.ts';
import { shorten } from '../../model/shorten.ts';
import type { Track } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import { placeWords } from '../../text/format.ts';
import { changeWords } from './kinds.ts';

/** A change as a row of a list. */
export interface ChangeRow {
  change: Change;
  word: string;
  /** The name of a glyph. */
  glyph: string;
  warn: boolean;
  /** Its track now; null if that is gone. */
  track: Track | null;
  trackTitle: string;
  /** What of the track changed, if it is not the track itself. */
  record: string | null;
  /** The sentence without what `was` and `now` say. */
  parts: ChangePart[];
  /** The values, cut to what a column takes; null if there is none. */
  was: string | null;
  now: string | null;
  /** The reason in the team's own words; null if none was found. */
  why: string | null;
  /** The author of the commit that brought it; null if none is known. */
  who: string | null;
  /** The day of that commit. */
  day: Day | null;
  /** The moment of that commit (ISO 8601), for the reader's browser. */
  moment: string | null;
  /** Where it is written now, or was written if it is gone. */
  place: { words: string; file: string } | null;
}

/** Kinds whose word and values say all that stands before and in the part that the values tell. */
const toldByValues: ReadonlySet<ChangeKind> = new Set([
  ...(['date.moved', 'date.set', 'date.dropped', 'date.sharpened', 'date.blurred'] as const),
  ...(['owner.changed', 'question.owner', 'track.renamed'] as const),
]);

/** A sentence without what the row's values say already. Feeds and messages print it whole. */
export function untoldParts({ kind, parts, before, after }: Change): ChangePart[] {
  if (before === null && after === null) return parts;
  const from = parts.findLastIndex(({ told }) => told);
  if (from === -1 || !toldByValues.has(kind)) return parts.filter(({ told }) => !told);
  const rest = parts
    .slice(from + 1)
    .map((part, index) => (index === 0 ? { ...part, text: afterStop(part.text) } : part));
  const shown = rest.filter(({ text }) => text !== '');
  return shown.map((part, index) => (index === 0 ? { ...part, text: part.text.trimStart() } : part));
}

const afterStop = (text: string): string => text.replace(/^\./, '');

/** The most characters of a value in its column. */
const longest = 90;

const value = (text: string | null): string | null =>
  text === null ? null : shorten(text.replace(/\s+/g, ' ').trim(), longest);

/** The changes as rows, in the same order. */
export function changeRows(changes: readonly Change[], portfolio: Portfolio): ChangeRow[] {
  const { tracks } = indexOf(portfolio);
  return changes.map((change) => {
    const track = tracks.get(change.track)?.track ?? null;
    const ofTrack = change.title === change.trackTitle;
    const place = change.source ?? change.was;
    const { word, glyph, warn } = changeWords(change, track?.status.value ?? null);
    return {
      change,
      word,
      glyph,
      warn,
      track,
      trackTitle: change.trackTitle,
      record: ofTrack ? null : change.title,
      parts: untoldParts(change),
      was: value(change.before),
      now: value(change.after),
      why: change.why?.text ?? null,
      who: change.by?.author ?? null,
      day: change.by?.committedAt.slice(0, 10) ?? null,
      moment: change.by?.committedAt ?? null,
      place: place === null ? null : { words: placeWords(place), file: place.file },
    };
  });
}
