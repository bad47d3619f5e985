import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../../src/comparison/compare.ts';
import { defaultLimits } from '../../../src/markdown/limits.ts';
import { readDocument } from '../../../src/markdown/read.ts';
import { wordings } from '../../../src/markdown/wording.ts';
import { brief, settings, side } from '../../support/changes.ts';

const path = 'tracks/quay/spec.md';
const words = (text: string) => wordings(readDocument(path, new TextEncoder().encode(text), defaultLimits).root);

async function told(before: string, now: string): Promise<string[]> {
  const [one, other] = [await side(before, '2026-02-01'), await side(now, '2026-02-01')];
  return compare(
    { ...one, sections: new Map([[path, words(before)]]) },
    { ...other, sections: new Map([[path, words(now)]]) },
    settings,
  ).map(brief);
}

const spec = `# Quay lights

**Status:** Planned

## Background

The pier is *dark* after ten in winter.

- Lamps
- Masts

## References

See the harbour plan.
`;

test('other words are told with their sections, if nothing else is', async () => {
  const edited = spec.replace('after ten', 'after nine').replace('harbour plan', 'city plan');
  assert.deepEqual(await told(spec, edited), [
    'note neutral document.edited | Quay lights | The wording changed in Background and References; nothing else that Trackway reads.',
  ]);
  assert.deepEqual(await told(spec, edited.replace('Planned', 'Blocked')), [
    'major worse status.changed | Quay lights | Now blocked; it was planned.',
  ]);
});

test('another form of the same words is no change', async () => {
  const formed = spec
    .replace('The pier is *dark* after ten in winter.', 'The pier is\n__dark__ after ten\nin winter.')
    .replace('- Lamps\n- Masts', '* Masts\n* Lamps')
    .replaceAll('\n', '\r\n');
  assert.deepEqual(await told(spec, formed), []);
});
