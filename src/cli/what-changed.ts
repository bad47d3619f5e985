import { writeFileSync } from 'node:fs';
import { errorCode } from '../model/errors.ts';
import type { SiteOptions } from '../render/options.ts';
import type { BuildSummary } from '../site/build/summary.ts';
import { keeper } from '../site/publish/keep.ts';
import { filesOf } from '../site/publish/unchanged.ts';
import { plural } from './print-diagnostics.ts';
import { UsageError } from './settings.ts';
import { shellWord } from './terminal.ts';

/** `: 12 pages changed, 3 new, 1 gone`; of files that are no pages only if no page differs. */
export function whatChanged({ files }: BuildSummary): string {
  if (files === null) return '';
  const { changed, added, removed } = files;
  const of = (isWanted: (path: string) => boolean, word: string): string[] => {
    const [edited, fresh, gone] = [changed, added, removed].map((paths) => paths.filter(isWanted).length);
    if (edited! + fresh! + gone! === 0) return [];
    return [
      `${plural(edited!, word)} changed`,
      fresh! > 0 ? `${fresh} new` : [],
      gone! > 0 ? `${gone} gone` : [],
    ].flat();
  };
  const pages = of(isPage, 'page');
  const told = pages.length > 0 ? pages : of(() => true, 'file');
  return `: ${told.length > 0 ? told.join(', ') : 'nothing changed'}`;
}

/** Short addresses lead to pages, and are none. */
const isPage = (path: string): boolean => path.endsWith('.html') && !path.startsWith('go/');

/**
 * Lists what an upload has to send and a cache has to forget, as `git diff --name-status` does. Without a site before,
 * every file is new.
 * @throws {UsageError} if the list cannot be written
 */
export function writeChanged(file: string, { files }: BuildSummary, { out, keep }: SiteOptions): void {
  const isKept = keeper(keep);
  const all = (): string[] => filesOf(out).filter((path) => !isKept(path.split('/')[0]!));
  const { added, changed, removed } = files ?? { added: all(), changed: [], removed: [] };
  const lines = [...added.map((path) => `A\t${path}`), ...changed.map((path) => `M\t${path}`)];
  for (const path of removed) lines.push(`D\t${path}`);
  const byPath = (one: string, other: string): number => (one.slice(2) < other.slice(2) ? -1 : 1);
  try {
    writeFileSync(
      file,
      lines
        .sort(byPath)
        .map((line) => `${line}\n`)
        .join(''),
    );
  } catch (error) {
    throw new UsageError(
      `--changed-files ${shellWord(file)} cannot be written (${errorCode(error)}): name a file in a folder that exists.`,
    );
  }
}
