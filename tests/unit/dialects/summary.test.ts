import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

const summary = (...lines: string[]): string | null => {
  const text = ['# Specification: Slipway', '', '## Summary', '', ...lines, ''].join('\n');
  return readFacts(parseDocument('tracks/slipway/spec.md', text), context()).facts.summary?.value ?? null;
};
const prose = 'Boats of forty tons are hauled out in an hour.';

test('what stands beside a picture for those who do not see it is no summary', () => {
  const picture = '![The slipway at low water, seen from the quay](slipway.png)';
  assert.equal(summary(picture, '', prose), prose);
  assert.equal(summary(`[${picture}](slipway.png)\n${picture}`, '', prose), prose);
  assert.equal(summary(picture), null);
  assert.equal(summary(`${prose} ${picture}`), `${prose}`);
});

test('a sentence that only points to another document is no summary', () => {
  const pointer = '*See [details.md](./details.md) for architecture, dependencies, and long-term vision*';
  assert.equal(summary(pointer, '', prose), prose);
  assert.equal(summary(pointer), null);
  const more = 'See [the survey](survey.md) for the depths. Boats of forty tons are hauled out in an hour.';
  assert.equal(summary(more), 'See the survey for the depths. Boats of forty tons are hauled out in an hour.');
  assert.equal(summary('See what the harbour looks like at low water'), 'See what the harbour looks like at low water');
});
