import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readFacts } from '../src/dialects/index.ts';
import { parseMarkdown } from '../src/markdown/parse.ts';
import { readDocument } from '../src/markdown/read.ts';
import { context } from '../tests/unit/dialects/context.ts';

const rounds = 15;

/**
 * `npm run bench -- reading`: reading (decoding, repair, front matter, tree, facts) compared with the parser alone,
 * over the real documents of `../shared/corpus`. They take turns, so that other work on the machine slows all alike;
 * the best round counts, since noise only adds.
 */
export function benchReading(): void {
  const folder = resolve('../shared/corpus');
  if (!existsSync(folder)) {
    console.error(`This bench needs ${folder}: put the shared folder next to the project.`);
    process.exit(2);
  }
  const files = globSync('**/*.md', { cwd: folder })
    .sort()
    .map((path) => ({ path: relative(folder, join(folder, path)), bytes: readFileSync(join(folder, path)) }));
  const texts = files.map(({ bytes }) => bytes.toString('utf8'));
  // One context, as in a portfolio: its vocabulary is built once.
  const given = context();
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;

  const works: [name: string, work: () => void][] = [
    ['the parser alone', () => texts.forEach((text) => void parseMarkdown(text))],
    ['with decoding and repair', () => files.forEach(({ path, bytes }) => void readDocument(path, bytes))],
    [
      'with facts: all of reading',
      () => files.forEach(({ path, bytes }) => void readFacts(readDocument(path, bytes), given)),
    ],
  ];
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    works.forEach(([, work], index) => {
      const start = performance.now();
      work();
      best[index] = Math.min(best[index]!, performance.now() - start);
    });
  }
  console.log(`\n${files.length} real documents, ${megabytes.toFixed(1)} MB`);
  works.forEach(([name], index) => {
    const time = best[index]!;
    console.log(
      `  ${name.padEnd(28)} ${time.toFixed(0).padStart(6)} ms   ${((megabytes / time) * 1000).toFixed(1).padStart(6)} MB/s   ${(time / best[0]!).toFixed(2)} × the parser`,
    );
  });
}
