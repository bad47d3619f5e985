import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { corpusRoot, labelledDocuments, precision, recall, scores } from '../../score/score.ts';

test('every kind of fact is read with a precision and a recall of at least 0.95', (t) => {
  if (!existsSync(corpusRoot)) t.diagnostic('the shared corpus is absent: only the fixtures are scored');
  for (const [kind, score] of scores(labelledDocuments())) {
    const why = [...score.wrong, ...score.missed].slice(0, 5).join('\n');
    assert.ok(precision(score) >= 0.95, `${kind}: precision ${precision(score)}\n${why}`);
    assert.ok(recall(score) >= 0.95, `${kind}: recall ${recall(score)}\n${why}`);
  }
});
