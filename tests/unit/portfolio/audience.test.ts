import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { briefs, load } from './load.ts';

const mark = '<!-- audience: internal -->';

/** A spec with a part, and a risk table; the part is where `lines` are. */
const spec = (...lines: string[]): string =>
  [
    '# Harbour gate',
    '',
    'Ships wait less.',
    '',
    '## Overview',
    '',
    'The gate opens at low water.',
    '',
    ...lines,
    '',
    '## Next',
    '',
    'Cranes.',
    '',
  ].join('\n');

const forPublic = (files: Record<string, string>) =>
  loadPortfolio({ swarm: new MemoryFiles(files), asOf: '2026-11-20', audience: 'public' });

/** The text of the gate's spec as the public sees it, by line number. */
async function shown(text: string): Promise<string[]> {
  const { documents } = await forPublic({ 'tracks/gate/spec.md': text, 'tracks/other/spec.md': spec() });
  return documents.get('tracks/gate/spec.md')?.text.split('\n') ?? [];
}

/** Each form of a mark, and the lines of `spec(…)` that it leaves out, from 1. The part begins on line 9. */
const parts: [name: string, lines: string[], leftOut: number[]][] = [
  [
    'below a heading: the section',
    ['## Budget', mark, '', 'Zirkon.', '### Sub', 'Turmalin.'],
    [9, 10, 11, 12, 13, 14, 15],
  ],
  ['in a heading', [`## Budget ${mark}`, '', 'Zirkon.'], [9, 10, 11, 12]],
  [
    'after another comment below the heading',
    ['## Budget', '<!-- draft -->', mark, '', 'Zirkon.'],
    [9, 10, 11, 12, 13, 14],
  ],
  ['in a list item: the item', ['## Goals', '', '- Opal', `- Zirkon ${mark}`, '  - Turmalin', '- Jade'], [12, 13]],
  ['on a line of its own in a list item', ['## Goals', '', '- Opal', '- Zirkon', `  ${mark}`, '- Jade'], [12, 13]],
  [
    'between paragraphs, in no record: the section',
    ['## Budget', '', 'Opal.', '', mark, '', 'Zirkon.'],
    [9, 10, 11, 12, 13, 14, 15, 16],
  ],
  ['several words of white space', ['## Budget', '<!--   audience :  Internal   -->', 'Zirkon.'], [9, 10, 11, 12]],
  ['over several lines', ['## Budget', '<!--', 'audience: internal', '-->', 'Zirkon.'], [9, 10, 11, 12, 13, 14]],
  ['a misspelt audience', ['## Budget', '<!-- audience: internl -->', 'Zirkon.'], [9, 10, 11, 12]],
  ['a misspelt key', ['## Budget', '<!-- audiance: internal -->', 'Zirkon.'], [9, 10, 11, 12]],
  ['a misspelt key, public', ['## Budget', '<!-- audeince: public -->', 'Zirkon.'], [9, 10, 11, 12]],
  ['without a colon', ['## Budget', '<!-- audience internal -->', 'Zirkon.'], [9, 10, 11, 12]],
  ['without a value', ['## Budget', '<!-- audience: -->', 'Zirkon.'], [9, 10, 11, 12]],
  [
    'a comment that lacks a dash',
    ['## Budget', '', '<!- audience: internal -->', '', 'Zirkon.'],
    [9, 10, 11, 12, 13, 14],
  ],
  ['a line in bold', ['## Budget', '', '**Audience:** Internal', '', 'Zirkon.'], [9, 10, 11, 12, 13, 14]],
  [
    'a hidden link definition',
    ['## Budget', '', '[//]: # (audience: internal)', '', 'Zirkon.'],
    [9, 10, 11, 12, 13, 14],
  ],
  [
    'without an end: everything after it',
    ['## Budget', '<!-- audience: internal', 'Zirkon.'],
    [9, 10, 11, 12, 13, 14, 15, 16],
  ],
];

for (const [name, lines, leftOut] of parts)
  test(`a mark ${name}`, async () => {
    const text = spec(...lines);
    const all = text.split('\n');
    const expected = all.map((line, index) => (leftOut.includes(index + 1) ? '' : line));
    assert.deepEqual(await shown(text), expected);
  });

test('a public mark leaves nothing out, nor does one that is shown as code', async () => {
  for (const lines of [
    ['## Budget', '<!-- audience: public -->', 'Zirkon.'],
    ['## Budget', '', `Write \`${mark}\` below it.`],
    ['## Budget', '', '```md', mark, '```', '', 'Zirkon.'],
  ])
    assert.deepEqual(await shown(spec(...lines)), spec(...lines).split('\n'));
});

test('a public mark inside what is left out publishes nothing', async () => {
  const text = (await shown(spec('## Budget', mark, '', '### Sub', '<!-- audience: public -->', 'Zirkon.'))).join('\n');
  assert.ok(!text.includes('Zirkon') && !text.includes('Sub'));
});

test('a record is left out: a row, and the others keep their lines', async () => {
  const rows = [
    '## Risks',
    '',
    '| Risk | Probability | Impact | Mitigation |',
    '|---|---|---|---|',
    '| Fog stops pilots | High | High | Radar |',
    `| Zirkon leaves us ${mark} | High | High | Ask Turmalin |`,
    '| Crane breaks | Low | High | Spare part |',
  ];
  const { portfolio, documents } = await forPublic({ 'tracks/gate/spec.md': spec(...rows) });
  assert.deepEqual(
    portfolio.risks.map(({ title, source }) => [title, source.line]),
    [
      ['Fog stops pilots', 13],
      ['Crane breaks', 15],
    ],
  );
  assert.ok(!documents.get('tracks/gate/spec.md')!.text.includes('Zirkon'));
});

test('a record is left out: a risk in a section of its own, of which only a line is marked', async () => {
  const lines = [
    '## Risks',
    '',
    '### Risk 1: Zirkon leaves us',
    '',
    '- **Probability:** High',
    '- **Impact:** High',
    `- **Mitigation:** Ask Turmalin ${mark}`,
    '',
    '### Risk 2: Crane breaks',
    '',
    '- **Probability:** Low',
    '- **Impact:** High',
  ];
  const { portfolio, documents } = await forPublic({ 'tracks/gate/spec.md': spec(...lines) });
  assert.deepEqual(
    portfolio.risks.map(({ title }) => title),
    ['Crane breaks'],
  );
  assert.ok(!/Zirkon|Turmalin/.test(documents.get('tracks/gate/spec.md')!.text));
});

test('front matter marks a document; that of the specification, and metadata.json, the track', async () => {
  const inner = '---\naudience: internal\n---\n# Zirkon\n\nTurmalin.\n';
  const files = {
    'tracks/gate/spec.md': spec(),
    'tracks/gate/report.md': inner,
    'tracks/zirkon/spec.md': inner,
    'tracks/zirkon/plan.md': '# Plan\n\nOpal.\n',
    'tracks/zirkon/sketch.png': 'x',
    'tracks/jade/spec.md': '# Jade\n\nOpal.\n',
    'tracks/jade/metadata.json': '{ "track_id": "jade", "audience": "internal" }',
    'tracks/agate.md': inner,
  };
  const { portfolio, documents, audience } = await forPublic(files);
  assert.deepEqual([...documents.keys()], ['tracks/gate/spec.md']);
  assert.deepEqual(
    portfolio.tracks.map(({ id }) => id),
    ['gate'],
  );
  assert.deepEqual(audience?.leftOut.counts, { tracks: 3, documents: 1, sections: 0, records: 0 });
  assert.equal((await load(files)).portfolio.tracks.length, 4);
});

for (const [name, head] of [
  ['a misspelt value', '---\naudience: intern\n---\n'],
  ['a misspelt key', '---\naudiences: internal\n---\n'],
  ['a list with another audience', '---\naudience: [public, board]\n---\n'],
  ['a list below the key', '---\naudience:\n  - internal\n---\n'],
  ['invalid YAML', '---\ntitle: "open\naudience: internal\n---\n'],
  ['TOML', '+++\naudience = "internal"\n+++\n'],
  ['front matter without an end', '---\naudience: internal\n\n'],
] as const)
  test(`front matter leaves the document out in doubt: ${name}`, async () => {
    const files = { 'tracks/gate/spec.md': spec(), 'tracks/gate/report.md': `${head}# Zirkon\n\nTurmalin.\n` };
    const { documents } = await forPublic(files);
    assert.deepEqual([...documents.keys()], ['tracks/gate/spec.md']);
  });

test('what is not clear is a warning, with its place and what is left out', async () => {
  const files = {
    'tracks/gate/spec.md': spec('## Budget', '<!-- audience: internl -->', 'Zirkon.', mark),
    'tracks/gate/report.md': '---\naudiance: internal\n---\n# Report\n\nOpal.\n',
    'tracks/gate/metadata.json': '{\n  "audience": "board"\n}\n',
  };
  const loaded = await load(files);
  const unclear = briefs(loaded).filter((one) => one.includes('audience'));
  assert.deepEqual(unclear, [
    'warning audience-unclear tracks/gate/metadata.json:2',
    'warning audience-unclear tracks/gate/report.md:2',
    'warning audience-unclear tracks/gate/spec.md:10',
  ]);
  const told = loaded.portfolio.diagnostics.find(({ code, line }) => code === 'audience-unclear' && line === 10);
  assert.match(told!.message, /“internl” is no audience/);
});

test('links to what is left out are words, in contents too', async () => {
  const text = [
    '# Gate',
    '',
    '- [Overview](#overview)',
    '- [Budget](#budget)',
    '',
    '## Overview',
    '',
    'See [the jade\ntrack](../jade/spec.md), ![a sketch](../jade/a.png), [more][j] and [Cranes](../cranes/spec.md).',
    '',
    '[j]: ../jade/',
    '',
    '## Budget',
    mark,
    '',
    'Zirkon.',
  ].join('\n');
  const { documents, portfolio } = await forPublic({
    'tracks/gate/spec.md': text,
    'tracks/cranes/spec.md': '# Cranes\n\nLift.\n',
    'tracks/jade/spec.md': '---\naudience: internal\n---\n# Jade\n',
    'tracks/jade/a.png': 'x',
  });
  const shown = documents.get('tracks/gate/spec.md')!.text;
  assert.deepEqual(shown.split('\n').slice(0, 11), [
    '# Gate',
    '',
    '- [Overview](#overview)',
    '',
    '',
    '## Overview',
    '',
    'See the jade',
    'track, a sketch, more and [Cranes](../cranes/spec.md).',
    '',
    '',
  ]);
  assert.deepEqual(
    portfolio.diagnostics.filter(({ code }) => code.startsWith('link')),
    [],
  );
});

test('a registry, an alias and a required approval of a left-out track are left out', async () => {
  const files = {
    'tracks.md': [
      '# Tracks',
      '',
      '| ID | Title | Status |',
      '|---|---|---|',
      '| [gate-one](tracks/gate-one/) | Gate | In Progress |',
      '| [jade-two](tracks/jade-two/) | Zirkon | Blocked |',
      '| [crane-six](tracks/crane-six/) | Cranes | Planned |',
    ].join('\n'),
    'trackway.yaml':
      'aliases:\n  old-jade: jade-two\n  old-gate: gate-one\napprovals:\n  required:\n    - roles: QA\n      tracks: jade-two\n',
    'tracks/gate-one/spec.md': spec(),
    'tracks/crane-six/spec.md': spec(),
    'tracks/jade-two/spec.md': '---\naudience: internal\n---\n# Zirkon\n',
  };
  const { portfolio, config } = await forPublic(files);
  assert.deepEqual(
    portfolio.tracks.map(({ id, status }) => [id, status.value]),
    [
      ['crane-six', 'planned'],
      ['gate-one', 'in-progress'],
    ],
  );
  assert.deepEqual([config.aliases, config.approvals.required], [{ 'old-gate': 'gate-one' }, []]);
  assert.ok(!JSON.stringify(portfolio).toLowerCase().includes('jade'));
});

test('words that only left-out places have are known, with their place', async () => {
  const { audience } = await forPublic({
    'trackway.yaml': 'publicWords: Turmalin\n',
    'tracks/gate/spec.md': spec('## Budget', mark, '', 'Zirkon, turmalin and cranes cost 47500000 approvals.'),
  });
  const found = audience!.withheld();
  assert.deepEqual(found.get('zirkon'), { file: 'tracks/gate/spec.md', line: 12 });
  assert.ok(found.has('47500000'));
  for (const word of ['turmalin', 'cranes', 'approvals', 'audience', 'march']) assert.ok(!found.has(word), word);
});

test('if nothing is left, a sentence says so', async () => {
  const files = { 'tracks/gate/spec.md': '---\naudience: internal\n---\n# Zirkon\n' };
  await assert.rejects(forPublic(files), /Nothing is left for the public: every track is marked/);
});

test('trackway.yaml decides if no one else does', async () => {
  const files = { 'trackway.yaml': 'audience: public\n', 'tracks/gate/spec.md': spec('## Budget', mark, 'Zirkon.') };
  assert.ok(!(await load(files)).documents.get('tracks/gate/spec.md')!.text.includes('Zirkon'));
});
