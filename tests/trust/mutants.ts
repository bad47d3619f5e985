import { globSync, readFileSync } from 'node:fs';
import { MemoryFiles } from '../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { readyDocument } from '../../src/site/reading/document-view.ts';
import type { Prepared } from '../../src/site/reading/prepared.ts';
import { setSite } from '../../src/site/store.ts';
import { approvalEntries } from '../../src/views/approvals/entries.ts';
import { approvalQueue } from '../../src/views/approvals/queue.ts';
import { withoutChanges } from '../support/without-changes.ts';
import type { Row, Run } from './suite.ts';

/**
 * Documents damaged at random: whatever stands in one, it is read and shown without a failure, and what is beside it stays as it is.
 * Mutant `n` of a seed is the same on every machine and in every run, whatever `count` is.
 */

export interface Mutant {
  /** `7:123`: the seed and the number, which give the same mutant again. */
  name: string;
  /** The fixture that was damaged, and how, for a report. */
  from: string;
  changes: string[];
  bytes: Buffer;
}

interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32 (Tommy Ettinger): small, and the same everywhere. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)]! };
}

/** What means something to Markdown, to front matter, to JSON, or to a reader of these documents. */
const tokens = [
  ...[
    '# ',
    '## Risks\n',
    '\n## Approvals\n',
    '\n---\n',
    '---\n',
    '```',
    '```mermaid\n',
    '~~~',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '- [x] ',
  ],
  ...[
    '|',
    '\n|---|---|\n',
    '**',
    '*',
    '_',
    '`',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '<',
    '<!--',
    '-->',
    '</div>',
    '<div>',
    '&amp;',
  ],
  ...[
    '\\',
    '\t',
    '\r',
    '\r\n',
    '\n\n',
    '    ',
    '\0',
    '\ufeff',
    '\u202e',
    '\u200d',
    '🔥',
    'é',
    'e\u0301',
    '{',
    '}',
    '[]',
    '":',
    '\\ud800',
  ],
  ...[
    '**Status:** ',
    'Owner: ',
    'depends_on: [',
    '2026-02-30',
    '2026-11-20',
    'Q4 2026',
    '@',
    'CON',
    '=1+1',
    'javascript:',
    '%00',
    '../..',
  ],
];

type Change = readonly [name: string, change: (bytes: Buffer, random: Random, other: Buffer) => Buffer];

const joined = (bytes: Buffer, from: number, to: number, between: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(to)]);

/** A piece of a document: where it begins and ends. */
function piece(bytes: Buffer, random: Random, longest: number): [from: number, to: number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + random.below(longest))];
}

const changes: readonly Change[] = [
  [
    'byte',
    (bytes, random) => {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
      return copy;
    },
  ],
  ['delete', (bytes, random) => joined(bytes, ...piece(bytes, random, 400), Buffer.alloc(0))],
  [
    'repeat',
    (bytes, random) => {
      const [from, to] = piece(bytes, random, 60);
      const part = bytes.subarray(from, to);
      return joined(bytes, to, to, Buffer.concat(Array.from({ length: 1 + random.below(200) }, () => part)));
    },
  ],
  [
    'splice',
    (bytes, random, other) => {
      const [from, to] = piece(other, random, 1000);
      const at = random.below(bytes.length + 1);
      return joined(bytes, at, at, other.subarray(from, to));
    },
  ],
  [
    'token',
    (bytes, random) => {
      const at = random.below(bytes.length + 1);
      return joined(bytes, at, at, Buffer.from(random.pick(tokens).repeat(1 + random.below(3))));
    },
  ],
  [
    'tokens',
    (bytes, random) => {
      const at = random.below(bytes.length + 1);
      const many = random.pick(tokens) + random.pick(tokens);
      return joined(bytes, at, at, Buffer.from(many.repeat(1 + random.below(300))));
    },
  ],
];

/** The documents that are damaged: the example portfolio, and the fixtures of every family. */
const originals = (): { path: string; bytes: Buffer }[] =>
  globSync(['swarm/tracks/**/*.{md,json}', 'tests/fixtures/**/*.md'])
    .sort()
    .map((path) => ({ path, bytes: readFileSync(path) }));

/** The first `count` mutants of a seed. */
export function* mutants(seed: number, count: number): Generator<Mutant> {
  const all = originals();
  for (let number = 0; number < count; number++) {
    const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ number);
    const { path, bytes: original } = random.pick(all);
    const done: string[] = [];
    let bytes = original;
    for (let left = 1 + random.below(6); left > 0; left--) {
      const [name, change] = random.pick(changes);
      bytes = change(bytes, random, random.pick(all).bytes);
      done.push(name);
    }
    yield { name: `${seed}:${number}`, from: path, changes: done, bytes };
  }
}

const neighbour = '# Neighbour\n\n**Status:** In Progress\n\n## Risks\n\n- **Data loss**: high\n';
const failures = /^(?:parse|reader|join|check|page)-failed$/;

/** What is wrong with how a mutant is read and shown; null where nothing is. */
export async function flaw({ from, bytes }: Mutant): Promise<string | null> {
  const path = `tracks/mutant/${from.endsWith('.json') ? 'metadata.json' : from.slice(from.lastIndexOf('/') + 1)}`;
  try {
    const files = new MemoryFiles({ [path]: bytes, 'tracks/neighbour/spec.md': neighbour });
    const loaded = await loadPortfolio({ swarm: files, asOf: '2026-11-20' });
    const { portfolio } = loaded;
    const failed = portfolio.diagnostics.find(({ code }) => failures.test(code));
    if (failed !== undefined) return `${failed.code}: ${failed.message}`;
    if (!loaded.documents.has(path)) return 'the document is lost';
    const beside = portfolio.tracks.find(({ id }) => id === 'neighbour');
    if (beside?.status.value !== 'in-progress') return 'the neighbour lost its status';
    if (portfolio.risks.filter(({ track }) => track === 'neighbour').length !== 1) return 'the neighbour lost its risk';
    const records = [
      portfolio.risks,
      portfolio.approvals,
      portfolio.milestones,
      portfolio.questions,
      portfolio.dependencies,
    ];
    const ids = records.flat().map(({ id }) => id);
    if (new Set(ids).size !== ids.length) return 'two records have one id';
    // Makes the addresses of people and roles: the one whole-portfolio step that a build asks for outside of a page.
    approvalQueue(approvalEntries(portfolio, loaded.config));
    const text = JSON.stringify(portfolio);
    if (!text.isWellFormed() || /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(text))
      return 'half a pair of surrogates is published';
    const site = withoutChanges(loaded);
    const prepared: Prepared = {
      loaded: site,
      diagrams: { figure: () => '', files: new Map(), problems: new Map() },
      images: new Map(),
    };
    const reading = {
      ...site,
      reviews: [],
      folder: '.',
      documents: new Map(),
      view: () => Promise.reject(new Error('no page asks')),
    };
    setSite({ reading, options: { swarm: '.', out: '.', site: null, base: '/', asOf: null } });
    const told: string[] = [];
    const { view } = await readyDocument(prepared, path, (message) => told.push(message));
    if (told.length > 0) return told.join('; ');
    return /<script|\son\w+=/i.test((view.html ?? '').replace(/"[^"]*"|>[^<]*</g, ''))
      ? 'the page holds a script'
      : null;
  } catch (error) {
    return `the run ended: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** Reads and shows `count` mutants. */
export async function runMutants(
  seed: number,
  count: number,
  say: (line: string) => void = () => undefined,
): Promise<Row> {
  const row: Row = { suite: 'mutants', name: 'documents damaged at random', runs: 0, failures: [] };
  for (const mutant of mutants(seed, count)) {
    const wrong = await flaw(mutant);
    row.runs++;
    if (wrong !== null) row.failures.push(`${mutant.name} (${mutant.from}: ${mutant.changes.join(', ')}): ${wrong}`);
    if (row.runs % 1000 === 0) say(`${row.runs} of ${count} mutants`);
  }
  return row;
}

export const run: Run = async ({ size, seed, say }) => [await runMutants(seed, size === 'long' ? 10_000 : 200, say)];
