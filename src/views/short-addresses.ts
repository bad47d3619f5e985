import { segment } from '../model/addresses.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Track } from '../model/track.ts';

/** A short address and what stands at its end. */
export interface ShortAddress {
  /** What follows `/go/`. */
  name: string;
  /** Site-relative. */
  url: string;
  title: string;
  /** One line that a link's preview shows. */
  description: string;
}

/** Two things that want one short address; the first has it. */
export interface ShortClash {
  name: string;
  taken: string;
  refused: string;
}

/** `memory-layer` of `/tracks/memory-layer/`. */
const ownSegment = (track: Track): string => track.url.split('/').at(-2)!;

/** An id that can be a folder's name as it stands, on every system. */
const isSafe = (id: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(id) && !id.endsWith('.');

type Addressed = { id: string; url: string };

/** Every record beside the tracks that has a short address, in the order in which they take names. */
function* records(portfolio: Portfolio): Generator<Addressed> {
  yield* portfolio.risks;
  yield* portfolio.approvals;
  yield* portfolio.milestones;
  yield* portfolio.questions;
}

/**
 * Short addresses of tracks and records, of ids that documents state for their tracks, and of old names that `trackway.yaml` lists. A track's own id
 * comes before any other name; an old name that is some track's id of today does not lead away from it.
 */
export function shortAddresses(
  portfolio: Portfolio,
  aliases: Readonly<{ [old: string]: string }>,
  preview: (record: Addressed) => { title: string; description: string } | null,
): { addresses: ShortAddress[]; clashes: ShortClash[] } {
  const byName = new Map<string, ShortAddress>();
  const clashes: ShortClash[] = [];
  const put = (name: string, record: Addressed): void => {
    const known = byName.get(name);
    if (known !== undefined) {
      if (known.url !== record.url) clashes.push({ name, taken: known.url, refused: record.url });
      return;
    }
    const said = preview(record);
    if (said !== null) byName.set(name, { name, url: record.url, ...said });
  };
  const trackNamed = (name: string): Track | undefined =>
    portfolio.tracks.find(({ id }) => id === name) ?? portfolio.tracks.find(({ id }) => segment(id) === segment(name));
  for (const track of portfolio.tracks) put(ownSegment(track), track);
  for (const track of portfolio.tracks) if (isSafe(track.id)) put(track.id, track);
  for (const record of records(portfolio)) put(record.id, record);
  for (const track of portfolio.tracks) {
    if (track.statedId === null) continue;
    if (isSafe(track.statedId)) put(track.statedId, track);
    put(segment(track.statedId), track);
  }
  for (const [old, today] of Object.entries(aliases)) {
    const track = trackNamed(today);
    if (track === undefined) continue;
    put(segment(old), track);
    // Records of a track that was renamed keep their old addresses too.
    for (const record of records(portfolio)) {
      const own = ownSegment(track);
      if (record.id.startsWith(`${own}.`)) put(`${segment(old)}${record.id.slice(own.length)}`, record);
    }
  }
  return { addresses: [...byName.values()], clashes };
}
