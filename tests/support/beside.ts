import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tests = join(import.meta.dirname, '..');

/** A folder of documents to walk: what it is called in a test's name, and where it is. */
interface Walked {
  name: string;
  path: string;
}

/**
 * The folders of this name: our small stand-in, in each clone, and the one in `../shared` if it is there. A test walks
 * them all, so that it runs without the second and on the second.
 */
export const foldersBeside = (name: 'seeds' | 'corpus'): Walked[] =>
  [
    { name: `stand-in ${name}`, path: join(tests, 'fixtures/beside', name) },
    { name: `../shared/${name}`, path: join(tests, '../../shared', name) },
  ].filter(({ path }) => existsSync(path));

/** The folders of plans in a corpus: those named in the fourth column of the table in its SOURCES.md. */
export const swarmsIn = (corpus: string): string[] =>
  readFileSync(join(corpus, 'SOURCES.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((row) => [...(row.split('|')[4] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
    .filter((path) => existsSync(join(corpus, path)));
