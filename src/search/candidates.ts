import { documentRank } from './document-names.ts';
import type { Ranked, RecordIndex } from './engine.ts';
import type { FacetValue, SearchTrack } from './head.ts';
import { excerpt, type FoundSection, sameTitle } from './sections.ts';
import type { FacetName } from './state.ts';
import type { QueryWord } from './words.ts';

/** A hit as the list shows it. */
export interface Hit {
  type: string;
  kind: string;
  /** The value of its status, for the icon of an approval. */
  status: string | null;
  title: string;
  /** Null for a person and for a page of the site. */
  track: SearchTrack | null;
  facts: string;
  /** The author's text around the query's words; empty if the title says it. */
  text: string;
  url: string;
  file: string | null;
  line: number | null;
}

/** A match of a query; its hit is loaded when it is shown. */
export interface Candidate extends Ranked {
  track: SearchTrack | null;
  record: number | null;
  facets: Record<FacetName, FacetValue | null>;
  loadHit: () => Promise<Hit>;
}

const none: Record<FacetName, null> = {
  type: null,
  track: null,
  status: null,
  owner: null,
  category: null,
  family: null,
};

/** True if a line is in a section, whose text ends at the next heading. */
const holdsLine = ({ line, nextLine }: FoundSection, at: number | null): boolean =>
  line !== null && at !== null && line <= at && (nextLine === null || at < nextLine);

/** A section that was found; null if a hit that is known shows it. */
export function sectionCandidate(
  index: RecordIndex,
  section: FoundSection,
  words: readonly QueryWord[],
  best: readonly Hit[],
): Candidate | null {
  const [path = '', fragment] = section.url.split('#');
  const track = index.tracks.find(({ url }) => path.startsWith(url));
  const document =
    track === undefined ? undefined : index.documentsOf(track).find(([address]) => `${track.url}${address}` === path);
  if (track === undefined || document === undefined) return null;
  const [, inFolder, family] = document;
  const file = `${track.folder}${inFolder}`;
  // A section that holds a record, or a document with its track's title, is found already.
  const isFound = (hit: Hit): boolean =>
    hit.url === section.url ||
    (hit.track === track && sameTitle(hit.title, section.title)) ||
    (hit.file === file && holdsLine(section, hit.line));
  if (best.some(isFound)) return null;
  const name = file.slice(file.lastIndexOf('/') + 1);
  return textCandidate(track, family, section.rank, {
    kind: fragment === undefined ? 'Document' : 'Section',
    title: section.title === '' ? name : section.title,
    text: excerpt(section.text, words),
    url: section.url,
    file,
    line: section.line,
  });
}

/** Documents that a query names by their files. */
export const documentCandidates = (index: RecordIndex, words: readonly QueryWord[]): Candidate[] =>
  index.tracks.flatMap((track) =>
    index.documentsOf(track).flatMap(([address, inFolder, family]) => {
      const rank = documentRank(inFolder, `${track.title} ${track.id}`, words);
      const file = `${track.folder}${inFolder}`;
      const title = file.slice(file.lastIndexOf('/') + 1);
      const about = { kind: 'Document', title, text: '', url: `${track.url}${address}`, file, line: null };
      return rank === null ? [] : [textCandidate(track, family, rank, about)];
    }),
  );

/** A document or a section of one. */
function textCandidate(
  track: SearchTrack,
  family: string,
  rank: number,
  about: Pick<Hit, 'kind' | 'title' | 'text' | 'url' | 'file' | 'line'>,
): Candidate {
  const hit: Hit = { type: 'section', status: null, track, facts: '', ...about };
  return {
    rank,
    isArchived: track.archived,
    track,
    record: null,
    facets: {
      ...none,
      type: ['section', 'section'],
      track: [track.id, track.title],
      status: track.status,
      family: [family, family],
    },
    loadHit: () => Promise.resolve(hit),
  };
}
