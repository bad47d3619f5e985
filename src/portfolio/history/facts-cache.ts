import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noFacts } from '../../dialects/read-document.ts';
import { replaceFile } from '../../temporary/replace-file.ts';
import { cacheRoot } from '../../temporary/temporary.ts';
import type { Config } from '../config/config.ts';
import type { FactsMemo, ReadResult } from '../facts-memo.ts';

/** Bytes of a cache file. A larger one begins anew. */
const mostBytes = 64 * 1024 * 1024;

/** Milliseconds after which a file that was not written is removed. */
const longestUnused = 30 * 86_400_000;

const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The folders whose code decides what is read from a document. */
const reader = ['dialects', 'markdown', 'model'];

/** A digest of the reader's code, so that another Trackway never uses what this one read. */
function readerVersion(): string {
  const root = join(import.meta.dirname, '../..');
  const files = reader.flatMap((folder) => globSync(`${folder}/**/*.{ts,js}`, { cwd: root })).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 32);
}

let version: string | undefined;

/**
 * The facts of past documents, kept from one run to the next: one line a document, `key checksum JSON`, in a file for
 * one reader and one set of settings. A line that is not whole is no fact. Texts and links are not kept, so results
 * from the cache serve comparisons only. `memo` comes first, and gets all that is read.
 */
export class FactsCache implements FactsMemo {
  private readonly memo: FactsMemo;
  private readonly path: string;
  /** Lines of the file by key; each is parsed when it is asked for. */
  private readonly lines: Map<string, string>;
  private readonly found = new Map<string, ReadResult>();
  private isChanged = false;

  constructor(memo: FactsMemo, config: Config) {
    this.memo = memo;
    version ??= readerVersion();
    this.path = join(cacheRoot(), 'facts', `${version}-${digest(JSON.stringify(config))}`);
    this.lines = linesOf(this.path);
  }

  get(key: string): ReadResult | null {
    const known = this.memo.get(key) ?? this.found.get(key);
    if (known !== undefined) return known;
    const found = read(this.lines.get(key));
    // Not for the memo: a present document needs its text.
    if (found !== null) this.found.set(key, found);
    else if (this.lines.delete(key)) this.isChanged = true;
    return found;
  }

  set(key: string, result: ReadResult): void {
    this.memo.set(key, result);
    this.lines.set(key, written(key, result));
    this.isChanged = true;
  }

  /** Keeps what was read for the next run. A cache that cannot be written is no failure: the next run reads again. */
  save(): void {
    if (!this.isChanged) return;
    const text = [...this.lines.values(), ''].join('\n');
    try {
      replaceFile(this.path, text.length > mostBytes ? '' : text);
      this.isChanged = false;
      removeUnused(dirname(this.path));
    } catch {
      // See above.
    }
  }
}

/** Removes the files of other readers and settings that no run has written for a month. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > longestUnused) rmSync(path, { force: true });
  }
}

const isLine = /^[0-9a-f]{64} [0-9a-f]{32} \{/;

function linesOf(path: string): Map<string, string> {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return new Map(lines.flatMap((line) => (isLine.test(line) ? [[line.slice(0, line.indexOf(' ')), line]] : [])));
  } catch {
    return new Map();
  }
}

function written(key: string, { document }: ReadResult): string {
  const { text: _, links: __, slugs: ___, silenced: ____, ...kept } = document;
  const json = JSON.stringify({ ...kept, facts: { ...kept.facts, diagnostics: [] } });
  return `${key} ${digest(`${key} ${json}`)} ${json}`;
}

const factNames = Object.keys(noFacts()).sort().join();

/** The result of a line; null if its checksum or its shape is wrong. */
function read(line: string | undefined): ReadResult | null {
  const [, key = '', checksum = '', json = ''] = /^(\S+) (\S+) (.*)$/.exec(line ?? '') ?? [];
  if (key === '' || digest(`${key} ${json}`) !== checksum) return null;
  const kept = JSON.parse(json);
  if (
    Object.keys(kept.facts ?? {})
      .sort()
      .join() !== factNames
  )
    return null;
  return { document: { ...kept, text: '', links: [], slugs: new Map(), silenced: [] }, diagnostics: [] };
}
