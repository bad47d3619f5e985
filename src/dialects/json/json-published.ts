import { normalizeForMatch } from '../../model/normalize.ts';
import { statusOfLabel } from '../head/status-dates.ts';
import { means, type Vocabulary, vocabularyFor } from '../vocabulary/index.ts';
import type { TeamWords } from '../vocabulary/team-words.ts';
import { madeFrom, metadataKeys } from './json.ts';
import { edgeLabels } from './json-dependencies.ts';
import { recoverJson } from './json-lines.ts';
import { spaced } from './json-source.ts';

/**
 * A metadata file as published: its lines, null for a line without published content, and the number of keys left out.
 */
export interface PublishedJson {
  lines: (string | null)[];
  withheld: number;
}

const wholeFile = new Set([...Object.values(metadataKeys).flat(), 'approval', 'approvals', 'gates', 'git']);

/** Keys inside records that are read but not in the vocabulary. */
const inRecords = new Set(
  `value since reason handle kind type relation track_id trackId approver approved_by by approver_role approved_on
  approved_at signed_on recorded_at decision condition branch remote commit commit_short commit_date`.split(/\s+/),
);

/** True if any reader uses the key's value. `path` holds the keys above it. */
function isRead(path: readonly string[], key: string, vocabulary: Vocabulary): boolean {
  const words = spaced(key);
  const role = vocabulary.headings.get(normalizeForMatch(words));
  const isRecord = role === 'risks' || role === 'milestones' || role === 'questions';
  const labelled = (...labels: Parameters<typeof means>[2][]): boolean =>
    labels.some((label) => means(vocabulary, words, label));
  if (path.length === 0)
    return (
      wholeFile.has(key) ||
      madeFrom.test(key) ||
      isRecord ||
      labelled(...edgeLabels, 'blocker', 'blocked-since') ||
      statusOfLabel(key, vocabulary) !== null
    );
  // `"approvals": { "Security": { … } }`: the keys are roles.
  const isRole = path.length === 1 && path[0] === 'approvals';
  return (
    isRole ||
    inRecords.has(key) ||
    vocabulary.labels.has(normalizeForMatch(words)) ||
    labelled('blocker', 'blocked-since')
  );
}

/**
 * The part of a metadata file that a site shows: only keys that are read. The rest does not concern readers, and some
 * teams keep API keys there. Lines keep their numbers. For invalid JSON, only lines that are read are shown.
 */
export function publishedJson(text: string, words: TeamWords): PublishedJson {
  const vocabulary = vocabularyFor(words);
  const source = text.replace(/\n$/, '');
  try {
    const data: unknown = JSON.parse(source.replace(/^\ufeff/, ''));
    // Nothing is read from JSON that is not an object.
    if (data === null || typeof data !== 'object' || Array.isArray(data))
      return { lines: source.split('\n').map(() => null), withheld: 0 };
  } catch {
    return recovered(source, vocabulary);
  }
  const omitted = unreadMembers(source, vocabulary);
  let [kept, end] = ['', 0];
  for (const [start, stop] of omitted) {
    kept += source.slice(end, start) + source.slice(start, stop).replace(/[^\n]+/g, '');
    end = stop;
  }
  kept += source.slice(end);
  const before = source.split('\n');
  const lines = kept.split('\n').map((line, index) => (line.trim() === '' && before[index]?.trim() ? null : line));
  return { lines, withheld: omitted.length };
}

/** Ranges of unread members: from the quote before the key to the end of the value and its comma. */
function unreadMembers(text: string, vocabulary: Vocabulary): [start: number, stop: number][] {
  const found: [number, number][] = [];
  const open: { array: boolean; key: string; expectsKey: boolean }[] = [];
  /** The start and depth of the member being skipped. */
  let skipped: { start: number; depth: number } | null = null;
  const close = (at: number): void => {
    if (skipped === null || open.length !== skipped.depth) return;
    found.push([skipped.start, at]);
    skipped = null;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const top = open.at(-1);
    if (character === '{' || character === '[')
      open.push({ array: character === '[', key: '', expectsKey: character === '{' });
    else if (character === '}' || character === ']') {
      close(at);
      open.pop();
    } else if (character === ',' && top !== undefined) {
      close(at + 1);
      top.expectsKey = !top.array;
    } else if (character === '"') {
      const start = at;
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
      if (!top?.expectsKey) continue;
      top.expectsKey = false;
      top.key = text.slice(start + 1, at);
      if (skipped !== null) continue;
      const above = open.slice(0, -1).flatMap(({ array, key }) => (array ? [] : [key]));
      if (!isRead(above, top.key, vocabulary)) skipped = { start, depth: open.length };
    }
  }
  return found;
}

function recovered(text: string, vocabulary: Vocabulary): PublishedJson {
  const { lines: places } = recoverJson(text);
  const read = new Set([...places].filter(([key]) => isRead([], key, vocabulary)).map(([, line]) => line));
  const lines = text
    .split('\n')
    .map((line, index) => (read.has(index + 1) || !/[\p{L}\p{N}]/u.test(line) ? line : null));
  return { lines, withheld: lines.filter((line) => line === null).length };
}
