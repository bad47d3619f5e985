import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Track } from '../../model/track.ts';
import { matchesGlob } from '../../portfolio/config/suppressions.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { searchEntries } from '../../search/entries.ts';
import { searchIndex } from '../../search/index-files.ts';
import { words } from '../../text/format.ts';

/** The folder of the record index, below the site's root. */
const folder = 'search/records';

/**
 * The index of the portfolio's records as files of the site, by path: JSON, compressed by us, because not every server
 * would. The head carries a mark of all the others, so that a browser never joins files of two builds. Made once for a
 * portfolio.
 */
export function recordFiles(loaded: Loaded): Map<string, Uint8Array> {
  return indexOf(loaded.portfolio).once(() => makeFiles(loaded), 'record files');
}

function makeFiles(loaded: Loaded): Map<string, Uint8Array> {
  const { portfolio, config } = loaded;
  const withheld = (file: string): boolean => isWithheld(loaded, file);
  const statusWord = (value: keyof typeof config.labels): string => config.labels[value] ?? words(value);
  const entries = searchEntries(portfolio, { settings: config, statusWord, withheld });
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
  // Compressed here and now: to hand over so many small files takes five times as long as to compress them.
  return new Map(all.map(([name, text]) => [`${folder}/${name}.bin`, gzipSync(text)]));
}

/** True for a document that `trackway.yaml` withholds from search. */
export const isWithheld = ({ config }: Loaded, file: string): boolean =>
  config.search.exclude.some((pattern) => matchesGlob(pattern, file));
