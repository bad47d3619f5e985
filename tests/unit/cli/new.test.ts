import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { insertions } from '../../../src/cli/new/insert-record.ts';
import { templates } from '../../../src/cli/new/templates.ts';
import { slugOf } from '../../../src/cli/new/track-place.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { workingFolders } from '../../support/folders.ts';
import { trackway } from './run.ts';

const { root, enter: folder } = workingFolders();
process.env.GIT_AUTHOR_NAME = 'Ana Quay';
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

for (const template of Object.keys(templates)) {
  test(`--template ${template} is read as a document of that family, with its title, owner and day`, async () => {
    const path = folder(template);
    const { status, out, err } = await trackway('new', 'track', 'Memory layer', '--template', template);
    assert.equal(status, 0, err);
    assert.match(out, /^wrote swarm\/tracks\/memory-layer\/spec\.md\n\nNext: .*npx trackway check$/);
    const { portfolio } = await loadPortfolio({ swarm: join(path, 'swarm'), git: false });
    const [track] = portfolio.tracks;
    assert.equal(track?.id, 'memory-layer');
    assert.equal(track?.documents[0]?.dialect, template);
    assert.match(track?.title ?? '', /^Memory layer/);
    assert.deepEqual(track?.owners, ['Ana Quay']);
    if (template !== 'roadmap') assert.equal(track?.created?.start, portfolio.asOf);
    assert.ok((track?.documents[0]?.placeholders ?? 0) > 0, 'what is to be written is marked');
    assert.deepEqual(portfolio.risks, []);
    assert.deepEqual(
      portfolio.diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
}

test('a new track goes where the others are, numbered like them, and never over one', async () => {
  const path = folder('kit', { 'specs/007-quay/spec.md': '# Quay\n' });
  assert.match((await trackway('new', 'track', 'Ferry')).out, /specs\/008-ferry\/spec\.md$/m);
  assert.match(read(path, 'specs/008-ferry/spec.md'), /^# Track Spec: 008-ferry — Ferry\n/);
  folder('again', { 'swarm/tracks/quay.md': '# Quay\n' });
  const again = await trackway('new', 'track', 'Quay');
  assert.equal(again.status, 2);
  assert.match(again.err, /The track quay has this title, at swarm\/tracks\/quay\.md:1\./);
});

test('files with dates are not numbered, and a new track is a file like them', async () => {
  const path = folder('dated', {
    'trackway.yaml': 'tracks: planning/*\n',
    'planning/2026-10-crew.md': '# Crew\n',
    'planning/2026-11-queue.md': '# Queue\n',
  });
  assert.match((await trackway('new', 'track', 'Ferry')).out, /^wrote planning\/ferry\.md$/m);
  const { portfolio } = await loadPortfolio({ swarm: path, git: false });
  assert.deepEqual(portfolio.tracks.map(({ id }) => id).sort(), ['2026-10-crew', '2026-11-queue', 'ferry']);
  for (const title of ['Queue', 'queue!', 'Ferry']) {
    const { status, err } = await trackway('new', 'track', title);
    assert.equal(status, 2);
    assert.match(err, /has this title, at planning\/(?:2026-11-queue|ferry)\.md:1\./);
  }
});

test('a new track follows the pattern of trackway.yaml, or is refused', async () => {
  folder('teams', { 'trackway.yaml': 'tracks: teams/*/PLAN.md\n', 'teams/quay/PLAN.md': '# Quay\n' });
  assert.match((await trackway('new', 'track', 'Ferry')).out, /^wrote teams\/ferry\/PLAN\.md$/m);
  assert.match((await trackway('check')).out, /of 2 tracks$/);
  folder('strict', { 'trackway.yaml': 'tracks: texts/a*\n', 'texts/anchor.md': '# Anchor\n' });
  const { status, err } = await trackway('new', 'track', 'Ferry');
  assert.equal(status, 2);
  assert.match(err, /texts\/ferry\.md would not be read as a track.*tracks: texts\/a\*/);
});

test('with plans in a folder of another name, no swarm/ is made next to it', async () => {
  const path = folder('elsewhere', { 'planning/queue.md': '# Queue\n' });
  const { status, err } = await trackway('new', 'track', 'Ferry');
  assert.equal(status, 2);
  assert.match(err, /There is 1 Markdown file in planning\/.*Run trackway init/);
  assert.ok(!existsSync(join(path, 'swarm')));
});

test('a title becomes the name of a folder', () => {
  assert.equal(slugOf('Memory layer: “the 2nd”'), 'memory-layer-the-2nd');
  assert.equal(slugOf('Café Ärger'), 'cafe-arger');
  assert.equal(slugOf('記憶'), '記憶');
  assert.equal(slugOf('…'), '');
});

const quay =
  '# Quay\n\n## Risks\n\n| ID | Risk | Probability |\n|---|---|---|\n| R1 | Storms | High |\n\n## Open Questions\n\n- [ ] Who pays?\n  Ana asks.\n\n## Notes\n';

test('a risk becomes a row, a question an item, a milestone a section; the rest stays as it was', async () => {
  const path = folder('records', { 'swarm/tracks/quay/spec.md': quay });
  const file = join(path, 'swarm/tracks/quay/spec.md');
  const risk = await trackway('new', 'risk', 'quay', 'Sand | mud');
  assert.equal(
    risk.out,
    'swarm/tracks/quay/spec.md:8\n+ | R2 | Sand \\| mud |  |\n\nNext: npx trackway check swarm/tracks/quay/spec.md',
  );
  assert.equal((await trackway('new', 'question', 'quay', 'Where to?')).status, 0);
  assert.equal((await trackway('new', 'milestone', 'quay', 'First ship', '--date', '2027-05-01')).status, 0);
  assert.equal(
    read(file),
    `${quay.replace('| High |\n', '| High |\n| R2 | Sand \\| mud |  |\n').replace('asks.\n', 'asks.\n- [ ] Where to?\n')}\n## Milestones\n\n- First ship (2027-05-01)\n`,
  );
  const { portfolio } = await loadPortfolio({ swarm: join(path, 'swarm'), git: false });
  assert.deepEqual(portfolio.risks.map(({ title }) => title).sort(), ['Sand | mud', 'Storms']);
  assert.deepEqual(portfolio.questions.map(({ title }) => title).sort(), ['Where to?', 'Who pays? Ana asks.']);
  assert.equal(portfolio.milestones.find(({ title }) => title === 'First ship')?.when?.start, '2027-05-01');
});

test('a track that does not exist is told, with the nearest one', async () => {
  folder('unknown', { 'swarm/tracks/quay/spec.md': quay });
  const { status, err } = await trackway('new', 'risk', 'qay', 'Storms');
  assert.equal(status, 2);
  assert.match(err, /there is no track qay\. Did you mean quay\?/);
});

test('a heading in code is none, and line ends stay what they are', () => {
  const text = '# A\r\n\r\n```\r\n## Risks\r\n```\r\n';
  const known = { records: [], isSection: (title: string) => title === 'Risks', isDate: () => false, heading: 'Risks' };
  const [first] = insertions(text, { title: 'Storms', date: null }, known);
  assert.equal(first?.text, `${text}\r\n## Risks\r\n\r\n- Storms\r\n`);
});

/** Sections in the shapes that people write, and the one new line that each gets, after which line. */
const shapes: Record<string, { words: string[]; section: string; line: string; after: string }> = {
  'a table below a heading that only the reader knows': {
    words: ['risk', 'quay', 'Fog'],
    section: '## Risques\n\n| Nr | Risque | Probabilité |\n|---|---|---|\n| 1 | **Sable** | haute |\n',
    line: '| 2 | Fog |  |',
    after: '| 1 | **Sable** | haute |',
  },
  'a table without a row yet': {
    words: ['risk', 'quay', 'Fog'],
    section: '## Risk register\n\n| Likelihood | Risk | Mitigation |\n|---|---|---|\n',
    line: '|  | Fog |  |',
    after: '|---|---|---|',
  },
  'a table without outer pipes': {
    words: ['risk', 'quay', 'Fog'],
    section: '## Risks\n\nRisk | Impact\n---|---\nSand | high\n',
    line: 'Fog | ',
    after: 'Sand | high',
  },
  'a numbered list': {
    words: ['question', 'quay', 'Who pays?'],
    section: '## Open points\n\n1. Where to?\n   Ana asks.\n2. When?\n',
    line: '3. Who pays?',
    after: '2. When?',
  },
  'a table of milestones with a column of dates': {
    words: ['milestone', 'quay', 'First ship', '--date', '2027-05-01'],
    section: '## Milestones\n\n| Due | Milestone | Owner |\n|---|---|---|\n| 2027-01-01 | Piles | Ana |\n',
    line: '| 2027-05-01 | First ship |  |',
    after: '| 2027-01-01 | Piles | Ana |',
  },
};
for (const [name, { words, section, line, after }] of Object.entries(shapes)) {
  test(`a record goes into ${name}`, async () => {
    const text = `# Quay\n\n${section}\n## Notes\n\nEnd.\n`;
    const path = folder(name, { 'swarm/tracks/quay/spec.md': text });
    const { status, err } = await trackway('new', ...words);
    assert.equal(status, 0, err);
    assert.equal(read(path, 'swarm/tracks/quay/spec.md'), text.replace(`${after}\n`, `${after}\n${line.trimEnd()}\n`));
  });
}

test('a record goes where the track keeps such records: into another document, if they are there', async () => {
  const path = folder('apart', {
    'swarm/tracks/quay/spec.md': '# Quay\n\nA quay.\n',
    'swarm/tracks/quay/risks.md': '# Risks\n\n- Sand\n',
  });
  assert.match((await trackway('new', 'risk', 'quay', 'Fog')).out, /^swarm\/tracks\/quay\/risks\.md:4$/m);
  assert.equal(read(path, 'swarm/tracks/quay/risks.md'), '# Risks\n\n- Sand\n- Fog\n');
});

test('a record that is there already is refused, with its place', async () => {
  const path = folder('twice', { 'swarm/tracks/quay/spec.md': quay });
  for (const [kind, title, place] of [
    ['risk', 'storms', 'swarm/tracks/quay/spec.md:7'],
    ['question', 'Who pays? Ana asks.', 'swarm/tracks/quay/spec.md:11'],
  ]) {
    const { status, err } = await trackway('new', kind!, 'quay', title!);
    assert.equal(status, 2);
    assert.equal(err, `trackway: quay has this ${kind} already, at ${place}.`);
  }
  assert.equal(read(path, 'swarm/tracks/quay/spec.md'), quay);
});

test('a file that is not UTF-8 is left as it is', async () => {
  const path = folder('latin', {});
  mkdirSync(join(path, 'swarm/tracks/quay'), { recursive: true });
  const bytes = Buffer.from('# Quay\n\n## Risks\n\n- Brouillard épais\n', 'latin1');
  writeFileSync(join(path, 'swarm/tracks/quay/spec.md'), bytes);
  const { status, err } = await trackway('new', 'risk', 'quay', 'Sand');
  assert.equal(status, 2);
  assert.match(err, /left as it is/);
  assert.deepEqual(readFileSync(join(path, 'swarm/tracks/quay/spec.md')), bytes);
});

test('a new track is not written through a link that leads out of the plans', async () => {
  const outside = join(root, 'outside');
  mkdirSync(outside);
  const path = folder('linked', { 'swarm/trackway.yaml': 'title: Linked\n' });
  symlinkSync(outside, join(path, 'swarm/tracks'));
  const { status, err } = await trackway('new', 'track', 'Ferry');
  assert.equal(status, 2);
  assert.match(err, /would be outside swarm, because a symbolic link leads there/);
  assert.deepEqual(readdirSync(outside), []);
});

test('a place in a document of any shape is found in time of its length', { timeout: 30_000 }, () => {
  const known = { records: [], isSection: (words: string) => words === 'Risks', isDate: () => false, heading: 'Risks' };
  const record = { title: 'Storms', date: null };
  for (const rows of [
    '| a\n'.repeat(100_000),
    `${'a'.repeat(300_000)}\n`,
    `## b${' '.repeat(300_000)}c\n`,
    ' '.repeat(300_000),
  ]) {
    const text = `# A\n\n## Risks\n\n${rows}\nx\n`;
    const [first] = insertions(text, record, known);
    assert.ok(first?.text.includes('Storms'));
  }
});

test('a program in the working folder is not taken for git', {
  skip: process.platform === 'win32' && 'there is no sh',
}, async () => {
  const path = folder('program', { git: '#!/bin/sh\ntouch ran\necho Mallory\n' });
  chmodSync(join(path, 'git'), 0o755);
  const { GIT_AUTHOR_NAME, PATH } = process.env;
  try {
    delete process.env.GIT_AUTHOR_NAME;
    process.env.PATH = `.:${PATH}`;
    assert.equal((await trackway('new', 'track', 'Ferry')).status, 0);
  } finally {
    Object.assign(process.env, { GIT_AUTHOR_NAME, PATH });
  }
  assert.ok(!existsSync(join(path, 'ran')));
  assert.doesNotMatch(read(path, 'swarm/tracks/ferry/spec.md'), /Mallory/);
});
