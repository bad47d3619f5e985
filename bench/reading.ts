import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readFacts } from '../src/dialects/index.ts';
import { parseMarkdown } from '../src/markdown/parse.ts';
import { readDocument } from '../src/markdown/read.ts';
import { context } from '../tests/unit/dialects/context.ts';

/**
 * `npm run bench -- reading`: reading alone (decoding, repair, front matter, tree, facts), beside the parser alone on the same text, over the
 * real documents of `../shared/corpus`. The best of several rounds counts, as noise only ever adds.
 */
export function benchReading(): void {
  const folder = resolve('../shared/corpus');
  if (!existsSync(folder)) {
    console.error(`The bench of reading needs ${folder}: put the shared folder beside the project.`);
    process.exit(2);
  }
  const files = globSync('**/*.md', { cwd: folder })
    .sort()
    .map((path) => ({ path: relative(folder, join(folder, path)), bytes: readFileSync(join(folder, path)) }));
  const texts = files.map(({ bytes }) => bytes.toString('utf8'));
  // One context, as a portfolio has it: its words are made into a vocabulary once.
  const given = context();
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;

  const best = (work: () => void): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 7; round++) {
      const start = performance.now();
      work();
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  const parser = best(() => {
    for (const text of texts) parseMarkdown(text);
  });
  const markdown = best(() => {
    for (const { path, bytes } of files) readDocument(path, bytes);
  });
  const reading = best(() => {
    for (const { path, bytes } of files) readFacts(readDocument(path, bytes), given);
  });
  console.log(`\n${files.length} real documents, ${megabytes.toFixed(1)} MB`);
  for (const [name, time] of [
    ['the parser alone', parser],
    ['with decoding and repair', markdown],
    ['with facts: all of reading', reading],
  ] as const)
    console.log(
      `  ${name.padEnd(28)} ${time.toFixed(0).padStart(6)} ms   ${((megabytes / time) * 1000).toFixed(1).padStart(6)} MB/s   ${(time / parser).toFixed(2)} × the parser`,
    );
}
