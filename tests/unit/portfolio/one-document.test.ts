import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';

/** Documents that overflowed a reader, each beside one that is in order: what is told of the first, and that the second is read. */

const indented = (levels: number, marker: string): string =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(marker.length * level)}${marker}a`).join('\n');
const quoted = (levels: number, lines: readonly string[]): string =>
  lines.map((line) => `${'> '.repeat(levels)}${line}`).join('\n');

const documents: [name: string, file: string, text: string, told: string[]][] = [
  ['6,000 byte order marks', 'spec.md', `${'\ufeff'.repeat(6000)}# Marked\n`, ['byte-order-mark']],
  ['a list of 101 levels', 'spec.md', `# Deep\n\n## Risks\n\n${indented(101, '- ')}\n`, ['nesting-too-deep']],
  ['a numbered list of 300 levels', 'spec.md', `# Deep\n\n## Tasks\n\n${indented(300, '1. ')}\n`, ['nesting-too-deep']],
  ['a list of 700 levels', 'spec.md', `# Deep\n\n## Phases\n\n${indented(700, '- ')}\n`, ['nesting-too-deep']],
  [
    'a table in the last quote that counts',
    'spec.md',
    `# Deep\n\n## Risks\n\n${quoted(99, ['| Risk | Impact |', '|---|---|', '| *a* | **b** |'])}\n`,
    ['nesting-too-deep'],
  ],
  ['a heading in a quote beyond', 'spec.md', `# Deep\n\n${quoted(100, ['## Risks'])}\n`, ['nesting-too-deep']],
  ['a list in a footnote', 'spec.md', `# Deep\n\na[^1]\n\n[^1]: ${'> '.repeat(99)}- a\n`, ['nesting-too-deep']],
  [
    'emphasis of 600 levels',
    'spec.md',
    `# Deep\n\n${'*a **b '.repeat(300)}x${'***'.repeat(300)}\n`,
    ['nesting-too-deep'],
  ],
  [
    'lists of 50,000 levels in metadata',
    'metadata.json',
    `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ['metadata-invalid'],
  ],
  [
    'objects of 3,000 levels under depends_on',
    'metadata.json',
    `{"depends_on":${'{"needs":'.repeat(3000)}1${'}'.repeat(3000)}}`,
    ['metadata-invalid'],
  ],
  [
    'half a pair of surrogates',
    'metadata.json',
    '{"title":"A \\ud800 b","approvals":[{"role":"\\udc00","name":"\\ud83d","status":"pending"}]}',
    [],
  ],
  ['the same in front matter', 'spec.md', '---\ntitle: "A \\ud800 b"\nowner: "\\udc00"\n---\n\nText.\n', []],
];

const failures = /^(?:parse|reader|join|check|page)-failed$/;

for (const [name, file, text, told] of documents) {
  test(`${name}: the document is read, and says what was too much`, async () => {
    const files = new MemoryFiles({
      [`tracks/bad/${file}`]: text,
      'tracks/good/spec.md': '# Good\n\n**Status:** Draft\n',
    });
    const { portfolio } = await loadPortfolio({ swarm: files, asOf: '2026-11-20' });
    const { diagnostics, tracks } = portfolio;
    const codes = diagnostics.filter((one) => one.file === `tracks/bad/${file}`).map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code) => failures.test(code)),
      [],
    );
    for (const code of told) assert.ok(codes.includes(code), `${code} is told, but only ${codes.join(', ')} were`);
    assert.equal(tracks.find(({ id }) => id === 'good')?.status.value, 'draft');
    assert.ok(JSON.stringify(portfolio).isWellFormed());
    assert.doesNotMatch(JSON.stringify(portfolio), /\\ud[89a-f]/i);
  });
}

test('a change log of 130,000 entries is read', async () => {
  const count = 130_000;
  const { portfolio } = await loadPortfolio({
    swarm: new MemoryFiles({ 'tracks/long/spec.md': `# Long\n\n## Changelog\n\n${'- a: b\n'.repeat(count)}` }),
    asOf: '2026-11-20',
  });
  assert.deepEqual(
    portfolio.diagnostics.filter(({ code }) => failures.test(code)),
    [],
  );
});
