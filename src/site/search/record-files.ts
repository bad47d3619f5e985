import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { indexOf } from '../../model/portfolio-index.ts';
import type { Track } from '../../model/track.ts';
import { matchesGlob } from '../../portfolio/config/suppressions.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { searchEntries } from '../../search/entries.ts';
import type { PackedRecords } from '../../search/head.ts';
import { searchIndex } from '../../search/index-files.ts';
import { statusWords } from '../../text/labels.ts';
import { reviewPages, sitePages } from '../../views/share/site-pages.ts';
import { packed } from './pack.ts';

/** The folder of the record index in the site. The head is in it, all else in a folder named by the head. */
const folder = 'search/records';

/**
 * The record index as files of the site, by path: JSON, compressed here because not every server does; records in
 * packs, because hosts limit the number of files. The folder of all files but the head is named by a hash of their
 * content, which the head holds: so a browser never mixes files of two builds. Made once per portfolio.
 */
export function recordFiles(loaded: Loaded): Map<string, Uint8Array> {
  return indexOf(loaded.portfolio).once(() => makeFiles(loaded), 'record files');
}

function makeFiles(loaded: Loaded): Map<string, Uint8Array> {
  const { portfolio, config } = loaded;
  const withheld = (file: string): boolean => isWithheld(loaded, file);
  const statusWord = statusWords(config.labels);
  const pages = [...sitePages, ...reviewPages(loaded.reviews)];
  const entries = searchEntries(portfolio, { settings: config, statusWord, withheld, pages });
  const trackStatus = (track: Track): string => statusWord(track.status.value);
  const { head, orders, terms, records } = searchIndex(portfolio, entries, trackStatus, withheld);
  const single: [string, unknown][] = [
    ['orders', orders],
    ...terms.map((file, index): [string, unknown] => [`terms-${index}`, file]),
  ];
  // Compressed synchronously: the thread pool takes five times as long for so many small files.
  const files = single.map(([name, value]): [string, Uint8Array] => [name, gzipSync(JSON.stringify(value))]);
  const parts = records.map((part) => gzipSync(JSON.stringify(part)));
  for (const [index, pack] of packed(parts).entries()) files.push([`records-${index}`, pack]);
  const hash = createHash('sha256');
  for (const [, bytes] of files) hash.update(bytes);
  const made: PackedRecords = {
    build: hash.digest('hex').slice(0, 12),
    sizes: parts.map(({ length }) => length),
  };
  return new Map([
    ...files.map(([name, bytes]): [string, Uint8Array] => [`${folder}/${made.build}/${name}.bin`, bytes]),
    [`${folder}/head.bin`, gzipSync(JSON.stringify({ ...head, ...made }))],
  ]);
}

/** True for a document that `trackway.yaml` excludes from search. */
export const isWithheld = ({ config }: Loaded, file: string): boolean =>
  config.search.exclude.some((pattern) => matchesGlob(pattern, file));
