import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundPlans } from '../../portfolio/files/layout.ts';

/** Combining marks (the accent of é); and runs of characters that are neither letters nor digits. */
const marks = /\p{M}+/gu;
const between = /[^\p{L}\p{N}]+/gu;

/** A title as a folder name: `Memory layer` becomes `memory-layer`. Empty if it has no letter and no digit. */
export const slugOf = (title: string): string =>
  title.normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase().replace(between, '-').replace(/^-|-$/g, '');

/**
 * The next number in a folder of numbered entries, such as `004-` after `003-gates`; empty if they are not numbered.
 */
function nextNumber(folder: string): string {
  const numbers = (existsSync(folder) ? readdirSync(folder) : []).flatMap(
    (name) => /^(\d{2,6})-/.exec(name)?.[1] ?? [],
  );
  const [first] = numbers;
  if (first === undefined) return '';
  return `${String(numbers.reduce((most, number) => Math.max(most, Number(number)), 0) + 1).padStart(first.length, '0')}-`;
}

/**
 * The path of a new track's document, relative to the portfolio's root: in a new folder next to the existing tracks,
 * numbered if they are.
 * @param plans where tracks were found; empty for a new portfolio
 * @param slug the title as a folder name
 */
export function trackPlace(root: string, plans: readonly FoundPlans[], slug: string): string {
  const [first] = plans.filter(({ folder }) => !folder.endsWith('.md'));
  if (first === undefined) return plans.length > 0 ? `plans/${slug}/spec.md` : `tracks/${slug}/spec.md`;
  const below: Record<string, string> = {
    swarm: 'swarm/tracks',
    conductor: 'conductor/tracks',
    openspec: 'openspec/changes',
  };
  const folder = first.folder === '' ? 'tracks' : (below[first.folder] ?? first.folder);
  if (first.folder === 'backlog') return `backlog/tasks/${slug}.md`;
  return `${folder}/${nextNumber(join(root, folder))}${slug}/spec.md`;
}
