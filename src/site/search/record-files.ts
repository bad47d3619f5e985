import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Track } from '../../model/track.ts';
import { matchesGlob } from '../../portfolio/config/suppressions.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { searchEntries } from '../../search/entries.ts';
import { searchIndex } from '../../search/index-files.ts';
import { statusWords } from '../../text/labels.ts';
import { sitePages } from '../../views/share/site-pages.ts';

/** The folder of the record index in the site. */
const folder = 'search/records';

/**
 * The record index as files of the site, by path: JSON, compressed here because not every server does. The head has a
 * hash of the others, so that browsers never mix files of two builds. Made once per portfolio.
 */
export function recordFiles(loaded: Loaded): Map<string, Uint8Array> {
  return indexOf(loaded.portfolio).once(() => makeFiles(loaded), 'record files');
}

function makeFiles(loaded: Loaded): Map<string, Uint8Array> {
  const { portfolio, config } = loaded;
  const withheld = (file: string): boolean => isWithheld(loaded, file);
  const statusWord = statusWords(config.labels);
  const entries = searchEntries(portfolio, { settings: config, statusWord, withheld, pages: sitePages });
  const trackStatus = (track: Track): string => statusWord(track.status.value);
  const { head, orders, terms, records } = searchIndex(portfolio, entries, trackStatus, withheld);
  const files: [string, unknown][] = [
    ['orders', orders],
    ...terms.map((file, index): [string, unknown] => [`terms-${index}`, file]),
    ...records.map((file, index): [string, unknown] => [`records-${index}`, file]),
  ];
  const texts = files.map(([name, value]): [string, string] => [name, JSON.stringify(value)]);
  const hash = createHash('sha256');
  for (const [, text] of texts) hash.update(text);
  const build = hash.digest('hex').slice(0, 12);
  const all: [string, string][] = [['head', JSON.stringify({ ...head, build })], ...texts];
  // Compressed synchronously: the thread pool takes five times as long for so many small files.
  return new Map(all.map(([name, text]) => [`${folder}/${name}.bin`, gzipSync(text)]));
}

/** True for a document that `trackway.yaml` excludes from search. */
export const isWithheld = ({ config }: Loaded, file: string): boolean =>
  config.search.exclude.some((pattern) => matchesGlob(pattern, file));
