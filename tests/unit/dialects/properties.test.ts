import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dialects, readFacts } from '../../../src/dialects/index.ts';
import { readMetadata } from '../../../src/dialects/json/json.ts';
import { readRegistry } from '../../../src/dialects/registry.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { fixtures } from '../../score/labels.ts';
import { context } from './context.ts';

const texts = fixtures(join(import.meta.dirname, '../../fixtures')).map(({ file }) => readFileSync(file, 'utf8'));
const text = fc.constantFrom(...texts);

/** A fixture with lines taken out, doubled, swapped or cut, and with odd text put in. */
const mutated = fc
  .tuple(
    text,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'cut', 'put'),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
      ),
      {
        maxLength: 8,
      },
    ),
  )
  .map(([source, changes]) => {
    const lines = source.split('\n');
    for (const [at, change, odd] of changes) {
      const index = at % lines.length;
      const line = lines[index] ?? '';
      if (change === 'drop') lines.splice(index, 1, '');
      if (change === 'double') lines.splice(index, 0, line);
      if (change === 'swap') lines.splice(index, 1, lines[0] ?? '', line);
      if (change === 'cut') lines[index] = line.slice(0, line.length >> 1);
      if (change === 'put') lines[index] = `${line.slice(0, 3)}${odd}${line.slice(3)}`;
    }
    return lines.join('\n');
  });

const seed = 20261120;

describe('whatever a document holds', () => {
  test('every dialect reads it without an exception, and every fact has its place in it', () => {
    fc.assert(
      fc.property(mutated, (source) => {
        const document = parseDocument('tracks/x/spec.md', source);
        const last = source.split('\n').length;
        for (const dialect of dialects) {
          const facts = dialect.read(document, context());
          const records = [
            ...facts.risks,
            ...facts.approvals,
            ...facts.milestones,
            ...facts.dependencies,
            ...facts.questions,
          ];
          for (const { line, endLine, title } of records) {
            assert.ok(line >= 1 && line <= endLine && endLine <= last, `${line}–${endLine} of ${last}`);
            assert.ok(title.trim() !== '');
          }
          for (const { done, total } of facts.progress) assert.ok(done >= 0 && done <= total && total > 0);
          for (const risk of facts.risks) assert.equal(risk.rating === 'unscored', risk.score.computed === null);
          for (const { when } of facts.milestones) assert.ok(when === null || when.start <= when.end);
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  test('reading it twice gives the same facts', () => {
    fc.assert(
      fc.property(mutated, (source) => {
        const read = () => readFacts(parseDocument('tracks/x/spec.md', source), context()).facts;
        assert.deepEqual(read(), read());
      }),
      { seed, numRuns: 60 },
    );
  });

  test('metadata and registries of any text end in facts and diagnostics', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), mutated), (source) => {
        readMetadata('tracks/x/metadata.json', source, context());
        readRegistry(parseDocument('tracks.md', source), context());
      }),
      { seed, numRuns: 200 },
    );
  });
});
