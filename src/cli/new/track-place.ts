import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { byRole, type Layout, type TrackFolder } from '../../portfolio/files/layout.ts';
import {
  documentName,
  isAboutFolder,
  patternFolder,
  stem,
  trackPattern,
} from '../../portfolio/files/track-patterns.ts';

/** A title as written on the command line, on one line and without spaces around it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Combining marks (the accent of é); and runs of characters that are neither letters nor digits. */
const marks = /\p{M}+/gu;
const between = /[^\p{L}\p{N}]+/gu;

/** A title as a folder name: `Memory layer` becomes `memory-layer`. Empty if it has no letter and no digit. */
export const slugOf = (title: string): string =>
  title.normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase().replace(between, '-').replace(/^-|-$/g, '');

/** A year, or a year and a month: `2026-11-queue.md` is dated, not numbered. */
const dated = /^(?:19|20)\d\d(?:[-_.]|(?:0[1-9]|1[0-2])\D)/;

/**
 * The next number in a folder of numbered entries, such as `004-` after `003-gates`; empty if most of them have none.
 * Dates are no numbers.
 */
function nextNumber(folder: string): string {
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => !name.startsWith('.') && !isAboutFolder(name),
  );
  const numbers = names.flatMap((name) => (dated.test(name) ? [] : (/^(\d{2,6})-/.exec(name)?.[1] ?? [])));
  const [first] = numbers;
  if (first === undefined || numbers.length * 2 < names.length) return '';
  return `${String(numbers.reduce((most, number) => Math.max(most, Number(number)), 0) + 1).padStart(first.length, '0')}-`;
}

/** Where a new track goes, relative to the portfolio's root. */
export interface TrackPlace {
  /** Its folder; for a single file, its path without extension. */
  home: string;
  /** Its first document. */
  document: string;
}

const isFile = ({ path, documents }: TrackFolder): boolean =>
  documents.length === 1 && documents.every((document) => stem(document.path) === path);

/**
 * The place of a new track: next to the existing tracks and in their shape, as a file or as a folder, numbered if they
 * are.
 * @param layout the existing tracks; of a new portfolio none
 * @param patterns those of `tracks:` in trackway.yaml
 * @param slug the title as a folder name
 */
export function trackPlace(root: string, layout: Layout, patterns: readonly string[], slug: string): TrackPlace {
  // A ROADMAP.md at the root of a repository is no place for others.
  const live = layout.tracks.filter(({ archived, path }) => !archived && (path.includes('/') || patterns.length > 0));
  const folder = live[0] === undefined ? firstFolder(layout, patterns) : dirname(live[0].path);
  const above = folder === '.' ? '' : `${folder}/`;
  const siblings = live.filter(({ path }) => dirname(path) === folder);
  const home = `${above}${nextNumber(join(root, folder))}${slug}`;
  if (siblings.length > 0 && siblings.every(isFile)) return { home, document: `${home}.md` };
  const main = basename(siblings.find((one) => !isFile(one))?.documents.toSorted(byRole)[0]?.path ?? '');
  return { home, document: `${home}/${documentName.test(stem(main)) ? main : 'spec.md'}` };
}

/** The folder of tracks if there are none to follow. */
function firstFolder({ found }: Layout, patterns: readonly string[]): string {
  const [pattern] = patterns.map(trackPattern);
  if (pattern !== undefined) return patternFolder(pattern) || '.';
  return found.some(({ folder }) => folder !== '') ? 'plans' : 'tracks';
}
