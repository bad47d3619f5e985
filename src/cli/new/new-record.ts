import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingRole } from '../../dialects/heading-roles.ts';
import type { Role } from '../../dialects/vocabulary/headings.ts';
import { meaningsOf, type Vocabulary, vocabularyFor } from '../../dialects/vocabulary/index.ts';
import { nearest } from '../../dialects/vocabulary/nearest.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { SourceLocation } from '../../model/source-location.ts';
import { diskName } from '../../model/text-direction.ts';
import type { Track } from '../../model/track.ts';
import { isDay } from '../../portfolio/config/as-of.ts';
import { configNames, teamWords } from '../../portfolio/config/config.ts';
import { FolderFiles } from '../../portfolio/files/folder-files.ts';
import type { SwarmFiles } from '../../portfolio/files/swarm-files.ts';
import { isMarkdown } from '../../portfolio/files/track-patterns.ts';
import { typed } from '../../portfolio/files/what-was-meant.ts';
import { rootOf, UsageError } from '../settings.ts';
import { shellWord, type Terminal, visible } from '../terminal.ts';
import { type Insertion, insertions } from './insert-record.ts';
import { oneLine } from './track-place.ts';

export const recordKinds = ['risk', 'question', 'milestone'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The role of sections about a kind, and the heading of a new one. */
const sections: Record<RecordKind, { role: Role; heading: string }> = {
  risk: { role: 'risks', heading: 'Risks' },
  question: { role: 'questions', heading: 'Open Questions' },
  milestone: { role: 'milestones', heading: 'Milestones' },
};

export interface RecordWords {
  swarm?: string;
  date?: string;
}

/** Ways to add a record that are tried: each reads the track anew, and a document may have thousands of records. */
const mostTries = 40;

/**
 * Adds a record to a document of a track, and shows the new lines.
 * @throws {UsageError} if the track is unknown, the record is there already, or it would not be read as one more
 */
export async function newRecord(kind: RecordKind, id: string, written: string, words: RecordWords, io: Terminal) {
  const title = oneLine(written);
  if (title === '') throw new UsageError(`the ${kind} needs words.`);
  const date = words.date ?? null;
  if (date !== null && !isDay(date))
    throw new UsageError(`--date ${date}: expected a day that exists, written YYYY-MM-DD.`);
  const root = rootOf(words.swarm);
  // The readers are many modules: other commands do not load them.
  const { loadPortfolio } = await import('../../portfolio/load.ts');
  const { portfolio, config } = await loadPortfolio({ swarm: root, git: false, audience: 'internal' });
  const track = trackNamed(portfolio, id);
  const there = recordsOf(portfolio, kind, track);
  const same = there.find((record) => isSame(record.title, title));
  if (same !== undefined) {
    const { file, line } = same.source;
    throw new UsageError(`${track.id} has this ${kind} already, at ${typed(join(root, file))}:${line}.`);
  }
  const vocabulary = vocabularyFor(teamWords(config));
  let left = mostTries;
  for (const path of documentsFor(track, there)) {
    const disk = join(root, diskName(path));
    const before = utf8Text(disk);
    for (const insertion of before === null ? [] : ways(before, path, { kind, title, date }, there, vocabulary)) {
      if (left <= 0) break;
      left--;
      const after = await loadPortfolio({ swarm: withText(root, track, path, insertion.text), audience: 'internal' });
      if (!isOneMore(there, recordsOf(after.portfolio, kind, track), { path, insertion, title, date })) continue;
      writeFileSync(disk, insertion.text);
      return show(join(root, path), insertion, words, io);
    }
  }
  throw new UsageError(
    `${typed(join(root, track.source.file))} was left as it is, because nothing added to it would be read as one more ${kind}. Add it by hand.`,
  );
}

function trackNamed({ tracks }: Portfolio, id: string): Track {
  const track = tracks.find((one) => one.id === id || one.statedId === id);
  if (track !== undefined) return track;
  const ids = tracks.map((one) => one.id);
  const guess = nearest(id, ids);
  throw new UsageError(
    `there is no track ${shellWord(id)}.${guess === null ? ` Tracks: ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ' …' : ''}` : ` Did you mean ${guess}?`}`,
  );
}

/** What risks, questions and milestones have in common. */
interface KnownRecord {
  title: string;
  source: SourceLocation;
  /** The first day of a milestone. */
  day: string | null;
  /** False for a phase or a target, which are milestones in another shape. */
  isPlain: boolean;
}

function recordsOf({ risks, questions, milestones }: Portfolio, kind: RecordKind, { id }: Track): KnownRecord[] {
  const all = { risk: risks, question: questions, milestone: milestones }[kind];
  return all
    .filter(({ track }) => track === id)
    .map((record) => ({
      title: record.title,
      source: record.source,
      day: 'when' in record ? (record.when?.start ?? null) : null,
      isPlain: !('kind' in record) || record.kind === 'milestone',
    }));
}

const isSame = (one: string, other: string): boolean => normalizeForMatch(one) === normalizeForMatch(other);

/** The documents to add to: the main one if it has such records or none has, else those that have, the main one last. */
function documentsFor({ source }: Track, there: readonly KnownRecord[]): string[] {
  const main = source.file;
  const files = there.filter(({ isPlain }) => isPlain).map((record) => record.source.file);
  return [...new Set(files.includes(main) ? [main] : [...files, main])].filter(isMarkdown);
}

/** The text of a file; null if it is not UTF-8, because writing would change the rest of it. */
function utf8Text(path: string): string | null {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : null;
}

function ways(
  text: string,
  path: string,
  { kind, title, date }: { kind: RecordKind; title: string; date: string | null },
  there: readonly KnownRecord[],
  vocabulary: Vocabulary,
): Generator<Insertion> {
  const { role, heading } = sections[kind];
  const dates = ['target', 'date', 'due', 'deadline'] as const;
  return insertions(
    text,
    { title, date },
    {
      records: there
        .filter(({ isPlain, source }) => isPlain && source.file === path)
        .map((record) => ({ title: record.title, line: record.source.line })),
      isSection: (words) => headingRole(words, vocabulary).roles.includes(role),
      isDate: (head) => dates.some((label) => meaningsOf(vocabulary, head).has(label)),
      heading,
    },
  );
}

/** The settings and one track's files, one of them with another text: to see how a change would be read. */
function withText(root: string, { documents }: Track, path: string, text: string): SwarmFiles {
  const files = new FolderFiles(root, { git: false });
  const names = new Set([...configNames, ...documents.map((document) => document.path)]);
  return {
    name: files.name,
    async list() {
      const listing = await files.list();
      return { ...listing, files: listing.files.filter((name) => names.has(name)) };
    },
    read: async (name, limit) => (name === path ? Buffer.from(text).subarray(0, limit) : files.read(name, limit)),
    history: async () => null,
  };
}

/** True if exactly one record came in, from the new lines, with the title and the day that were asked for. */
function isOneMore(
  before: readonly KnownRecord[],
  after: readonly KnownRecord[],
  { path, insertion, title, date }: { path: string; insertion: Insertion; title: string; date: string | null },
): boolean {
  const { line, lines } = insertion;
  const added = after.find(
    ({ source }) => source.file === path && source.line >= line && source.line < line + lines.length,
  );
  if (added === undefined || after.length !== before.length + 1) return false;
  const isTitled = normalizeForMatch(title).includes(normalizeForMatch(added.title));
  return isTitled && (date === null || added.day === date);
}

function show(path: string, { line, lines }: Insertion, { swarm }: RecordWords, io: Terminal): void {
  io.out(`${visible(typed(path))}:${line}`);
  for (const added of lines) io.out(io.style('green', `+ ${visible(added)}`.trimEnd()));
  const option = swarm === undefined ? '' : ` --swarm ${shellWord(swarm)}`;
  io.out('');
  io.out(`Next: npx trackway check ${shellWord(typed(path))}${option}`);
}
