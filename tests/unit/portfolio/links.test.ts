import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResolvedLink } from '../../../src/portfolio/links/resolved-link.ts';
import { document, load } from './load.ts';

const files = {
  'tracks.md': '# Tracks\n',
  'notes.md': document('Notes'),
  'tracks/a/spec.md': document('A', '## Data model', 'Text'),
  'tracks/a/my plan.md': document('Plan'),
  'tracks/a/reports/T01.md': document('Report'),
  'tracks/a/reports/chart.png': 'x',
  'tracks/a/data.csv': 'x',
  'tracks/b/spec.md': document('B'),
};
const from = 'tracks/a/spec.md';
const at = 'https://github.com/example/harbour/blob/main';
const repository = 'repository:\n  url: https://github.com/example/harbour\n  folder: docs/swarm\n';

const resolver = async (settings: string): Promise<(href: string, source?: string) => ResolvedLink> => {
  const { resolveLink } = await load({ ...files, 'trackway.yaml': settings });
  return (href, source = from) => resolveLink(source, href);
};

const leads: [href: string, to: ResolvedLink][] = [
  ['https://example.org/x', { kind: 'external', url: 'https://example.org/x' }],
  ['mailto:ana@example.org', { kind: 'external', url: 'mailto:ana@example.org' }],
  ['//example.org/x', { kind: 'external', url: 'https://example.org/x' }],
  ['#data-model', { kind: 'fragment', url: '#data-model' }],
  ['#Data-Model', { kind: 'fragment', url: '#data-model' }],
  ['../b/spec.md', { kind: 'page', url: '/tracks/b/spec/' }],
  ['../b/', { kind: 'page', url: '/tracks/b/' }],
  ['../b', { kind: 'page', url: '/tracks/b/' }],
  ['.', { kind: 'page', url: '/tracks/a/' }],
  ['./reports/', { kind: 'page', url: '/tracks/a/' }],
  ['reports/T01.md', { kind: 'page', url: '/tracks/a/reports-t01/' }],
  ['my%20plan.md', { kind: 'page', url: '/tracks/a/my-plan/' }],
  ['my plan.md', { kind: 'page', url: '/tracks/a/my-plan/' }],
  ['./my plan.md#none', { kind: 'page', url: '/tracks/a/my-plan/' }],
  ['swarm/tracks/b/spec.md', { kind: 'page', url: '/tracks/b/spec/' }],
  ['docs/swarm/tracks/b/', { kind: 'page', url: '/tracks/b/' }],
  ['/tracks/b/spec.md', { kind: 'page', url: '/tracks/b/spec/' }],
  ['../../tracks.md', { kind: 'page', url: '/tracks/' }],
  ['../', { kind: 'page', url: '/tracks/' }],
  ['reports/chart.png', { kind: 'image', path: 'tracks/a/reports/chart.png' }],
  ['data.csv', { kind: 'external', url: `${at}/docs/swarm/tracks/a/data.csv` }],
  ['../../notes.md#L7', { kind: 'external', url: `${at}/docs/swarm/notes.md#L7` }],
  ['../../../../src/main.ts', { kind: 'external', url: `${at}/src/main.ts` }],
];

test('links lead where their authors meant', async () => {
  const link = await resolver(repository);
  for (const [href, to] of leads) assert.deepEqual(link(href), to, href);
});

test('a fragment of another document is kept where its page has it', async () => {
  const link = await resolver('');
  assert.deepEqual(link('../a/spec.md#data-model', 'tracks/b/spec.md'), {
    kind: 'page',
    url: '/tracks/a/spec/#data-model',
  });
});

const broken: [href: string, code: string | null][] = [
  ['gone.md', 'link-broken'],
  ['#no-heading', 'link-broken'],
  ['../c/', 'link-broken'],
  ['/home/ana/notes.md', 'link-private-path'],
  ['/Users/ana/notes.md', 'link-private-path'],
  ['file:///etc/passwd', 'link-private-path'],
  ['C:\\Users\\ana\\notes.md', 'link-private-path'],
  ['javascript:alert(1)', 'link-unsafe'],
  ['JaVaScRiPt:alert(1)', 'link-unsafe'],
  ['data:text/html,x', 'link-unsafe'],
  ['vbscript:x', 'link-unsafe'],
  // No page shows these, and no repository is named; their authors did nothing wrong.
  ['data.csv', null],
  ['../../../../src/main.ts', null],
];

test('what leads nowhere says why', async () => {
  const link = await resolver('');
  for (const [href, code] of broken) {
    const found = link(href);
    assert.equal(found.kind, 'broken', href);
    assert.equal(found.kind === 'broken' && found.code, code, href);
  }
});

test('hosts have ways of their own to address a file', async () => {
  const hosts = {
    'https://gitlab.com/x/y': 'https://gitlab.com/x/y/-/blob/main/docs/swarm/tracks/a/data.csv',
    'https://codeberg.org/x/y': 'https://codeberg.org/x/y/src/branch/main/docs/swarm/tracks/a/data.csv',
    'https://bitbucket.org/x/y': 'https://bitbucket.org/x/y/src/main/docs/swarm/tracks/a/data.csv',
  };
  for (const [url, wanted] of Object.entries(hosts)) {
    const link = await resolver(`repository:\n  url: ${url}\n  folder: docs/swarm\n`);
    assert.deepEqual(link('data.csv'), { kind: 'external', url: wanted });
  }
  const own = await resolver(
    'repository:\n  url: https://git.example.org/y\n  folder: .\n  view: "{url}/plain/{path}?h={branch}#n{line}"\n',
  );
  assert.deepEqual(own('data.csv'), {
    kind: 'external',
    url: 'https://git.example.org/y/plain/tracks/a/data.csv?h=main',
  });
});
