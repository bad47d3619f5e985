import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../src/dialects/dialect.ts';

/** A record as a person labelled it. A field that is left out was not labelled and is not compared. */
export type RecordLabel = { title?: string } & Record<string, string | number | boolean | null | undefined>;

/**
 * What a person read in a document, in the contract's terms. Dates are days or `start..end`; levels are 1–5; a record
 * is known by its title, a dependency by its target or its title, progress by kind and group.
 */
export interface Labels {
  /** A document of the shared corpus, relative to that folder; absent for a fixture. */
  path?: string;
  /** A document of a public repository, whose text is kept outside of this one. */
  source?: { repo: string; commit: string; path: string };
  /** The sentence or two that say what it is about, or null if it holds none. */
  summary?: string | null;
  dialect?: string;
  title?: string | null;
  statedId?: string | null;
  status?: string | null;
  owners?: string[];
  authors?: string[];
  created?: string | null;
  updated?: string | null;
  target?: string | null;
  deadline?: string | null;
  ready?: boolean | null;
  risks?: RecordLabel[];
  approvals?: RecordLabel[];
  milestones?: RecordLabel[];
  dependencies?: RecordLabel[];
  questions?: RecordLabel[];
  progress?: RecordLabel[];
  /** Rows of the change log. */
  changes?: number;
  /** Codes that the reader must report, in any order. */
  diagnostics?: string[];
}

const listNames = ['risks', 'approvals', 'milestones', 'dependencies', 'questions', 'progress'] as const;
export type ListName = (typeof listNames)[number];
export const lists: readonly ListName[] = listNames;
export const dateNames = ['created', 'updated', 'target', 'deadline'] as const;

interface Interval {
  start: string;
  end: string;
}
const day = (when: Interval | null | undefined): string | null =>
  when === null || when === undefined ? null : when.start === when.end ? when.start : `${when.start}..${when.end}`;

/** Facts in the form of labels, every field filled. */
export function labelsOf(facts: Facts): Required<Omit<Labels, 'path' | 'source' | 'dialect'>> {
  return {
    title: facts.title?.value ?? null,
    summary: facts.summary?.value ?? null,
    statedId: facts.statedId?.value ?? null,
    status: facts.status?.value ?? null,
    owners: facts.owners.map((one) => one.value),
    authors: facts.authors.map((one) => one.value),
    created: day(facts.created?.value),
    updated: day(facts.updated?.value),
    target: day(facts.target?.value),
    deadline: day(facts.deadline?.value),
    ready: facts.ready?.value ?? null,
    risks: facts.risks.map((risk) => ({
      title: risk.title,
      category: risk.category,
      rating: risk.rating,
      probability: risk.probability?.level ?? null,
      impact: risk.impact?.level ?? null,
      score: risk.score.stated,
      mitigation: risk.mitigation,
      mitigationPlaceholder: risk.mitigationPlaceholder,
      contingency: risk.contingency,
      owner: risk.owner,
    })),
    approvals: facts.approvals.map(({ title, kind, state, name, scope, date, condition }) => ({
      title,
      kind,
      state,
      name,
      scope,
      date,
      condition,
    })),
    milestones: facts.milestones.map((one) => ({
      title: one.title,
      kind: one.kind,
      when: day(one.when),
      basis: one.when?.basis ?? null,
      status: one.status?.value ?? null,
      horizon: one.horizon,
    })),
    dependencies: facts.dependencies.map(({ title, kind, target, isTrack, reverse }) => ({
      title,
      kind,
      target,
      isTrack,
      reverse,
    })),
    questions: facts.questions.map(({ title, status, owner, impact, resolution, decidedBy }) => ({
      title,
      status,
      owner,
      impact,
      resolution,
      decidedBy,
    })),
    progress: facts.progress.map(({ kind, group, done, total }) => ({
      title: `${kind} ${group ?? ''}`.trim(),
      kind,
      group,
      done,
      total,
    })),
    changes: facts.changes.length,
    diagnostics: facts.diagnostics.map((one) => one.code),
  };
}

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True where two titles name one record: equal but for case and punctuation, or one begins with the other. */
export function sameTitle(a: string, b: string): boolean {
  const [first, second] = [fold(a), fold(b)];
  if (first === second) return true;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return (short.length >= 4 && long.startsWith(short)) || (short.length >= 8 && long.includes(` ${short}`));
}

/** The track that a target names: of a link the folder, of anything else itself. */
const trackName = (target: string): string =>
  target.includes('/')
    ? (target
        .replace(/\/[^/]*\.(?:md|json)$|\/$/i, '')
        .split('/')
        .at(-1) ?? target)
    : target;

/** True where a record that was read is the one that was labelled. */
export function sameRecord(name: ListName, expected: RecordLabel, actual: RecordLabel): boolean {
  if (name === 'progress')
    return expected.kind === actual.kind && (expected.group === undefined || expected.group === actual.group);
  if (name === 'dependencies') {
    if (expected.kind !== actual.kind || (expected.reverse ?? false) !== (actual.reverse ?? false)) return false;
    if (typeof expected.target === 'string')
      return trackName(expected.target) === trackName(String(actual.target ?? ''));
    return actual.target === null && sameTitle(expected.title ?? '', actual.title ?? '');
  }
  if (expected.kind !== undefined && expected.kind !== actual.kind) return false;
  return sameTitle(expected.title ?? '', actual.title ?? '');
}

/** The labelled fields of a record in which what was read differs. */
export function differences(expected: RecordLabel, actual: RecordLabel): string[] {
  return Object.keys(expected).filter((key) => key !== 'title' && expected[key] !== actual[key]);
}

/** Pairs every labelled record with one that was read, each at most once. */
export function pair(
  name: ListName,
  expected: readonly RecordLabel[],
  actual: readonly RecordLabel[],
): { label: RecordLabel; read: RecordLabel | null }[] {
  const left = [...actual];
  return expected.map((label) => {
    const same = left.filter((one) => sameRecord(name, label, one));
    const best = same.toSorted((a, b) => differences(label, a).length - differences(label, b).length)[0] ?? null;
    if (best !== null) left.splice(left.indexOf(best), 1);
    return { label, read: best };
  });
}

export interface Labelled {
  name: string;
  file: string;
  labels: Labels;
}

/** The fixtures of a folder: `x.md` with `x.json` beside it. */
export function fixtures(root: string): Labelled[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && folder.name !== 'corpus')
    .flatMap((folder) =>
      readdirSync(join(root, folder.name))
        .filter((file) => file.endsWith('.json') && existsSync(join(root, folder.name, file.replace(/\.json$/, '.md'))))
        .map((file) => ({
          name: `${folder.name}/${file.replace(/\.json$/, '')}`,
          file: join(root, folder.name, file.replace(/\.json$/, '.md')),
          labels: {
            dialect: folder.name,
            ...(JSON.parse(readFileSync(join(root, folder.name, file), 'utf8')) as Labels),
          },
        })),
    );
}

/** The labelled documents of the shared corpus; none where that folder is absent. */
export function corpusLabels(root: string, corpus: string): Labelled[] {
  const folder = join(root, 'corpus');
  if (!existsSync(folder) || !existsSync(corpus)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: `corpus/${file.replace(/\.json$/, '')}`,
      labels: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labels,
    }))
    .map(({ name, labels }) => ({ name, labels, file: join(corpus, labels.path ?? '') }));
}
