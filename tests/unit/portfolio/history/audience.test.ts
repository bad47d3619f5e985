import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { changesSince } from '../../../../src/portfolio/history/changes.ts';
import { loadPortfolio } from '../../../../src/portfolio/load.ts';
import { FixtureRepository, withoutGit } from '../../../support/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-test-'));
after(() => rmSync(root, { recursive: true, force: true }));
process.env.XDG_CACHE_HOME = join(root, 'cache');

const mark = '<!-- audience: internal -->';
const spec = (...lines: string[]): string => ['# Gate', '', ...lines, ''].join('\n');
const risks = (...rows: string[]): string[] => [
  '## Risks',
  '',
  '| Risk | Probability | Impact | Mitigation |',
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row} |`),
  '',
];

/** What changed since the first state, as JSON, for the public or for everyone. */
async function changed(name: string, states: Record<string, string | null>[], audience: 'public' | 'internal') {
  const repository = new FixtureRepository(join(root, `${name}-${audience}`));
  for (const [index, files] of states.entries())
    repository.commit(`2026-10-0${index + 1}`, `Zirkon subject ${index}`, files, 'Zirkon Author');
  const loaded = await loadPortfolio({ swarm: repository.path, asOf: '2026-11-20', audience });
  const [comparison] = await changesSince(repository.path, loaded, [{ since: '2026-10-01' }]);
  return { comparison: comparison!, loaded, text: JSON.stringify([comparison, loaded.portfolio]) };
}

/** Each tells of something with the word Zirkon if nothing is left out. */
const stories: [name: string, states: Record<string, string | null>[]][] = [
  [
    'public then, marked now',
    [
      { 'tracks/gate/spec.md': spec(...risks('Zirkon leaves | Low | High | Ask', 'Fog | High | High | Radar')) },
      { 'tracks/gate/spec.md': spec(...risks(`Zirkon leaves ${mark} | Low | Low | Ask`, 'Fog | High | Low | Radar')) },
    ],
  ],
  [
    'public, marked, then deleted',
    [
      { 'tracks/gate/spec.md': spec(...risks('Zirkon leaves | Low | High | Ask', 'Fog | High | High | Radar')) },
      {
        'tracks/gate/spec.md': spec(...risks(`Zirkon leaves ${mark} | Low | High | Ask`, 'Fog | High | High | Radar')),
      },
      { 'tracks/gate/spec.md': spec(...risks('Fog | High | Low | Radar')) },
    ],
  ],
  [
    'marked then, public now under another name',
    [
      { 'tracks/gate/spec.md': spec('## Plan', mark, '', 'Zirkon comes.', '', ...risks('Fog | High | High | Radar')) },
      { 'tracks/gate/spec.md': spec('## Plan', '', 'Opal comes.', '', ...risks('Fog | High | Low | Radar')) },
    ],
  ],
  [
    'a track that is marked now',
    [
      { 'tracks/gate/spec.md': spec(...risks('Fog | High | High | Radar')), 'tracks/zirkon/spec.md': '# Zirkon\n' },
      {
        'tracks/gate/spec.md': spec(...risks('Fog | High | Low | Radar')),
        'tracks/zirkon/spec.md': '---\naudience: internal\n---\n# Zirkon\n',
      },
    ],
  ],
  [
    'a section whose text changed, marked now',
    [
      { 'tracks/gate/spec.md': spec('## Zirkon plan', '', 'Ten men.', '', ...risks('Fog | High | High | Radar')) },
      { 'tracks/gate/spec.md': spec('## Zirkon plan', mark, '', 'Two.', '', ...risks('Fog | High | Low | Radar')) },
    ],
  ],
];

for (const [name, states] of stories)
  test(`older versions tell the public nothing: ${name}`, { skip: withoutGit }, async () => {
    const everyone = await changed(name, states, 'internal');
    assert.match(JSON.stringify(everyone.comparison), /Zirkon/);
    const { text, comparison } = await changed(name, states, 'public');
    assert.ok(!text.includes('irkon'), text);
    const fog = comparison.changes.find(({ title }) => title === 'Fog');
    assert.equal(fog?.kind, 'risk.crossed');
    assert.deepEqual([fog?.by?.author, fog?.by?.subject, fog?.why], ['the team', 'Updated', null]);
  });

test('a value from a section that is marked now is not told as the old one', { skip: withoutGit }, async () => {
  const old = ['### Old risks', '', ...risks('Fog | High | High | Radar').slice(2)];
  const states = [
    { 'tracks/gate/spec.md': spec('## Risks', '', ...old) },
    {
      'tracks/gate/spec.md': spec(
        '## Risks',
        '',
        ...risks('Fog | Low | Low | Radar').slice(2),
        '### Old risks',
        mark,
        '',
        'None.',
      ),
    },
  ];
  const kinds = async (audience: 'public' | 'internal') =>
    (await changed('value', states, audience)).comparison.changes
      .filter(({ title }) => title === 'Fog')
      .map(({ kind }) => kind);
  assert.deepEqual([await kinds('internal'), await kinds('public')], [['risk.crossed'], ['risk.added']]);
});
