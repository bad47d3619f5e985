import type { ReadContext } from '../../dialects/dialect.ts';
import { parseDocument } from '../../markdown/read.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { titleKey } from '../../model/title-key.ts';
import type { Config } from '../config/config.ts';
import { layOut, type TrackFolder } from '../files/layout.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import { isMarkdown } from '../files/track-patterns.ts';
import { linkTarget, pathOf, withFolders } from '../links/link-target.ts';
import { readTrackDocument } from '../read-documents.ts';
import { withoutLines } from './cut.ts';
import { type CutDocument, cutJson, cutMarkdown, cutPage } from './cut-document.ts';
import { withPlainLinks } from './plain-links.ts';
import { entriesOf } from './registry-entries.ts';
import type { WordLedger } from './word-ledger.ts';

/** How much is left out; documents and parts of a left-out track are not counted. */
export interface LeftOutCounts {
  tracks: number;
  documents: number;
  sections: number;
  records: number;
}

/** What a smaller audience does not see of a folder. */
export interface LeftOut {
  /** Files that are left out whole. */
  files: ReadonlySet<string>;
  /** Tracks that are left out, by their path. */
  tracks: ReadonlySet<string>;
  /** Texts of the other files that differ from the disk. */
  texts: ReadonlyMap<string, string>;
  /** Titles of left-out sections and records by document, by `titleKey`. */
  titles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names, IDs and titles of left-out tracks, by `titleKey`. */
  names: ReadonlySet<string>;
  counts: LeftOutCounts;
  /** Marks that are not clear. */
  diagnostics: Diagnostic[];
}

export interface LeftOutInput {
  files: SwarmFiles;
  config: Config;
  context: ReadContext;
  words: WordLedger;
  /** What is left out today, for an older state; null for the present one. */
  today: LeftOut | null;
}

/** Bytes read of a file. */
const mostBytes = 64 * 1024 * 1024;

const isMetadata = (path: string): boolean => /(?:^|\/)metadata\.json$/i.test(path);

const isPage = (path: string): boolean => /^pages\/.*\.mdx$/.test(path);

/** Snapshots of reviews: what was published then may be internal now, and they cannot be cut. */
const isSnapshot = (path: string): boolean => /^(?:[^/]+\/)?reviews\/[^/]+\.json$/i.test(path);

/** Finds all that is marked for a smaller audience than the public, and makes the texts without it. */
export async function leftOutOf(input: LeftOutInput): Promise<LeftOut> {
  const { today } = input;
  const { files: all } = await input.files.list();
  const layout = layOut(all, input.config);
  const documents = await cutAll(input, all);
  const gone = layout.tracks.filter((track) => isGone(track, documents));
  const tracks = new Set([...gone.map(({ path }) => path), ...(today?.tracks ?? [])]);
  const files = new Set<string>(today?.files);
  for (const { documents: own } of gone) for (const { path } of own) files.add(path);
  for (const path of all)
    if (documents.get(path)?.isLeftOut || isSnapshot(path) || isInside(path, tracks)) files.add(path);
  const names = new Set([...(today?.names ?? []), ...(await namesOf(gone, input))]);
  const isLeftOut = (path: string): boolean => files.has(path) || isInside(path, tracks);
  const texts = textsOf(input, all, documents, { isLeftOut, names, registries: layout.registries });
  note(input.words, all, documents, files, texts);
  const inTracks = new Set(gone.flatMap((track) => track.documents.map(({ path }) => path)));
  const kept = [...documents].filter(([path]) => !files.has(path));
  const cuts = kept.flatMap(([, document]) => document.cuts);
  const sections = cuts.filter(({ what }) => what === 'section').length;
  return {
    ...{ files, tracks, texts, names },
    titles: new Map(kept.map(([path, document]) => [path, new Set(document.cuts.flatMap((cut) => cut.titles))])),
    counts: {
      tracks: gone.length,
      documents: [...documents].filter(([path, document]) => document.isLeftOut && !inTracks.has(path)).length,
      sections,
      records: cuts.length - sections,
    },
    diagnostics: [...documents.values()].flatMap((one) => one.diagnostics),
  };
}

/** Every document, cut. One that cannot be read has nothing that could be published. */
async function cutAll(
  { files, config, context, today }: LeftOutInput,
  all: readonly string[],
): Promise<Map<string, CutDocument>> {
  const found = new Map<string, CutDocument>();
  for (const path of all) {
    if (!isMetadata(path) && !isMarkdown(path) && !isPage(path)) continue;
    const bytes = await files.read(path, mostBytes).catch(() => null);
    if (bytes === null) continue;
    const titles = today?.titles.get(path) ?? new Set<string>();
    if (isPage(path)) found.set(path, cutPage(bytes, path, config.limits));
    else if (isMetadata(path)) found.set(path, cutJson(bytes, path, config.limits));
    else found.set(path, cutMarkdown(bytes, path, context, config.limits, titles));
  }
  return found;
}

/** A track is left out if its metadata or its specification says so, or if nothing of it is left. */
function isGone({ documents: own }: TrackFolder, documents: ReadonlyMap<string, CutDocument>): boolean {
  const says = own.some(({ path, role }) => (role === 'metadata' || role === 'spec') && documents.get(path)?.isMarked);
  const written = own.filter(({ role }) => role !== 'metadata');
  return says || (written.length > 0 && written.every(({ path }) => documents.get(path)?.isLeftOut));
}

/** True for a path in one of these folders. */
function isInside(path: string, folders: ReadonlySet<string>): boolean {
  for (let above = path; above !== ''; above = above.slice(0, Math.max(0, above.lastIndexOf('/'))))
    if (folders.has(above)) return true;
  return false;
}

async function namesOf(tracks: readonly TrackFolder[], { files, context, config }: LeftOutInput): Promise<string[]> {
  const names = tracks.map(({ name }) => name);
  for (const file of tracks.flatMap(({ documents }) => documents)) {
    if (file.role === 'support') continue;
    const { facts } = (await readTrackDocument(files, file, context, config.limits)).document;
    for (const stated of [facts.statedId, facts.title]) if (stated !== null) names.push(stated.value);
  }
  return names.map(titleKey).filter((key) => key !== '');
}

interface Gone {
  isLeftOut(path: string): boolean;
  names: ReadonlySet<string>;
  registries: readonly string[];
}

/** The texts that differ from the disk: without parts, without entries of a registry, without links to what is gone. */
function textsOf(
  { config, context }: LeftOutInput,
  all: readonly string[],
  documents: ReadonlyMap<string, CutDocument>,
  { isLeftOut, names, registries }: Gone,
): Map<string, string> {
  const paths = withFolders(all);
  const leads = (from: string, href: string): boolean => {
    const target = linkTarget(from, href, paths);
    if (target !== null && isLeftOut(target)) return true;
    const fragment = /#(.+)$/s.exec(href)?.[1];
    const inside = pathOf(href) === '' ? from : target;
    return fragment !== undefined && inside !== null && documents.get(inside)?.slugs.has(fragment) === true;
  };
  const texts = new Map<string, string>();
  for (const [path, { text, isChanged }] of documents) {
    if (isLeftOut(path)) continue;
    if (isChanged) texts.set(path, text);
    if (!isMarkdown(path)) continue;
    let now = text;
    if (names.size > 0 && registries.includes(path)) {
      const document = parseDocument(path, text, config.limits);
      now = withoutLines(text, entriesOf(document, context, paths, isLeftOut, names));
    }
    if (/\]\(|\]:|<\w|\]\[/.test(now))
      now = withPlainLinks(now, parseDocument(path, now, config.limits).tree, (href) => leads(path, href));
    if (now !== text) texts.set(path, now);
  }
  return texts;
}

/** Notes the words of everything that is left out, and of everything that is kept. */
function note(
  words: WordLedger,
  all: readonly string[],
  documents: ReadonlyMap<string, CutDocument>,
  files: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): void {
  for (const path of all) {
    const document = documents.get(path);
    for (const { text, line } of document?.lost ?? []) words.leaveOut(text, path, line);
    if (!files.has(path)) words.keep(`${path} ${texts.get(path) ?? document?.text ?? ''}`);
    else {
      words.leaveOut(path, path);
      if (document !== undefined) words.leaveOut(document.text, path);
    }
  }
}
