import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheRoot } from './temporary.ts';

/** What one run keeps for the next: facts of documents, rendered documents, pages. */
export type Kept = 'facts' | 'documents' | 'pages';

const kinds: readonly Kept[] = ['facts', 'documents', 'pages'];

const day = 86_400_000;

/** Days after which a file that no run used is removed. */
const longestUnused = 14;

const checksum = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 32);

/** The files are spread over 256 folders by the first two digits of their keys. */
const pathOf = (kind: Kept, key: string): string => join(cacheRoot(), kind, key.slice(0, 2), key.slice(2));

/**
 * What an earlier run kept; null if there is nothing, or something damaged.
 * @param key hexadecimal digits
 */
export function kept(kind: Kept, key: string): string | null {
  const path = pathOf(kind, key);
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    if (text.slice(0, end) !== checksum(content)) return null;
    markUsed(path);
    return content;
  } catch {
    return null;
  }
}

/** Keeps a text for later runs. A cache that cannot be written only costs time. */
export function keep(kind: Kept, key: string, content: string): void {
  const path = pathOf(kind, key);
  const text = `${checksum(content)}\n${content}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Not moved into place: the checksum tells a file of which only a part was written.
    writeFileSync(path, text);
  } catch {
    // See above.
  }
}

function markUsed(path: string): void {
  const now = Date.now();
  if (now - statSync(path).mtimeMs > day) utimesSync(path, new Date(now), new Date(now));
}

/** Removes what no run has used for two weeks; looks once a day. Never fails. */
export function removeUnused(): void {
  const mark = join(cacheRoot(), 'last-removal');
  const now = Date.now();
  try {
    const last = statSync(mark, { throwIfNoEntry: false });
    if (last !== undefined && now - last.mtimeMs < day) return;
    writeFileSync(mark, '');
    for (const kind of kinds)
      for (const name of readdirSync(join(cacheRoot(), kind))) removeUnusedIn(join(cacheRoot(), kind, name), now);
  } catch {
    // There is no cache, or another process removes files from it.
  }
}

function removeUnusedIn(folder: string, now: number): void {
  const names = readdirSync(folder);
  const unused = names.filter((name) => now - statSync(join(folder, name)).mtimeMs > longestUnused * day);
  for (const name of unused) rmSync(join(folder, name), { force: true });
  if (unused.length === names.length) rmdirSync(folder);
}
