import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/dialects/index.ts';
import { parseDocument } from '../../../src/markdown/read.ts';
import { context } from './context.ts';

test('dated items below a label each carry their own line', () => {
  const text =
    '# Specification: Slipway\n\n## Constraints\n\n- **Milestones:**\n  - 2026-10-30: keel laid\n  - hull painted, no date yet\n  - 2026-12-02: launch\n';
  const { facts } = readFacts(parseDocument('tracks/slipway/spec.md', text), context());
  assert.deepEqual(
    facts.milestones.map(({ title, line, when }) => [title, line, when?.start]),
    [
      ['keel laid', 6, '2026-10-30'],
      ['launch', 8, '2026-12-02'],
    ],
  );
});
