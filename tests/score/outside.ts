import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareHeading } from '../../src/dialects/heading-roles.ts';
import { type Labelled, type Labels, type ListName, type labelsOf, type RecordLabel, sameTitle } from './labels.ts';

/** Where the text of a document of a public repository is kept below a folder of texts: `OWNER__NAME/PATH`. */
export const textPath = ({ repo, path }: NonNullable<Labels['source']>): string => join(repo.replace('/', '__'), path);

/**
 * Labelled documents of public repositories: each JSON file of `labels` that names its source, with its text below `texts`. Documents whose texts are not
 * there are left out.
 */
export function outsideLabels(labels: string, texts: string): Labelled[] {
  if (!existsSync(labels) || !existsSync(texts)) return [];
  return readdirSync(labels)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      labels: JSON.parse(readFileSync(join(labels, file), 'utf8')) as Labels,
    }))
    .flatMap(({ name, labels: own }) =>
      own.source === undefined
        ? []
        : [{ name: `unseen/${name}`, labels: own, file: join(texts, textPath(own.source)) }],
    )
    .filter(({ file }) => existsSync(file));
}

/** Fields of a risk that are scored apart from whether it was found. */
export const ratingFields = ['probability', 'impact', 'score'] as const;

/** True if two texts say the same, one perhaps longer than the other. */
export const sameText = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'string' && typeof other === 'string' && sameTitle(one, other));

/** What is compared to find out whether a record was found, without the fields that are scored apart or that its author's title decides. */
export function withoutFields(label: RecordLabel, fields: readonly string[]): RecordLabel {
  return Object.fromEntries(Object.entries(label).filter(([key]) => !fields.includes(key)));
}

type Read = ReturnType<typeof labelsOf>;

/**
 * What was read, in the terms of people who label a stranger's document: a definition of done is acceptance, gates are approvals and are not
 * counted as progress too, and a status in words that are not known is none.
 */
export const asOutside = (read: Read): Read => ({
  ...read,
  status: read.status === 'unknown' ? null : read.status,
  dependencies: read.dependencies.map((one) => outsideRecord('dependencies', one)),
  progress: read.progress.filter(({ kind }) => kind !== 'gates').map((one) => outsideRecord('progress', one)),
});

/**
 * A label or a record in these terms. The group of progress is compared by its words, without number, emoji and punctuation; what is needed by what it is called: whether
 * a name is that of a track is the reader's own.
 */
export function outsideRecord(list: ListName, record: RecordLabel): RecordLabel {
  if (list === 'dependencies') {
    const { title, target, isTrack: _, ...rest } = record;
    return { ...rest, title: title ?? String(target ?? ''), target: null };
  }
  if (list !== 'progress') return record;
  const { kind, group } = record;
  return {
    ...record,
    kind: kind === 'definition-of-done' ? 'acceptance' : kind,
    ...(typeof group === 'string' ? { group: groupWords(group) } : {}),
  };
}

const groupWords = (group: string): string =>
  bareHeading(group)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
