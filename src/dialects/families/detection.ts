import type { ParsedDocument } from '../../markdown/document.ts';
import { allSections } from '../../markdown/outline.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import { headingReader } from '../heading-roles.ts';
import type { Role } from '../vocabulary/headings.ts';
import { builtIn } from '../vocabulary/index.ts';

/** What detection looks at: first heading, folded headings below it, front matter keys, file name. */
export interface DetectionFeatures {
  document: ParsedDocument;
  title: string;
  headings: ReadonlySet<string>;
  /** The roles of the headings, in any language. */
  roles: ReadonlySet<Role>;
  /** How many headings are numbered as phases. */
  phases: number;
  keys: ReadonlySet<string>;
  name: string;
}

const read = headingReader(builtIn);

/** Collects a document's features. Reads headings with the built-in vocabulary only, without a team's words. */
export function detectionFeatures(document: ParsedDocument): DetectionFeatures {
  const headings = new Set<string>();
  const roles = new Set<Role>();
  let phases = 0;
  for (const section of allSections(document.root)) {
    const heading = read(section.title);
    if (heading.isPhase && !headings.has(heading.folded)) phases++;
    headings.add(heading.folded);
    for (const role of heading.roles) roles.add(role);
  }
  const first = document.root.sections[0];
  const parts = document.path.split('/');
  return {
    document,
    title: first?.depth === 1 ? first.title : '',
    headings,
    roles,
    phases,
    keys: new Set(document.frontMatter.map((field) => field.key.toLowerCase())),
    name: (parts.at(-1) ?? '').toLowerCase(),
  };
}

/** Folds a family's headings once, for `countOf`. */
export const folded = (headings: readonly string[]): ReadonlySet<string> => new Set(headings.map(normalizeForMatch));

/** How many of these folded headings the document contains. */
export function countOf(marks: DetectionFeatures, headings: ReadonlySet<string>): number {
  let count = 0;
  for (const heading of marks.headings) if (headings.has(heading)) count++;
  return count;
}

/** The weight of a family's sign, or 0 if the document does not show it. */
export const weightIf = (holds: boolean, weight: number): number => (holds ? weight : 0);

/** Sums the weights of a document's signs into a score from 0 to 1. */
export function score(...signs: number[]): number {
  let sum = 0;
  for (const weight of signs) sum += weight;
  return Math.max(0, Math.min(1, sum));
}
