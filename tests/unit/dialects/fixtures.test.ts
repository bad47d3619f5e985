import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { readDocument } from '../../../src/markdown/read.ts';
import { dateNames, fixtures, labelsOf, lists, pair } from '../../score/labels.ts';
import { context } from './context.ts';

const root = join(import.meta.dirname, '../../fixtures');

/** Fields of a document that are compared one by one where its labels name them. */
const plain = ['title', 'statedId', 'status', 'owners', 'authors', ...dateNames, 'ready', 'changes'] as const;

describe('every fixture', () => {
  for (const { name, file, labels } of fixtures(root)) {
    test(name, () => {
      const document = readDocument(`tracks/${name}.md`, readFileSync(file));
      const { dialect, facts } = readFacts(document, context());
      assert.equal(dialect.name, labels.dialect, 'its own dialect wins detection');
      const read = labelsOf(facts);
      for (const key of plain) if (labels[key] !== undefined) assert.deepEqual(read[key], labels[key], key);
      for (const list of lists) {
        const expected = labels[list];
        if (expected === undefined) continue;
        for (const { label, read: found } of pair(list, expected, read[list])) {
          assert.ok(
            found !== null,
            `${list}: not read: ${JSON.stringify(label)}\nread: ${JSON.stringify(read[list], null, 1)}`,
          );
          for (const field of Object.keys(label))
            if (field !== 'title')
              assert.deepEqual(found[field], label[field], `${list}, ${label.title ?? label.target}: ${field}`);
        }
        assert.equal(read[list].length, expected.length, `${list}: ${JSON.stringify(read[list], null, 1)}`);
      }
      if (labels.diagnostics !== undefined)
        assert.deepEqual(read.diagnostics.toSorted(), labels.diagnostics.toSorted());
    });
  }
});
