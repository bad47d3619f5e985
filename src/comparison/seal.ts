import { normalizeForMatch } from '../model/normalize.ts';
import {
  materialSubjects,
  type Seal,
  type SealChange,
  type SealedDocument,
  type SealSection,
  type SealSubject,
} from '../model/seal.ts';
import type { When } from '../model/when.ts';
import { countText, listText, plural, whenText } from '../text/format.ts';
import { type SectionChange, sectionChanges } from './seal-sections.ts';
import { compareDates } from './slip.ts';

/** What an approval is compared by. */
export type SealComparison = Pick<Seal, 'verdict' | 'since' | 'sections'>;

/** Changes of a section that are listed, and their characters; the rest is counted and cut. */
const mostListed = 6;
const longestText = 600;

/** Sections that a sentence names. */
const mostNamed = 3;

/**
 * What changed in a document since it was approved. A change of meaning in a section that the approval covers voids it;
 * spelling, and all else, does not.
 * @param covers subjects and headings that the approval covers, as the team names them; null for all that is material
 */
export function compareSeal(
  approved: SealedDocument,
  now: SealedDocument,
  covers: readonly string[] | null = null,
): SealComparison {
  const named = covers?.map(normalizeForMatch) ?? null;
  const isCovered = (subject: SealSubject, title: string): boolean =>
    named === null
      ? materialSubjects.has(subject)
      : named.includes(subject) || named.includes(normalizeForMatch(title));
  const counts = new Map<SealSubject, Count>();
  const sections = sectionChanges(approved.sections, now.sections).map((change) => {
    const { section } = change;
    const covered = isCovered(section.subject, section.title);
    const voids = covered && change.changes.some(({ grave }) => grave);
    if (voids) count(counts, section.subject, change);
    return { ...listed(change), voids };
  });
  const dates = [
    dateChange('Target', approved.target, now.target),
    dateChange('Deadline', approved.deadline, now.deadline),
  ].filter((one) => one !== null);
  const told = dates.map(({ says, ...section }) => ({
    says,
    section: { ...section, voids: section.voids && isCovered('dates', section.title) },
  }));
  const all = [...told.map(({ section }) => section), ...sections];
  const voiding = all.filter(({ voids }) => voids);
  const others = all.filter(({ voids }) => !voids);
  const clauses = [
    ...[...counts].map(([subject, own]) => clauseOf(subject, own)),
    ...told.flatMap(({ says, section }) => (section.voids ? [says] : [])),
  ];
  return {
    verdict: voiding.length > 0 ? 'stale' : others.length > 0 ? 'reworded' : 'holds',
    since: clauses.length > 0 ? clauses.join('; ') : others.length > 0 ? wording(others) : null,
    sections: [...sectionsFirst(voiding), ...others],
  };
}

/** Text before dates. */
const sectionsFirst = (sections: readonly SealSection[]): SealSection[] => [
  ...sections.filter(({ subject }) => subject !== 'dates'),
  ...sections.filter(({ subject }) => subject === 'dates'),
];

function wording(sections: readonly SealSection[]): string {
  const titles = [...new Set(sections.map(({ title }) => title))];
  const shown =
    titles.length > mostNamed + 1
      ? [...titles.slice(0, mostNamed), plural(titles.length - mostNamed, 'other section')]
      : titles;
  return `wording changed in ${listText(shown)}`;
}

const cut = (text: string | null): string | null =>
  text === null || text.length <= longestText ? text : `${text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '')}…`;

function listed({ section, changes }: SectionChange): Omit<SealSection, 'voids'> {
  const ordered = [...changes.filter(({ grave }) => grave), ...changes.filter(({ grave }) => !grave)];
  return {
    title: section.title,
    subject: section.subject,
    changes: ordered
      .slice(0, mostListed)
      .map(({ kind, before, after }): SealChange => ({ kind, before: cut(before), after: cut(after) })),
    more: Math.max(0, ordered.length - mostListed),
  };
}

interface Count {
  added: number;
  removed: number;
  reworded: number;
  out: number;
  moved: number;
}

function count(counts: Map<SealSubject, Count>, subject: SealSubject, { changes }: SectionChange): void {
  const own = counts.get(subject) ?? { added: 0, removed: 0, reworded: 0, out: 0, moved: 0 };
  for (const { kind, grave, out } of changes) if (grave) own[kind === 'moved' && out ? 'out' : kind]++;
  counts.set(subject, own);
}

const nouns: Record<SealSubject, [one: string, many: string]> = {
  scope: ['scope item', 'scope items'],
  requirements: ['requirement', 'requirements'],
  acceptance: ['criterion', 'criteria'],
  constraints: ['constraint', 'constraints'],
  deliverables: ['deliverable', 'deliverables'],
  success: ['success criterion', 'success criteria'],
  goals: ['goal', 'goals'],
  dependencies: ['dependency', 'dependencies'],
  dates: ['date', 'dates'],
  risks: ['risk', 'risks'],
  questions: ['question', 'questions'],
  plan: ['step of the plan', 'steps of the plan'],
  prose: ['passage', 'passages'],
};

/** `2 criteria added, 1 reworded`. */
function clauseOf(subject: SealSubject, own: Count): string {
  const parts = [
    [own.added, 'added'],
    [own.removed, 'removed'],
    [own.reworded, 'reworded'],
    [own.out, 'moved out of scope'],
    [own.moved, 'moved'],
  ] as const;
  const [one, many] = nouns[subject];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, verb], index) => `${index === 0 ? plural(number, one, many) : countText(number)} ${verb}`)
    .join(', ');
}

/** How a target or deadline changed; null if it says the same. A date made more precise voids nothing. */
function dateChange(title: string, was: When | null, is: When | null): (SealSection & { says: string }) | null {
  const word = title.toLowerCase();
  const section = (kind: SealChange['kind'], voids: boolean, says: string) => ({
    title,
    subject: 'dates' as const,
    voids,
    changes: [{ kind, before: was && whenText(was), after: is && whenText(is) }],
    more: 0,
    says,
  });
  if (was === null || is === null)
    return was === is
      ? null
      : was === null
        ? section('added', true, `${word} set`)
        : section('removed', true, `${word} dropped`);
  const change = compareDates(was, is);
  switch (change.kind) {
    case 'same':
      return null;
    case 'sharpened':
      return section('reworded', false, `${word} made precise`);
    case 'blurred':
      return section('reworded', true, `${word} less precise`);
    case 'moved':
      return section('moved', true, `${word} ${change.slip.text}`);
  }
}
