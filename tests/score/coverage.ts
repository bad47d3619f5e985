import { readFileSync } from 'node:fs';
import type { ReadContext } from '../../src/dialects/dialect.ts';
import { readFacts } from '../../src/dialects/index.ts';
import { readDocument } from '../../src/markdown/read.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Labelled } from './labels.ts';

const context: ReadContext = {
  asOf: '2026-11-20',
  words: { statuses: {}, headings: {}, columns: {}, categories: {}, levels: {} },
};

/** What of each document was understood. */
export const coverages = (documents: readonly Labelled[]): { name: string; coverage: Coverage }[] =>
  documents.flatMap(({ name, file }) => {
    const { coverage } = readFacts(readDocument(`tracks/${name}.md`, readFileSync(file)), context).facts;
    return coverage === null ? [] : [{ name, coverage }];
  });

/** Share of all blocks that were understood: neither unread, nor a list or table below a heading of unknown meaning. */
export function understood(all: readonly { coverage: Coverage }[]): number {
  const sum = (count: (coverage: Coverage) => number): number =>
    all.reduce((total, one) => total + count(one.coverage), 0);
  return (
    sum(({ understood: count }) => count) /
    Math.max(
      1,
      sum(({ blocks }) => blocks),
    )
  );
}

/** Prints that share, and with `--verbose` each block that was not understood. */
export function printCoverage(documents: readonly Labelled[]): void {
  const all = coverages(documents);
  console.log(`understood     ${understood(all).toFixed(3)} of the blocks of ${all.length} documents`);
  if (!process.argv.includes('--verbose')) return;
  for (const { name, coverage } of all) {
    for (const { heading, kind, items, line } of coverage.unread)
      console.log(`  ${name}:${line} not read: ${heading}, ${items} of a ${kind}`);
    for (const { heading, line } of coverage.unknown)
      console.log(`  ${name}:${line} below an unknown heading: ${heading}`);
  }
}
