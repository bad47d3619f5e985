import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { sentenceText } from '../../../src/text/sentence.ts';
import { health } from '../../../src/views/health/health.ts';
import { aPortfolio, aTrack } from '../../support/portfolio.ts';

const diagnostic = (over: Partial<Diagnostic>): Diagnostic => ({
  code: 'link-broken',
  severity: 'warning',
  message: 'It leads nowhere.',
  hint: 'Mend it.',
  file: 'tracks/t/spec.md',
  line: 3,
  column: 1,
  ...over,
});
const document = (path: string, placeholders: number) => ({
  path,
  dialect: 'plain' as const,
  title: path,
  url: `/${path}/`,
  placeholders,
  coverage: null,
  commit: null,
});

test('diagnostics are grouped by track, the folder’s own first, errors before warnings', () => {
  const portfolio = aPortfolio({
    tracks: [
      aTrack({ documents: [document('tracks/t/spec.md', 4)] }),
      aTrack({ id: 'u', documents: [document('tracks/u/spec.md', 0)] }),
    ],
    diagnostics: [
      diagnostic({ line: 9 }),
      diagnostic({ severity: 'error', code: 'not-utf8', line: 7 }),
      diagnostic({ file: 'trackway.yaml', code: 'config-unknown-key' }),
      diagnostic({ file: 'tracks/u/spec.md', severity: 'info' }),
      diagnostic({ file: 'tracks/t/metadata.json' }),
    ],
  });
  const { groups, placeholders, deck } = health(portfolio);
  assert.deepEqual(
    groups.map(({ track, diagnostics }) => [track?.id ?? null, diagnostics.map(({ file, line }) => `${file}:${line}`)]),
    [
      [null, ['trackway.yaml:3']],
      ['t', ['tracks/t/spec.md:7', 'tracks/t/metadata.json:3', 'tracks/t/spec.md:9']],
      ['u', ['tracks/u/spec.md:3']],
    ],
  );
  assert.deepEqual(
    placeholders.map(({ document: { path, placeholders: count } }) => [path, count]),
    [['tracks/t/spec.md', 4]],
  );
  assert.equal(
    sentenceText(deck),
    '1 error, 3 warnings and 1 note in 2 documents. 4 template placeholders are still empty, in 1 document.',
  );
});

test('where nothing is wrong, that is said', () => {
  assert.equal(sentenceText(health(aPortfolio()).deck), 'No problems were found; no track has a document.');
});
