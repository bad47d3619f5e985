import { countTelling, holds, isCode, type QueryWord, stripDiacritics } from './words.ts';

/** The rank of a document whose file's name and track hold the words, and of one that they name in full. */
const named = 9;
const namedInFull = 27;

/**
 * The rank of a document by its file's name for a query; null if it is not named. The name must have a code of the query
 * (`ADR-031`, `T09`), or the query must name its track too (`storm rebooking plan`): half of all documents are called
 * `plan`.
 */
export function documentRank(file: string, trackName: string, words: readonly QueryWord[]): number | null {
  const stem = file.replace(/\.[^.]+$/, '').replace(/[_/-]+/g, ' ');
  const [inFile, inTrack] = [stripDiacritics(`${file.replace(/\.[^.]+$/, '')} ${stem}`), stripDiacritics(trackName)];
  const ofFile = words.filter((word) => holds(inFile, word));
  const hasCode = ofFile.some(isCode);
  const rest = words.filter((word) => !ofFile.includes(word));
  if (ofFile.length === 0 || !rest.every((word) => holds(inTrack, word)) || !(hasCode || rest.length > 0)) return null;
  const all = countTelling(stem) + (rest.length > 0 ? countTelling(trackName) : 0);
  return named + namedInFull * Math.min(1, words.length / all);
}
