import { type FindNearest, nearestOf } from '../../dialects/vocabulary/nearest.ts';

/** The names of a track. */
export interface NamedTrack {
  id: string;
  /** Its folder (`tracks/memory-layer`), for links. */
  path: string;
  statedId: string | null;
  title: string;
}

/** Finds the track that a text names. Build it once for a portfolio. */
export class TrackNames {
  private exact = new Map<string, string | null>();
  private loose = new Map<string, string | null>();
  private folders = new Map<string, string>();
  private prefixes = new Set(['track', 'trk']);
  private dated = false;
  /** Made on first use. */
  private findNearest: FindNearest | null = null;

  /** `aliases`: old names from `trackway.yaml` → current ones. */
  constructor(tracks: readonly NamedTrack[], aliases: Readonly<Record<string, string>> = {}) {
    for (const track of tracks) {
      this.folders.set(track.path, track.id);
      this.add(this.exact, normalizeName(track.id), track.id);
    }
    for (const [old, today] of Object.entries(aliases)) {
      const id = this.exact.get(normalizeName(today));
      if (id != null && !this.exact.has(normalizeName(old))) this.exact.set(normalizeName(old), id);
    }
    this.dated = tracks.length > 0 && tracks.filter(({ id }) => undated(id) !== null).length > tracks.length / 2;
    for (const { id, statedId, title } of tracks) {
      for (const name of [id, statedId]) this.prefixes.add(prefixOf(name ?? '') ?? 'track');
      // TRACK-117 also means `TRACK-117-memory`; memory means `memory_20260714`.
      for (const name of [statedId, title, numbered(id), statedId && numbered(statedId), undated(id)]) {
        if (name != null && normalizeName(name) !== '') this.add(this.loose, normalizeName(name), id);
      }
    }
  }

  /** A name that two tracks share means neither. */
  private add(names: Map<string, string | null>, name: string, id: string): void {
    const known = names.get(name);
    names.set(name, known === undefined || known === id ? id : null);
  }

  /** The track that this name means, or null. */
  byName(name: string): string | null {
    const key = normalizeName(name);
    return this.exact.get(key) ?? this.loose.get(key) ?? null;
  }

  /** The track that contains a path relative to the swarm folder, or null. */
  byPath(path: string): string | null {
    const steps = path.replace(/\/+$/, '').split('/');
    for (let length = steps.length; length > 0; length--) {
      const folder = steps.slice(0, length).join('/');
      const id = this.folders.get(folder) ?? this.folders.get(folder.replace(/\.(?:md|markdown)$/i, ''));
      if (id !== undefined) return id;
    }
    return null;
  }

  /**
   * True for a name in the form of this portfolio's tracks, even if none has it: a path in `tracks/`, a number with a
   * known prefix (`TRACK-117`), words with hyphens. False for a word, a package (`lib.core`) or a sentence.
   */
  looksLikeTrack(name: string): boolean {
    if (/(?:^|\/)tracks\/[^/]/.test(name)) return true;
    const bare = name.replace(/^(?:\.{1,2}\/)+|\/$/g, '');
    const prefix = prefixOf(bare);
    if (prefix !== null) return this.prefixes.has(prefix);
    if (!/^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+$/u.test(bare)) return false;
    return !this.dated || undated(bare) !== null || /track/i.test(bare);
  }

  /** The track with the most similar name, at most `maxDistance` letters away, or null. */
  nearest(name: string, maxDistance?: number): string | null {
    this.findNearest ??= nearestOf(
      [...this.exact, ...this.loose].filter(([, id]) => id !== null).map(([folded]) => folded),
    );
    const match = this.findNearest(normalizeName(name), maxDistance);
    return match === null ? null : this.byName(match);
  }
}

/** `track` for `TRACK-117`; null unless the name is a prefix and a number. */
const prefixOf = (name: string): string | null =>
  /^([A-Za-z]{1,12})[-_ ]?\d{1,6}(?=$|[-_ :])/.exec(name)?.[1]?.toLowerCase() ?? null;

const normalizeName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** `TRACK-117` for `TRACK-117-memory-layer`; null for other names. */
export const numbered = (name: string): string | null =>
  /^[A-Za-z]{2,12}[-_ ]?\d{1,6}(?=$|[-_ :])/.exec(name)?.[0] ?? null;
/** `memory` for `memory_20260714`; null for a name without a date at its end. */
export const undated = (name: string): string | null =>
  /^(.+?)[-_](?:20\d{6}|20\d\d-\d\d-\d\d)$/.exec(name)?.[1] ?? null;
