import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, ReadContext } from '../../src/dialects/dialect.ts';
import { readFacts } from '../../src/dialects/index.ts';
import { readMetadata } from '../../src/dialects/json/json.ts';
import { readDocument } from '../../src/markdown/read.ts';
import { printCoverage } from './coverage.ts';
import { corpusLabels, dateNames, differences, fixtures, type Labelled, labelsOf, lists, pair } from './labels.ts';
import { asOutside, outsideLabels, outsideRecord, ratingFields, sameText, withoutFields } from './outside.ts';

/** Right readings, readings without a label, and labels that were not read, of one kind of fact. */
export interface Score {
  right: number;
  wrong: string[];
  missed: string[];
}

const root = join(import.meta.dirname, '../fixtures');
export const corpusRoot = join(import.meta.dirname, '../../../shared/corpus');

/** Everything that is labelled: the fixtures, and the corpus where it is present. */
export const labelledDocuments = (): Labelled[] => [...fixtures(root), ...corpusLabels(root, corpusRoot)];

export const precision = ({ right, wrong }: Score): number =>
  right + wrong.length === 0 ? 1 : right / (right + wrong.length);
export const recall = ({ right, missed }: Score): number =>
  right + missed.length === 0 ? 1 : right / (right + missed.length);

/** A corpus path as the swarm folder of its repository sees it: from `tracks/` or `archive/` on. */
export const pathInSwarm = (path: string): string => path.replace(/^.*?(?=(?:tracks|archive)\/)/, '');

const context: ReadContext = {
  asOf: '2026-11-20',
  words: { statuses: {}, headings: {}, columns: {}, categories: {}, levels: {} },
};

/** Reads one labelled document in the way in which the portfolio would read it: a `.json` file is metadata. */
function readLabelled(name: string, file: string, labels: Labelled['labels']): { dialect: string; facts: Facts } {
  const path = labels.path ?? labels.source?.path ?? name;
  if (path.endsWith('.json'))
    return { dialect: 'metadata', facts: readMetadata(path, readFileSync(file, 'utf8'), context) };
  const { dialect, facts } = readFacts(
    readDocument(pathInSwarm(labels.path ?? labels.source?.path ?? `tracks/${name}.md`), readFileSync(file)),
    context,
  );
  return { dialect: dialect.name, facts };
}

/** Reads every labelled document and counts, by kind of fact. A record is right where each labelled field of it is. */
export function scores(documents: readonly Labelled[]): Map<string, Score> {
  const found = new Map<string, Score>();
  const of = (name: string): Score => {
    const known = found.get(name) ?? { right: 0, wrong: [], missed: [] };
    found.set(name, known);
    return known;
  };
  for (const { name, file, labels } of documents) {
    const isOutside = labels.source !== undefined;
    const { dialect, facts } = readLabelled(name, file, labels);
    const read = isOutside ? asOutside(labelsOf(facts)) : labelsOf(facts);
    const single = (kind: string, expected: string | null | undefined, actual: string | null) => {
      if (expected === undefined) return;
      if (expected === actual) of(kind).right += expected === null ? 0 : 1;
      else {
        if (actual !== null) of(kind).wrong.push(`${name}: ${kind} ${actual}, should be ${expected}`);
        if (expected !== null) of(kind).missed.push(`${name}: ${kind} ${expected}`);
      }
    };
    single('dialects', labels.dialect, dialect);
    const like = (kind: string, expected: string | null | undefined, actual: string | null) =>
      single(kind, expected, isOutside && expected !== undefined && sameText(expected, actual) ? expected : actual);
    like('titles', labels.title, read.title);
    like('summaries', labels.summary, read.summary);
    single('statuses', labels.status, read.status);
    for (const date of dateNames) single('dates', labels[date], read[date]);
    for (const list of lists) {
      const labelled = labels[list];
      if (labelled === undefined) continue;
      const expected = labelled.filter(({ kind }) => !isOutside || list !== 'progress' || kind !== 'gates');
      const score = of(list === 'progress' ? 'criteria' : list);
      // People who label a stranger's document say what is there; how its records are told apart is the reader's own.
      const apart = isOutside
        ? list === 'risks'
          ? [...ratingFields, 'mitigation']
          : list === 'milestones'
            ? ['kind', 'when', 'status']
            : list === 'approvals'
              ? ['date']
              : []
        : [];
      const pairs = pair(
        list,
        expected.map((label) => withoutFields(isOutside ? outsideRecord(list, label) : label, apart)),
        read[list],
      );
      for (const [index, { label, read: one }] of pairs.entries()) {
        const whole = expected[index] ?? label;
        const text = `${name}: ${JSON.stringify(whole)}`;
        if (one === null) score.missed.push(text);
        else {
          const differ = differences(label, one);
          if (differ.length === 0) score.right++;
          else {
            score.missed.push(text);
            score.wrong.push(`${text} was read with ${differ.map((field) => `${field} ${one[field]}`).join(', ')}`);
          }
        }
        if (list === 'risks') {
          like(
            'mitigations',
            whole.mitigation as string | null | undefined,
            (one?.mitigation ?? null) as string | null,
          );
          for (const field of ratingFields)
            single('ratings', written(whole[field]), one === null ? null : (written(one[field]) ?? null));
        }
        if (one !== null && whole.when !== undefined)
          single('dates', whole.when as string | null, one.when as string | null);
      }
      const taken = new Set(pairs.map(({ read: one }) => one));
      for (const one of read[list])
        if (!taken.has(one)) score.wrong.push(`${name}: nobody labelled ${JSON.stringify(one)}`);
    }
  }
  return found;
}

const written = (value: unknown): string | null | undefined =>
  value === undefined || value === null ? (value as null | undefined) : String(value);

/** The value behind an option of the command line. */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};

if (import.meta.main && process.argv[2] === 'search') {
  const { scoreSearch } = await import('./search-score.ts');
  await scoreSearch();
} else if (import.meta.main) {
  const texts = option('--texts');
  const labels = option('--labels');
  const unseen = texts === undefined ? [] : outsideLabels(labels ?? join(import.meta.dirname, 'unseen'), texts);
  const documents = labels === undefined ? [...labelledDocuments(), ...unseen] : unseen;
  console.log(`${documents.length} labelled documents`);
  if (process.argv.includes('--coverage')) printCoverage(documents);
  for (const [kind, score] of [...scores(documents)].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(
      `${kind.padEnd(14)} precision ${precision(score).toFixed(3)}  recall ${recall(score).toFixed(3)}  (${score.right} right, ${score.wrong.length} wrong, ${score.missed.length} missed)`,
    );
    if (process.argv.includes('--verbose'))
      for (const text of [...score.wrong, ...score.missed.map((one) => `missed ${one}`)]) console.log(`  ${text}`);
  }
}
