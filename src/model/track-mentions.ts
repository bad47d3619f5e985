import type { Track } from './track.ts';

/** A stretch of text, and the track that it names, if any. */
export interface TextPart {
  text: string;
  track: Track | null;
}

interface Name {
  /** Lower case. */
  name: string;
  /** The spelling required, or null if case does not matter. */
  exact: string | null;
  track: Track;
}

/** `TRACK-117`, `memory-layer`, `a_b` are never ordinary words; `search` may be. */
const isUnmistakable = (id: string): boolean => /[-_\d]/.test(id) && id.length > 2;

const wordPattern = /[\p{L}\p{N}]+/gu;
/** Two words of a title may be ordinary words: `memory layer` means the track only in the case of its title. */
const isCaseSensitive = (name: string, track: Track): boolean =>
  name === track.title && (name.match(wordPattern)?.length ?? 0) < 3 && !isUnmistakable(name);

const firstWord = (text: string): string => text.match(wordPattern)?.[0]?.toLowerCase() ?? '';
const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character);

/**
 * Finds the tracks that a text names: by ID if it cannot be an ordinary word, by title if it has two words or more.
 * Build it once for a portfolio; a search looks only at names that begin with a word of the text.
 */
export function trackMentions(tracks: readonly Track[]): (text: string, except: string) => TextPart[] {
  const byFirstWord = new Map<string, Name[]>();
  for (const track of tracks) {
    const ids = [track.id, track.statedId].filter((id) => id !== null && isUnmistakable(id));
    const titles = [track.title].filter((title) => (title.match(wordPattern)?.length ?? 0) >= 2);
    for (const name of new Set([...ids, ...titles])) {
      if (name === null) continue;
      const key = firstWord(name);
      const one = { name: name.toLowerCase(), exact: isCaseSensitive(name, track) ? name : null, track };
      const others = byFirstWord.get(key);
      if (others === undefined) byFirstWord.set(key, [one]);
      else others.push(one);
    }
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.name.length - a.name.length);

  return (text, except) => {
    const parts: TextPart[] = [];
    const lower = text.toLowerCase();
    let done = 0;
    // Lower case may be longer than the text (`İ`), and positions would differ: such a text names nothing.
    const words = lower.length === text.length ? lower.matchAll(wordPattern) : [];
    for (const word of words) {
      const at = word.index;
      if (at < done || isWordCharacter(lower[at - 1])) continue;
      const named = byFirstWord
        .get(word[0])
        ?.find(
          ({ name, exact }) =>
            lower.startsWith(name, at) &&
            !isWordCharacter(lower[at + name.length]) &&
            (exact === null || text.startsWith(exact, at)),
        );
      if (!named || named.track.id === except) continue;
      if (at > done) parts.push({ text: text.slice(done, at), track: null });
      done = at + named.name.length;
      parts.push({ text: text.slice(at, done), track: named.track });
    }
    if (done < text.length) parts.push({ text: text.slice(done), track: null });
    return parts;
  };
}
