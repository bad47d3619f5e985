import { hash } from '../model/addresses.ts';
import type { Change, ChangePart } from '../model/change.ts';
import type { Track } from '../model/track.ts';

/** A piece of a sentence: plain words, or words with a link or a mark (see `ChangePart`). */
export type Piece = string | ChangePart;

/** Words that `before` and `after` say already. */
export const told = (text: string): ChangePart => ({ text, url: null, told: true });

/** Words that lead to a page. */
export const linked = (text: string, url: string): ChangePart => ({ text, url, told: false });

/** What a finder says of a change; the rest follows, or is filled in by history. */
export type Draft = Pick<Change, 'kind' | 'severity' | 'direction'> & { says: Piece[] } & Partial<
    Pick<
      Change,
      | 'cause'
      | 'record'
      | 'title'
      | 'titleWas'
      | 'before'
      | 'after'
      | 'slip'
      | 'matchedBy'
      | 'source'
      | 'was'
      | 'url'
      | 'follows'
    >
  >;

/** A draft as a change of a track. */
export function changeOf(draft: Draft, track: Pick<Track, 'id' | 'title' | 'url'>): Change {
  const { kind, severity, direction, says, record = null, before = null, after = null } = draft;
  const parts = says.map((piece) => (typeof piece === 'string' ? { text: piece, url: null, told: false } : piece));
  const title = draft.title ?? track.title;
  const { titleWas = null, slip = null, source = null, was = null, follows = null } = draft;
  return {
    id: `${record ?? track.id}.${kind}-${hash(JSON.stringify([title, before, after]))}`,
    kind,
    severity,
    direction,
    cause: draft.cause ?? 'edit',
    track: track.id,
    trackTitle: track.title,
    record,
    title,
    titleWas: titleWas === title ? null : titleWas,
    before,
    after,
    slip,
    sentence: sentenceOf(parts),
    parts,
    matchedBy: draft.matchedBy ?? 'id',
    source,
    was,
    by: null,
    moves: null,
    why: null,
    follows,
    url: draft.url === undefined ? track.url : draft.url,
  };
}

const sentenceOf = (parts: readonly ChangePart[]): string => parts.map(({ text }) => text).join('');

/** A change whose sentence goes on. */
export const withMore = (change: Change, more: string): Change => {
  const parts = [...change.parts, { text: ` ${more}`, url: null, told: false }];
  return { ...change, parts, sentence: sentenceOf(parts) };
};

/** Author's words in a sentence. */
export const quoted = (text: string): string => `“${text.replace(/\s+/g, ' ').trim()}”`;
