import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundPlans } from '../../portfolio/files/layout.ts';

/** Marks of letters (é), and what is neither a letter nor a digit. */
const marks = /\p{M}+/gu;
const between = /[^\p{L}\p{N}]+/gu;

/** A title as the name of a folder: `Memory layer` as `memory-layer`. Empty if it has no letter and no digit. */
export const slugOf = (title: string): string =>
  title.normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase().replace(between, '-').replace(/^-|-$/g, '');

/** The next number of a folder whose entries are numbered, such as `004-` after `003-gates`; empty if they are not. */
function nextNumber(folder: string): string {
  const numbers = (existsSync(folder) ? readdirSync(folder) : []).flatMap(
    (name) => /^(\d{2,6})-/.exec(name)?.[1] ?? [],
  );
  const [first] = numbers;
  if (first === undefined) return '';
  return `${String(numbers.reduce((most, number) => Math.max(most, Number(number)), 0) + 1).padStart(first.length, '0')}-`;
}

/**
 * Where a new track goes, relative to the portfolio's root: into a folder of its own beside the tracks that are there, numbered if they are.
 * @param plans where tracks were found; none for a portfolio that begins
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
