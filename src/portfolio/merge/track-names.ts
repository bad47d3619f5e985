import { nearest } from '../../dialects/vocabulary/nearest.ts';

/** What a track may be called in another document. */
export interface NamedTrack {
  id: string;
  /** Its folder (`tracks/memory-layer`), for links. */
  path: string;
  statedId: string | null;
  title: string;
}

/** Finds the track that a text names. Built once a portfolio. */
export class TrackNames {
  private exact = new Map<string, string | null>();
  private loose = new Map<string, string | null>();
  private folders = new Map<string, string>();
  private prefixes = new Set(['track', 'trk']);
  private dated = false;
  /** Names that `nearest` compares with, made when first asked for. */
  private known: string[] | null = null;

  /** `aliases` are old names from `trackway.yaml`, each with today's. */
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
      // `TRACK-117-memory` is also meant by TRACK-117, `memory_20260714` by memory.
      for (const name of [statedId, title, numbered(id), statedId && numbered(statedId), undated(id)]) {
        if (name != null && normalizeName(name) !== '') this.add(this.loose, normalizeName(name), id);
      }
    }
  }

  /** A name that two tracks share names neither. */
  private add(names: Map<string, string | null>, name: string, id: string): void {
    const known = names.get(name);
    names.set(name, known === undefined || known === id ? id : null);
  }

  /** The track that this name means, or null. */
  byName(name: string): string | null {
    const folded = normalizeName(name);
    return this.exact.get(folded) ?? this.loose.get(folded) ?? null;
  }

  /** The track that a path relative to the swarm folder lies in, or null. */
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
   * True for what looks like a track of this portfolio though none is called so: a path below `tracks/`, a number with a known
   * prefix (`TRACK-117`), a name in the form of the others. A word, a package (`lib.core`) or a sentence looks like none.
   */
  looksLikeTrack(name: string): boolean {
    if (/(?:^|\/)tracks\/[^/]/.test(name)) return true;
    const bare = name.replace(/^(?:\.{1,2}\/)+|\/$/g, '');
    const prefix = prefixOf(bare);
    if (prefix !== null) return this.prefixes.has(prefix);
    if (!/^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+$/u.test(bare)) return false;
    return !this.dated || undated(bare) !== null || /track/i.test(bare);
  }

  /** The track whose name is nearest to one that names nothing, at most `maxDistance` letters away, or null. */
  nearest(name: string, maxDistance?: number): string | null {
    this.known ??= [...this.exact, ...this.loose].filter(([, id]) => id !== null).map(([folded]) => folded);
    const match = nearest(normalizeName(name), this.known, maxDistance);
    return match === null ? null : this.byName(match);
  }
}

/** `track` of `TRACK-117`, in lower case; null for what is no prefix and number. */
const prefixOf = (name: string): string | null =>
  /^([A-Za-z]{1,12})[-_ ]?\d{1,6}(?=$|[-_ :])/.exec(name)?.[1]?.toLowerCase() ?? null;

const normalizeName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** `TRACK-117` of `TRACK-117-memory-layer`; null for a name that does not begin so. */
export const numbered = (name: string): string | null =>
  /^[A-Za-z]{2,12}[-_ ]?\d{1,6}(?=$|[-_ :])/.exec(name)?.[0] ?? null;
/** `memory` of `memory_20260714`; null for a name without a date behind it. */
export const undated = (name: string): string | null =>
  /^(.+?)[-_](?:20\d{6}|20\d\d-\d\d-\d\d)$/.exec(name)?.[1] ?? null;
