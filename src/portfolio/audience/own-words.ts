import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from './word-ledger.ts';

const root = join(import.meta.dirname, '../../..');

/** Folders whose words are not on pages: those for reading documents, and programs of others. */
const unshown = /^\w+[/\\](?:dialects|markdown|bundled)[/\\]/;

let known: ReadonlySet<string> | undefined;

/** The words of Trackway's own pages, with the names of months and days: they tell nothing about any plan. */
export function ownWords(): ReadonlySet<string> {
  known ??= new Set([...ofProgram(), ...ofCalendar()]);
  return known;
}

function* ofProgram(): Generator<string> {
  for (const file of globSync('{src,lib}/**/*.{ts,js,astro,css}', { cwd: root })) {
    if (unshown.test(file)) continue;
    for (const { word } of wordsOf(readFileSync(join(root, file), 'utf8'))) yield word;
  }
}

function* ofCalendar(): Generator<string> {
  const style = new Intl.DateTimeFormat('en', { month: 'long', weekday: 'long', timeZone: 'UTC' });
  for (let day = 0; day < 366; day += 5)
    for (const { word } of wordsOf(style.format(new Date(Date.UTC(2024, 0, 1 + day))))) yield word;
}
